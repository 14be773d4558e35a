package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// pronoun says whether token i is هو, هي or هم, alone or behind a conjunction.
func (s *scanner) pronoun(i int) bool {
	switch strings.TrimPrefix(strings.TrimPrefix(s.t.Word(i), "و"), "ف") {
	case "هو", "هي", "هم", "لكنه", "لكنها", "لكنهم", "لانه", "لانها", "كانه":
		return true
	}
	return false
}

// nisba says whether a word has the ending of an adjective of relation.
func nisba(w string) bool {
	return strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه") || strings.HasSuffix(w, "يين") || strings.HasSuffix(w, "يون")
}

// agreesWith says whether a phrase can be a verb's subject by its gender.
func (s *scanner) agreesWith(p span, v verb) bool {
	if v.plural {
		return s.pluralPhrase(p)
	}
	feminine, known := s.gender(p)
	return !known || feminine == v.Feminine
}

// gender tells a phrase's gender by its head: ة makes it feminine; plurals of things and most countries are too
// (Ryding, chapter 7).
func (s *scanner) gender(p span) (isFeminine, known bool) {
	w := s.t.Word(p.from)
	if s.t.Kind(p.from) != arabic.Word {
		return false, false
	}
	w = w[p.cut:]
	bare := strings.TrimPrefix(w, "ال")
	raw := s.raw(p.from)
	switch {
	case s.w.is(feminine, bare), s.w.is(feminine, w):
		return true, true
	case strings.HasSuffix(raw, "ات"):
		return true, true
	case strings.HasSuffix(raw, "ة"):
		return !s.w.is(masculine, bare), true
	case s.w.has(person, w), s.w.is(organization, bare), s.w.is(outlet, bare), s.w.is(document, bare):
		return false, true
	}
	return false, false
}

// many says whether a phrase names several persons by its head.
func (s *scanner) many(p span) bool {
	bare := strings.TrimPrefix(withoutAnd(s.t.Word(p.from)), "ال")
	if bare == "عديد" || bare == "عدد" || bare == "بعض" || bare == "معظم" {
		return true
	}
	if s.w.is(feminine, bare) {
		return false
	}
	return s.w.is(group, bare) || strings.HasSuffix(bare, "ون") && len(bare) > 8 && !s.named(p.from) ||
		strings.HasSuffix(bare, "ان") && s.w.has(person, strings.TrimSuffix(bare, "ان"))
}

// pluralPhrase says whether a verb behind a phrase can be in the plural.
func (s *scanner) pluralPhrase(p span) bool {
	if s.many(p) || s.t.Kind(p.from) == arabic.Digits {
		return true
	}
	for k := p.from + 1; k < p.to; k++ {
		if strings.HasPrefix(s.t.Word(k), "وال") || s.t.Is(k, "و") {
			return true
		}
	}
	return false
}

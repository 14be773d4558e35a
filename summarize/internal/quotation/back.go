package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// personBefore gives the last person named before token i in its sentence.
func (s *scanner) personBefore(i int) span {
	from := s.sentenceFrom(i)
	for k := i - 1; k >= from; k-- {
		if !s.personAt(k) {
			continue
		}
		to := k + 1
		for k > from && s.nameAt(k-1) == s.nameAt(k) {
			k--
		}
		for k > from && s.t.Kind(k-1) == arabic.Word && s.w.has(person, s.t.Word(k-1)) {
			k--
		}
		return span{k, to, 0}
	}
	return span{}
}

// governedBy says whether a preposition stands before a phrase, so that it is nobody's subject.
func (s *scanner) governedBy(p span) bool {
	if p.cut > 0 && !strings.HasPrefix(s.t.Word(p.from), "و") {
		return true
	}
	if kind, head, cut := s.preposed(p.from); kind != 0 && head == p.from && cut > 0 && !s.named(p.from) {
		return true
	}
	kind, _, _ := s.preposed(p.from - 1)
	return kind != 0 || s.function(p.from-1) && !s.isOpener(p.from-1)
}

func (s *scanner) isOpener(i int) bool {
	_, _, that := s.that(i)
	return that || s.w.is(opener, s.t.Word(i))
}

// back gives the noun phrase that ends before token end.
func (s *scanner) back(end int) span {
	from := end
	for from > s.from && from > end-16 {
		k := from - 1
		if p, ok := s.marks.Partner(k); ok && p < k && s.countWords(p, k) <= 6 {
			from = p
			continue
		}
		if s.t.Kind(k) == arabic.Punct && (s.t.Is(k, "-") || s.t.Is(k, ".")) && s.t.Glued(k) && s.t.Glued(k+1) {
			from = k
			continue
		}
		w := s.t.Word(k)
		if strings.HasPrefix(w, "ي") && len(w) >= 8 && !s.named(k) && !s.w.has(person, w) && !nisba(w) || s.pronoun(k) {
			break
		}
		if s.t.Kind(k) > arabic.Latin || (s.function(k) || arabic.IsFunction(withoutAnd(w)) && !s.named(k)) && !someone(w) || s.w.is(relativeWord, w) || s.w.is(adjunct, w) || s.w.is(opener, w) || s.timed(k) || s.t.Tanwin(k) && !s.named(k) && !s.isThat(k-1) {
			break
		}
		if _, verb := s.verbAt(k); (verb || arabic.PastVerb(withoutAnd(w)) && !s.named(k)) && !s.w.has(person, w) {
			break
		}
		if _, _, that := s.that(k); that {
			break
		}
		from = k
		if strings.HasPrefix(w, "وال") || strings.HasPrefix(w, "و") && s.w.has(person, w) && !arabic.OwnInitial(w) {
			break
		}
		if kind, _, cut := s.preposed(k); kind != 0 && cut > 0 && !s.named(k) && kind == arabic.LinkBy {
			break
		}
	}
	p := span{from: from, to: end}
	if p.empty() {
		return span{}
	}
	if w := s.t.Word(from); !arabic.OwnInitial(w) && !s.named(from) {
		if strings.HasPrefix(w, "وال") || s.w.has(person, strings.TrimPrefix(w, "و")) && strings.HasPrefix(w, "و") {
			p.cut = len("و")
		}
	}
	if w := s.t.Word(from); p.cut == 0 && s.named(from) && s.t.SpanFrom(from, 0, from+1).Start < s.names[s.nameAt(from)-1].Span.Start && strings.HasPrefix(w, "و") {
		p.cut = len("و")
	}
	if s.t.Kind(from) == arabic.Word && (s.t.Tanwin(from) && !s.named(from) && !s.w.is(document, s.t.Word(from))) {
		return span{}
	}
	return p
}

// narrowed gives the part of the phrase before a relative pronoun that it can stand for by its gender: in «تصريحات
// الوزيرة التي» either, in «تقرير الوزيرة التي» only the latter.
func (s *scanner) narrowed(p span, v verb) span {
	for k := p.from + 1; k < p.to; k++ {
		if s.w.has(person, s.t.Word(k)) || s.named(k) && s.nameAt(k) != s.nameAt(k-1) && s.personAt(k) {
			if q := (span{k, p.to, 0}); s.w.has(document, s.t.Word(p.from)) && s.agreesWith(q, v) {
				return q
			}
		}
	}
	return p
}

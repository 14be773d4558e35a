package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// agent remembers whom the sentence at token i tells something of: «التقى الوزير …», «أما الوزير …». A later verb of
// saying without a subject may be his.
func (s *scanner) agent(i int) {
	first := i
	i = s.past(i)
	if s.acting(i) || !s.fronts(first) {
		return
	}
	for k := i; k < min(s.to, first+maxFronted) && !s.final(k); k++ { // «في بستانه الممتد على تسعة دوانم، شمالي بعقوبة، يقف الحاج»
		if _, speech := s.verbAt(k); speech {
			return
		}
		if s.comma(k) && s.acting(k+1) {
			return
		}
	}
}

// fronts says whether a phrase of place or time begins at token i: a preposition, one behind a conjunction too, an adverb
// or a time.
func (s *scanner) fronts(i int) bool {
	w := s.t.Word(i)
	return s.function(i) || s.w.is(adjunct, w) || s.timed(i) ||
		(strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ف")) && arabic.IsFunction(w[len("و"):])
}

// maxFronted is how many tokens may stand before the verb of a sentence.
const maxFronted = 32

// acting remembers who acts in the clause at token i, and says whether somebody does.
func (s *scanner) acting(i int) bool {
	w := s.t.Word(i)
	if s.t.Kind(i) != arabic.Word {
		return false
	}
	if s.somebody(i) && !strings.HasPrefix(w, "ب") && !strings.HasPrefix(w, "ل") {
		p := span{i, s.phrase(i, min(s.to, i+maxPhrase), false), 0}
		isFeminine, known := s.gender(p)
		s.remember(speaker{span: p, feminine: isFeminine, known: known && !s.personAt(i), agent: true, at: i})
		return true
	}
	if arabic.IsNegation(w) {
		i++
	}
	v, ok := s.acts(i)
	if !ok {
		return false
	}
	from, to := i+1, min(s.to, i+1+maxPhrase)
	for from < to && s.between(from) {
		from++
	}
	who := from
	if s.mark(from) {
		who++ // «تخطط "تسلا"»
	}
	if from >= to || !s.somebody(who) || !s.begins(from, to, v) {
		return false
	}
	p := span{from, s.phrase(from, to, true), 0}
	if closing, ok := s.marks.Closing(from); ok && who > from {
		p.to = closing + 1
	}
	s.remember(speaker{span: p, feminine: v.Feminine, known: true, agent: true, at: i})
	return true
}

// past skips what may stand before the verb or noun of a sentence: conjunctions, أن of «غير أن», a phrase like «في
// المقابل،».
func (s *scanner) past(i int) int {
	for n := 0; n < 3 && (s.w.is(opener, s.t.Word(i)) || s.isThat(i) || s.t.Is(i, "غير") || s.t.Is(i, "الا") || s.t.Is(i, "سرعان") || s.t.Is(i, "وسرعان") || s.t.Is(i, "ما")); n++ {
		i++
	}
	if s.function(i) || s.w.is(adjunct, s.t.Word(i)) || s.timed(i) {
		for k := i + 1; k < min(s.to, i+6); k++ {
			if s.comma(k) {
				return k + 1
			}
		}
	}
	return i
}

// somebody says whether a person or a body begins at token i.
func (s *scanner) somebody(i int) bool {
	if s.t.Kind(i) != arabic.Word || s.function(i) {
		return false
	}
	w := s.t.Word(i)
	if s.t.HasArticle(i) && nisba(w) && s.personAt(i+1) {
		return true // البرتغالي جواو
	}
	return s.w.has(person, w) || s.w.is(organization, strings.TrimPrefix(w, "ال")) || s.named(i) && s.names[s.nameAt(i)-1].Kind != "place"
}

// acts reads token i as a finite verb: one of the lists, or any word at the beginning of a sentence that somebody
// follows, who can only be its subject.
func (s *scanner) acts(i int) (v verb, ok bool) {
	w := s.t.Word(i)
	if v, ok := s.verbAt(i); ok {
		return v, v.Form != arabic.Participle
	}
	bare := w
	if !arabic.PastVerb(w) {
		bare = withoutAnd(w)
	}
	v = verb{word: bare, cut: len(w) - len(bare)}
	switch {
	case arabic.PastVerb(bare):
		v.Feminine = strings.HasSuffix(bare, "ت")
	case s.function(i) || s.t.HasArticle(i) || s.t.Tanwin(i) || strings.HasSuffix(bare, "ه") && s.raw(i) != "" && strings.HasSuffix(s.raw(i), "ة"):
		return v, false
	default:
		v.Feminine = strings.HasSuffix(bare, "ت") || strings.HasPrefix(bare, "ت")
	}
	return v, true
}

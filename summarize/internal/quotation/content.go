package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// content is what was said, without the outer marks; end is the token behind them.
type content struct {
	span
	end    int
	direct bool
}

const (
	minContent = 2 // words
	// So many words in marks are what was said, whatever the article adds to its sentence.
	wholeQuoted = 7
)

// limit is the token at which what belongs to token i ends at the latest: its paragraph, or the words said within
// which it stands.
func (s *scanner) limit(i int) int {
	to := s.to
	for k := len(s.out) - 1; k >= max(0, len(s.out)-8); k-- {
		if c := s.out[k].content; c.from <= i && i < c.to {
			to = min(to, c.to)
		}
	}
	return to
}

// content reads what was said from the link on. Inside quotation marks it runs to the closing one; else to the end of
// the sentence, or to where somebody else speaks.
func (s *scanner) content(l link) (c content, ok bool) {
	from := l.content
	limit := s.limit(l.at)
	for from < limit && (s.t.Is(from, ":") || s.comma(from) || s.t.Is(from, "-") || s.t.Is(from, "–")) {
		from, l.cut = from+1, 0
	}
	if from == s.to && l.kind == arabic.LinkOpening && limit == s.to && s.mark(from+1) { // the words begin in a line of their own
		from++
	}
	if closing, opens := s.opens(from); opens && s.wholly(from, closing) {
		return s.quoted(from, closing)
	}
	if from >= limit || s.t.Is(from, "http") || s.t.Is(from, "https") {
		return c, false
	}
	c.from, c.cut = from, l.cut
	c.end = s.end(from, limit)
	c.to = s.trim(from, c.end)
	if closing, opens := s.opens(from); opens && closing == c.to-1 {
		return s.quoted(from, closing)
	}
	least := minContent
	if l.kind&(arabic.LinkThat|arabic.LinkOpening|arabic.LinkToThat) == 0 {
		least = 1
	}
	return c, s.countWords(from, c.to) >= least
}

// wholly says whether the quotation from the mark at from to closing is all that was said, rather than words in marks
// within a sentence of the article's.
func (s *scanner) wholly(from, closing int) bool {
	n := s.countWords(from+1, closing)
	switch {
	case n < minContent:
		return false
	case n >= wholeQuoted, s.t.Is(from-1, ":"), s.t.Kind(closing) == arabic.Break:
		return true
	}
	after := closing + 1
	if after >= len(s.t.Tokens) || s.t.Kind(after) == arabic.Break || s.comma(after) || s.final(after) {
		return true
	}
	_, speech := s.verbAt(after)
	return speech
}

// quoted is the content between two marks.
func (s *scanner) quoted(from, closing int) (content, bool) {
	c := content{span: span{from + 1, closing, 0}, end: closing + 1, direct: true}
	for c.to > c.from && (s.t.Is(c.to-1, ".") || s.comma(c.to-1) || s.t.Kind(c.to-1) == arabic.Break) {
		c.to--
	}
	return c, s.countWords(c.from, c.to) >= minContent
}

// end gives the token at which words said end that stand outside marks, before to.
func (s *scanner) end(from, to int) int {
	to = min(to, from+maxSaid)
	for i := from; i < to; i++ {
		if closing, ok := s.marks.Closing(i); ok {
			if closing >= to {
				return to
			}
			if s.final(closing-1) && (closing+1 >= to || s.t.Kind(closing+1) != arabic.Punct) && s.opensSentence(closing+1, to) {
				return closing + 1
			}
			i = closing
			continue
		}
		if s.final(i) {
			if s.t.Is(i, ".") || s.t.Is(i, "…") {
				return i
			}
			return i + 1
		}
		if i > from && s.breaks(i, to) {
			return i
		}
	}
	return to
}

// opensSentence says whether what follows a stop inside marks is another sentence.
func (s *scanner) opensSentence(i, to int) bool {
	_, speech := s.verbAt(i)
	return i >= to || speech || strings.HasPrefix(s.t.Word(i), "و")
}

// breaks says whether somebody else speaks from token i on, or the same one anew, or the article names its source.
func (s *scanner) breaks(i, to int) bool {
	if s.t.Kind(i) != arabic.Word {
		return false
	}
	w := s.t.Word(i)
	if s.sourceAt(i) && (s.comma(i-1) || s.finish(i, to)) {
		return true
	}
	v, ok := s.verbAt(i)
	switch {
	case ok && v.Form == arabic.Participle:
		return s.comma(i-1) && (!v.rare || s.linked(i, v)) || s.introduced(i) && s.asserts(i, v) && s.t.Kind(i-1) == arabic.Word && !s.function(i-1)
	case ok && v.Form == arabic.Perfect && v.cut > 0 && s.asserts(i, v):
		return !v.rare && s.linked(i, v) || s.introduced(i)
	case ok && s.comma(i-1) && v.Form != arabic.Participle:
		return !v.rare && s.finish(i, to)
	}
	if !s.comma(i-1) && w != "فيما" && w != "بينما" && w != "كما" && w != "وكان" && w != "وكانت" && w != "لكنه" && w != "لكنها" {
		return false
	}
	if s.w.is(impersonal, withoutAnd(w)) && s.introduced(i) || w == "بقوله" || w == "بقولها" || w == "بقولهم" || s.comment(i) {
		return true
	}
	if s.comma(i-1) && strings.HasPrefix(w, "و") && !arabic.OwnInitial(w) && arabic.PastVerb(strings.TrimPrefix(w, "و")) {
		return true
	}
	switch bare := strings.TrimPrefix(w, "و"); {
	case bare == "في" && (s.t.Is(i+1, "وقت") || s.t.Is(i+1, "حين")) && arabic.PastVerb(s.t.Word(i+2)):
		return true
	case bare == "في" && (s.t.Is(i+1, "وقت") || s.t.Is(i+1, "حين")):
		_, speech := s.verbAt(i + 2)
		return speech
	case s.w.is(aside, bare), bare == "كما", bare == "في" && s.w.is(aside, s.t.Word(i+1)), bare == "كان", bare == "كانت", bare == "ثم", bare == "لكنه", bare == "لكنها":
		return s.reports(i+1, i+6, to)
	}
	return false
}

// comment says whether the article says at token i what the words said mean or leave out: «، في إشارة إلى», «، من دون
// أن يحدد».
func (s *scanner) comment(i int) bool {
	if s.t.Is(i, "في") && (s.t.Is(i+1, "اشاره") || s.t.Is(i+1, "تلميح")) {
		return true
	}
	if s.t.Is(i, "من") && s.t.Is(i+1, "دون") {
		i++
	}
	if !s.t.Is(i, "دون") || !s.isThat(i+1) {
		return false
	}
	switch strings.TrimLeft(s.t.Word(i+2), "يت") {
	case "حدد", "كشف", "وضح", "ذكر", "خوض", "شر", "فصح", "سمي", "قدم", "عطي", "دلي", "حددوا", "شير":
		return true
	}
	return false
}

// linked says whether the verb of saying at token i is followed by what introduces words said.
func (s *scanner) linked(i int, v verb) bool {
	if _, ok := s.clausal(i+1, v.Links); ok {
		return true
	}
	_, sure, ok := s.nounLink(i+1, min(s.to, i+maxNoun), v.Links, v)
	return ok && sure
}

// reports says whether a verb of saying stands among tokens [i, j) that has words said behind it, or ends the clause
// as «كما قال» does.
func (s *scanner) reports(i, j, to int) bool {
	for ; i < min(j, to); i++ {
		if s.comma(i) || s.final(i) {
			return false
		}
		if v, ok := s.verbAt(i); ok && !v.rare && v.Form != arabic.Participle && s.asserts(i, v) {
			return s.introduced(i) || s.backward(i)
		}
	}
	return false
}

// introduced says whether أن, a colon or words in marks follow token i before its clause ends.
func (s *scanner) introduced(i int) bool {
	for k := i + 1; k < min(len(s.t.Tokens), i+maxPhrase); k++ {
		if _, _, ok := s.that(k); ok || s.t.Is(k, ":") {
			return true
		}
		if closing, ok := s.opens(k); ok {
			if s.countWords(k, closing) >= minUnannounced && !s.namesBefore(k, closing) {
				return true
			}
			if closing, ok = s.marks.Closing(k); ok {
				k = closing
				continue
			}
		}
		if s.comma(k) || s.final(k) || s.t.Kind(k) == arabic.Break {
			return false
		}
	}
	return false
}

// namesBefore says whether the quotation from token i to closing is a name: one that the noun before it bears, as in
// وكالة "تاس", or that a preposition governs, as in لـ«الشرق الأوسط».
func (s *scanner) namesBefore(i, closing int) bool {
	n := s.countWords(i+1, closing)
	before := s.t.Word(i - 1)
	switch {
	case n == 0 || n > 6 || s.t.Kind(i-1) != arabic.Word:
		return false
	case s.function(i-1) || arabic.IsParticle(before) || s.w.is(adjunct, before) || s.w.is(naming, before):
		return true
	case s.personAt(i + 1):
		return true
	case n <= 4 && (s.w.has(outlet, before) || s.w.has(organization, before) || s.w.has(person, before)):
		return true
	}
	return n <= 3 && s.t.Kind(closing+1) == arabic.Word
}

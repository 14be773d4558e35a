package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// The words of an event's title: a whole clause up to longTitle, else cut before a preposition or the
// like as far from shortTitle as it has to be.
const (
	shortTitle = 6
	longTitle  = 13
)

// title gives the end of the clause that names an event, and whether it was cut short.
func (r *reading) title(h happening) (end int, cut bool) {
	whole := r.wholeClause(h.title, h.to)
	whole = r.trim(h.title, whole)
	for r.final(whole-1) && whole > h.title+1 {
		whole--
	}
	if r.countWords(h.title, whole) <= longTitle {
		return whole, r.comma(whole) && !r.adds(whole+1)
	}
	best := 0
	for k := h.title + 1; k < whole; k++ {
		n := r.countWords(h.title, k)
		if n > longTitle {
			break
		}
		if n >= shortTitle && r.border(k) {
			best = k
		}
	}
	if best == 0 {
		best = r.anyWord(h.title, whole)
	}
	return best, true
}

// wholeClause gives the end of the clauses from token i on that make one statement: of a title's length
// at least, with what أن brings, and not breaking off behind an inserted «، وهو …،».
func (r *reading) wholeClause(i, to int) int {
	clause, end := i, i
	for end < to {
		_, that := r.that(end + 1)
		inserted := clause > i && r.words.is(relative, r.t.Word(clause))
		if end > i && !that && !inserted && r.countWords(i, end) >= shortTitle {
			return end
		}
		clause, end = end+1, r.firstComma(end+1, to)
	}
	return end
}

// anyWord gives the end of as many words as a title can have where there is no better place to cut.
func (r *reading) anyWord(from, to int) int {
	best := from + 1
	for k := from + 1; k < to && r.countWords(from, k) <= longTitle; k++ {
		if !r.t.Glued(k) && !r.insideQuantity(k) && !r.function(k-1) {
			best = k
		}
	}
	return best
}

// adds says whether the clause from token i on only adds to the one before, which can stand without it.
func (r *reading) adds(i int) bool {
	w := r.t.Word(i)
	return r.function(i) || r.words.afterAnd(adjunct, w) || r.words.afterAnd(relative, w) ||
		strings.HasPrefix(w, "و") || r.past(i) || r.circumstantial(i)
}

// border says whether words can be cut before token k: a preposition or a conjunction begins there, no
// number, name in marks or negation is torn, and nothing is left hanging.
func (r *reading) border(k int) bool {
	if r.marks.Within(k) || r.insideQuantity(k) || r.t.Kind(k) != arabic.Word || !r.function(k) || r.t.Glued(k) {
		return false
	}
	w, before := r.t.Word(k), r.t.Word(k-1)
	if w == "من" && r.inUnit(k-1) {
		return false // 5 من قوات الأمن
	}
	return !arabic.IsNegation(w) && !r.words.is(restriction, w) && !r.function(k-1) && !arabic.IsNegation(before) && w != "ان" &&
		r.t.Kind(k-1) <= arabic.Digits
}

// conjunction gives the bytes of a glued و or ف before the word at token i, where what is left is
// surely a word: a verb, or a word of a closed class.
func (r *reading) conjunction(i int) int {
	w := r.t.Word(i)
	rest := withoutAnd(w)
	if rest == w || arabic.OwnInitial(w) || arabic.PastVerb(w) || r.words.is(wawName, w) {
		return 0
	}
	_, _, speech := arabic.Speech(rest)
	stem := strings.TrimPrefix(rest, "س")
	verbal := strings.HasPrefix(w, "و") && (strings.HasPrefix(stem, "ي") || strings.HasPrefix(stem, "ت"))
	if arabic.PastVerb(rest) || speech || arabic.IsFunction(rest) || verbal && len(rest) >= 6 {
		return len(w) - len(rest)
	}
	return 0
}

package extractive

import (
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// Lengths in bytes of the original; an Arabic letter has two.
const (
	maxSentence = 1400 // longer ones are cut at a clause
	maxContent  = 1200
)

// shorten gives the end of the longest run of whole clauses from token i on that is no longer than
// limit bytes; where even the first clause is longer, that of the words before a preposition or the
// like, or of as many words as fit. Numbers stay whole.
func (r *reading) shorten(i, j, limit int) int {
	if r.bytes(i, j) <= limit {
		return j
	}
	clause, phrase, word := 0, 0, i+1
	for k := i + 1; k < j && r.bytes(i, k) <= limit; k++ {
		switch {
		case r.t.Glued(k) && !r.comma(k) || r.insideQuantity(k):
		case r.comma(k) && !r.marks.Within(k):
			clause = k
		case r.function(k) && !r.function(k-1) && !arabic.IsNegation(r.t.Word(k)) && !r.words.is(restriction, r.t.Word(k)):
			phrase = k
		default:
			word = k
		}
	}
	switch {
	case clause > 0:
		return clause
	case r.bytes(i, max(phrase, i+1)) > limit/2:
		return phrase
	}
	return word
}

// insideQuantity says whether a number with its noun runs over the start of token k.
func (r *reading) insideQuantity(k int) bool {
	if k >= len(r.t.Tokens) {
		return false
	}
	at := r.place(k, k+1).Start
	all := r.a.Quantities()
	lo, hi := 0, len(all)
	for lo < hi {
		mid := (lo + hi) / 2
		if all[mid].Span.End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(all) && all[lo].Span.Start < at
}

// firstComma gives the first token of [i, j) outside quotations that parts clauses, or j.
func (r *reading) firstComma(i, j int) int {
	for k := i; k < j; k++ {
		if c, ok := r.marks.Closing(k); ok && c < j {
			k = c
			continue
		}
		if r.comma(k) || r.t.Is(k, ":") {
			return k
		}
	}
	return j
}

// trim takes full stops and white-space-like punctuation off the end of [i, j).
func (r *reading) trim(i, j int) int {
	for j > i && (r.t.Is(j-1, ".") || r.comma(j-1) || r.t.Is(j-1, ":") || r.t.Is(j-1, "-")) {
		j--
	}
	return j
}

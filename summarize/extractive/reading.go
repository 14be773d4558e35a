package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quotation"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// reading is an article's text cut up: tokens, pairs of quotation marks, sentences.
type reading struct {
	a         *source.Article
	t         *arabic.Text
	words     *lexicon
	marks     quotation.Marks
	sentences []sentence
	quotes    map[int]quote // by the cue's first token, read at the first question
}

// sentence is tokens [from, to) of one paragraph; unsure where its quotation marks do not tell what is
// quoted.
type sentence struct {
	from, to  int
	paragraph int
	unsure    bool
}

func read(a *source.Article) *reading {
	t := quotation.Unwrapped(arabic.Read(a.Text()))
	r := &reading{a: a, t: t, words: load()}
	r.marks = quotation.Pairs(t)
	r.split()
	return r
}

// raw is the text of token i as the article has it, without its vowel signs and invisible characters.
func (r *reading) raw(i int) string {
	return arabic.FoldString(r.slice(i, i+1), arabic.Unvocalised)
}

// place is the span of tokens i up to, not including, j; empty where there is none such.
func (r *reading) place(i, j int) text.Span { return r.placeFrom(i, 0, j) }

// placeFrom is place without the first cut bytes of token i: what is glued to it.
func (r *reading) placeFrom(i, cut, j int) text.Span {
	if i < 0 || i >= j || j > len(r.t.Tokens) {
		return text.Span{}
	}
	return r.t.SpanFrom(i, cut, j)
}

// slice is the article's words at place, sliceFrom those at placeFrom.
func (r *reading) slice(i, j int) string { return r.sliceFrom(i, 0, j) }

func (r *reading) sliceFrom(i, cut, j int) string { return r.placeFrom(i, cut, j).Of(r.t.Given) }

// evidence quotes tokens [i, j) without the marks that end the last sentence: behind them the words of
// the next one would stand beside the quote.
func (r *reading) evidence(i, j int) []claim.Evidence {
	for j > i+1 && (r.final(j-1) || r.comma(j-1)) {
		j--
	}
	return []claim.Evidence{{Quote: r.slice(i, j)}}
}

// countWords counts the tokens of [i, j) that are words or numbers.
func (r *reading) countWords(i, j int) int {
	n := 0
	for ; i < j; i++ {
		if r.t.Kind(i) <= arabic.Digits {
			n++
		}
	}
	return n
}

// bytes is how long the original of tokens [i, j) is.
func (r *reading) bytes(i, j int) int { return r.place(i, j).Len() }

// quantitiesIn gives the mentions that stand wholly inside a span, by halving.
func (r *reading) quantitiesIn(s text.Span) []mention.Quantity {
	all := r.a.Quantities()
	lo, hi := 0, len(all)
	for lo < hi {
		mid := (lo + hi) / 2
		if all[mid].Span.Start < s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	n := lo
	for n < len(all) && s.Contains(all[n].Span) {
		n++
	}
	return all[lo:n]
}

// function says whether token i is a word of a closed class, as it is spelled: على is a preposition,
// and علي a name.
func (r *reading) function(i int) bool {
	return r.t.IsFunction(i) && !(r.t.Is(i, "علي") && strings.HasSuffix(r.raw(i), "ي"))
}

// prose is the words from token i up to, not including, j, on one line.
func (r *reading) prose(i, cut, j int) string { return oneLine(r.sliceFrom(i, cut, j)) }

// oneLine makes one line of a text that runs over several, and leaves any other alone.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\u2028\u2029\u0085") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// comma says whether token i parts clauses; one inside a number does not.
func (r *reading) comma(i int) bool {
	switch r.t.Word(i) {
	case "،", ",", "؛", ";":
		return !(r.t.Glued(i) && r.t.Glued(i+1) && r.t.Kind(i-1) == arabic.Digits && r.t.Kind(i+1) == arabic.Digits)
	}
	return false
}

// final says whether token i ends a sentence where it is the last one.
func (r *reading) final(i int) bool {
	switch r.t.Word(i) {
	case ".", "!", "؟", "?", "…", "۔":
		return true
	}
	return false
}

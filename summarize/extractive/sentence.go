package extractive

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// split cuts the text into sentences: by paragraphs, then by UAX 29, with what that parts joined again
// inside quotation marks and numbers (65 .1), behind abbreviations and behind initials.
func (r *reading) split() {
	n := len(r.t.Tokens)
	paragraph := 0
	for from := 0; from < n; paragraph++ {
		to := from
		for to < n && r.t.Tokens[to].Kind != arabic.Break {
			to++
		}
		if from < to {
			r.paragraph(from, to, paragraph)
		}
		from = to + 1
	}
}

// paragraph cuts tokens [from, to) into sentences.
func (r *reading) paragraph(from, to, number int) {
	span := r.place(from, to)
	start, k := from, from
	cut := func(end int) { // a sentence ends before byte end
		for k < to && r.place(k, k+1).Start < end {
			k++
		}
		if k > start && !r.joined(k) {
			r.sentences = append(r.sentences, sentence{start, k, number, r.marks.Unsure[number]})
			start = k
		}
	}
	prose := unwrapped.Replace(span.Of(r.t.Given))
	for _, piece := range pieces(prose) {
		iter := sentences.FromString(prose[piece[0]:piece[1]])
		for iter.Next() {
			if end := piece[0] + iter.End(); iter.End() < piece[1]-piece[0] || piece[1] == span.Len() {
				cut(span.Start + end)
			}
		}
	}
	if start < to {
		r.sentences = append(r.sentences, sentence{start, to, number, r.marks.Unsure[number]})
	}
}

// unwrapped turns the ends of lines inside a paragraph into spaces of the same length.
var unwrapped = strings.NewReplacer("\n", " ", "\r", " ", "\u0085", "  ", "\u2028", "   ", "\u2029", "   ")

// shortQuotation is how many words in marks are a name or a title rather than a sentence.
const shortQuotation = 4

// joined says whether the tokens before and from k belong to one sentence all the same.
func (r *reading) joined(k int) bool {
	if r.marks.Within(k) || r.closesAt(k) || r.insideQuantity(k) {
		return true
	}
	if opening, ok := r.marks.Partner(k - 1); ok && opening < k-1 && r.countWords(opening, k) <= shortQuotation && !r.t.Is(opening-1, ":") {
		return true // a title that ends in a question mark
	}
	if !r.t.Is(k-1, ".") || !r.t.Glued(k-1) {
		return false
	}
	w := r.t.Word(k - 2)
	switch r.t.Kind(k - 2) {
	case arabic.Word:
		return utf8.RuneCountInString(w) == 1 || r.words.is(abbreviation, w)
	case arabic.Latin:
		return len(w) == 1 && unicode.IsUpper(rune(w[0]))
	}
	return false
}

func (r *reading) closesAt(k int) bool {
	p, ok := r.marks.Partner(k)
	return ok && p < k
}

// maxLetterless bounds how far UAX 29 looks ahead of a full stop for a letter, which it does anew at each
// space: a longer stretch without letters is taken apart before.
const maxLetterless = 128

// pieces cuts s inside overlong stretches without letters and full stops; most texts stay whole.
func pieces(s string) [][2]int {
	var out [][2]int
	start, run := 0, 0
	for i, c := range s {
		switch {
		case unicode.IsLetter(c) || c == '.' || c == '!' || c == '?' || c == '؟':
			run = i
		case i-run >= maxLetterless:
			out = append(out, [2]int{start, i})
			start, run = i, i
		}
	}
	return append(out, [2]int{start, len(s)})
}

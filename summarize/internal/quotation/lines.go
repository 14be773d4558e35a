package quotation

import (
	"slices"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// What tells a text whose lines were broken at a fixed width from one with a paragraph a line.
const (
	minLines     = 5
	maxLineWidth = 240 // bytes; wrapped lines have some 78 letters
	shortLine    = 60  // percent of the longest line: a shorter one ends its paragraph
)

// Unwrapped is t without the tokens of line ends that end no paragraph: those of a text wrapped at a fixed width,
// and single ones behind a word that cannot be the last of a sentence. It is t itself where there are none.
func Unwrapped(t *arabic.Text) *arabic.Text {
	width := wrapWidth(t)
	from := 0 // where the line begins
	keep := make([]arabic.Token, 0, len(t.Tokens))
	for i, k := range t.Tokens {
		if k.Kind != arabic.Break {
			keep = append(keep, k)
			continue
		}
		long := width > 0 && i > from && t.Span(from, i).Len()*100 >= width*shortLine
		if !(unfinished(t, i) && t.Kind(i+1) != arabic.Break && (long || hangs(t, i-1))) {
			keep = append(keep, k)
		}
		from = i + 1
	}
	if len(keep) == len(t.Tokens) {
		return t
	}
	out := *t
	out.Tokens = slices.Clip(keep)
	return &out
}

// unfinished says whether the line that token i ends stops without a mark that ends a sentence.
func unfinished(t *arabic.Text, i int) bool {
	switch t.Kind(i - 1) {
	case arabic.Word, arabic.Latin, arabic.Digits:
		return true
	}
	return t.Is(i-1, "،") || t.Is(i-1, ",")
}

// hangs says whether token i cannot end a sentence: a preposition, a conjunction, a comma.
func hangs(t *arabic.Text, i int) bool {
	return t.Is(i, "،") || words().is(hanging, t.Word(i)) && t.IsFunction(i)
}

// wrapWidth gives the length of the longest line of a text wrapped at a fixed width, else 0.
func wrapWidth(t *arabic.Text) int {
	lines, open, longest := 0, 0, 0
	from := 0
	for i := 0; i <= len(t.Tokens); i++ {
		if t.Kind(i) != arabic.Break {
			continue
		}
		if i-from > 3 {
			lines++
			longest = max(longest, t.Span(from, i).Len())
			if unfinished(t, i) {
				open++
			}
		}
		from = i + 1
	}
	if lines >= minLines && open*5 >= lines*2 && longest <= maxLineWidth {
		return longest
	}
	return 0
}

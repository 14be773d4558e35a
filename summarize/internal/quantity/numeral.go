package quantity

import (
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// mark reads what a number may begin with that is neither letter nor digit, at token i.
func (s *scanner) mark(i int) int {
	switch c := s.t.Folded.Text[s.t.Tokens[i].Start]; {
	case c == '.', c == 0xD9: // ٫ is U+066B
		return s.point(i)
	case c >= utf8.RuneSelf:
		return s.numeral(i)
	}
	return i + 1
}

// numeral reads a character that is a number by itself, at token i: ½ كوب. Behind a word it is the word's
// power or footnote, and a numeral of that kind is an amount only alone on its line.
func (s *scanner) numeral(i int) int {
	w := s.t.Word(i)
	r, _ := utf8.DecodeRuneInString(w)
	v, ok := number.Numeral(r)
	if !ok || s.t.Glued(i) && !s.t.Is(i-1, "(") || s.t.Glued(i+1) && s.t.Kind(i+1) <= arabic.Digits {
		return i + 1
	}
	if number.Mark(r) && !s.onItsLine(i, i+1) {
		return i + 1
	}
	return s.emit(amount{from: i, to: i + 1, value: v})
}

// onItsLine says whether tokens from up to to are all that stands on their line.
func (s *scanner) onItsLine(from, to int) bool {
	return s.t.Kind(from-1) == arabic.Break && s.t.Kind(to) == arabic.Break
}

package arabic

import (
	"unicode"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/text"
)

// Kind says what a token is made of.
type Kind uint8

// The kinds of tokens. White space inside a line makes none.
const (
	Word   Kind = iota // Arabic letters
	Latin              // letters of other scripts
	Digits             // ASCII digits, after folding
	Punct              // one rune of anything else
	Break              // the end of a line
)

// Token is a run of the folded text: bytes [Start, End) of it.
type Token struct {
	Kind       Kind
	Start, End int32
}

// Text is a text cut into tokens. Immutable, safe for concurrent use.
type Text struct {
	*text.Folded
	// Given is the text as it was given.
	Given  string
	Tokens []Token
}

// Read folds s to the level Full and cuts it into tokens, in linear time.
func Read(s string) *Text { return ReadAt(s, Full) }

// ReadAt is Read with a stricter fold, for comparing; the word lists are for the level Full alone.
func ReadAt(s string, level Level) *Text {
	f := Fold(s, level)
	return &Text{Folded: f, Given: s, Tokens: tokens(f.Text, make([]Token, 0, len(s)/8+4))}
}

// Word is the folded text of token i, or "" outside the text.
func (t *Text) Word(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.Folded.Text[t.Tokens[i].Start:t.Tokens[i].End]
}

// Kind is the kind of token i; outside the text, where nothing can follow, it is Break.
func (t *Text) Kind(i int) Kind {
	if i < 0 || i >= len(t.Tokens) {
		return Break
	}
	return t.Tokens[i].Kind
}

// Is says whether token i reads w.
func (t *Text) Is(i int, w string) bool { return t.Word(i) == w }

// Glued says whether nothing, no white space and no line's end, stands between token i and the one before
// it.
func (t *Text) Glued(i int) bool {
	return i > 0 && i < len(t.Tokens) && t.Tokens[i-1].End == t.Tokens[i].Start && t.Tokens[i-1].Kind != Break && t.Tokens[i].Kind != Break
}

// Span is the original place of tokens i up to, not including, j.
func (t *Text) Span(i, j int) text.Span {
	return t.Original(text.Span{Start: int(t.Tokens[i].Start), End: int(t.Tokens[j-1].End)})
}

// SpanFrom is Span without the first cut bytes of the folded token i: a particle glued to it.
func (t *Text) SpanFrom(i, cut, j int) text.Span {
	return t.Original(text.Span{Start: int(t.Tokens[i].Start) + cut, End: int(t.Tokens[j-1].End)})
}

func tokens(s string, out []Token) []Token {
	for i := 0; i < len(s); {
		kind, size := classify(s, i)
		if size < 0 {
			i -= size
			continue
		}
		j := i + size
		switch kind {
		case Word:
			j = wordEnd(s, j)
			fallthrough
		case Latin, Digits:
			for j < len(s) {
				k, size := classify(s, j)
				if k != kind || size < 0 {
					break
				}
				j += size
			}
		}
		out = append(out, Token{kind, int32(i), int32(j)})
		i = j
	}
	return out
}

// wordEnd goes over the letters U+0620–U+064A that follow at i, of which nearly all words are made.
func wordEnd(s string, i int) int {
	for i+1 < len(s) && (s[i] == 0xD8 && s[i+1] >= 0xA0 || s[i] == 0xD9 && s[i+1] <= 0x8A) {
		i += 2
	}
	return i
}

// classify gives the kind and the size of the rune at i; a negative size means white space.
func classify(s string, i int) (Kind, int) {
	c := s[i]
	switch {
	case c >= 0xD8 && c <= 0xDB: // U+0600–U+06FF
		r, size := utf8.DecodeRuneInString(s[i:])
		if arabicLetter(r) {
			return Word, size
		}
		return Punct, size
	case c >= '0' && c <= '9':
		return Digits, 1
	case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		return Latin, 1
	case c == '\n':
		return Break, 1
	case c == ' ':
		return Punct, -1
	case c < utf8.RuneSelf:
		return Punct, 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r):
		return Word, size
	case unicode.IsLetter(r):
		return Latin, size
	}
	return Punct, size
}

func arabicLetter(r rune) bool {
	return r >= 0x620 && r <= 0x64A || r >= 0x66E && r <= 0x6D3 || r >= 0x6EE && r <= 0x6EF || r >= 0x6FA && r <= 0x6FC ||
		r == 0x6D5 || r == 0x6FF
}

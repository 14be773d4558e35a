package quotation

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// raw is the text of token i as the article has it, without its vowel signs and invisible characters.
func (s *scanner) raw(i int) string {
	if i < 0 || i >= len(s.t.Tokens) {
		return ""
	}
	return arabic.FoldString(s.t.Span(i, i+1).Of(s.t.Given), arabic.Unvocalised)
}

// function says whether token i is a word of a closed class, as it is spelled: على is a preposition, and علي a name.
func (s *scanner) function(i int) bool {
	return s.t.IsFunction(i) && !(s.t.Is(i, "علي") && strings.HasSuffix(s.raw(i), "ي"))
}

// comma says whether token i parts clauses; one inside a number does not.
func (s *scanner) comma(i int) bool {
	switch s.t.Word(i) {
	case "،", ",", "؛", ";":
		return !(s.t.Glued(i) && s.t.Glued(i+1) && s.t.Kind(i-1) == arabic.Digits && s.t.Kind(i+1) == arabic.Digits)
	}
	return false
}

// final says whether token i ends a sentence; the stop of a number or an abbreviation does not.
func (s *scanner) final(i int) bool {
	switch s.t.Word(i) {
	case "!", "؟", "?", "۔":
		return true
	case "…":
		return s.t.Kind(i+1) == arabic.Break || s.t.Kind(i+1) == arabic.Punct
	case ".":
		before, after := s.t.Kind(i-1), s.t.Kind(i+1)
		switch {
		case s.t.Is(i+1, "."):
			return false
		case !s.t.Glued(i) || !s.t.Glued(i+1):
			return !(s.t.Glued(i) && before == arabic.Word && s.abbreviated(i-1))
		case before == arabic.Digits && after == arabic.Digits, before == arabic.Latin:
			return false
		case before == arabic.Word && after == arabic.Word && len(s.t.Word(i-1)) <= 6 && len(s.t.Word(i+1)) <= 6: // سي.ان.ان
			return false
		}
		return !s.abbreviated(i - 1)
	}
	return false
}

func (s *scanner) abbreviated(i int) bool {
	w := s.t.Word(i)
	return s.t.Kind(i) == arabic.Word && (utf8.RuneCountInString(w) == 1 || s.w.is(abbreviation, w))
}

// countWords counts the tokens of [i, j) that are words or numbers, up to enough of them.
func (s *scanner) countWords(i, j int) int {
	n := 0
	for ; i < j && n < enough; i++ {
		if s.t.Kind(i) <= arabic.Digits {
			n++
		}
	}
	return n
}

// trim takes full stops and white-space-like punctuation off the end of [i, j).
func (s *scanner) trim(i, j int) int {
	for j > i && (s.t.Is(j-1, ".") || s.comma(j-1) || s.t.Is(j-1, ":") || s.t.Is(j-1, "-") || s.t.Is(j-1, "–") || s.t.Kind(j-1) == arabic.Break ||
		s.t.Is(j-1, "…")) {
		j--
	}
	return j
}

// that says whether token i is أن or إن, alone or with a pronoun, and how many bytes of a glued ب or ف stand before
// it; free where it has no pronoun.
func (s *scanner) that(i int) (cut int, free, ok bool) {
	w := s.t.Word(i)
	for _, p := range [...]string{"ب", "ف"} {
		if rest, glued := strings.CutPrefix(w, p); glued && strings.HasPrefix(rest, "ان") && !s.t.Is(i+1, "كي") {
			w, cut = rest, len(p)
			break
		}
	}
	switch w {
	case "ان":
		if before := s.t.Word(i - 1); cut == 0 && len(before) == 4 && s.t.Kind(i-1) == arabic.Word && !s.t.IsFunction(i-1) {
			return 0, false, false // سي إن إن
		}
		return cut, true, true
	case "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انك", "انكم", "انهن":
		return cut, false, true
	}
	return 0, false, false
}

// mark says whether token i is a quotation mark.
func (s *scanner) mark(i int) bool { return shapeOf(s.t, i) != 0 }

// opens gives the end of the quotation that token i opens: its closing mark; where it is never closed, the end of the
// paragraph, or the mark of a later paragraph that closes it.
func (s *scanner) opens(i int) (closing int, ok bool) {
	shape := shapeOf(s.t, i)
	if shape == 0 {
		return 0, false
	}
	if closing, ok := s.marks.Closing(i); ok {
		return closing, true
	}
	if _, paired := s.marks.Partner(i); paired || roleOf(s.t, i, shape) == closes || s.marks.Within(i) {
		return 0, false
	}
	end := i + 1
	for end < min(len(s.t.Tokens), i+maxSaid) && s.t.Kind(end) != arabic.Break {
		end++
	}
	for k, lines := end, 0; k < min(len(s.t.Tokens), i+maxSaid) && lines < longPassage; k++ {
		switch _, paired := s.marks.Partner(k); {
		case s.t.Kind(k) == arabic.Break:
			lines++
		case s.mark(k) && !paired && roleOf(s.t, k, shapeOf(s.t, k)) == closes && (!s.t.Glued(k+1) || s.t.Kind(k+1) == arabic.Punct):
			return k, true
		case s.mark(k):
			return end, true
		}
	}
	return end, true
}

// enough words are a quotation and no name, whatever else.
const enough = 12

// maxSaid is how many tokens words said outside marks are followed through, which bounds what a text without stops
// costs.
const maxSaid = 600

// longPassage is how many lines a mark that is never closed in its own is followed through.
const longPassage = 4

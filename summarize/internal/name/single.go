package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// enough is how many words of matches make a text about them.
const enough = 4

// survey counts the words of matches in the text, and those that are written out from another language and known as
// nothing.
func (s *scanner) survey() {
	matches := 0
	for i := range s.t.Tokens {
		r := s.glance(i)
		if r.forms[0].class&sport != 0 {
			matches++
		}
		for k := 0; k < r.n && r.any == 0; k++ {
			if s.outlandish(i, k) {
				s.times[r.forms[k].w]++
				break
			}
		}
	}
	s.sport = matches >= enough
}

// outlandish says whether token i in form k is a word written out from another language.
func (s *scanner) outlandish(i, k int) bool {
	r := s.glance(i)
	if r.any != 0 {
		return false
	}
	if k > 0 {
		return len(s.times) > 0 && s.times[r.forms[k].w] > 0
	}
	if r.odd == unasked {
		r.odd = no
		if !articled(r.forms[0].w) && r.strange() && !clipped(r.forms[0].w) && s.alien(i) && r.any == 0 {
			r.odd = yes
		}
	}
	return r.odd == yes
}

// clipped says whether a word has the ending of a pronoun, a verb or a dual, or لا and ما written together with a verb.
func clipped(w string) bool {
	for _, end := range [...]string{"هما", "هن", "وا", "نا", "كم", "تك", "تي", "تها", "ته", "يان"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return strings.HasPrefix(w, "لات") || strings.HasPrefix(w, "لاي") || strings.HasPrefix(w, "ماي")
}

// single reads a word of another language that stands alone.
func (s *scanner) single(i int) int {
	if s.opensSpeech(i+1) && s.before(i, 0) == spoken && s.speaker(i) {
		return s.keep(found{from: i, to: i + 1, kind: "person"}) // «وقال بقنة إن»
	}
	r := s.read(i)
	for k := range r.n {
		f := r.forms[k]
		if !s.outlandish(i, k) {
			continue
		}
		kind := s.kindOf(i, f)
		if kind == "" {
			return 0
		}
		return s.keep(found{from: i, to: i + 1, cut: f.cut, kind: kind})
	}
	return 0
}

// kindOf says what a word of another language names by what stands before it.
func (s *scanner) kindOf(i int, f form) claim.EntityKind {
	switch w := s.word(i - 1); {
	case s.opens(i-1) && s.mark(i+1, "\""):
		return "organization"
	case f.cut > 0 && s.word(i)[f.cut-2:f.cut] == "ب":
		return "place"
	case w == "في" || w == "الي" || w == "قرب" || w == "بين":
		return "place"
	case s.is(i-1, speech) && !s.is(i-1, participle):
		return "person"
	case s.times[f.w] > 1 && !s.sport:
		return "organization"
	}
	if s.sport {
		return "person"
	}
	return ""
}

// opens says whether token i is a quotation mark that opens.
func (s *scanner) opens(i int) bool { return i >= 0 && i < len(s.marked) && s.marked[i] }

// marks finds the quotation marks that open: those that are drawn so, and of straight ones every other of a paragraph.
func (s *scanner) marks() {
	open := false
	for i := range s.t.Tokens {
		switch {
		case s.t.Kind(i) == arabic.Break:
			open = false
		case s.t.Kind(i) == arabic.Punct && s.t.Is(i, "\""):
			switch s.t.Span(i, i+1).Of(s.t.Given) {
			case "«", "“":
				open = true
			case "»", "”":
				open = false
			default:
				open = !open
			}
			if open {
				s.marked[i] = true
			}
		}
	}
}

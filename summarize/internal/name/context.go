package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// What stands before a name counts so much.
const (
	listed = 5 // a name in a list of them
	spoken = 3 // behind a verb of saying
	hailed = 3 // behind the adjective of a country
	done   = 2 // behind another verb, or a definite noun, which no indefinite one can be the genitive or the adjective of
)

// before counts what stands before a name without a title.
func (s *scanner) before(i, cut int) int {
	p := s.read(i - 1)
	if k := len(s.out) - 1; k >= 0 && s.out[k].kind == "person" {
		if to := s.out[k].to; to == i && cut == 2 && strings.HasPrefix(s.word(i), "و") || to == i-1 && (s.mark(to, "،") || s.mark(to, ",")) {
			return listed
		}
	}
	if p.any&lead != 0 && !p.article {
		return done
	}
	if cut > 0 {
		return 0
	}
	switch c := p.forms[0].class; {
	case c&speech != 0 && c&participle == 0:
		return spoken
	case p.nisba && s.class(i-1)&vague == 0:
		return hailed
	case s.mark(i-1, "،"), s.mark(i-1, ","):
		return 1
	case c&perfect != 0, p.article && s.isWord(i-1):
		return done
	}
	return 0
}

// behind counts what stands behind a name without a title: what its bearer is, his age.
func (s *scanner) behind(to int) int {
	switch {
	case s.apposed(to), s.is(to, person) && s.article(to) && !s.is(to, nostart):
		return likelyWord
	case s.closes(to):
		return possibleWord
	case s.mark(to, "،"), s.mark(to, ","), s.mark(to, ")"):
		return 1
	}
	return 0
}

// ends says whether nothing that could go on with a name stands at token k.
func (s *scanner) ends(k int) bool {
	return !s.isWord(k) || s.closes(k) || s.mark(k, "الذي") || s.mark(k, "التي")
}

// apposed says whether a comma stands at token k, and then what somebody is: «، وزير الصناعة»; or a bracket and a
// number: his age.
func (s *scanner) apposed(k int) bool {
	return (s.mark(k, "،") || s.mark(k, ",")) && s.is(k+1, person) && !s.is(k+1, nostart|function) || s.mark(k, "(") && k+1 < s.end && s.t.Kind(k+1) == arabic.Digits
}

// closes says whether what stands at token k ends the subject of a verb of saying.
func (s *scanner) closes(k int) bool {
	switch s.word(k) {
	case "ان", "بان", "انه", "انها", "ل", "لوكاله", "لصحيفه", "لقناه":
		return true
	}
	return s.is(k, person)
}

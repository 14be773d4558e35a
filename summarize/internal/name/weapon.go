package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// latin reads names in Latin letters: designations of weapons (Su-30SM), outlets and bodies by their initials.
func (s *scanner) latin(i int) int {
	w := s.t.Span(i, i+1).Of(s.t.Given)
	if to := s.designation(i); to > 0 {
		return s.keep(found{from: i, to: to, kind: "weapon"})
	}
	if kind, ok := latinNames[strings.ToUpper(w)]; ok {
		return s.keep(found{from: i, to: i + 1, kind: kind})
	}
	to := i
	for to < s.end && s.t.Kind(to) == arabic.Latin && capital(s.t.Span(to, to+1).Of(s.t.Given)) {
		to++
	}
	if to == i || !s.amidArabic(i, to) || to == i+1 && len(w) < 3 || s.t.Glued(i) && !s.mark(i-1, "(") && !s.mark(i-1, "\"") || s.t.Glued(to) && !s.t.Is(to, ")") && !s.t.Is(to, "\"") && !s.t.Is(to, "،") && (!s.t.Is(to, ".") || s.t.Glued(to+1)) {
		return 0 // an address, a unit, a part of something longer
	}
	return s.keep(found{from: i, to: to, kind: "other"})
}

// amidArabic says whether the tokens [i, to) stand alone between Arabic words, so that they are no English prose.
func (s *scanner) amidArabic(i, to int) bool {
	k := i - 1
	for k >= 0 && s.t.Kind(k) == arabic.Punct {
		k--
	}
	for to < s.end && s.t.Kind(to) == arabic.Punct {
		to++
	}
	return k >= 0 && s.t.Kind(k) == arabic.Word && (to >= s.end || s.t.Kind(to) != arabic.Latin)
}

// capital says whether a word begins with a capital letter.
func capital(w string) bool { return w != "" && w[0] >= 'A' && w[0] <= 'Z' }

// latinNames are outlets and bodies that the Arab press writes by their Latin initials.
var latinNames = map[string]claim.EntityKind{"CNN": "outlet", "BBC": "outlet", "AFP": "outlet", "NBC": "outlet", "CBS": "outlet", "ABC": "outlet",
	"RT": "outlet", "DW": "outlet", "FOX": "outlet", "NATO": "organization", "UN": "organization", "FIFA": "organization", "UEFA": "organization",
	"CIA": "organization", "FBI": "organization", "NASA": "organization", "OPEC": "organization", "UNESCO": "organization", "WHO": "organization"}

// designation gives the token behind letters, a dash and digits that name a model: Su-30SM, Tu-160, F-16.
func (s *scanner) designation(i int) int {
	t := s.t
	if !t.Is(i+1, "-") || !t.Glued(i+1) || t.Kind(i+2) != arabic.Digits || !t.Glued(i+2) {
		return 0
	}
	to := i + 3
	for t.Glued(to) && (t.Kind(to) == arabic.Latin || t.Kind(to) == arabic.Digits) {
		to++
	}
	return to
}

// modelled reads the model of a weapon or an aircraft in Arabic letters: «إف-16», «ميغ 29»; letters of less than three
// need the dash.
func (s *scanner) modelled(i int) int {
	r := s.read(i)
	for n := range r.n {
		f := r.forms[n]
		if f.class&model == 0 || f.cut > 0 && r.own {
			continue
		}
		k := i + 1
		if s.mark(k, "-") && s.t.Glued(k) {
			k++
		} else if len(f.w) < 6 && f.w != "اف" {
			continue
		}
		if k >= s.end || s.t.Kind(k) != arabic.Digits || len(s.t.Word(k)) > 3 || s.mark(k+1, "%") || s.mark(k+1, ".") && s.t.Glued(k+2) {
			continue
		}
		return s.keep(found{from: i, to: k + 1, cut: f.cut, kind: "weapon"})
	}
	return 0
}

// numbered reads a law by its number: «القانون رقم 66.19».
func (s *scanner) numbered(i int) int {
	r := s.read(i)
	for n := range r.n {
		f := r.forms[n]
		if f.class&law == 0 || f.cut > 0 && r.own {
			continue
		}
		k := i + 1
		if s.mark(k, "رقم") {
			k++
		}
		if k >= s.end || s.t.Kind(k) != arabic.Digits {
			return 0
		}
		for k+2 < s.end && (s.mark(k+1, ".") || s.mark(k+1, "/") || s.mark(k+1, "-")) && s.t.Glued(k+1) && s.t.Glued(k+2) && s.t.Kind(k+2) == arabic.Digits {
			k += 2
		}
		return s.keep(found{from: i, to: k + 1, cut: f.cut, kind: "law"})
	}
	return 0
}

package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

const maxBody = 8 // tokens

// body reads the name of an institution from the noun that says what it is: «وزارة الدفاع البيلاروسية», «حزب "نداء
// تونس"», «الجيش السوري».
func (s *scanner) body(i int) int {
	out := 0
	s.forms(i, func(w string, cut int) bool {
		bare := strings.TrimPrefix(w, "ال")
		if cut > 0 && arabic.OwnInitial(s.t.Word(i)) {
			return false
		}
		kind := claim.EntityKind("")
		switch {
		case bare == "وكاله" && s.tab.is("agency", s.t.Word(i+1)):
			kind = "organization"
		case s.tab.is("press", bare):
			kind = "outlet"
		case s.tab.is("body", bare), s.tab.is("force", bare):
			kind = "organization"
		case s.tab.is("law", bare) && w == bare:
			kind = "law"
		case s.tab.is("event", bare) && w == bare:
			kind = "other"
		default:
			return false
		}
		out = s.named(i, cut, w != bare, kind)
		return out > 0
	})
	return out
}

// named reads the name behind the noun at token i. definite says that the noun itself has the article.
func (s *scanner) named(i, cut int, definite bool, kind claim.EntityKind) int {
	if open := i + 1; !definite && (s.t.Is(open, "\"") || s.t.Is(open+1, "\"") && s.t.HasArticle(open)) {
		if !s.t.Is(open, "\"") {
			open++
		}
		if to := s.closing(open); to > 0 {
			return s.keep(found{from: open + 1, to: to, kind: kind})
		}
	}
	to, proper := s.definiteRun(i+1, definite)
	bare := strings.TrimPrefix(s.t.Word(i)[cut:], "ال")
	field := definite && s.nationality(i+1) && to == i+2 && s.field(to)
	if field {
		to, _ = s.definiteRun(to+1, false)
	}
	switch {
	case to == i+1, !proper && !s.t.HasArticle(to-1), kind == "outlet" && !proper, kind == "law" && !proper, kind == "other" && !proper:
		return 0
	case field:
	case definite && (!s.tab.is("force", bare) || !s.nationality(i+1) || cut == 0 && s.t.HasArticle(i-1) && s.t.Kind(i-1) == arabic.Word):
		return 0
	case !definite && to == i+2 && s.tab.is("vague", s.t.Word(i+1)) && !(bare == "مجلس" && s.tab.is("council", s.t.Word(i+1))):
		return 0
	}
	end := s.keep(found{from: i, to: to, cut: cut, kind: kind})
	if s.t.Is(end, "\"") {
		if to := s.closing(end); to > 0 {
			return s.keep(found{from: end + 1, to: to, kind: kind}) // «وكالة الأنباء اليمنية "سبأ"»
		}
	}
	if to := s.bracketed(end); to > 0 && kind != "other" && kind != "law" {
		return s.keep(found{from: end + 1, to: to, kind: kind}) // «منظمة الصحة العالمية (الصحة العالمية)»
	}
	return end
}

// titledWork reads what a book, a film or a song is called, in marks behind the noun for it: «ألبومه الجديد "X"».
func (s *scanner) titledWork(i int) int {
	out := 0
	s.forms(i, func(w string, cut int) bool {
		if !s.tab.is("work", strings.TrimPrefix(w, "ال")) && !s.tab.is("work", strings.TrimSuffix(w, "ه")) {
			return false
		}
		for open := i + 1; open < i+3; open++ {
			if s.t.Is(open, "\"") {
				if to := s.closing(open); to > 0 {
					out = s.keep(found{from: open + 1, to: to, kind: "other"})
				}
				return out > 0
			}
			if s.t.Kind(open) != arabic.Word || s.t.IsFunction(open) {
				return false
			}
		}
		return false
	})
	return out
}

// bracketed gives the token of the bracket that closes another name of an institution, of few words that are no
// sentence and no date.
func (s *scanner) bracketed(open int) int {
	if !s.t.Is(open, "(") {
		return 0
	}
	for k := open + 1; k < open+6; k++ {
		switch {
		case s.t.Is(k, ")") && k > open+1:
			return k
		case s.t.Is(k, "."):
		case s.t.Kind(k) != arabic.Word && s.t.Kind(k) != arabic.Latin, s.t.IsFunction(k), s.country(k), s.t.HasArticle(k) && s.nationality(k), s.tab.is("never", s.t.Word(k)):
			return 0
		}
	}
	return 0
}

// field says whether the word at token k tells what a national body is for: «المنظمة المصرية لحقوق الإنسان».
func (s *scanner) field(k int) bool {
	w := s.t.Word(k)
	return s.t.Kind(k) == arabic.Word && strings.HasPrefix(w, "ل") && len(w) >= 8 && !s.t.IsFunction(k) && !arabic.OwnInitial(w) && !s.role(strings.TrimPrefix(w, "ل"))
}

// closing gives the token of the quotation mark that closes the one at token open, few words behind.
func (s *scanner) closing(open int) int {
	for k := open + 1; k < open+maxBody; k++ {
		if s.t.Is(k, "\"") {
			if k == open+1 {
				return 0
			}
			return k
		}
		if s.t.Kind(k) == arabic.Break {
			return 0
		}
	}
	return 0
}

// definiteRun gives the token behind the definite words, places and names that follow token i as one phrase;
// proper says that one of them is a name or a nationality.
func (s *scanner) definiteRun(i int, definite bool) (to int, proper bool) {
	k := i
	for ; k < i+maxBody && s.t.Kind(k) == arabic.Word; k++ {
		w := s.t.Word(k)
		switch {
		case s.tab.is("never", w), s.t.IsFunction(k), strings.HasSuffix(w, "تين"), strings.HasSuffix(w, "تان"):
			return k, proper
		case s.country(k):
			proper = true
		case s.t.HasArticle(k) && !strings.HasPrefix(w, "و"), strings.HasPrefix(w, "لل") && len(w) > 6 && k > i:
			proper = proper || s.nationality(k)
		case strings.HasPrefix(w, "وال") && k > i && s.t.HasArticle(k-1) && s.pairs(k):
		case s.country(k), s.tab.given[w], s.tab.weak[w] && s.t.HasArticle(k-1), s.tab.join[w] && k > i && s.tab.given[s.t.Word(k-1)]:
			proper = true
		case k == i && !definite && (s.tab.is("body", w) || s.tab.is("office", w)):
		default:
			return k, proper
		}
	}
	return k, proper
}

// pairs says whether و joins two fields of one body: «وزارة التربية والتعليم», and does not begin another phrase.
func (s *scanner) pairs(k int) bool {
	first := strings.TrimPrefix(s.t.Word(k), "و")
	return !s.role(first) && !s.tab.is("force", strings.TrimPrefix(first, "ال")) && !s.tab.is("body", strings.TrimPrefix(first, "ال"))
}

// nationality says whether the word at token k is the adjective of a country: الروسي, الأميركية.
func (s *scanner) nationality(k int) bool {
	w := s.t.Word(k)
	return s.t.HasArticle(k) && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه")) && nisba()[nisbaStem(w)]
}

// site reads a place from the noun that says what it is: «مدينة منبج», «مطار رفيق الحريري».
func (s *scanner) site(i int) int {
	out := 0
	s.forms(i, func(w string, cut int) bool {
		if !s.tab.is("site", w) || cut > 0 && arabic.OwnInitial(s.t.Word(i)) {
			return false
		}
		if !s.tab.is("whole", w) {
			if out = s.known(i + 1); out > 0 {
				return true
			}
		}
		k := i + 1
		for ; k < i+4 && s.t.Kind(k) == arabic.Word; k++ {
			v := s.t.Word(k)
			if s.tab.is("never", v) || s.t.IsFunction(k) || !(s.unknown(k) || s.tab.given[v] || s.tab.weak[v] || s.tab.join[v] || s.t.HasArticle(k) && strings.HasPrefix(v, "ال") && !s.nationality(k)) {
				break
			}
			given := s.tab.given[s.t.Word(k-1)] || s.tab.weak[s.t.Word(k-1)]
			if k > i+1 && !s.tab.given[v] && !s.tab.join[v] && !(given && s.t.HasArticle(k)) {
				break
			}
		}
		if k == i+1 || s.tab.is("vague", s.t.Word(i+1)) {
			return false
		}
		from := i + 1
		if s.tab.is("whole", w) {
			from = i
		} else {
			cut = 0
		}
		out = s.keep(found{from: from, to: k, cut: cut, kind: "place"})
		return true
	})
	return out
}

// latin reads names in Latin letters: designations of weapons (Su-30SM), outlets and bodies by their initials.
func (s *scanner) latin(i int) int {
	w := s.t.Span(i, i+1).Of(s.t.Given)
	if to := s.designation(i); to > 0 {
		return s.keep(found{from: i, to: to, kind: "weapon"})
	}
	if kind, ok := latinNames[strings.ToUpper(w)]; ok {
		return s.keep(found{from: i, to: i + 1, kind: kind})
	}
	return 0
}

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

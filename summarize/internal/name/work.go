package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// titledWork reads what a book, a film or a song is called, in marks behind the noun for it: «ألبومه الجديد "X"».
func (s *scanner) titledWork(i int) int {
	for open := i + 1; open < i+4; open++ {
		if s.mark(open, "\"") {
			if !s.opens(open) {
				return 0
			}
			if to := s.closing(open); to > 0 {
				return s.keep(found{from: open + 1, to: to, kind: "other"})
			}
			return 0
		}
		if s.mark(open, "(") && !s.mark(open+1, "\"") {
			if to := s.round(open); to > open+2 {
				return s.keep(found{from: open + 1, to: to, kind: "other"})
			}
			return 0
		}
		if !s.isWord(open) && !s.mark(open, "(") || s.is(open, function|speech) {
			return 0
		}
	}
	return 0
}

// round gives the token of the bracket that closes the one at token open, few words behind.
func (s *scanner) round(open int) int {
	for k := open + 1; k < open+maxBody; k++ {
		switch {
		case s.mark(k, ")"):
			return k
		case !s.isWord(k):
			return 0
		}
	}
	return 0
}

// quoted reads what stands in marks and is named by that: an outlet whose name is another word («قال لـ"الوطن"»), a
// work with what somebody did for it behind («"X" كلمات فلان»).
func (s *scanner) quoted(i int) int {
	if s.mark(i, "-") && s.is(i+1, masthead) && s.mark(i+2, "-") && i < 10 {
		return s.keep(found{from: i + 1, to: i + 2, kind: "outlet"}) // «فلان- سبق- الرياض»
	}
	if !s.mark(i, "\"") && !s.mark(i, "[") {
		return 0
	}
	to := i + 2
	if s.is(i+1, masthead) && (s.mark(to, "\"") || s.mark(to, "]")) {
		return s.keep(found{from: i + 1, to: to, kind: "outlet"})
	}
	if !s.mark(i, "\"") {
		return 0
	}
	if to := s.company(i); to > 0 {
		return to
	}
	if to := s.closing(i); to > 0 && to < i+6 && s.opens(i) && s.share(to+1) {
		return s.keep(found{from: i + 1, to: to, kind: "organization"}) // «"تبريد" 1.75%»
	}
	if to := s.closing(i); to > 0 && s.opens(i) && s.is(to+1, credit) && !s.article(to+1) {
		return s.keep(found{from: i + 1, to: to, kind: "other"})
	}
	return 0
}

// company reads two or three words in marks that end as names of companies do, or in a name: «إعمار العقارية», «سوق عكاظ».
func (s *scanner) company(open int) int {
	to := s.closing(open)
	if !s.opens(open) || to < open+3 || to > open+4 {
		return 0
	}
	for k := open + 1; k < to; k++ {
		if !s.isWord(k) || s.is(k, function|speech|perfect|never) || k > open+1 && s.read(k).any&(function|speech) != 0 {
			return 0
		}
	}
	switch last := s.read(to - 1); {
	case last.forms[0].class&company != 0:
		return s.keep(found{from: open + 1, to: to, kind: "organization"})
	case !s.article(open+1) && s.class(open+1)&(given|weak|starts) == 0 && !verbal(s.word(open+1)) && last.forms[0].class&country != 0 && last.forms[0].class&(ambiguous|doubtful) == 0:
		return s.keep(found{from: open + 1, to: to, kind: "other"})
	}
	return 0
}

// share says whether a percentage stands at token k, as behind the names of companies in reports of markets.
func (s *scanner) share(k int) bool {
	if k >= s.end || s.t.Kind(k) != arabic.Digits {
		return false
	}
	for ; k < s.end && s.t.Kind(k) != arabic.Word && s.t.Kind(k) != arabic.Break; k++ {
		if s.t.Is(k, "%") {
			return true
		}
	}
	return false
}

// attack reads events that are called by their day: «هجمات 11 سبتمبر».
func (s *scanner) attack(i int) int {
	k := i + 1
	if s.mark(k, "الحادي") && s.mark(k+1, "عشر") && s.mark(k+2, "من") {
		k += 2
	} else if k >= s.end || s.t.Kind(k) != arabic.Digits {
		return 0
	}
	if !s.is(k+1, month) {
		return 0
	}
	to := k + 2
	if to < s.end && s.t.Kind(to) == arabic.Digits && len(s.t.Word(to)) == 4 {
		to++
	}
	r := s.read(i)
	cut := 0
	for n := range r.n {
		if r.forms[n].class&dead != 0 {
			cut = r.forms[n].cut
		}
	}
	return s.keep(found{from: i, to: to, cut: cut, kind: "other"})
}

// pluralLike says whether a word has the ending of a sound plural.
func pluralLike(w string) bool { return strings.HasSuffix(w, "ين") || strings.HasSuffix(w, "ون") }

// peoples reads the people of a country or a creed as a group: «المغاربة», «النيجيريين», where the word is no adjective
// of the noun before it.
func (s *scanner) peoples(i int) int {
	r := s.glance(i)
	if r.any&people == 0 && !pluralLike(r.forms[0].w) {
		return 0
	}
	s.read(i)
	for k := range r.n {
		f := r.forms[k]
		if f.cut > 0 && r.own || !strings.HasPrefix(f.w, "ال") || !r.article {
			continue
		}
		plural := (strings.HasSuffix(f.w, "يين") || strings.HasSuffix(f.w, "يون")) && nisba()[nisbaStem(f.w)]
		if f.class&people == 0 && !plural || f.w == "المدنيين" || f.w == "المدنيون" || f.w == "المليون" {
			continue
		}
		if s.isWord(i-1) && s.article(i-1) && (f.cut == 0 || f.cut == 2 && s.article(i-2)) {
			return 0 // «الطيارين البيلاروسيين والروس»
		}
		return s.keep(found{from: i, to: i + 1, cut: f.cut, kind: "group"})
	}
	return 0
}

// team reads the one-word name of a club in a text about matches, unless it stands behind a noun whose adjective or
// genitive it is: «الدوري الأهلي», «ملعب الاتحاد».
func (s *scanner) team(i int) int {
	if !s.sport {
		return 0
	}
	r := s.read(i)
	for k := range r.n {
		f := r.forms[k]
		if f.class&team == 0 || f.cut > 0 && r.own || s.article(i-1) && s.article(i) || s.longer(i, f) {
			continue
		}
		if s.is(i-1, vague|official) || s.mark(i-1, "اداره") || f.class&body != 0 && s.plainArticle(i+1) && adjectiveLike(s.word(i+1)) {
			return 0
		}
		return s.keep(found{from: i, to: i + 1, cut: f.cut, kind: "organization"})
	}
	return 0
}

// longer says whether a known name of more words begins with f at token i.
func (s *scanner) longer(i int, f form) bool {
	for _, e := range s.tab.known[f.w] {
		if len(e.words) > 1 && s.reads(i+1, e.words[1:]) {
			return true
		}
	}
	return false
}

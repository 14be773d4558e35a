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
	r := s.read(i)
	for k := range r.n {
		f := r.forms[k]
		if f.cut > 0 && r.own {
			break
		}
		kind := s.bodyKind(i, f)
		if kind == "" {
			continue
		}
		definite := strings.HasPrefix(f.w, "ال")
		if to := s.named(i, f, definite, kind); to > 0 {
			return to
		}
	}
	return 0
}

// bodyKind is what the noun f says that it is the name of; law and event stand without the article.
func (s *scanner) bodyKind(i int, f form) claim.EntityKind {
	switch c := f.class; {
	case strings.TrimPrefix(f.w, "ال") == "وكاله" && s.is(i+1, agency):
		return "organization"
	case c&press != 0 && (c&broadcast != 0 || !strings.HasPrefix(f.w, "ال")):
		return "outlet"
	case f.w == "خارجيه" || f.w == "داخليه":
		return ""
	case c&(body|force) != 0:
		return "organization"
	case c&law != 0 && !strings.HasPrefix(f.w, "ال"):
		return "law"
	case c&event != 0:
		return "other"
	}
	return ""
}

// named reads the name behind the noun f at token i. definite says that the noun itself has the article.
func (s *scanner) named(i int, f form, definite bool, kind claim.EntityKind) int {
	if definite {
		return s.national(i, f, kind)
	}
	if open := i + 1; s.opens(open) && s.mark(open, "\"") || s.opens(open+1) && s.article(open) {
		if !s.mark(open, "\"") {
			open++
		}
		if to := s.closing(open); to > 0 {
			return s.keep(found{from: open + 1, to: to, kind: kind})
		}
	}
	to, proper := s.definiteRun(i+1, true)
	switch {
	case to == i+1, !proper && !s.article(to-1), !proper && (kind == "outlet" || kind == "law" || kind == "other"):
		return 0
	case f.w == "تنظيم" && !proper, f.class&loose != 0 && !proper && to == i+2 && s.plainArticle(i+1) && !s.is(i+1, movement) && (s.plain(i+1) || cast(s.word(i+1))):
		return 0
	case (f.w == "سوق" || f.w == "اداره") && !proper, f.w == "موقع" && !s.is(i+1, starts) && !s.read(i+1).strange():
		return 0
	case f.w == "مجلس" && s.mark(i+1, "اداره"):
		return 0
	case to == i+2 && s.is(i+1, vague) && f.w != "وزاره" && !(f.w == "مجلس" && s.is(i+1, council)):
		return 0
	}
	if f.class&assoc != 0 && s.nationality(to-1) && s.field(to) {
		to, _ = s.definiteRun(to+1, true) // «مركز الميزان الفلسطيني لحقوق الإنسان»
	}
	return s.andOther(s.keep(found{from: i, to: to, cut: f.cut, kind: kind}), kind)
}

// andOther takes in another name of the institution behind its first: «وكالة الأنباء اليمنية "سبأ"», «منظمة الصحة
// العالمية (الصحة العالمية)».
func (s *scanner) andOther(end int, kind claim.EntityKind) int {
	if s.opens(end) && !s.is(end+1, function) {
		if to := s.closing(end); to > 0 {
			return s.keep(found{from: end + 1, to: to, kind: kind})
		}
	}
	if to := s.bracketed(end); to > 0 && kind != "other" && kind != "law" {
		return s.keep(found{from: end + 1, to: to, kind: kind})
	}
	return end
}

// national reads a body that is named by its country or by its rank: «الجيش السوري», «الاتحاد العام التونسي للشغل»,
// «المحكمة العليا». Its adjectives agree with it.
func (s *scanner) national(i int, f form, kind claim.EntityKind) int {
	feminine := strings.HasSuffix(f.w, "ه") || f.w == "القوات" || f.w == "المخابرات" || f.w == "الاستخبارات" || f.w == "الجمارك" || f.w == "الداخليه" || f.w == "الخارجيه"
	if f.cut == 0 && s.article(i-1) && !s.is(i-1, never|month) && !s.nationality(i-1) {
		return 0
	}
	to, national, ranked := i+1, false, false
	for ; to < i+5 && s.plainArticle(to); to++ {
		w := s.word(to)
		of := s.nationality(to)
		if s.is(to, never) && w != "العام" || strings.HasSuffix(w, "ه") != feminine && (of || s.is(to, official) && w != "العليا") || s.is(to, person) {
			break
		}
		if !of && !s.is(to, official) && (national || !strings.HasSuffix(w, "ي") && !strings.HasSuffix(w, "يه") && w != "العام" && w != "العامه") {
			break
		}
		national, ranked = national || of, ranked || s.is(to, official)
	}
	for to > i+1 && !s.nationality(to-1) && !s.is(to-1, official) && !s.field(to) {
		to--
	}
	switch {
	case to == i+1, !national && !ranked && !(f.class&assoc != 0 && s.field(to)):
		return 0
	case (kind == "outlet" || kind == "other") && !national:
		return 0
	}
	field := f.class&assoc != 0 && s.field(to)
	if field {
		at := to + 1
		if to, _ = s.definiteRun(at, false); to == at && s.mark(to, "عن") {
			to, _ = s.definiteRun(to+1, true) // «للدفاع عن حقوق الإنسان»
		}
		if to == at && strings.HasPrefix(s.word(to), "وال") && s.article(at-1) && s.article(to) && s.pairs(to) {
			to++ // «للسياحة والتراث»
		}
	}
	if !field && f.class&force == 0 && !(ranked && f.class&body != 0) && !(national && to > i+2) && kind == "organization" {
		return 0
	}
	return s.andOther(s.keep(found{from: i, to: to, cut: f.cut, kind: kind}), kind)
}

// field says whether the word at token k tells what a national body is for: «المنظمة المصرية لحقوق الإنسان».
func (s *scanner) field(k int) bool {
	r := s.read(k)
	w := r.forms[0].w
	return s.isWord(k) && strings.HasPrefix(w, "ل") && len(w) >= 8 && r.forms[0].class&function == 0 && !r.own && s.tab.words[w[2:]]&(person|body|organization|country) == 0 && (!strings.HasPrefix(w, "لل") || s.tab.words["ا"+w[2:]]&(person|body|organization) == 0)
}

// closing gives the token of the quotation mark that closes the one at token open, few words behind.
func (s *scanner) closing(open int) int {
	for k := open + 1; k < open+maxBody && k < s.end; k++ {
		if s.mark(k, "\"") {
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

// bracketed gives the token of the bracket that closes another name of an institution, of few words that are no
// sentence and no date.
func (s *scanner) bracketed(open int) int {
	if !s.mark(open, "(") {
		return 0
	}
	for k := open + 1; k < open+6 && k < s.end; k++ {
		switch {
		case s.mark(k, ")") && k > open+1:
			return k
		case s.mark(k, "."):
		case !s.isWord(k) && s.t.Kind(k) != arabic.Latin, s.is(k, function|country|never), s.nationality(k):
			return 0
		}
	}
	return 0
}

package quantity

import "github.com/isnad-go/isnad/summarize/internal/arabic"

// date says whether the number stands in a date or clock time, and gives the token to go on from, else 0.
func (s *scanner) date(a amount) int {
	t, to := s.t, a.to
	b := s.particles(a.from)
	before := unglued(t.Word(b - 1))
	if before == "الساعه" {
		return s.clock(to)
	}
	if !a.whole(10000) {
		return 0
	}
	if end := s.dayOfMonth(a); end > 0 {
		return end
	}
	switch t.Word(to) {
	case "ه", "هجري", "هجريا", "هجريه", "ميلادي", "ميلاديه", "ميلاديا", "للهجره", "للميلاد":
		return to + 1
	case "ق":
		if t.Is(to+1, ".") && t.Is(to+2, "م") {
			return to + 3
		}
	case "صباحا", "مساء", "ظهرا", "ليلا", "فجرا", "عصرا", "ص":
		if a.whole(25) {
			return to + 1
		}
	}
	switch before {
	case "عام", "العام", "سنه", "السنه", "عامي", "عاما":
		if a.year || s.alone(a) {
			return to
		}
	case "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "يوم", "يومي", "ايام", "ليله", "تاريخ", "التاريخ":
		if a.whole(32) && s.alone(a) {
			return to
		}
	case "شهر", "شهري":
		if a.whole(13) && s.alone(a) {
			return to
		}
	}
	if s.afterMonth(b) && (a.year || a.whole(32)) && s.alone(a) {
		return to
	}
	if a.year && s.isYear(a) {
		return to
	}
	return 0
}

// alone says whether nothing behind the number is counted or measured by it.
func (s *scanner) alone(a amount) bool {
	_, unit := s.unitAt(a.next())
	year := a.year && yearish(s.t.Word(a.from)) // «8 دجنبر 1284 حالة»: cases, no year of the press
	return (unit == 0 || a.year && s.t.Is(a.next(), "م")) && (year || !s.nounAt(a.next()))
}

// particles goes back over glued particles and an opening mark before a number, and over a comma that was
// set before it for the one behind: «الدقيقة ،22».
func (s *scanner) particles(i int) int {
	t := s.t
	for arabic.IsParticle(t.Word(i-1)) || t.Is(i-1, "(") || t.Is(i-1, "\"") || t.Is(i-1, "،") && t.Glued(i) && !t.Glued(i-1) {
		i--
	}
	return i
}

// clock gives the token behind a time of day whose hour ends before token to: «الساعة 19 و44 دقيقة».
func (s *scanner) clock(to int) int {
	if s.t.Is(to, "و") && s.t.Kind(to+1) == arabic.Digits {
		if u, n := s.unitAt(to + 2); n > 0 && u.code == "min" {
			return to + 2 + n
		}
	}
	return to
}

// dayOfMonth gives the token to go on from where the number is a day, alone or in a list, and its month
// follows: «12 يناير», «24 و25 و 26 مارس», «من 7 الى 18 افريل», «الـ8 من الشهر الجاري».
func (s *scanner) dayOfMonth(a amount) int {
	t := s.t
	if len(t.Word(a.from)) > 2 || a.to != a.from+1 || !a.whole(32) {
		return 0
	}
	to := a.to
	for range 6 {
		switch {
		case s.month(to):
			return to
		case t.Is(to, "من"):
			if !s.ofMonth(to + 1) {
				return 0
			}
			return to
		case t.Kind(to) == arabic.Digits && len(t.Word(to)) <= 2:
			to++
		case t.Is(to, "و"), t.Is(to, "الي"), t.Is(to, "-"), t.Is(to, "،"), t.Is(to, ","), t.Is(to, "حتي"), t.Is(to, "او"):
			to++
			if t.Is(to, "ال") {
				to++
			}
			if t.Kind(to) == arabic.Digits && numericDate(t, to) > 0 {
				return to
			}
			if t.Kind(to) != arabic.Digits || len(t.Word(to)) > 2 {
				return 0
			}
			to++
		default:
			return 0
		}
	}
	return 0
}

// ofMonth says whether a month stands at token i, named or pointed at: «شهر سبتمبر», «الشهر الجاري», «هذا
// الشهر».
func (s *scanner) ofMonth(i int) bool {
	switch s.t.Word(i) {
	case "هذا", "نفس", "ذات", "كل":
		return s.t.Is(i+1, "الشهر") || s.t.Is(i+1, "شهر")
	case "شهر":
		return s.t.Kind(i+1) == arabic.Word
	case "الشهر":
		return true
	}
	return s.month(i)
}

// month says whether a month name begins at token i. صفر is also nil, and a month only where a date goes
// on.
func (s *scanner) month(i int) bool {
	_, _, n := s.t.Month(i)
	if n == 0 || !s.t.Is(i, "صفر") {
		return n > 0
	}
	switch w := s.t.Word(i + 1); w {
	case "الجاري", "الماضي", "المقبل", "القادم", "الحالي", "المنصرم", "الخير", "من", "عام", "سنه":
		return true
	default:
		return yearish(w)
	}
}

// afterMonth says whether a month name ends right before token i, in any of its writings: «ديسمبر 2021»,
// «أغسطس/آب 2021», «تموز (يوليو) 2021».
func (s *scanner) afterMonth(i int) bool {
	if s.t.Is(i-1, ")") || s.t.Is(i-1, "،") || s.t.Is(i-1, ",") {
		i--
	}
	for n := 1; n <= 2; n++ {
		if _, _, got := s.t.Month(i - n); got == n {
			return true
		}
	}
	return false
}

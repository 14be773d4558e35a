package timex

import (
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// calendarDate is a day, month and year as they are written.
type calendarDate struct {
	day, month, year int
	hijri            bool
	to               int // the token behind it
	relative         string
	strong           bool // whether more than a month's name says that it is one
}

// digits reads a time that begins with digits: numeric dates, a day and its month, a bare year, a clock time.
func (s *scanner) digits(i int) int {
	if s.t.Is(i-1, "-") && s.t.Glued(i) && s.t.Glued(i-1) && s.t.Kind(i-2) == arabic.Latin {
		return 0
	}
	if to := s.numeric(i); to > 0 {
		return to
	}
	if to := s.clockDigits(i); to > 0 {
		return to
	}
	n, err := strconv.Atoi(s.t.Word(i))
	if err != nil {
		return 0
	}
	if n >= 1 && n <= 31 && len(s.t.Word(i)) <= 2 {
		if to := s.dayAndMonth(i, n, i+1); to > 0 {
			return to
		}
	}
	if to := s.bareYear(i, n); to > 0 {
		return to
	}
	return s.duration(i)
}

// dayAndMonth reads the month behind a day of the month: «12 يناير», «30 ديسمبر الماضي», «26 شوال 1436 هـ», «11 و12
// يناير», «8 من الشهر الجاري».
func (s *scanner) dayAndMonth(i, day, next int) int {
	from := i
	if s.t.Is(i-1, "ال") || arabic.IsParticle(s.t.Word(i-1)) && strings.HasSuffix(s.t.Word(i-1), "ال") {
		from = i - 1
	}
	k := next
	for k < next+linking && (s.t.Is(k, "من") || s.t.Is(k, "شهر") || s.t.Is(k, "-") && s.t.Glued(k) || s.t.Is(k, "/")) {
		k++
	}
	d, ok := s.monthAt(k)
	if !ok {
		if to := s.dayOfThisMonth(from, day, k, next); to > 0 {
			return to
		}
		return s.listedDay(from, day, next)
	}
	d.day = day
	if !d.hijri && !exists(d.year, d.month, day) || d.year == 0 && d.relative == "" && s.namesake(from) {
		return 0
	}
	return s.finish(from, s.particleCut(from, i), d)
}

// namesake says whether the date at token i is the name of a paper, a street or a square: «صحيفة 26 سبتمبر».
func (s *scanner) namesake(i int) bool {
	k := i - 1
	if s.t.Is(k, "\"") {
		k--
	}
	w := s.t.Word(k)
	if !arabic.OwnInitial(w) {
		w, _ = arabic.TrimGlued(w)
	}
	switch w = strings.TrimPrefix(w, "ال"); w {
	case "شارع", "نهج", "ساحه", "ميدان", "حي", "جسر", "ملعب", "مدرسه", "جامعه", "مدينه", "حركه", "كتيبه", "لواء", "سد", "قريه":
		return true
	default:
		return arabic.HasRole(w, arabic.OutletRole)
	}
}

// particleCut is what of the particle token before digits lies outside: بـ in «بالـ12».
func (s *scanner) particleCut(from, i int) int {
	if from == i {
		return 0
	}
	return arabic.ArticleCut(s.t.Word(from))
}

// dayOfThisMonth reads «9 من الشهر الجاري», «التاسع من هذا الشهر».
func (s *scanner) dayOfThisMonth(from, day, k, next int) int {
	if k == next || !s.t.Is(k-1, "من") && !s.t.Is(k-1, "شهر") {
		return 0
	}
	rel, to := "", 0
	switch {
	case s.t.Is(k, "الشهر") && s.relativeAt(k+1) != "":
		rel, to = s.relativeAt(k+1), k+2
	case s.t.Is(k, "هذا") && s.t.Is(k+1, "الشهر"):
		rel, to = "0", k+2
	case s.t.Is(k, "الشهر") && look(sames, s.t.Word(k+1)) != "":
		p := point{year: s.last.year, month: s.last.month, day: day}
		return s.date(found{from: from, to: k + 2, anaphoric: true, rule: "the month met last"}, p)
	default:
		return 0
	}
	f := found{from: from, to: to, relative: true, rule: "a day of a month told by publication"}
	if s.pub.IsZero() {
		return s.keep(found{from: from, to: to, typ: "DATE", relative: true, rule: "no day of publication"})
	}
	n, _ := strconv.Atoi(rel)
	p := addMonths(s.pub, n)
	p.day = day
	return s.date(f, p)
}

// listedDay reads a day whose month stands behind the last of its list: «11 و12 يناير», «بين 5 و9 مارس».
func (s *scanner) listedDay(from, day, next int) int {
	k := next
	for range 4 {
		switch {
		case s.t.Is(k, "و"), s.t.Is(k, "،"), s.t.Is(k, "-"), s.t.Is(k, "الي"), s.t.Is(k, "حتي"), s.t.Is(k, "او"):
			k++
		default:
			return 0
		}
		if s.t.Is(k, "ال") {
			k++
		}
		n, err := strconv.Atoi(s.t.Word(k))
		if err != nil || s.t.Kind(k) != arabic.Digits || n < 1 || n > 31 || len(s.t.Word(k)) > 2 {
			return 0
		}
		m := k + 1
		m = s.past(m, "من", "شهر")
		if d, ok := s.monthAt(m); ok {
			d.day, d.to = day, next
			if !d.hijri && !exists(d.year, d.month, day) {
				return 0
			}
			return s.finish(from, 0, d)
		}
		k++
	}
	return 0
}

// dayInWords reads «الثلاثين من يناير», «السابع والعشرين من يناير/كانون الثاني».
func (s *scanner) dayInWords(i int) int {
	w := s.t.Word(i)
	if !number.Begins(w) {
		return 0
	}
	n, ok := number.Ordinal(s.t, i)
	if !ok {
		if n, ok = number.Read(s.t, i); !ok {
			return 0
		}
	}
	if !n.Value.IsInt() || !n.Value.Num().IsInt64() {
		return 0
	}
	day := int(n.Value.Num().Int64())
	if day < 1 || day > 31 || !n.Definite && day != 1 {
		return 0
	}
	k := n.To
	k = s.past(k, "من", "شهر", "لشهر")
	d, ok := s.monthAt(k)
	if !ok {
		if to := s.dayOfThisMonth(i, day, k, n.To); to > 0 {
			return to
		}
		return s.hourInWords(i, n.Cut, n.To)
	}
	if !n.Definite {
		return 0 // «أول يناير» is its beginning
	}
	if k == n.To && !d.strong || !d.hijri && !exists(d.year, d.month, day) {
		return 0
	}
	d.day = day
	return s.finish(i, n.Cut, d)
}

package timex

import (
	"time"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// holidays are feasts of a fixed day: by their words behind عيد and the like, the calendar, month and day. The day of
// Easter is computed. From the calendars of public holidays of the Arab countries.
var holidays = []struct {
	words      []string
	hijri      bool
	month, day int
}{
	{[]string{"عيد", "الفطر"}, true, 10, 1},
	{[]string{"عيد", "الاضحي"}, true, 12, 10},
	{[]string{"راس", "السنه", "الهجريه"}, true, 1, 1},
	{[]string{"عاشوراء"}, true, 1, 10},
	{[]string{"المولد", "النبوي"}, true, 3, 12},
	{[]string{"عيد", "الميلاد"}, false, 12, 25},
	{[]string{"راس", "السنه"}, false, 1, 1},
	{[]string{"عيد", "العمال"}, false, 5, 1},
	{[]string{"عيد", "الفصح"}, false, 0, 0},
}

// holiday reads the feast that begins at token i, in the year beside it or that of publication.
func (s *scanner) holiday(i int, w string, cut int) int {
	if w == "ايام" || w == "عطله" || w == "اجازه" {
		if s.t.Is(i+1, "العيد") && !(s.t.HasArticle(i+2) && s.t.Kind(i+2) == arabic.Word) {
			return s.keep(found{from: i, cut: cut, to: i + 2, typ: "DATE", rule: "a feast that is not named"})
		}
		return 0
	}
	for _, h := range holidays {
		if w != h.words[0] || !s.reads(i+1, h.words[1:]) {
			continue
		}
		to := i + len(h.words)
		f := found{from: i, cut: cut, to: to, typ: "DATE", rule: "a feast in the year beside it"}
		if s.t.Is(to, "المبارك") {
			to++
			f.to = to
		}
		year, end := s.yearAt(to)
		if end > to {
			f.to = end
		} else if year = s.pub.Year(); s.pub.IsZero() {
			f.rule = "a feast of no known year"
			return s.keep(f)
		} else {
			f.relative, f.rule = true, "a feast in the year of publication"
		}
		p := point{year: year, month: h.month, day: h.day}
		switch {
		case h.hijri:
			p = feast(year, h.month, h.day)
		case h.month == 0:
			p = easter(year)
		}
		if p == (point{}) {
			return s.keep(f)
		}
		return s.date(f, p)
	}
	return 0
}

func (s *scanner) reads(i int, words []string) bool {
	for k, w := range words {
		if s.t.Word(i+k) != w {
			return false
		}
	}
	return true
}

// feast is the last day of a Gregorian year on which a Hijri month and day fall.
func feast(year, month, day int) (found point) {
	first := hijriYear(time.Date(year, 7, 1, 0, 0, 0, 0, time.UTC), month, day)
	for y := first - 1; y <= first+1; y++ {
		if p, ok := gregorian(y, month, day); ok && p.year == year {
			found = p
		}
	}
	return found
}

// easter is Easter Sunday of the western churches, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher).
func easter(year int) point {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return point{year: year, month: n / 31, day: n%31 + 1}
}

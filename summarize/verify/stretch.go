package verify

import (
	"strconv"
	"strings"
	"time"
)

// stretch is what a value of TIMEX3 covers of the calendar: from the first day to the day behind the last.
type stretch struct{ from, to time.Time }

func (s stretch) holds(o stretch) bool { return !o.from.Before(s.from) && !o.to.After(s.to) }

func (s stretch) equal(o stretch) bool { return s.from.Equal(o.from) && s.to.Equal(o.to) }

// stretchOf reads a value of whole days: a century, decade, year, half, quarter, month, week, day, and a range of two
// of them. Seasons, whose borders are nowhere written, and hours have none.
func stretchOf(v string) (stretch, bool) {
	if a, b, ok := strings.Cut(v, "/"); ok {
		first, ok1 := stretchOf(a)
		last, ok2 := stretchOf(b)
		return stretch{first.from, last.to}, ok1 && ok2 && first.from.Before(last.to)
	}
	year, rest, _ := strings.Cut(v, "-")
	y, err := strconv.Atoi(year)
	if err != nil || y <= 0 {
		return stretch{}, false
	}
	if rest == "" {
		span, known := map[int]int{2: 100, 3: 10, 4: 1}[len(year)]
		if !known {
			return stretch{}, false
		}
		return months(y*span, 1, 12*span), true
	}
	if len(year) != 4 {
		return stretch{}, false
	}
	n, err := strconv.Atoi(rest[1:])
	switch kind := rest[0]; {
	case kind == 'Q' && err == nil && n >= 1 && n <= 4:
		return months(y, 3*n-2, 3), true
	case kind == 'H' && err == nil && n >= 1 && n <= 2:
		return months(y, 6*n-5, 6), true
	case kind == 'W' && err == nil && n >= 1 && n <= 53:
		monday := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC)
		monday = monday.AddDate(0, 0, 7*(n-1)-(int(monday.Weekday())+6)%7)
		return stretch{monday, monday.AddDate(0, 0, 7)}, true
	}
	if month, err := time.Parse("2006-01", v); err == nil {
		return months(y, int(month.Month()), 1), true
	}
	day, err := time.Parse("2006-01-02", v)
	return stretch{day, day.AddDate(0, 0, 1)}, err == nil
}

func months(year, month, n int) stretch {
	from := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	return stretch{from, from.AddDate(0, n, 0)}
}

// sameStretch says whether two values cover the same days, however they are written: 1920/1929 is 192.
func sameStretch(a, b string) bool {
	s, ok1 := stretchOf(a)
	t, ok2 := stretchOf(b)
	return ok1 && ok2 && s.equal(t)
}

// larger says whether the days of b lie in those of a, which are more. A range claims both its ends, and is not
// coarser than a time in it.
func larger(a, b string) bool {
	s, ok1 := stretchOf(a)
	t, ok2 := stretchOf(b)
	return ok1 && ok2 && s.holds(t) && !s.equal(t) && !strings.Contains(a, "/")
}

// dayOf gives the day of a value that has one, and its clock time or part of day, TEV, behind it.
func dayOf(v string) (day, rest string) {
	if len(v) < 10 || v[4] != '-' || v[7] != '-' || strings.Contains(v, "/") {
		return "", v
	}
	return v[:10], v[10:]
}

// dayAfter is the day n days behind one.
func dayAfter(day string, n int) string {
	t, err := time.Parse("2006-01-02", day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, n).Format("2006-01-02")
}

package timex

import (
	"strconv"
	"time"
)

// point is a place in the calendar, as fine as is known: 0 is not known. At most one of week, quarter, half,
// season, decade, century is set.
type point struct {
	year, month, day int
	week             int
	weekend          bool
	quarter, half    int
	season           string
	decade, century  int    // 202 is the 2020s, 20 the years 20xx
	weekday          int    // of no known week: XXXX-WXX-4
	part             string // TMO, or T14:30
}

// String writes TIMEX3.
func (p point) String() string {
	y := "XXXX"
	if p.year > 0 {
		y = digits(p.year, 4)
	}
	s := y
	switch {
	case p.century > 0:
		return strconv.Itoa(p.century)
	case p.decade > 0:
		return strconv.Itoa(p.decade)
	case p.weekday > 0:
		s = "XXXX-WXX-" + strconv.Itoa(p.weekday)
	case p.week > 0:
		s = y + "-W" + digits(p.week, 2)
		if p.weekend {
			s += "-WE"
		}
	case p.quarter > 0:
		s = y + "-Q" + digits(p.quarter, 1)
	case p.half > 0:
		s = y + "-H" + digits(p.half, 1)
	case p.season != "":
		s = y + "-" + p.season
	case p.day > 0:
		m := "XX"
		if p.month > 0 {
			m = digits(p.month, 2)
		}
		s = y + "-" + m + "-" + digits(p.day, 2)
	case p.month > 0:
		s = y + "-" + digits(p.month, 2)
	case p.year == 0:
		s = ""
	}
	return s + p.part
}

// digits writes n with noughts before it.
func digits(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// of is the day of a time.
func of(t time.Time) point { return point{year: t.Year(), month: int(t.Month()), day: t.Day()} }

// at is the day of a point that has one.
func (p point) at() time.Time {
	return time.Date(p.year, time.Month(max(p.month, 1)), max(p.day, 1), 0, 0, 0, 0, time.UTC)
}

// weekOf is the ISO week of a day; the Arab week begins before Monday, so a Sunday belongs to the week that
// begins the next day.
func weekOf(t time.Time) point {
	if t.Weekday() == time.Sunday {
		t = t.AddDate(0, 0, 1)
	}
	y, w := t.ISOWeek()
	return point{year: y, week: w}
}

// dayOfWeek is a day of an ISO week.
func dayOfWeek(w point, d int) point {
	first := time.Date(w.year, 1, 4, 0, 0, 0, 0, time.UTC)
	return of(first.AddDate(0, 0, 1-isoDay(first)+7*(w.week-1)+d-1))
}

// monday to sunday are 1 to 7.
func isoDay(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// addMonths shifts a month without regard to its days.
func addMonths(t time.Time, n int) point {
	m := int(t.Month()) - 1 + n + 12*t.Year()
	return point{year: m / 12, month: m%12 + 1}
}

func exists(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return false
	}
	if year == 0 {
		year = 2000
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return int(t.Month()) == month
}

package timex_test

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Each suite draws borders and writes values in its own way; what follows turns isnad's answers into them, a short
// function a suite.

// values wants one time of the very value.
func values(c suiteCase, got []answer) bool {
	return len(got) == 1 && got[0].Value == c.Expected[0].Value
}

// extents wants each expected time where the suite has it, by half of the union: a range is two dates here, one
// there, and يوم and prepositions lie inside or outside. Nothing may be found where nothing is expected.
func extents(c suiteCase, got []answer) bool {
	if len(c.Expected) == 0 {
		return len(got) == 0
	}
	for _, e := range c.Expected {
		found := false
		for i := range got {
			for j := i; j < len(got); j++ { // one time, or several in a row
				from, to := got[i].from, got[j].to
				both, all := min(to, e.End)-max(from, e.Start), max(to, e.End)-min(from, e.Start)
				found = found || both > 0 && both*2 >= all
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// spans wants extents, and the values of durations where the authors checked them.
func spans(c suiteCase, got []answer) bool {
	if !extents(c, got) {
		return false
	}
	checked := c.Relevance == "news" && len(c.Flags) == 0 && len(c.Expected) == 1
	return !checked || got[0].Value == c.Expected[0].Value
}

// begins wants the instant with which the time begins, and of a range both; the middle of a month is its 15th.
func begins(c suiteCase, got []answer) bool {
	if len(c.Expected) == 0 || len(got) == 0 {
		return len(got) == len(c.Expected)
	}
	if r, ok := c.Expected[0].Value.(map[string]any); ok {
		last, _ := time.Parse("2006-01-02", got[len(got)-1].Value)
		switch month, _ := time.Parse("2006-01", got[0].Value); got[0].Mod {
		case "START":
			return instant(got[0]) == r["from"]
		case "END":
			return month.AddDate(0, 1, 0).Format("2006-01-02T15:04:05") == r["to"]
		}
		return instant(got[0]) == r["from"] && last.AddDate(0, 0, 1).Format("2006-01-02T15:04:05") == r["to"]
	}
	return len(got) == 1 && instant(got[0]) == c.Expected[0].Value
}

// instant is the first moment of a TIMEX3 value.
func instant(a answer) string {
	v, clock, _ := strings.Cut(a.Value, "T")
	var year, n int
	if k, _ := fmt.Sscanf(v, "%d-W%d", &year, &n); k == 2 {
		monday := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
		monday = monday.AddDate(0, 0, 7*(n-1)-(int(monday.Weekday())+6)%7)
		if strings.HasSuffix(v, "-WE") {
			monday = monday.AddDate(0, 0, 5)
		}
		v = monday.Format("2006-01-02")
	} else if k, _ := fmt.Sscanf(v, "%d-Q%d", &year, &n); k == 2 {
		v = fmt.Sprintf("%d-%02d", year, 3*n-2)
	}
	switch {
	case len(v) == 4:
		v += "-01-01"
	case len(v) == 7 && a.Mod == "MID":
		v += "-15"
	case len(v) == 7:
		v += "-01"
	}
	if len(clock) != 5 {
		clock = "00:00"
	}
	return v + "T" + clock + ":00"
}

// lengths wants the number and unit of a duration.
func lengths(c suiteCase, got []answer) bool {
	unit := map[string]string{"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
	e := c.Expected[0]
	n, _ := e.Value.(float64)
	want := strconv.Itoa(int(n)) + unit[e.Unit]
	return len(got) == 1 && strings.TrimPrefix(strings.TrimPrefix(got[0].Value, "P"), "T") == want
}

// offsets wants so many units from the day of reference, as fine as the unit. An hour or a minute has no place in
// the calendar of days: there the extent counts.
func offsets(c suiteCase, got []answer) bool {
	n, ok := c.Expected[0].Value.(float64)
	if !ok || len(got) != 1 {
		return ok && extents(c, got)
	}
	v := got[0].Value
	switch c.Expected[0].Unit {
	case "day":
		return v == reference.AddDate(0, 0, int(n)).Format("2006-01-02") || strings.HasPrefix(v, "P")
	case "month":
		return v == time.Date(2020, time.Month(6+int(n)), 1, 0, 0, 0, 0, time.UTC).Format("2006-01") || strings.HasPrefix(v, "P")
	case "year":
		return v == strconv.Itoa(2020+int(n)) || strings.HasPrefix(v, "P")
	}
	return extents(c, got)
}

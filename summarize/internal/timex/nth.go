package timex

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// dayOfMonth reads a day of the month without its month behind a weekday: «الخميس 21», «الجمعة في الثانية
// والعشرين».
func (s *scanner) dayOfMonth(i int) (day, to int) {
	k := i
	k = s.past(k, "في", "ال")
	if s.t.Kind(k) == arabic.Digits && len(s.t.Word(k)) <= 2 && !s.noun(k+1) && !s.t.Is(k+1, ":") && !s.t.Is(k+1, "-") && !s.t.Is(k+1, "/") && !s.t.Is(k+1, ".") {
		day, _ = strconv.Atoi(s.t.Word(k))
		if day >= 1 && day <= 31 {
			return day, k + 1
		}
		return 0, i
	}
	if day, to = s.ordinalDay(k); day > 0 && !s.noun(to) {
		return day, to
	}
	return 0, i
}

// weekdayAndDay is the nearest day that is both, on the side that the sentence tells first.
func (s *scanner) weekdayAndDay(weekday, day, direction int) point {
	if s.pub.IsZero() {
		return point{day: day}
	}
	best, found := 0, point{}
	for n := -6; n <= 6; n++ {
		p := addMonths(s.pub, n)
		p.day = day
		if !exists(p.year, p.month, day) || isoDay(p.at()) != weekday {
			continue
		}
		distance := int(p.at().Sub(s.pub).Hours() / 24)
		if distance*direction < 0 {
			distance *= 2
		}
		if distance < 0 {
			distance = -distance
		}
		if best == 0 || distance+1 < best {
			best, found = distance+1, p
		}
	}
	if best == 0 {
		found = addMonths(s.pub, 0)
		found.day = day
	}
	return found
}

// dayAlone reads «يوم 27»: a day of the month nearest on the side that the sentence tells.
func (s *scanner) dayAlone(i, k, cut int) int {
	day, err := strconv.Atoi(s.t.Word(k))
	if err != nil || day < 1 || day > 31 || len(s.t.Word(k)) > 2 || s.noun(k+1) || s.t.Kind(k+1) == arabic.Punct && s.t.Glued(k+1) && s.t.Kind(k+2) == arabic.Digits {
		return 0
	}
	f := found{from: i, cut: cut, to: k + 1, relative: true, rule: "a day of the month of publication or of the next one"}
	p := point{day: day}
	if !s.pub.IsZero() {
		p = addMonths(s.pub, 0)
		direction := s.direction(i, k+1)
		switch {
		case direction < 0 && day > s.pub.Day():
			p = addMonths(s.pub, -1)
		case direction > 0 && day < s.pub.Day():
			p = addMonths(s.pub, 1)
		}
		if p.day = day; !exists(p.year, p.month, day) {
			return 0
		}
	}
	return s.date(f, p)
}

// nth reads «أول يوم جمعة من يوليو», «الأسبوع الأول من عام 2015», «آخر يوم من الشهر», «الثلاثاء الأخير من مارس».
func (s *scanner) nth(i int, w string, cut int) int {
	n, weekday, unit, k := s.nthHead(i, w)
	if n == 0 || weekday > 0 && n > 5 {
		return 0
	}
	k = s.past(k, "من", "في", "شهر", "لشهر", "بشهر")
	mark := s.mark()
	to := s.inner(k)
	if to == 0 {
		to = s.gluedMonth(k)
	}
	if to == 0 || len(s.out) != mark.out+1 {
		s.back(mark)
		return 0
	}
	frame := s.last
	year, _ := strconv.Atoi(s.out[mark.out].Value[:min(4, len(s.out[mark.out].Value))])
	s.back(mark)
	if y, behind := s.yearAt(to); behind > to && frame.month > 0 {
		frame.year, to = y, behind
	}
	if year == 0 && frame.year == 0 {
		return 0
	}
	return s.date(found{from: i, cut: cut, to: to, relative: true, rule: "counted inside the time beside it"}, within(frame, n, weekday, unit))
}

// nthHead reads which of what: n is -1 for the last; weekday is 0 for days and weeks.
func (s *scanner) nthHead(i int, w string) (n, weekday int, unit string, to int) {
	count := func(k int) (int, int) {
		if s.t.Is(k, "الاخير") || s.t.Is(k, "الاخيره") || s.t.Is(k, "اخر") {
			return -1, k + 1
		}
		o, ok := number.Ordinal(s.t, k)
		if !ok || !o.Value.IsInt() || o.Cut > 0 {
			return 0, k
		}
		if n := o.Value.Num(); n.IsInt64() && n.Int64() <= 53 {
			return int(n.Int64()), o.To
		}
		return 0, k
	}
	thing := func(v string) (int, string) {
		v = "ال" + strings.TrimPrefix(v, "ال")
		d, _ := strconv.Atoi(look(weekdays, v))
		switch {
		case d > 0:
			return d, "D"
		case v == "اليوم":
			return 0, "D"
		case v == "الاسبوع":
			return 0, "W"
		}
		return 0, ""
	}
	if weekday, unit = thing(w); unit != "" && strings.HasPrefix(w, "ال") {
		n, to = count(i + 1)
		return n, weekday, unit, to
	}
	n, k := count(i)
	if n == 0 {
		return 0, 0, "", 0
	}
	weekday, unit = thing(s.t.Word(k))
	if unit == "D" && weekday == 0 {
		if d, _ := thing(s.t.Word(k + 1)); d > 0 {
			weekday, k = d, k+1
		}
	}
	if unit == "" || s.t.HasArticle(k) {
		return 0, 0, "", 0
	}
	return n, weekday, unit, k + 1
}

// within is the nth day, weekday or week of a month or year; n -1 is the last.
func within(frame point, n, weekday int, unit string) point {
	first := point{year: frame.year, month: max(frame.month, 1), day: 1}.at()
	end := first.AddDate(0, 1, -1)
	if frame.month == 0 {
		end = first.AddDate(1, 0, -1)
	}
	var day time.Time
	switch {
	case weekday > 0 && n > 0:
		day = first.AddDate(0, 0, (weekday-isoDay(first)+7)%7+7*(n-1))
	case weekday > 0:
		day = end.AddDate(0, 0, -((isoDay(end) - weekday + 7) % 7))
	case unit == "W" && n > 0:
		monday := first.AddDate(0, 0, (8-isoDay(first))%7)
		y, w := monday.AddDate(0, 0, 7*(n-1)).ISOWeek()
		return point{year: y, week: w}
	case unit == "W":
		y, w := end.AddDate(0, 0, -(isoDay(end) % 7)).ISOWeek() // the last that lies in it whole
		return point{year: y, week: w}
	case n > 0:
		day = first.AddDate(0, 0, n-1)
	default:
		day = end
	}
	return of(day)
}

// marked is a state of the scanner to go back to.
type marked struct {
	out, end, next int
	last           point
}

func (s *scanner) mark() marked { return marked{len(s.out), s.end, s.next, s.last} }

func (s *scanner) back(m marked) { s.out, s.end, s.next, s.last = s.out[:m.out], m.end, m.next, m.last }

// linking is how many words may link the parts of one time: with a bound on each, reading stays linear.
const linking = 4

// past steps over the words at k that link the parts of one time, «من شهر», at most linking of them.
func (s *scanner) past(k int, words ...string) int {
	for end := k + linking; k < end && s.isOneOf(k, words); {
		k++
	}
	return k
}

func (s *scanner) isOneOf(k int, words []string) bool {
	for _, w := range words {
		if s.t.Is(k, w) {
			return true
		}
	}
	return false
}

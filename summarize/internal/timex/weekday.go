package timex

import (
	"strconv"
	"time"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// weekdayAt gives the ISO number of the weekday at token i, behind يوم or not; 0 where there is none.
func (s *scanner) weekdayAt(i int) int {
	if s.t.Is(i, "يوم") || s.t.Is(i, "،") || s.t.Is(i, "(") {
		i++
	}
	n, _ := strconv.Atoi(look(weekdays, s.t.Word(i)))
	return n
}

func (s *scanner) behindWeekday(i int) int {
	open := s.t.Is(i, "(")
	if s.t.Is(i, "يوم") || s.t.Is(i, "،") || open {
		i++
	}
	i++
	if open && s.t.Is(i, ")") {
		i++
	}
	return i
}

// weekday reads «الخميس», «يوم الجمعة الماضي», «مساء السبت 3 مايو 2014», «هذا الأحد».
func (s *scanner) weekday(i int, w string, cut int) int {
	k, part := i, ""
	if day := look(dayParts, w); day != "" && s.weekdayAt(i+1) > 0 {
		part, k = "T"+day, i+1
	}
	if (w == "هذا" || w == "هذه") && s.weekdayAt(i+1) > 0 {
		k = i + 1
	}
	if k > i && s.t.Is(k, "يوم") || w == "يوم" {
		k++
	}
	word := s.t.Word(k)
	if k == i {
		word = w
	}
	d, _ := strconv.Atoi(look(weekdays, word))
	if w == "يوم" && d == 0 && s.t.Kind(k) == arabic.Digits {
		return s.dayAlone(i, k, cut)
	}
	if d == 0 || word == "الاحد" && s.t.Is(k+1, "عشر") || s.t.Is(k+1, "الاسود") {
		return 0
	}
	f := found{from: i, cut: cut, to: k + 1}
	switch {
	case s.t.Is(f.to, "قبل") && s.relativeAt(f.to+1) == "-1":
		f.to += 2
		return s.weekdays(f, d, -2)
	case s.t.Is(f.to, "بعد") && s.relativeAt(f.to+1) == "1":
		f.to += 2
		return s.weekdays(f, d, 2)
	}
	if day := look(dayParts, s.t.Word(f.to)); day != "" && part == "" {
		part = "T" + day
		f.to++
	}
	rel := s.relativeAt(f.to)
	if rel != "" {
		f.to++
	}
	if s.t.Is(f.to, "من") && rel == "" {
		mark := s.mark()
		to := s.inner(f.to + 1)
		week := s.last
		s.back(mark)
		if to > 0 && week.week > 0 {
			f.to, f.relative, f.rule = to, true, "the day of the week beside it"
			return s.date(f, dayOfWeek(week, d))
		}
	}
	if to, p, ok := s.dateBehind(f.to); ok {
		p = s.onWeekday(p, d, f.to, to)
		f.to, f.rule = to, "as written"
		if p.part == "" {
			p.part = part
		}
		f.to, p = s.withClock(f.to, p)
		return s.date(f, p)
	}
	f.relative = true
	if day, to := s.dayOfMonth(f.to); day > 0 && rel == "" {
		f.to, f.rule = to, "the nearest such weekday and day"
		return s.date(f, s.weekdayAndDay(d, day, s.direction(f.from, to)))
	}
	if s.pub.IsZero() {
		f.rule = "no day of publication"
		p := point{weekday: d, part: part}
		f.to, p = s.withClock(f.to, p)
		return s.date(f, p)
	}
	var day time.Time
	switch rel {
	case "-1":
		day = s.pub.AddDate(0, 0, -((isoDay(s.pub)-d+6)%7 + 1))
		f.rule = "الماضي: the last before publication"
	case "1":
		day = s.pub.AddDate(0, 0, (d-isoDay(s.pub)+6)%7+1)
		f.rule = "المقبل: the next after publication"
	default:
		direction := s.direction(f.from, f.to)
		f.rule = "the nearest to publication as the sentence looks"
		if direction == 0 {
			direction = s.looked[d] // as where the same weekday was told of before
		}
		s.looked[d] = direction
		if w == "هذا" || direction == 0 && s.t.Kind(f.from-1) == arabic.Break && s.t.Kind(f.to) == arabic.Break {
			day = s.pub.AddDate(0, 0, (d-isoDay(s.pub)+6)%7+1) // announced, not told of
			break
		}
		day = s.nearestWeekday(d, direction)
	}
	p := of(day)
	p.part = part
	f.to, p = s.withClock(f.to, p)
	return s.date(f, p)
}

// onWeekday moves a date whose year is not written, tokens [from, to), to the year next to it in which it falls on the
// weekday written with it.
func (s *scanner) onWeekday(p point, d, from, to int) point {
	for k := from; k < to; k++ {
		if len(s.t.Word(k)) == 4 && s.t.Kind(k) == arabic.Digits {
			return p
		}
	}
	for _, n := range [...]int{0, 1, -1} {
		q := p
		q.year += n
		if exists(q.year, q.month, q.day) && isoDay(q.at()) == d {
			return q
		}
	}
	return p
}

// nearestWeekday is the nearest such day behind publication or ahead, the day itself included. What the press tells
// has mostly happened, so without a verb it is the one behind.
func (s *scanner) nearestWeekday(d, direction int) time.Time {
	if direction > 0 {
		return s.pub.AddDate(0, 0, (d-isoDay(s.pub)+7)%7)
	}
	return s.pub.AddDate(0, 0, -((isoDay(s.pub) - d + 7) % 7))
}

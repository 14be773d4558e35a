package timex

import (
	"strconv"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// finish resolves a date of day and month, takes in the other calendar's date and a clock time, and keeps it.
func (s *scanner) finish(from, cut int, d calendarDate) int {
	f := found{from: from, cut: cut, to: d.to}
	p := s.resolve(d, &f)
	if to, other, ok := s.otherCalendar(d); ok {
		f.to = to
		if d.hijri {
			p, f.rule = other, f.rule+"; the Gregorian date beside it"
		}
	}
	if d.day > 0 {
		f.to, p = s.withClock(f.to, p)
	}
	if p == (point{}) {
		f.typ = "DATE"
		return s.keep(f)
	}
	return s.date(f, p)
}

// resolve gives the place in the calendar that a date means. Where the year is not written, an adjective tells it,
// else the nearest on the side that the sentence tells.
func (s *scanner) resolve(d calendarDate, f *found) point {
	if d.hijri || d.year > 1300 && d.year < 1500 {
		return s.resolveHijri(d, f)
	}
	p := point{year: d.year, month: d.month, day: d.day}
	switch {
	case d.year > 0:
		f.rule = "as written"
	case d.relative == "" && s.rangeYear(d, f.from) > 0:
		f.rule = "the year of the range's end"
		p.year = s.rangeYear(d, f.from)
	case s.pub.IsZero():
		f.rule = "the year is not known"
	case d.relative != "":
		f.relative = true
		p.year = s.relativeYear(p, d.relative)
		f.rule = ruleOf(d.relative) + s.day
	case s.last.year > 0 && s.near(f.from):
		f.rule = "the year met last"
		f.anaphoric = true
		p.year = s.last.year
	default:
		f.relative = true
		direction := s.direction(f.from, d.to)
		p.year = s.nearestYear(p, direction)
		if direction == 0 && s.shortLine(f.from) && p.at().Before(s.pub.AddDate(0, -3, 0)) {
			p.year++ // a line of its own announces what is to come, and what is long past is not announced
		}
		f.rule = "the nearest to " + s.day + " as the sentence looks"
	}
	return p
}

func ruleOf(relative string) string {
	switch relative {
	case "-1":
		return "الماضي: the last before "
	case "1":
		return "المقبل: the next after "
	}
	return "الجاري: of the time of "
}

// shortLine says whether token i stands on a line of few words.
func (s *scanner) shortLine(i int) bool {
	from, to := i, i
	for s.t.Kind(from-1) != arabic.Break && i-from < 9 {
		from--
	}
	for s.t.Kind(to) != arabic.Break && to-from < 9 {
		to++
	}
	return s.t.Kind(from-1) == arabic.Break && s.t.Kind(to) == arabic.Break
}

// near says whether the date met last stands in the same sentence, a few tokens back, with its year.
func (s *scanner) near(i int) bool {
	if s.end == 0 || i-s.end > 3 {
		return false
	}
	for k := s.end; k < i; k++ {
		if s.t.Kind(k) == arabic.Break || s.t.Is(k, ".") {
			return false
		}
	}
	return len(s.out) > 0 && s.out[len(s.out)-1].Type == "DATE"
}

// relativeYear is the year of «17 ديسمبر الماضي», «يناير المقبل», «10 يناير الجاري».
func (s *scanner) relativeYear(p point, relative string) int {
	day := p.day
	if day == 0 {
		day = 1
	}
	y := s.pub.Year()
	here := point{year: y, month: p.month, day: day}.at()
	today := s.pub
	if p.day == 0 {
		today = point{year: y, month: int(s.pub.Month()), day: 1}.at()
	}
	switch relative {
	case "-1":
		if !here.Before(today) {
			y--
		}
	case "1":
		if !here.After(today) {
			y++
		}
	default:
		return s.nearestYear(p, 0)
	}
	return y
}

// nearestYear is the year in which a month and day lie nearest to publication: behind it for -1, ahead for 1,
// wherever it is nearer for 0.
func (s *scanner) nearestYear(p point, direction int) int {
	y := s.pub.Year()
	day := max(p.day, 1)
	if p.day == 0 && p.month == int(s.pub.Month()) {
		return y
	}
	best, year := 0, y
	for try := y - 1; try <= y+1; try++ {
		days := int(point{year: try, month: p.month, day: day}.at().Sub(s.pub).Hours() / 24)
		if direction < 0 && days > 0 || direction > 0 && days < 0 {
			continue
		}
		if direction == 0 && days > 0 {
			days *= 2 // what the press tells has mostly happened
		}
		if days < 0 {
			days = -days
		}
		if best == 0 || days+1 < best {
			best, year = days+1, try
		}
	}
	return year
}

// resolveHijri gives the Gregorian day of a Hijri date; a month or year alone has none.
func (s *scanner) resolveHijri(d calendarDate, f *found) point {
	f.rule = "Umm al-Qura"
	if d.day == 0 {
		f.rule = "a Hijri month alone"
		return point{}
	}
	year := d.year
	if year == 0 && !s.pub.IsZero() {
		year = hijriYear(s.pub, d.month, d.day)
		f.relative = true
		f.rule += ", the year by publication"
	}
	p, ok := gregorian(year, d.month, d.day)
	if !ok {
		f.rule = "a Hijri date of no known year"
		return point{}
	}
	return p
}

// otherCalendar reads the date of the other calendar behind one: «26 شوال 1436 هـ الموافق 11 أغسطس 2015 م».
func (s *scanner) otherCalendar(d calendarDate) (to int, p point, ok bool) {
	k := d.to
	if s.t.Is(k, "هـ") || s.t.Is(k, "ه") || s.t.Is(k, "م") {
		k++
	}
	switch {
	case s.t.Is(k, "الموافق"), s.t.Is(k, "الموافقه"), s.t.Is(k, "،"), s.t.Is(k, "("), s.t.Is(k, "-"), s.t.Is(k, "/"), s.t.Is(k, "="):
		k++
	default:
		return k, p, k > d.to && d.hijri && false
	}
	if s.t.Is(k, "ل") || s.t.Is(k, "لـ") || arabic.IsParticle(s.t.Word(k)) {
		k++
	}
	if y, m, day, end := s.numbers(k); end > 0 && (y > 1300 && y < 1500) != d.hijri {
		return end, point{year: y, month: m, day: day}, true
	}
	day, err := strconv.Atoi(s.t.Word(k))
	if err != nil || s.t.Kind(k) != arabic.Digits {
		return 0, p, false
	}
	m := k + 1
	m = s.past(m, "من", "شهر")
	other, found := s.monthAt(m)
	if !found || other.hijri == d.hijri || day < 1 || day > 31 {
		return 0, p, false
	}
	other.day = day
	if s.t.Is(other.to, ")") {
		other.to++
	}
	if s.t.Is(other.to, "م") || s.t.Is(other.to, "هـ") {
		other.to++
	}
	return other.to, point{year: other.year, month: other.month, day: other.day}, true
}

package timex

import (
	"strconv"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// numeric reads 12/1/2022, 2022-01-12, 12.1.2022, 10 / 10 / 1436 هـ, 2022/01. Where day and month could be either,
// the day goes first, as the Arab press writes it.
func (s *scanner) numeric(i int) int {
	y, m, day, to := s.numbers(i)
	if to == 0 {
		if to := s.monthAndYear(i); to > 0 {
			return to
		}
		return s.dayAndNumber(i)
	}
	d := calendarDate{day: day, month: m, year: y, hijri: y > 1300 && y < 1500, to: to}
	return s.finish(i, 0, d)
}

// numbers reads year, month and day in digits at token i; to is 0 where they are none.
func (s *scanner) numbers(i int) (year, month, day, to int) {
	var n [3]int
	var w [3]string
	parts, k := 0, i
	sep := s.t.Word(i + 1)
	if sep != "/" && sep != "-" && sep != "." && sep != "\\" {
		return 0, 0, 0, 0
	}
	for parts < 3 && s.t.Kind(k) == arabic.Digits && len(s.t.Word(k)) <= 4 {
		w[parts] = s.t.Word(k)
		n[parts], _ = strconv.Atoi(w[parts])
		parts++
		k++
		if parts < 3 && s.t.Is(k, sep) && (sep == "/" || s.t.Glued(k) && s.t.Glued(k+1) || sep == "-") {
			k++
			continue
		}
		break
	}
	if parts != 3 {
		return 0, 0, 0, 0
	}
	y, a, b := n[2], n[0], n[1] // day and month
	if len(w[0]) == 4 {
		y, a, b = n[0], n[2], n[1]
	} else if len(w[2]) == 2 && sep != "." {
		y += 2000
		if n[2] > 60 {
			y -= 100
		}
	} else if len(w[2]) != 4 {
		return 0, 0, 0, 0
	}
	if b > 12 && a <= 12 {
		a, b = b, a
	}
	if b < 1 || b > 12 || a < 1 || a > 31 || y < 1000 || y > 2200 || (y < 1300 || y > 1500) && !exists(y, b, a) {
		return 0, 0, 0, 0
	}
	if s.t.Is(k, "هـ") || s.t.Is(k, "ه") || s.t.Is(k, "م") && (s.t.Kind(k+1) != arabic.Word || s.t.IsFunction(k+1)) {
		k++
	}
	return y, b, a, k
}

// monthAndYear reads 2/2013 and 2015/3; what is a season (2015/2016) or a fraction is left alone.
func (s *scanner) monthAndYear(i int) int {
	if !s.t.Is(i+1, "/") || s.t.Kind(i+2) != arabic.Digits || s.t.Is(i+3, "/") {
		return 0
	}
	a, b := s.t.Word(i), s.t.Word(i+2)
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	p := point{}
	switch {
	case len(b) == 4 && len(a) <= 2 && x >= 1 && x <= 12 && y >= 1900 && y < 2200:
		p = point{year: y, month: x}
	case len(a) == 4 && len(b) <= 2 && y >= 1 && y <= 12 && x >= 1900 && x < 2200:
		p = point{year: x, month: y}
	default:
		return 0
	}
	return s.date(found{from: i, to: i + 3, rule: "as written"}, p)
}

// dayAndNumber reads a day and the number of its month: «في 22/4», «22-4». It is one only where a word says so, or no
// score or fraction could read so.
func (s *scanner) dayAndNumber(i int) int {
	sep := s.t.Word(i + 1)
	if sep != "/" && sep != "-" || s.t.Kind(i+2) != arabic.Digits || !s.t.Glued(i+1) || !s.t.Glued(i+2) || s.t.Is(i+3, sep) || s.noun(i+3) {
		return 0
	}
	a, _ := strconv.Atoi(s.t.Word(i))
	b, _ := strconv.Atoi(s.t.Word(i + 2))
	if b > 12 {
		a, b = b, a
	}
	if len(s.t.Word(i)) > 2 || len(s.t.Word(i+2)) > 2 || !exists(0, b, a) {
		return 0
	}
	switch s.t.Word(i - 1) {
	case "في", "عند", "بتاريخ", "يوم", "تاريخ":
	default:
		if a <= 12 || sep == "-" {
			return 0
		}
	}
	return s.finish(i, 0, calendarDate{day: a, month: b, to: i + 3})
}

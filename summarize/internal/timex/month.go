package timex

import (
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// month reads a month without a day at token i, where the sentence says that it is one: behind شهر or a preposition,
// before a year or an adjective, or with its other name. from is where the time begins; 0 where there is none.
func (s *scanner) month(from, i, cut int) int {
	if s.t.Kind(from-1) == arabic.Digits && s.namesake(from-1) {
		return 0
	}
	d, ok := s.monthAt(i)
	d = s.dayBehind(d)
	if !ok || !d.strong && !s.opensMonth(i, from) {
		return 0
	}
	if s.t.Is(from-1, "هذا") && d.relative == "" && d.year == 0 {
		from, cut, d.relative = from-1, 0, "0"
	}
	if s.t.Is(from-1, "شهر") || s.t.Is(from-1, "الشهر") {
		from--
		cut = 0
	} else if w := s.t.Word(from - 1); w == "لشهر" || w == "وشهر" || w == "بشهر" {
		from, cut = from-1, 2
	}
	if d.hijri && d.day == 0 {
		f := found{from: from, cut: cut, to: d.to, typ: "DATE", relative: d.relative != "", rule: "a Hijri month alone"}
		return s.keep(f)
	}
	to := s.finish(from, cut, d)
	if d.day > 0 && (s.t.Is(to, "-") || s.t.Is(to, "الي") || s.t.Is(to, "حتي")) && s.t.Kind(to+1) == arabic.Digits && len(s.t.Word(to+1)) <= 2 && !s.noun(to+2) {
		if day, _ := strconv.Atoi(s.t.Word(to + 1)); exists(0, d.month, day) { // «يوليو 13-15»
			last := calendarDate{day: day, month: d.month, year: d.year, to: to + 2}
			return s.finish(to+1, 0, last)
		}
	}
	return to
}

// dayBehind reads the day that stands behind its month: «مايو الحادي عشر», «يوليو 13».
func (s *scanner) dayBehind(d calendarDate) calendarDate {
	if d.to == 0 || d.year > 0 || d.relative != "" || d.hijri {
		return d
	}
	day, to := 0, d.to
	if s.t.Kind(to) == arabic.Digits && len(s.t.Word(to)) <= 2 && !s.noun(to+1) {
		day, _ = strconv.Atoi(s.t.Word(to))
		to++
	} else if n, end := s.ordinalDay(to); n > 0 {
		day, to = n, end
	}
	if day < 1 || !exists(0, d.month, day) {
		return d
	}
	d.day, d.to, d.strong = day, to, true
	return s.yearOf(d)
}

// ordinalDay reads a definite number from 1 to 31 at token i.
func (s *scanner) ordinalDay(i int) (day, to int) {
	if s.t.Kind(i) != arabic.Word || !number.Begins(s.t.Word(i)) {
		return 0, i
	}
	n, ok := number.Ordinal(s.t, i)
	if !ok {
		n, ok = number.Read(s.t, i)
	}
	if !ok || !n.Definite || !n.Value.IsInt() || !n.Value.Num().IsInt64() {
		return 0, i
	}
	if v := n.Value.Num().Int64(); v >= 1 && v <= 31 {
		return int(v), n.To
	}
	return 0, i
}

// noun says whether a word that a number may count stands at token i.
func (s *scanner) noun(i int) bool {
	return s.t.Is(i, "%") || s.t.Kind(i) == arabic.Word && !s.t.IsFunction(i) && !strings.HasPrefix(s.t.Word(i), "و")
}

// opensMonth says whether what stands before a month's name makes it one. A name that is a word too (مارس, آب, ماي,
// رجب) needs more than a preposition that a noun takes as well.
func (s *scanner) opensMonth(i, from int) bool {
	w := s.t.Word(i)
	if !homograph[w] {
		return true
	}
	switch s.t.Word(from - 1) {
	case "شهر", "لشهر", "بشهر", "وشهر", "اوائل", "اواءل", "اواخر", "مطلع", "منتصف", "نهايه", "بدايه", "شهري", "هذا":
		return true
	case "في":
		return w != "جوان"
	}
	return s.t.Kind(from-1) == arabic.Break && s.t.Kind(i+1) == arabic.Break
}

// homograph are months that are another word too.
var homograph = map[string]bool{"مارس": true, "اب": true, "ماي": true, "جوان": true, "نوار": true, "رجب": true, "صفر": true, "محرم": true, "شعبان": true, "ايار": true, "تموز": true, "شباط": false, "نيسان": true}

// gluedMonth reads a month behind a glued particle: «ليونيو», «وسبتمبر», «بيناير».
func (s *scanner) gluedMonth(i int) int {
	w := s.t.Word(i)
	if len(w) < 8 || !strings.Contains("وفبلك", w[:2]) {
		return 0
	}
	rest, cut := arabic.TrimGlued(w)
	m, calendar, n := s.t.MonthFrom(i, rest)
	if n == 0 || homograph[rest] {
		rest, cut = w[2:], 2
		if m, calendar, n = s.t.MonthFrom(i, rest); n == 0 || homograph[rest] || !strings.HasPrefix(w, "و") {
			return 0
		}
	}
	d := calendarDate{month: m, hijri: calendar == arabic.Hijri, to: i + n}
	d = s.yearOf(d)
	if _, n := s.otherName(d); n > 0 {
		d.to += n
		d = s.yearOf(d)
	}
	if d.hijri {
		return 0
	}
	return s.finish(i, cut, d)
}

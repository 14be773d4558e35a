package timex

import (
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// whole reads a unit that is meant as a length: «طوال العام», «طيلة أسبوع», «يوم كامل».
func (s *scanner) whole(i int, w string, cut int) int {
	k := i
	if w == "طوال" || w == "طيله" {
		k++
	}
	word := s.t.Word(k)
	if k == i {
		word = w
	}
	unit := look(units, strings.TrimPrefix(word, "ال"))
	if unit == "" || isPlural(word) || k > i && s.relativeAt(k+1) != "" {
		return 0
	}
	to := k + 1
	if s.t.Is(to, "كامل") || s.t.Is(to, "كامله") || s.t.Is(to, "كاملا") {
		to++
	} else if k == i && (s.t.Kind(i-1) != arabic.Break || s.t.Kind(to) != arabic.Break || cut > 0) {
		return 0
	}
	if unit == "S" {
		unit = "TS"
	}
	return s.keep(found{from: i, cut: cut, to: to, typ: claim.Duration, value: period("1", unit), rule: "one of the unit"})
}

// rest reads «بقية الأسبوع», «باقي العام»: what is left of a period that publication lies in.
func (s *scanner) rest(i int, w string, cut int) int {
	unit := look(units, strings.TrimPrefix(s.t.Word(i+1), "ال"))
	if unit == "" || unit == "S" || unit[0] == 'T' || !s.t.HasArticle(i+1) {
		return 0
	}
	f := found{from: i, cut: cut, to: i + 2, typ: claim.Date, mod: "END", relative: true, rule: "what is left of it"}
	if s.pub.IsZero() {
		return s.keep(f)
	}
	return s.date(f, shiftedPeriod(s.pub, unit, 0))
}

// someWeekdays reads weekdays without the article: «جمعة ماضي», «قبل 5 جمعة», «خميس بعد القادم».
func (s *scanner) someWeekday(i int, w string, cut int) int {
	d := look(weekdays, "ال"+w)
	if d == "" {
		return 0
	}
	n, to := 0, i+2
	if s.t.Is(i+1, "الاسبوع") && s.relativeAt(i+2) != "" && !s.pub.IsZero() {
		n, _ = strconv.Atoi(s.relativeAt(i + 2))
		week := shiftedPeriod(s.pub, "W", n)
		return s.date(found{from: i, cut: cut, to: i + 3, relative: true, rule: "the day of the week beside it"}, dayOfWeek(week, int(d[0]-'0')))
	}
	switch {
	case s.t.Is(i+1, "ماضي"), s.t.Is(i+1, "ماضيه"):
		n = -1
	case s.t.Is(i+1, "قادم"), s.t.Is(i+1, "مقبل"), s.t.Is(i+1, "قادمه"), s.t.Is(i+1, "مقبله"):
		n = 1
	case s.t.Is(i+1, "قبل") && s.relativeAt(i+2) == "-1":
		n, to = -2, i+3
	case s.t.Is(i+1, "بعد") && s.relativeAt(i+2) == "1":
		n, to = 2, i+3
	default:
		return 0
	}
	return s.weekdays(found{from: i, cut: cut, to: to}, int(d[0]-'0'), n)
}

// weekdays keeps the nth such weekday from publication.
func (s *scanner) weekdays(f found, d, n int) int {
	f.relative, f.rule, f.typ = true, "weekdays counted from publication", claim.Date
	if s.pub.IsZero() {
		return s.keep(f)
	}
	day := s.pub
	switch {
	case n < 0:
		day = s.pub.AddDate(0, 0, -((isoDay(s.pub)-d+6)%7+1)+7*(n+1))
	case n > 0:
		day = s.pub.AddDate(0, 0, (d-isoDay(s.pub)+6)%7+1+7*(n-1))
	}
	return s.date(f, of(day))
}

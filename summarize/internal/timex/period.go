package timex

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// period reads «هذا الأسبوع», «العام الماضي», «الشهر الجاري», «العقد المقبل», «العام ذاته», «الشهر نفسه».
func (s *scanner) period(i int, w string, cut int) int {
	k, rel := i, ""
	if w == "هذا" || w == "هذه" {
		k, rel = i+1, "0"
	}
	word := s.t.Word(k)
	if k == i {
		word = w
	}
	if !strings.HasPrefix(word, "ال") {
		return 0
	}
	unit := look(units, strings.TrimPrefix(word, "ال"))
	if unit == "" || unit == "S" || isPlural(word) {
		return 0
	}
	if unit[0] == 'T' {
		if rel == "0" || s.relativeAt(k+1) == "0" {
			return s.keep(found{from: i, cut: cut, to: k + 2 - len(rel), typ: claim.Time, value: "PRESENT_REF", rule: "now"})
		}
		return 0
	}
	f := found{from: i, cut: cut, to: k + 1, typ: claim.Date}
	switch next := s.t.Word(k + 1); {
	case look(sames, next) != "":
		return s.sameOne(f, unit)
	case look(followings, next) != "" && unit == "D":
		f.to++
		return s.dayAfter(f)
	case look(followings, next) != "":
		rel = "1"
		f.to++
	case next == "بعد" && (s.relativeAt(k+2) == "1"):
		rel = "2"
		f.to += 2
	case next == "قبل" && s.relativeAt(k+2) == "-1":
		rel = "-2"
		f.to += 2
	case s.relativeAt(k+1) != "":
		rel = s.relativeAt(k + 1)
		f.to++
	case rel == "0":
	default:
		return 0
	}
	f.relative = true
	if s.pub.IsZero() {
		f.rule = "no day of publication"
		return s.keep(f)
	}
	n, _ := strconv.Atoi(rel)
	f.rule = ruleOf(rel) + s.day
	p := shiftedPeriod(s.pub, unit, n)
	if y, to := s.yearAt(f.to); to > f.to && unit == "Y" {
		p, f.to, f.rule = point{year: y}, to, "as written"
	}
	return s.date(f, p)
}

func shiftedPeriod(t time.Time, unit string, n int) point { return shifted(of(t), t, unit, n) }

// sameOne reads «العام ذاته»: the one met last, as fine as the unit.
func (s *scanner) sameOne(f found, unit string) int {
	f.to++
	f.anaphoric, f.rule = true, "the one met last"
	p := s.last
	p.part = ""
	switch {
	case p.year == 0 || unit == "D" && p.day == 0 || unit == "M" && p.month == 0:
		return s.keep(f)
	case unit == "Y":
		p = point{year: p.year}
	case unit == "M":
		p = point{year: p.year, month: p.month}
	case unit == "W":
		p = weekOf(p.at())
	}
	return s.date(f, p)
}

// dayAfter reads «اليوم التالي».
func (s *scanner) dayAfter(f found) int {
	f.anaphoric, f.rule = true, "the day after the one met last"
	if s.last.day == 0 {
		return s.keep(f)
	}
	return s.date(f, of(s.last.at().AddDate(0, 0, 1)))
}

// partOf reads «أوائل ديسمبر من العام الماضي», «منتصف الشهر الجاري», «نهاية 2021»: a time with the part of it meant.
func (s *scanner) partOf(i int, w string, cut int) int {
	mod := look(parts, w)
	if to := s.weekend(i, w, cut); to > 0 {
		return to
	}
	if mod == "" || w == "وسط" && cut > 0 {
		return 0
	}
	if to := s.partOfOneDay(i, w, cut, claim.TimexMod(mod)); to > 0 {
		return to
	}
	k := i + 1
	k = s.past(k, "من", "شهر")
	n := len(s.out)
	last, end, next := s.last, s.end, s.next
	to := s.inner(k)
	if to == 0 || len(s.out) != n+1 {
		s.out, s.last, s.end, s.next = s.out[:n], last, end, next
		return 0
	}
	m := &s.out[n]
	if m.Type != claim.Date || strings.HasSuffix(m.Value, "_REF") || len(m.Value) >= 10 && !strings.Contains(m.Value, "W") {
		s.out, s.last, s.end, s.next = s.out[:n], last, end, next
		return 0
	}
	if m.Mod == "" || m.Mod == "AFTER" || m.Mod == "BEFORE" {
		m.Mod = claim.TimexMod(mod)
	}
	m.Span.Start = s.t.SpanFrom(i, cut, i+1).Start
	return to
}

// numberedMonth reads a month by its number behind شهر: «شهر 3», «شهر عشرة», «الشهر التاسع».
func (s *scanner) numberedMonth(k int) int {
	n, to := 0, k
	switch {
	case s.t.Is(k, "الشهر"):
		n, to = s.ordinalDay(k + 1)
	case !s.t.Is(k-1, "شهر") && !s.t.Is(k-1, "بشهر"):
		return 0
	case s.t.Kind(k) == arabic.Digits && len(s.t.Word(k)) <= 2:
		n, _ = strconv.Atoi(s.t.Word(k))
		to = k + 1
	default:
		if v, ok := number.Read(s.t, k); ok && v.Value.IsInt() && v.Value.Num().IsInt64() {
			n, to = int(v.Value.Num().Int64()), v.To
		}
	}
	if n < 1 || n > 12 {
		return 0
	}
	d := calendarDate{month: n, to: to}
	return s.finish(k, 0, s.yearOf(d))
}

// weekend reads «نهاية الأسبوع الماضي», «عطلة نهاية الأسبوع», and the set of them, «عطلات نهاية الأسبوع».
func (s *scanner) weekend(i int, w string, cut int) int {
	k := i
	if w == "عطله" || w == "عطلات" || w == "عطل" || w == "اجازه" {
		k++
	}
	if (k > i || w != "نهايه") && (!s.t.Is(k, "نهايه") || k == i) || !s.t.Is(k+1, "الاسبوع") {
		return 0
	}
	f := found{from: i, cut: cut, to: k + 2, typ: claim.Date, relative: true, rule: "the end of the week of publication"}
	if w == "عطلات" || w == "عطل" {
		f.typ, f.value, f.relative, f.rule = claim.Set, "XXXX-WXX-WE", false, "every weekend"
		return s.keep(f)
	}
	n, _ := strconv.Atoi(s.relativeAt(f.to))
	if s.relativeAt(f.to) != "" {
		f.to++
	}
	if s.pub.IsZero() {
		f.rule = "no day of publication"
		return s.keep(f)
	}
	p := shiftedPeriod(s.pub, "W", n)
	p.weekend = true
	return s.date(f, p)
}

// inner reads the month, year or period that a part is of.
func (s *scanner) inner(k int) int {
	if to := s.numberedMonth(k); to > 0 {
		return to
	}
	if d, ok := s.monthAt(k); ok {
		if d.hijri {
			return 0
		}
		return s.finish(k, 0, d)
	}
	w, cut := bare(s.t.Word(k))
	for _, read := range [...]func(int, string, int) int{s.period, s.yearWord, s.decade, s.century, s.quarterly, s.season} {
		if to := read(k, w, cut); to > 0 {
			return to
		}
	}
	if n, err := strconv.Atoi(s.t.Word(k)); err == nil && len(s.t.Word(k)) == 4 && n >= 1300 && n <= 2200 {
		return s.date(found{from: k, to: k + 1, rule: "as written"}, point{year: n})
	}
	if w == "العام" || w == "السنه" || w == "الشهر" || w == "الاسبوع" {
		if s.pub.IsZero() {
			return 0
		}
		unit := look(units, strings.TrimPrefix(w, "ال"))
		return s.date(found{from: k, cut: cut, to: k + 1, relative: true, rule: "of the time of publication"}, shiftedPeriod(s.pub, unit, 0))
	}
	return 0
}

package timex

import (
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// deictic reads أمس, اليوم, غدا, أول من أمس, بعد غد, الليلة, the weekday or the part of day beside them included.
func (s *scanner) deictic(i int, w string, cut int) int {
	k := i
	switch {
	case w == "الليله":
		if to, between := s.nightBetween(i, cut); between {
			return to
		}
		if rel := s.relativeAt(i + 1); rel == "" {
			return s.fromToday(found{from: i, cut: cut, to: i + 1}, 0, "TNI")
		}
	case w == "يوم" && look(deictics, s.t.Word(i+1)) != "" && !s.t.Is(i+1, "اليوم"):
		k++
	}
	if ref := look(nows, w); ref != "" {
		return s.keep(found{from: i, cut: cut, to: k + 1, typ: claim.Date, value: ref, rule: "no day in the calendar"})
	}
	if w == "وقت" {
		if !s.t.Is(i+1, "سابق") && !s.t.Is(i+1, "لاحق") {
			return 0
		}
		ref := "PAST_REF"
		if s.t.Is(i+1, "لاحق") {
			ref = "FUTURE_REF"
		}
		return s.keep(found{from: i, cut: cut, to: i + 2, typ: claim.Date, value: ref, rule: "no day in the calendar"})
	}
	at := look(deictics, w)
	if k > i {
		at = look(deictics, s.t.Word(k))
	}
	if at == "" || w == "الغد" && cut == 0 && s.t.HasArticle(i-1) || w == "اليوم" && s.counts(i) {
		return 0
	}
	n, _ := strconv.Atoi(at)
	f := found{from: i, cut: cut, to: k + 1}
	if w == "اليوم" && s.quotedAlone(i) {
		return 0 // the newspaper اليوم
	}
	if s.t.Is(i-1, "من") && (s.t.Is(i-2, "اول") || s.t.Is(i-2, "اوّل")) && n == -1 {
		return 0 // read from أول on
	}
	if n == 1 && i > s.end && (s.t.Is(i-1, "بعد") || s.t.Is(i-1, "وبعد")) {
		f.from, f.cut, n = i-1, len(s.t.Word(i-1))-len("بعد"), 2
	}
	part := ""
	if day := look(dayParts, s.t.Word(f.to)); day != "" && n != 0 || day != "" && s.t.Is(k, "اليوم") {
		part = "T" + day
		f.to++
	}
	if d := s.weekdayAt(f.to); d > 0 && !s.pub.IsZero() {
		day := s.pub.AddDate(0, 0, n)
		if isoDay(day) != d { // the weekday wins
			day = s.nearestWeekday(d, sign(n))
			f.rule = "the weekday wins: "
		}
		f.to = s.behindWeekday(f.to)
		f.relative = true
		f.rule += "from publication"
		return s.datedDay(f, of(day), part)
	}
	return s.fromToday(f, n, part)
}

func sign(n int) int {
	if n > 0 {
		return 1
	}
	return -1
}

// quotedAlone says whether token i stands alone between quotation marks.
func (s *scanner) quotedAlone(i int) bool {
	return s.t.Is(i-1, "\"") && s.t.Is(i+1, "\"")
}

// counts says whether اليوم is a noun here: «اليوم الثاني», «اليوم الوطني», «في اليوم التالي».
func (s *scanner) counts(i int) bool {
	next := s.t.Word(i + 1)
	return look(followings, next) != "" || s.t.HasArticle(i+1) && (strings.HasSuffix(next, "ي") || strings.HasSuffix(next, "ه")) && s.weekdayAt(i+1) == 0 && look(deictics, next) == "" && s.t.Kind(i+1) == arabic.Word ||
		s.relativeAt(i+1) != "" || look(sames, next) != "" || s.t.Is(i+1, "الذي") || s.t.Is(i-1, "روسيا") || s.t.Is(i-1, "عين") || s.t.Is(i-1, "صحيفه") || s.t.Is(i-1, "اخبار") || s.t.Is(i-1, "المصري")
}

// fromToday keeps a day counted from publication.
func (s *scanner) fromToday(f found, n int, part string) int {
	f.relative = true
	if s.pub.IsZero() {
		f.typ, f.rule = claim.Date, "no day of publication"
		if part != "" {
			f.typ = claim.Time
		}
		return s.keep(f)
	}
	f.rule = "counted from publication, " + s.day
	return s.datedDay(f, of(s.pub.AddDate(0, 0, n)), part)
}

// datedDay keeps a day with its part of day, the date and the clock time behind it included.
func (s *scanner) datedDay(f found, p point, part string) int {
	p.part = part
	if to, q, ok := s.dateBehind(f.to); ok {
		if q.part == "" {
			q.part = part
		}
		f.to, f.rule = to, "as written"
		p = q
	}
	f.to, p = s.withClock(f.to, p)
	return s.date(f, p)
}

// dateBehind reads the date that stands behind a weekday or أمس in one run with it.
func (s *scanner) dateBehind(i int) (to int, p point, ok bool) {
	k := s.past(i, "،", "الموافق", "في", ",", "(", "الـ", "ال", "بتاريخ")
	out, last, next := s.out, s.last, s.next
	s.end = 0
	read := 0
	switch s.t.Kind(k) {
	case arabic.Digits:
		if read = s.numeric(k); read == 0 {
			if n, err := strconv.Atoi(s.t.Word(k)); err == nil && n >= 1 && n <= 31 {
				read = s.dayAndMonth(k, n, k+1)
			}
		}
	case arabic.Word:
		if k > i || s.t.HasArticle(k) {
			read = s.dayInWords(k)
		}
	}
	if read == 0 || len(s.out) != len(out)+1 || len(s.out[len(s.out)-1].Value) < 10 {
		s.out, s.last, s.next = out, last, next
		return 0, p, false
	}
	v := s.out[len(s.out)-1].Value
	s.out, s.last, s.next = out, last, next
	if s.t.Is(k-1, "(") && s.t.Is(read, ")") {
		read++
	}
	p.year, _ = strconv.Atoi(v[:4])
	p.month, _ = strconv.Atoi(v[5:7])
	p.day, _ = strconv.Atoi(v[8:10])
	p.part = v[10:]
	return read, p, true
}

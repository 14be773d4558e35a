package timex

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// partOfDay reads «مساء اليوم», «فجر أمس», «صباح الخميس 5 مايو», and «بعد ظهر الأربعاء».
func (s *scanner) partOfDay(i int, w string, cut int) int {
	k, part := i, look(dayParts, w)
	if w == "بعد" && (s.t.Is(i+1, "ظهر") || s.t.Is(i+1, "الظهر")) {
		part, k = "AF", i+1
	}
	if part == "" {
		return 0
	}
	n := len(s.out)
	last, end, next := s.last, s.end, s.next
	at := k + 1
	if s.t.Is(at, "يوم") && s.weekdayAt(at) == 0 {
		at++
	}
	v, c := bare(s.t.Word(at))
	for _, read := range [...]func(int, string, int) int{s.weekday, s.deictic, s.distantDay} {
		if to := read(at, v, c); to > 0 && len(s.out) == n+1 && !strings.HasSuffix(s.out[n].Value, "_REF") {
			m := &s.out[n]
			m.Type = claim.Time
			if len(m.Value) >= 9 && !strings.Contains(m.Value, "T") {
				m.Value += "T" + part
			}
			m.Span.Start = s.t.SpanFrom(i, cut, i+1).Start
			if m.Mod == "AFTER" && w == "بعد" {
				m.Mod = ""
			}
			return to
		}
		s.out, s.last, s.end, s.next = s.out[:n], last, end, next
	}
	stands := s.t.Is(k-1, "منذ") || s.t.Is(k-1, "ومنذ") || s.t.Is(k-1, "وعند") || s.t.Is(k-1, "حتي") || s.t.Is(k-1, "وحتي") || s.t.Is(k-1, "عند") || s.t.Is(k-1, "طوال") || s.t.Is(k-1, "طيله") || s.t.Is(k-1, "في") || s.t.Is(k-1, "خلال") || k > i
	if s.adverb(k) || s.t.HasArticle(k) && stands {
		return s.keep(found{from: i, cut: cut, to: k + 1, typ: claim.Time, value: "T" + part, rule: "a part of the day of no stated day"})
	}
	return 0
}

// adverb says whether token k is a part of day as an adverb: ليلا, صباحا, ظهرا.
func (s *scanner) adverb(k int) bool {
	switch s.t.Word(k) {
	case "ليلا", "صباحا", "ظهرا", "فجرا", "عصرا":
		return true
	}
	return s.t.Is(k, "مساء") && s.t.Tanwin(k)
}

// distantDay reads «أول أمس» and «أول من أمس» behind a part of day or an hour: «مساء أول أمس».
func (s *scanner) distantDay(i int, w string, cut int) int {
	if w != "اول" {
		return 0
	}
	return s.distance(i, w, cut)
}

// partOfOneDay reads «نهاية يوم أمس الجمعة», «بداية الأحد»: a day with the end of it that is meant; and the middle of
// a day or a night, which is a clock time: «منتصف النهار», «منتصف نهار أمس», «منتصف ليل الجمعة السبت».
func (s *scanner) partOfOneDay(i int, w string, cut int, mod claim.TimexMod) int {
	switch {
	case w == "منتصف" && (s.t.Is(i+1, "النهار") || s.t.Is(i+1, "نهار")):
		return s.atClock(found{from: i, cut: cut, to: i + 2, typ: claim.Time, rule: "noon"}, "12:00")
	case w == "منتصف" && s.t.Is(i+1, "الليل"):
		return s.atMidnight(found{from: i, cut: cut, to: i + 2, typ: claim.Time, rule: "midnight"})
	case w == "منتصف" && s.t.Is(i+1, "ليل"):
		return s.midnightBetween(i, cut)
	case w != "نهايه" && w != "بدايه":
		return 0
	}
	mark := s.mark()
	v, c := bare(s.t.Word(i + 1))
	for _, read := range [...]func(int, string, int) int{s.weekday, s.deictic, s.distantDay} {
		if to := read(i+1, v, c); to > 0 && len(s.out) == mark.out+1 && s.out[mark.out].Type == claim.Date && len(s.out[mark.out].Value) == 10 {
			m := &s.out[mark.out]
			m.Mod = mod
			m.Span.Start = s.t.SpanFrom(i, cut, i+1).Start
			return to
		}
		s.back(mark)
	}
	return 0
}

// atMidnight keeps midnight of no stated day: which of two days it parts is not told.
func (s *scanner) atMidnight(f found) int {
	f.value, f.mod = "T00:00", s.nearly(f)
	return s.keep(f)
}

// midnightBetween reads «منتصف ليل الجمعة السبت», «منتصف ليل الجمعة - السبت»: the beginning of the second day.
func (s *scanner) midnightBetween(i, cut int) int {
	k := i + 2
	first := s.weekdayAt(k)
	if first == 0 {
		return 0
	}
	at := s.past(s.behindWeekday(k), "-", "/", "الي")
	w, c := bare(s.t.Word(at))
	if s.weekdayAt(at) != first%7+1 {
		return 0
	}
	mark := s.mark()
	to := s.weekday(at, w, c)
	if to == 0 || len(s.out) != mark.out+1 || len(s.out[mark.out].Value) != 10 {
		s.back(mark)
		return 0
	}
	m := &s.out[mark.out]
	m.Type, m.Value, m.Mod = claim.Time, m.Value+"T00:00", ""
	m.Span.Start = s.t.SpanFrom(i, cut, i+1).Start
	return to
}

// nightBetween reads «الليلة الفاصلة بين 22 و23 فبراير», «الليلة بين الخميس والجمعة»: the night of the first day.
func (s *scanner) nightBetween(i, cut int) (to int, between bool) {
	k := i + 1
	if s.t.Is(k, "الفاصله") || s.t.Is(k, "الواقعه") || s.t.Is(k, "الممتده") {
		k++
	}
	if !s.t.Is(k, "بين") {
		return 0, false
	}
	mark := s.mark()
	first, second, end := s.twoDays(k + 1)
	s.back(mark)
	if end == 0 || !second.at().Equal(first.at().AddDate(0, 0, 1)) {
		return 0, true
	}
	first.part = "TNI"
	return s.date(found{from: i, cut: cut, to: end, rule: "the night of the first day"}, first), true
}

// twoDays reads two days that و joins, to be gone back from; end is 0 where they are not there.
func (s *scanner) twoDays(i int) (first, second point, end int) {
	first, to := s.dayFrom(i)
	if to == 0 {
		return first, second, 0
	}
	if s.t.Is(to, "و") {
		to++
	}
	second, end = s.dayFrom(to)
	return first, second, end
}

// dayFrom reads a day at token i.
func (s *scanner) dayFrom(i int) (p point, to int) {
	n := len(s.out)
	if s.t.Kind(i) == arabic.Digits {
		to = s.digits(i)
	} else {
		to = s.word(i)
	}
	if to == 0 || len(s.out) != n+1 || len(s.out[n].Value) != 10 {
		return p, 0
	}
	p = s.last
	p.part = ""
	return p, to
}

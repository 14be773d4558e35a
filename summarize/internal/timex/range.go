package timex

import (
	"strconv"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// rangeYear is the year of a day without one that opens a range whose end has its year: «من الأول من مايو حتى 30
// سبتمبر 2024». It is 0 where no range follows. from is the token at which the day begins.
func (s *scanner) rangeYear(d calendarDate, from int) int {
	if d.hijri || d.day == 0 {
		return 0
	}
	k := d.to
	switch {
	case s.t.Is(k, "حتي"), s.t.Is(k, "وحتي"), s.t.Is(k, "الي"):
		k++
	case s.t.Is(k, "و") && s.t.Is(from-1, "بين"):
		k++
	default:
		return 0
	}
	if s.weekdayAt(k) > 0 {
		k = s.behindWeekday(k)
	}
	day, to := s.ordinalDay(k)
	if s.t.Kind(k) == arabic.Digits && len(s.t.Word(k)) <= 2 {
		day, _ = strconv.Atoi(s.t.Word(k))
		to = k + 1
	}
	end, ok := s.monthAt(s.past(to, "من", "شهر"))
	if day == 0 || !ok || end.hijri || end.year == 0 {
		return 0
	}
	if end.month < d.month || end.month == d.month && day < d.day {
		return end.year - 1
	}
	return end.year
}

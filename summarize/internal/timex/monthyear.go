package timex

import (
	"strconv"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// monthAt reads a month at token i with its other name, its adjective and its year.
func (s *scanner) monthAt(i int) (d calendarDate, ok bool) {
	m, calendar, n := s.t.Month(i)
	if n == 0 {
		return d, false
	}
	d = calendarDate{month: m, hijri: calendar == arabic.Hijri, to: i + n}
	if other, n := s.otherName(d); n > 0 {
		_ = other
		d.to += n
		d.strong = true
	}
	return s.yearOf(d), true
}

// otherName gives how many tokens the same month's other name has: «يناير/كانون الثاني», «حزيران (يونيو)», «كانون
// الثاني يناير».
func (s *scanner) otherName(d calendarDate) (month, tokens int) {
	k := d.to
	open := s.t.Is(k, "(")
	if open || s.t.Is(k, "/") || s.t.Is(k, "-") || s.t.Is(k, "\\") {
		k++
	}
	m, _, n := s.t.Month(k)
	if n == 0 || m != d.month {
		return 0, 0
	}
	k += n
	if open {
		if !s.t.Is(k, ")") {
			return 0, 0
		}
		k++
	}
	return m, k - d.to
}

// yearOf reads what stands behind a month: an adjective, «من العام الماضي», a year, م or هـ.
func (s *scanner) yearOf(d calendarDate) calendarDate {
	if to := s.past(d.to, "المبارك", "الحرام", "المعظم", "المكرم", "الكريم"); to > d.to {
		d.to, d.strong = to, true
	}
	if rel := s.relativeAt(d.to); rel != "" {
		d.relative, d.strong = rel, true
		d.to++
		if y, to := s.yearAt(d.to); to > d.to {
			d.year, d.to, d.relative = y, to, ""
		}
		return d
	}
	if y, to := s.yearAt(d.to); to > d.to {
		d.year, d.to, d.strong = y, to, true
		return d
	}
	if y, to, ok := s.yearPhrase(d.to); ok {
		d.year, d.to, d.strong = y, to, true
		return d
	}
	if s.t.Is(d.to, "هـ") || s.t.Is(d.to, "ه") && d.hijri {
		d.to++
	}
	return d
}

// yearAt reads a year in digits at token i, behind a comma, a stroke, عام or سنة, with م or هـ behind it.
func (s *scanner) yearAt(i int) (year, to int) {
	k := i
	if s.t.Is(k, "،") || s.t.Is(k, ",") || s.t.Is(k, "/") || s.t.Is(k, "-") && s.t.Glued(k) {
		k++
	}
	if s.t.Is(k, "من") || s.t.Is(k, "في") && (s.t.Is(k+1, "سنه") || s.t.Is(k+1, "عام")) {
		k++
	}
	k = s.past(k, "بعام", "بسنه", "عام", "سنه", "العام", "للعام", "لعام", "لسنه", "السنه")
	w := s.t.Word(k)
	if s.t.Kind(k) == arabic.Word && number.Begins(w) {
		return s.yearInWords(k, i)
	}
	if s.t.Kind(k) != arabic.Digits || len(w) != 4 {
		return 0, i
	}
	y, _ := strconv.Atoi(w)
	if y < 1000 || y > 2200 {
		return 0, i
	}
	k++
	if s.t.Is(k, "م") || s.t.Is(k, "هـ") || s.t.Is(k, "ه") || s.t.Is(k, "ميلادي") || s.t.Is(k, "ميلاديه") || s.t.Is(k, "هجري") || s.t.Is(k, "هجريه") {
		k++
	}
	return y, k
}

// yearInWords reads a year written out at token k: «ألفين وثمانية عشر»; else it gives i.
func (s *scanner) yearInWords(k, i int) (year, to int) {
	n, ok := number.Read(s.t, k)
	if !ok || n.Cut > 0 || !n.Value.IsInt() || !n.Value.Num().IsInt64() || n.To == k+1 {
		return 0, i
	}
	if y := n.Value.Num().Int64(); y >= 1700 && y <= 2100 {
		return int(y), n.To
	}
	return 0, i
}

// yearPhrase reads «من العام الماضي», «من هذا العام», «العام المقبل», «من السنة نفسها» at token i.
func (s *scanner) yearPhrase(i int) (year, to int, ok bool) {
	k := i
	if s.t.Is(k, "من") {
		k++
	}
	this := s.t.Is(k, "هذا") || s.t.Is(k, "هذه")
	if this {
		k++
	}
	switch s.t.Word(k) {
	case "العام", "السنه", "عام", "سنه":
	default:
		return 0, i, false
	}
	rel := s.relativeAt(k + 1)
	switch {
	case this:
		rel, to = "0", k+1
	case look(sames, s.t.Word(k+1)) != "" && s.last.year > 0:
		return s.last.year, k + 2, true
	case rel != "":
		to = k + 2
	default:
		return 0, i, false
	}
	if s.pub.IsZero() {
		return 0, i, false
	}
	n, _ := strconv.Atoi(rel)
	if y, behind := s.yearAt(to); behind > to {
		return y, behind, true
	}
	return s.pub.Year() + n, to, true
}

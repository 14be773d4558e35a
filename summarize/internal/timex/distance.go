package timex

import (
	"math"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
)

// distance reads قبل, منذ and بعد with a length of time: «قبل ثلاثة أيام», «بعد شهرين», «منذ عام», «بعد يوم واحد»;
// and «أول من أمس».
func (s *scanner) distance(i int, w string, cut int) int {
	if w == "اول" && s.t.Is(i+1, "من") && s.t.Is(i+2, "امس") || w == "اول" && s.t.Is(i+1, "امس") {
		to := i + 2
		if s.t.Is(i+1, "من") {
			to++
		}
		return s.dayBefore(found{from: i, cut: cut, to: to})
	}
	sign := 0
	switch w {
	case "قبل", "منذ", "قبيل":
		sign = -1
	case "بعد", "بعيد":
		sign = 1
	case "خلال": // of weekdays and quarters alone: «خلال 5 أيام» is a length of time
		sign = 1
	default:
		return 0
	}
	k := i + 1
	k = s.past(k, "نحو", "حوالي", "قرابه", "اكثر", "اقل", "من")
	value, unit, to, mod := s.length(k)
	if s.t.Kind(k) == arabic.Digits && len(s.t.Word(k)) <= 3 {
		at := k + 1
		if s.t.Is(at, "يوم") || s.t.Is(at, "ايام") {
			at++
		}
		if d := look(weekdays, "ال"+s.t.Word(at)); d != "" {
			n, _ := strconv.Atoi(s.t.Word(k))
			return s.weekdays(found{from: i, cut: cut, to: at + 1}, int(d[0]-'0'), sign*n)
		}
	}
	if n, to := s.quarters(k); n > 0 {
		return s.quartersFrom(found{from: i, cut: cut, to: to}, sign*n)
	}
	if unit == "" || w == "خلال" {
		return 0
	}
	f := found{from: i, cut: cut, to: to, mod: mod}
	ofSomething := s.t.Is(to, "من") || s.t.Is(to, "علي") || s.t.HasArticle(to) && false
	switch {
	case ofSomething, w == "بعد" && !s.anchored(to):
		f.typ, f.value, f.rule = claim.Duration, period(value, unit), "a length of time from something"
		if ofSomething && (s.t.Is(to+1, "الان") || s.t.Is(to+1, "اليوم")) {
			break
		}
		if w == "منذ" || w == "قبل" {
			f.from, f.cut = k, 0
		}
		return s.keep(f)
	case w == "منذ" && s.lasting(i):
		f.typ, f.value, f.from, f.cut, f.rule = claim.Duration, period(value, unit), k, 0, "a lasting state"
		return s.keep(f)
	}
	from := s.pub
	p := point{}
	if w == "بعد" && s.told(i, to) {
		return s.laterThan(f, value, unit)
	}
	if w == "بعد" && s.last.day > 0 && s.sameSentence(i) {
		from, f.anaphoric = s.last.at(), true
		f.rule = "counted from the date met last"
	} else {
		f.relative = true
		f.rule = "counted from publication"
	}
	f.typ = claim.Date
	if from.IsZero() {
		f.rule = "no day to count from"
		return s.keep(f)
	}
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || n != math.Trunc(n) || n > 10000 {
		return s.keep(f)
	}
	p = shifted(of(from), from, unit, sign*int(n))
	if p == (point{}) {
		f.typ, f.value = claim.Duration, period(value, unit)
		return s.keep(f)
	}
	return s.date(f, p)
}

// told says whether a «بعد عام» opens a sentence of the past, and so cannot count from publication: «وبعد عام خلصت
// دراسة …».
func (s *scanner) told(i, to int) bool {
	return s.heads(i) && !(s.last.day > 0 && s.sameSentence(i)) && (s.tense(to) < 0 || feminine(s.t.Word(to)))
}

// laterThan keeps a time that counts from the date met last, in a sentence before.
func (s *scanner) laterThan(f found, value, unit string) int {
	f.anaphoric, f.rule, f.typ = true, "counted from the date met last", claim.Date
	n, err := strconv.Atoi(value)
	if err != nil || s.last.year == 0 || unit == "M" && s.last.month == 0 || (unit == "W" || unit == "D") && s.last.day == 0 {
		return s.keep(f)
	}
	from := s.last
	if s.endsRange() {
		if from = s.beforeRange(); from.year == 0 || unit != "Y" {
			return s.keep(f)
		}
	}
	p := shifted(from, from.at(), unit, n)
	if p == (point{}) {
		return s.keep(f)
	}
	return s.date(f, p)
}

// endsRange says whether the date met last is the second of a range, «بين 1998 و2022», which is a measure of what is told
// and not when it was.
func (s *scanner) endsRange() bool {
	n := len(s.out)
	if n < 2 || s.out[n-2].Span.End > s.out[n-1].Span.Start {
		return false
	}
	switch strings.TrimSpace(s.t.Given[s.out[n-2].Span.End:s.out[n-1].Span.Start]) {
	case "و", "-", "–", "إلى", "حتى":
		return true
	}
	return false
}

// beforeRange is the year of the date before a range that was met last.
func (s *scanner) beforeRange() point {
	n := len(s.out) - 3
	if n < 0 || s.out[n].Type == claim.Duration || s.out[n].Type == claim.Set || len(s.out[n].Value) < 4 {
		return point{}
	}
	year, err := strconv.Atoi(s.out[n].Value[:4])
	if err != nil {
		return point{}
	}
	return point{year: year}
}

// maxBack is how far behind the date that a «بعد يوم واحد» counts from may stand.
const maxBack = 20

func (s *scanner) sameSentence(i int) bool {
	if s.end == 0 || i-s.end > maxBack {
		return false
	}
	for k := s.end; k < i; k++ {
		if s.t.Kind(k) == arabic.Break || s.t.Is(k, ".") {
			return false
		}
	}
	return true
}

// dayBefore keeps the day before yesterday, with its weekday.
func (s *scanner) dayBefore(f found) int {
	if s.weekdayAt(f.to) > 0 {
		f.to = s.behindWeekday(f.to)
	}
	return s.fromToday(f, -2, "")
}

// quarters reads so many quarters of a year at token k: «ربعي سنة», «5 أرباع سنة».
func (s *scanner) quarters(k int) (n, to int) {
	switch {
	case s.t.Is(k, "ربع") && s.t.Is(k+1, "سنه"):
		return 1, k + 2
	case (s.t.Is(k, "ربعي") || s.t.Is(k, "ربعين")) && s.t.Is(k+1, "سنه"):
		return 2, k + 2
	case s.t.Kind(k) == arabic.Digits && (s.t.Is(k+1, "ارباع") || s.t.Is(k+1, "ربع")) && s.t.Is(k+2, "سنه"):
		n, _ = strconv.Atoi(s.t.Word(k))
		return n, k + 3
	}
	return 0, k
}

func (s *scanner) quartersFrom(f found, n int) int {
	f.relative, f.rule, f.typ = true, "quarters counted from publication", claim.Date
	if s.pub.IsZero() {
		return s.keep(f)
	}
	q := s.pub.Year()*4 + (int(s.pub.Month())-1)/3 + n
	return s.date(f, point{year: q / 4, quarter: q%4 + 1})
}

// anchored says whether a «بعد شهرين» can count from publication or the date before: nothing follows that it
// would count from.
func (s *scanner) anchored(to int) bool {
	return true
}

// lasting says whether the sentence tells of a state that lasts: «يعيش منذ عشر سنوات».
func (s *scanner) lasting(i int) bool {
	for k := i - 1; k > i-8 && s.t.Kind(k) <= 1; k-- {
		w := s.t.Word(k)
		if strings.HasPrefix(w, "ي") && len(w) >= 8 || strings.HasPrefix(w, "المستمر") || w == "مستمره" || w == "مستمر" {
			return true
		}
		if s.tense(k) < 0 {
			return false
		}
	}
	return false
}

// length reads a length of time at token k: a quantity, or a unit alone («منذ عام»).
func (s *scanner) length(k int) (value, unit string, to int, mod claim.TimexMod) {
	if q := s.quantityAt(k); q != nil && q.Kind != mention.Age {
		if u, ok := timexUnit[q.Unit]; ok && q.High == "" {
			if mod = claim.TimexMod(q.Mod); q.Mod == claim.Exact {
				mod = ""
			}
			return q.Value, u, s.tokenBehind(k, q.Span.End), mod
		}
		if q.Kind != mention.Ordinal {
			return "", "", 0, ""
		}
	}
	w := s.t.Word(k)
	if u := look(units, w); u != "" && !isPlural(w) && !strings.HasSuffix(w, "ا") {
		if u == "S" {
			u = "TS"
		}
		if s.yearFollows(k) {
			return "", "", 0, ""
		}
		return "1", u, k + 1, ""
	}
	return "", "", 0, ""
}

func (s *scanner) yearFollows(k int) bool {
	_, to := s.yearAt(k)
	_, _, n := s.t.Month(k + 1)
	return to > k || n > 0 || s.weekdayAt(k) > 0
}

// shifted moves a day by so many units, as fine as the unit.
func shifted(p point, t interface{ IsZero() bool }, unit string, n int) point {
	day := p.at()
	switch unit {
	case "D":
		return of(day.AddDate(0, 0, n))
	case "W":
		return weekOf(day.AddDate(0, 0, 7*n))
	case "M":
		return addMonths(day, n)
	case "Y":
		return point{year: day.Year() + n}
	case "DE":
		return point{decade: (day.Year() + 10*n) / 10}
	case "CE":
		return point{century: (day.Year() + 100*n) / 100}
	}
	return point{}
}

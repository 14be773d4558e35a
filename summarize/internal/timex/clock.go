package timex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// clock reads «الساعة 19:00», «الساعة الثالثة مساء», «الساعة العاشرة والنصف».
func (s *scanner) clock(i int, w string, cut int) int {
	if w != "الساعه" && w != "ساعه" {
		return 0
	}
	if w == "ساعه" {
		return 0
	}
	hm, to, ok := s.timeAt(i + 1)
	if !ok {
		return 0
	}
	f := found{from: i, cut: cut, to: to, typ: claim.Time, rule: "a clock time"}
	return s.atClock(f, hm)
}

// atClock keeps a clock time, on the day beside it where one stands there.
func (s *scanner) atClock(f found, hm string) int {
	p := point{part: "T" + hm}
	f.mod = s.nearly(f)
	f.to = s.zone(f.to)
	k := f.to
	if s.t.Is(k, "من") {
		k++
	}
	n := len(s.out)
	last, end, next := s.last, s.end, s.next
	w, cut := bare(s.t.Word(k))
	for _, read := range [...]func(int, string, int) int{s.weekday, s.deictic, s.distantDay} {
		if to := read(k, w, cut); to > 0 && len(s.out) == n+1 && len(s.out[n].Value) >= 10 {
			m := s.out[n]
			if met := s.last; met.day > 0 {
				last, last.part = met, "" // what follows counts from this day
			}
			s.out, s.last, s.end, s.next = s.out[:n], last, end, next
			f.to, f.relative, f.rule = to, m.Relative, m.Rule
			f.value = m.Value[:10] + p.part
			return s.keep(f)
		}
		s.out, s.last, s.end, s.next = s.out[:n], last, end, next
	}
	switch {
	case s.last.day > 0 && s.sameSentence(f.from):
		f.anaphoric, f.rule = true, "on the day met last"
		day := s.last
		day.part = p.part
		p = day
	case s.t.Kind(f.from-1) == arabic.Break && s.t.Kind(f.to) == arabic.Break && !s.pub.IsZero():
		f.relative, f.rule = true, "on the day of publication"
		day := of(s.pub)
		day.part = p.part
		p = day
	}
	f.value = p.String()
	return s.keep(f)
}

// nearly is the mod of a clock time by what stands before it: «في حدود الساعة السادسة», «قبل الساعة السادسة».
func (s *scanner) nearly(f found) claim.TimexMod {
	switch s.t.Word(f.from - 1) {
	case "حدود", "نحو", "حوالي", "قرابه", "زهاء":
		return "APPROX"
	}
	return s.relation(f)
}

// clockDigits reads «19:30», «06:42 مساء».
func (s *scanner) clockDigits(i int) int {
	if !s.t.Is(i+1, ":") || !s.t.Glued(i+1) || !s.t.Glued(i+2) {
		return 0
	}
	hm, to, ok := s.timeAt(i)
	if !ok {
		return 0
	}
	return s.atClock(found{from: i, to: to, typ: claim.Time, rule: "a clock time"}, hm)
}

// timeAt reads hours and minutes at token i, and the part of day that tells which twelve hours.
func (s *scanner) timeAt(i int) (hm string, to int, ok bool) {
	h, m := -1, 0
	if s.t.Is(i, "ال") || s.t.Is(i, "الـ") {
		i++
	}
	k := i
	if s.t.Kind(i) == arabic.Digits {
		n, err := strconv.Atoi(s.t.Word(i))
		if err != nil || n > 24 || len(s.t.Word(i)) > 2 {
			return "", 0, false
		}
		h, k = n, i+1
		if (s.t.Is(k, ":") || s.t.Is(k, ".")) && s.t.Glued(k) && s.t.Kind(k+1) == arabic.Digits && s.t.Glued(k+1) && len(s.t.Word(k+1)) == 2 {
			m, _ = strconv.Atoi(s.t.Word(k + 1))
			k += 2
			if s.t.Is(k, ":") && s.t.Kind(k+1) == arabic.Digits {
				k += 2
			}
		}
	} else if n, read := number.Ordinal(s.t, i); read && n.Definite && n.Value.IsInt() {
		h, k = int(n.Value.Num().Int64()), n.To
	} else if s.t.Is(i, "الواحده") {
		h, k = 1, i+1
	} else {
		return "", 0, false
	}
	switch s.t.Word(k) {
	case "والنصف", "ونصف":
		m, k = 30, k+1
	case "والربع", "وربع":
		m, k = 15, k+1
	case "والثلث":
		m, k = 20, k+1
	}
	if n, to := s.minutes(k); to > k {
		m, k = n, to
	}
	if h < 0 || h > 24 || m > 59 {
		return "", 0, false
	}
	d := k
	if s.t.Is(d, "قبل") && (s.t.Is(d+1, "الظهر") || s.t.Is(d+1, "الزوال")) {
		return fmt.Sprintf("%02d:%02d", h, m), d + 2, true
	}
	if s.t.Is(d, "بعد") && (s.t.Is(d+1, "الظهر") || s.t.Is(d+1, "الزوال")) {
		return fmt.Sprintf("%02d:%02d", afternoon(h), m), d + 2, true
	}
	if s.t.Is(d, "من") && look(dayParts, s.t.Word(d+1)) != "" {
		d++
	}
	switch look(dayParts, s.t.Word(d)) {
	case "MO":
		if h == 12 {
			h = 0
		}
		k = d + 1
	case "MI", "AF", "EV":
		h, k = afternoon(h), d+1
		if h < 12 && look(dayParts, s.t.Word(d)) == "MI" && h < 6 {
			h += 12
		}
	case "NI":
		if h >= 6 {
			h = afternoon(h)
		}
		if h == 24 {
			h = 0
		}
		k = d + 1
	}
	return fmt.Sprintf("%02d:%02d", h, m), k, true
}

// minutes reads «و52 دقيقة», «وخمس دقائق» behind an hour at token k; to is k where there are none.
func (s *scanner) minutes(k int) (n, to int) {
	at := k
	if s.t.Is(at, "و") {
		at++
	}
	switch {
	case at > k && s.t.Kind(at) == arabic.Digits && len(s.t.Word(at)) <= 2:
		n, _ = strconv.Atoi(s.t.Word(at))
		at++
	case strings.HasPrefix(s.t.Word(at), "و") && number.Begins(s.t.Word(at)):
		v, ok := number.Read(s.t, at)
		if !ok || !v.Value.IsInt() || !v.Value.Num().IsInt64() {
			return 0, k
		}
		n, at = int(v.Value.Num().Int64()), v.To
	default:
		return 0, k
	}
	if look(units, s.t.Word(at)) != "TM" {
		return 0, k
	}
	return n, at + 1
}

func afternoon(h int) int {
	if h < 12 {
		return h + 12
	}
	return h
}

// zone passes over «بتوقيت غرينتش», «بالتوقيت المحلي», «ت م», «ت.غ».
func (s *scanner) zone(k int) int {
	switch w := s.t.Word(k); {
	case (w == "بتوقيت" || w == "بالتوقيت") && s.t.Kind(k+1) == arabic.Word:
		k += 2
		if s.t.Is(k, "المكرمه") || s.t.Is(k, "لبريطانيا") || s.t.Is(k, "الصيفي") {
			k++
		}
	case (w == "ت" || w == "ص" || w == "م") && s.t.Is(k+1, "م"):
		k += 2
	case w == "GMT", w == "ص":
		k++
	case w == "ت" && s.t.Is(k+1, ".") && s.t.Is(k+2, "غ"):
		k += 3
	}
	return k
}

// hourInWords reads an hour without الساعة where a part of it or of the day stands behind: «الثامنة صباحا», «الثالثة
// والنصف».
func (s *scanner) hourInWords(i, cut, behind int) int {
	hm, to, ok := s.timeAt(i)
	if !ok || to <= behind || !strings.HasSuffix(s.t.Word(i), "ه") {
		return 0
	}
	return s.atClock(found{from: i, cut: cut, to: to, typ: claim.Time, rule: "a clock time"}, hm)
}

// withClock takes in the clock time behind a day: «الخميس الساعة 19:00».
func (s *scanner) withClock(to int, p point) (int, point) {
	k := to
	k = s.past(k, "،", ",", "في", "عند", "علي", "ال")
	if s.t.Is(k, "الساعه") || s.t.Is(k, "تمام") && s.t.Is(k+1, "الساعه") {
		if s.t.Is(k, "تمام") {
			k++
		}
		if hm, end, ok := s.timeAt(k + 1); ok && p.day > 0 {
			p.part = "T" + hm
			return s.zone(end), p
		}
		return to, p
	}
	if s.t.Kind(k) == arabic.Digits && s.t.Is(k+1, ":") && p.day > 0 && k-to <= 2 {
		if hm, end, ok := s.timeAt(k); ok {
			p.part = "T" + hm
			return s.zone(end), p
		}
	}
	return to, p
}

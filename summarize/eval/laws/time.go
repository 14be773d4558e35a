package laws

import (
	"strconv"
	"strings"
	"time"

	"github.com/hablullah/go-hijri"

	"github.com/isnad-go/isnad/summarize/claim"
)

// timeMutations change a time.
func timeMutations() []Operator {
	shifted := func(years, months, days int) func(*subject) []change {
		return dates(func(t time.Time) time.Time { return t.AddDate(years, months, days) })
	}
	return []Operator{
		{Name: "day off by one", Doc: "The value is the day before or behind; the words stay.", changes: both(shifted(0, 0, 1), shifted(0, 0, -1))},
		{Name: "month off by one", Doc: "The value is in the month before or behind; the words stay.", changes: both(months(1), months(-1))},
		{Name: "year off by one", Doc: "The value is in the year before or behind; the words stay.", changes: both(years(1), years(-1))},
		{Name: "weekday", Doc: "The next day of the week, in the words and the value.", changes: otherWeekday},
		{Name: "digits of a date", Doc: "One digit is another, in the words and the value.", changes: dateDigits},
		{Name: "digits of a date's words", Doc: "One digit of the words is another; the value stays, which says another time.", changes: func(s *subject) (out []change) {
			for _, x := range s.times {
				for _, text := range changedDigits(x.at.Text) {
					t := *x.at
					t.Text = text
					out = append(out, x.put(t).unless(s.has(text), "the article has these words too"))
				}
			}
			return out
		}},
		{Name: "hijri for gregorian", Doc: "The day in the Hijri calendar, given as if in the Gregorian.", changes: hijriDates},
		{Name: "mod of a time", Doc: "Early, late, before or about, added to a time, dropped or turned.", changes: timeMods},
		{Name: "unit of a duration", Doc: "Months for years, days for hours and the like; the number stays.", changes: durations},
		{Name: "time of another sentence", Doc: "A whole time that the article states outside the evidence.", changes: otherTime},
	}
}

// both lists what several make.
func both(of ...func(*subject) []change) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, f := range of {
			out = append(out, f(s)...)
		}
		return out
	}
}

// valued makes mutants of the values of times alone.
func valued(of func(x claim.Timex) string) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.times {
			if v := of(*x.at); v != "" && v != string(x.at.Value) {
				t := *x.at
				t.Value = claim.Maybe(v)
				again := false
				for _, o := range s.within(x.evidence).times {
					again = again || o.Text == t.Text && strings.HasPrefix(string(o.Value), v)
				}
				out = append(out, x.put(t).unless(again, "the evidence has the same words of the changed time too"))
			}
		}
		return out
	}
}

const day = "2006-01-02"

// dates changes the day of values that have one; a time of day behind it stays.
func dates(to func(time.Time) time.Time) func(*subject) []change {
	return valued(func(x claim.Timex) string {
		v := string(x.Value)
		if len(v) < len(day) {
			return ""
		}
		t, err := time.Parse(day, v[:len(day)])
		if err != nil {
			return ""
		}
		return to(t).Format(day) + v[len(day):]
	})
}

func months(n int) func(*subject) []change {
	return valued(func(x claim.Timex) string {
		v := string(x.Value)
		if len(v) < len("2006-01") {
			return ""
		}
		m, err := strconv.Atoi(v[5:7])
		if err != nil || v[4] != '-' {
			return ""
		}
		m = (m-1+n+12)%12 + 1
		return v[:5] + string(rune('0'+m/10)) + string(rune('0'+m%10)) + v[7:]
	})
}

func years(n int) func(*subject) []change {
	return valued(func(x claim.Timex) string {
		v := string(x.Value)
		if len(v) < len("2006") {
			return ""
		}
		y, err := strconv.Atoi(v[:4])
		if err != nil {
			return ""
		}
		return strconv.Itoa(y+n) + v[4:]
	})
}

func otherWeekday(s *subject) (out []change) {
	for _, x := range s.times {
		v := string(x.at.Value)
		if len(v) < len(day) {
			continue
		}
		d, err := time.Parse(day, v[:len(day)])
		if err != nil {
			continue
		}
		for _, text := range replacing(weekdays())(x.at.Text) {
			t := *x.at
			t.Text, t.Value = text, claim.Maybe(d.AddDate(0, 0, 1).Format(day)+v[len(day):])
			out = append(out, x.put(t).unless(s.within(x.evidence).dates(t.Value), "the evidence states that day too"))
		}
	}
	return out
}

func dateDigits(s *subject) (out []change) {
	for _, x := range s.times {
		for _, text := range changedDigits(x.at.Text) {
			t := *x.at
			was, now := digitsIn(ascii(x.at.Text)), digitsIn(ascii(text))
			for i := range was {
				if was[i] != now[i] {
					t.Value = claim.Maybe(strings.Replace(string(t.Value), padded(was[i], string(t.Value)), padded(now[i], string(t.Value)), 1))
				}
			}
			t.Text = text
			out = append(out, x.put(t).unless(s.within(x.evidence).dates(t.Value) && t.Value != x.at.Value, "the evidence states that time too"))
		}
	}
	return out
}

// ascii writes Arabic-Indic digits as ASCII ones.
func ascii(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '٠' && r <= '٩' {
			return '0' + r - '٠'
		}
		return r
	}, s)
}

// digitsIn gives the runs of digits of a string.
func digitsIn(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' && r < '٠' || r > '٩' })
}

// padded writes a number of the words as a date has it.
func padded(n, value string) string {
	if len(n) == 1 && strings.Contains(value, "-0") {
		return "0" + n
	}
	return n
}

func hijriDates(s *subject) []change {
	return valued(func(x claim.Timex) string {
		v := string(x.Value)
		if len(v) < len(day) {
			return ""
		}
		t, err := time.Parse(day, v[:len(day)])
		if err != nil {
			return ""
		}
		h, err := hijri.CreateUmmAlQuraDate(t)
		if err != nil {
			return ""
		}
		return strconv.Itoa(int(h.Year)) + "-" + twoDigits(h.Month) + "-" + twoDigits(h.Day) + v[len(day):]
	})(s)
}

func twoDigits(n int64) string { return string(rune('0'+n/10)) + string(rune('0'+n%10)) }

func timeMods(s *subject) (out []change) {
	for _, x := range s.times {
		if x.at.Value == "" {
			continue
		}
		for _, m := range []claim.TimexMod{"", "START", "END", "BEFORE", "APPROX"} {
			t := *x.at
			if t.Mod = m; m == x.at.Mod {
				continue
			}
			coarse := s.base[x.path] != "" && !s.exactly(x)
			bare := m == "" && s.bare(x)
			out = append(out, x.put(t).unless(coarse, "a time that is coarser than the article's lies around it in whatever part").
				unless(bare, "the article's own time has no mod"))
		}
	}
	return out
}

// exactly says whether the evidence states a time with this very value.
func (s *subject) exactly(x site[claim.Timex]) bool {
	for _, o := range s.within(x.evidence).times {
		if o.Value == x.at.Value {
			return true
		}
	}
	return false
}

// bare says whether the evidence states a time with this very value and no mod, as the annotation has it for منذ, حتى and
// «ساعة متأخرة من».
func (s *subject) bare(x site[claim.Timex]) bool {
	for _, o := range s.within(x.evidence).times {
		if o.Value == x.at.Value && o.Mod == "" {
			return true
		}
	}
	return false
}

func durations(s *subject) []change {
	other := map[byte]string{'Y': "M", 'M': "D", 'D': "W", 'W': "D", 'H': "S", 'S': "H"}
	return valued(func(x claim.Timex) string {
		v := string(x.Value)
		if len(v) < 3 || v[0] != 'P' || other[v[len(v)-1]] == "" {
			return ""
		}
		if strings.HasPrefix(v, "PT") && strings.HasSuffix(v, "M") {
			return v[:len(v)-1] + "H"
		}
		return v[:len(v)-1] + other[v[len(v)-1]]
	})(s)
}

func otherTime(s *subject) (out []change) {
	for _, x := range s.times {
		inside := s.within(x.evidence)
		for _, o := range s.all.times {
			if o.Value == "" || strings.Contains(string(o.Value), "X") || strings.Contains(string(o.Value), "REF") || inside.dates(o.Value) || o.Value == x.at.Value {
				continue
			}
			out = append(out, x.put(o))
			break
		}
	}
	return out
}

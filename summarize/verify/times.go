package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/mention"
)

// timeDifference is what parts a time of the summary from one of the article.
type timeDifference struct {
	code, got, want string
	verdict         Verdict
	cost            int // 0 for what is supported
}

// holdTime compares a time with a mention: type, value and mod. What is coarser than the article is true as well,
// what is finer is not.
func holdTime(x claim.Timex, m mention.Timex) timeDifference {
	got, want := canonicalTime(string(x.Value)), canonicalTime(m.Value)
	d := timeDifference{code: OK, verdict: Supported}
	switch {
	case got == want && got != "", sameStretch(got, want):
	case got == "":
		// Nothing is claimed beyond the words, which the article has.
		if m.Value != "" && !unresolved(want) {
			d = timeDifference{"coarser", "", m.Value, Supported, 0}
		}
		if x.Mod != "" && x.Mod != m.Mod {
			d = timeDifference{"timex-mod", string(x.Mod), string(m.Mod), Refuted, 2}
		}
		return d
	case want == "" || unresolved(want) && !unresolved(got):
		return timeDifference{"timex-unresolved", string(x.Value), m.Value, NotEnoughInfo, 2}
	case coarser(got, want):
		d = timeDifference{"coarser", string(x.Value), m.Value, Supported, 0}
	case coarser(want, got):
		return timeDifference{"timex-finer", string(x.Value), m.Value, Refuted, 3}
	default:
		cost := 5
		if x.Type == m.Type {
			cost = 4
		}
		return timeDifference{"timex-value", string(x.Value), m.Value, Refuted, cost}
	}
	switch {
	case x.Type != m.Type && !point(x.Type, m.Type) && !strings.Contains(got, "/"):
		return timeDifference{"timex-type", string(x.Type), string(m.Type), Refuted, 3}
	case x.Mod != m.Mod && d.code == OK:
		return timeDifference{"timex-mod", string(x.Mod), string(m.Mod), Refuted, 2}
	case x.Mod == "" || x.Mod == m.Mod || d.code == OK:
	case x.Mod == "START" || x.Mod == "MID" || x.Mod == "END":
		// «3 ديسمبر» is the beginning of the month: whether it is is not told here.
		return timeDifference{"timex-mod", string(x.Mod), string(m.Mod), NotEnoughInfo, 1}
	default:
		return timeDifference{"timex-mod", string(x.Mod), string(m.Mod), Refuted, 2}
	}
	return d
}

// point says whether both types are of a place in the calendar: a value with an hour is a TIME by its form.
func point(a, b claim.TimexType) bool {
	return (a == claim.Date || a == claim.Time) && (b == claim.Date || b == claim.Time)
}

// canonicalTime writes values in one way. Lengths of time: P2W is P14D, PT120M is PT2H, P20Y is P2DE; 192X is the decade
// 192, an hour of no day has nothing before its T, and noon is the midday that «الظهر» is.
func canonicalTime(v string) string {
	if rest, ok := strings.CutPrefix(v, "XXXX-XX-XXT"); ok {
		v = "T" + rest
	}
	if strings.HasSuffix(v, "T12:00") {
		return strings.TrimSuffix(v, "12:00") + "MI"
	}
	if tens := strings.TrimRight(v, "X"); len(v) == 4 && (len(tens) == 2 || len(tens) == 3) {
		return tens
	}
	if !strings.HasPrefix(v, "P") || v == "PAST_REF" || v == "PRESENT_REF" {
		return v
	}
	unit := map[byte]string{'S': "s", 'M': "mo", 'H': "h", 'D': "d", 'W': "wk", 'Y': "a"}
	body, clock := strings.CutPrefix(v[1:], "T")
	if body == "" {
		return v
	}
	code := unit[body[len(body)-1]]
	n := body[:len(body)-1]
	switch {
	case strings.HasSuffix(body, "DE"):
		code, n = "{decade}", strings.TrimSuffix(body, "DE")
	case strings.HasSuffix(body, "CE"):
		code, n = "{century}", strings.TrimSuffix(body, "CE")
	case clock && code == "mo":
		code = "min"
	}
	for _, base := range [...]string{"s", "mo"} {
		if value, ok := converted(n, code, base); ok {
			return "P" + value + base
		}
	}
	return v
}

// unresolved says whether a value leaves something open: XXXX-01-12, PXD.
func unresolved(v string) bool { return strings.Contains(v, "X") || strings.HasSuffix(v, "_REF") }

// coarser says whether a is a larger stretch of the calendar that b lies in: 2021 and 2021-12, 2021-12 and
// 2021-12-30, a month and a week in it, a day and a clock time on it, a decade and a year.
func coarser(a, b string) bool {
	if larger(a, b) {
		return true
	}
	if day, rest := dayOf(b); day != "" && a == rest && a != "" {
		return true // the hour without its day
	}
	if len(a) >= len(b) || !strings.HasPrefix(b, a) || strings.HasPrefix(b, "P") {
		return false
	}
	switch b[len(a)] {
	case '-', 'T':
		return len(a) >= 4
	}
	return (len(a) == 2 || len(a) == 3) && len(b) >= 4 // 20 and 202 are a century and a decade
}

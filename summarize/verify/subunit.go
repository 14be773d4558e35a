package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/mention"
)

// inOwnWords gives a difference anew for an amount that names its unit in its words alone: 55 هللة without a code is
// 0.55 of the ريال, and a درجة of the weather is one of Celsius.
func (p *Pass) inOwnWords(a *amount, m placed, d difference) difference {
	words := arabic.FoldString(m.Span.Of(m.part.Text), arabic.Full)
	same := compare(&amount{tuple: m.tuple()}, m.Quantity)
	if a.tuple.mod != m.Mod {
		return d
	}
	switch {
	case m.Kind == mention.Money && (a.tuple.unit == "" || a.tuple.unit == "1"):
		for word, parts := range hundredths {
			if strings.Contains(words, word) && times(m.Value, parts) == a.tuple.value && times(m.High, parts) == a.tuple.high {
				same.derived = a.tuple.value + " / " + parts + " = " + m.Value + " " + m.Unit
				same.code = "derived"
				return same
			}
		}
	case a.tuple.unit == "Cel" && strings.Contains(words, "درج") && a.tuple.value == m.Value && a.tuple.high == m.High:
		return same
	}
	return d
}

// hundredths are the parts of main units of money (ISO 4217's minor units), folded, and how many make one.
var hundredths = map[string]string{"سنتيم": "100", "هلل": "100", "قرش": "100", "قروش": "100", "سنت": "100", "فلس": "1000", "فلوس": "1000", "بيس": "1000", "مليم": "1000"}

func times(value, by string) string {
	v, ok := number.Parse(value)
	n, both := number.Parse(by)
	if !ok || !both {
		return value
	}
	return number.Format(n.Mul(n, v))
}

// lengthStated says whether the evidence states a length of time as an amount, where its words are told as a date:
// «منذ عشرة أيام».
func (p *Pass) lengthStated(s *scope, x claim.Timex) bool {
	if x.Type != claim.Duration {
		return false
	}
	want := canonicalTime(string(x.Value))
	units := map[string]string{"s": "S", "min": "TM", "h": "TH", "d": "D", "wk": "W", "mo": "M", "a": "Y", "{decade}": "DE", "{century}": "CE"}
	for _, m := range s.amounts.list {
		code, ok := units[m.Unit]
		if !ok || m.High != "" {
			continue
		}
		v := "P" + m.Value + code
		if rest, clock := strings.CutPrefix(code, "T"); clock {
			v = "PT" + m.Value + rest
		}
		if canonicalTime(v) == want && sameLimit(x.Mod, m.Mod) {
			return true
		}
	}
	return false
}

// sameLimit compares the limit of a time with that of an amount, whose exactness is null for times.
func sameLimit(a claim.TimexMod, b claim.Mod) bool {
	return string(a) == string(b) || a == "" && b == claim.Exact
}

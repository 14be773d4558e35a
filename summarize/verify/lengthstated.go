package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

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

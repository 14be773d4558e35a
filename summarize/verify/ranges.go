package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
)

// rangeHeld says whether a range, 2024-12-16/2024-12-27, has both its ends among times, the one right behind the other.
func (p *Pass) rangeHeld(x claim.Timex, times []stated) (*source.Place, bool) {
	first, last, _ := strings.Cut(string(x.Value), "/")
	if x.Mod != "" || x.Type == claim.Set {
		return nil, false
	}
	for i := 0; i+1 < len(times); i++ {
		a, b := times[i], times[i+1]
		if a.part == b.part && sameTime(first, a) && sameTime(last, b) {
			return a.place(), true
		}
	}
	return nil, false
}

func sameTime(value string, m stated) bool {
	have, want := canonicalTime(value), canonicalTime(m.Value)
	return have != "" && (have == want || sameStretch(have, want))
}

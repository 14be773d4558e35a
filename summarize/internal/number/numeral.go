package number

import (
	_ "embed" // the numerals are a data file
	"math/big"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

//go:embed numerals.tsv
var numeralData string

// numerals is a run of characters whose values rise by one.
type numerals struct {
	first, last rune
	value       *big.Rat
}

var numeralRuns = sync.OnceValue(func() []numerals {
	var out []numerals
	for line := range strings.Lines(numeralData) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		first, err1 := strconv.ParseUint(f[0], 16, 32)
		last, err2 := strconv.ParseUint(f[1], 16, 32)
		value, ok := new(big.Rat).SetString(f[2])
		if err1 != nil || err2 != nil || !ok {
			panic("numerals.tsv: " + line)
		}
		out = append(out, numerals{rune(first), rune(last), value})
	}
	return out
})

// Numeral gives the value of a character that is a number by itself and no decimal digit: ½, Ⅷ, ௱. ok is
// false of every other.
func Numeral(r rune) (v *big.Rat, ok bool) {
	if r < 0x80 || !unicode.Is(unicode.No, r) && !unicode.Is(unicode.Nl, r) {
		return nil, false
	}
	runs := numeralRuns()
	k, found := slices.BinarySearchFunc(runs, r, func(n numerals, r rune) int { return int(n.first - r) })
	if !found {
		k--
	}
	if k < 0 || r > runs[k].last {
		return nil, false
	}
	return new(big.Rat).Add(runs[k].value, big.NewRat(int64(r-runs[k].first), 1)), true
}

// Mark says whether a numeral is one of those that are set as a mark beside a word or before an item:
// superscripts (a footnote's, a power's) and numbers in circles, brackets or before a stop.
func Mark(r rune) bool {
	return r == 0xB2 || r == 0xB3 || r == 0xB9 || r >= 0x2070 && r < 0x20A0 || r >= 0x2460 && r < 0x2500 ||
		r >= 0x2776 && r < 0x2794 || r >= 0x3200 && r < 0x3300 || r >= 0x1F100 && r < 0x1F110
}

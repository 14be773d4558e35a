// Package number reads numbers in Arabic text and writes their values exactly.
package number

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// maxDigits is the longest run of digits read as a number: what is longer counts nothing anybody
// reports, and would cost more than linear time.
const maxDigits = 40

// Format writes v as isnad's values are written: a decimal without exponent where one ends ("1150",
// "0.25"), else a fraction in lowest terms ("1/3").
func Format(v *big.Rat) string {
	if v.IsInt() {
		return v.Num().String()
	}
	if n, exact := v.FloatPrec(); exact && n <= maxDigits {
		return v.FloatString(n)
	}
	return v.RatString()
}

// Parse reads a value as [Format] writes it. It also takes digits of any script, a grouping of
// thousands (1,150) and the Arabic decimal mark; anything else is not a value.
func Parse(s string) (*big.Rat, bool) {
	s = strings.TrimSpace(arabic.FoldString(s, arabic.Repaired))
	sign := ""
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "+") {
		sign, s = s[:1], s[1:]
	}
	if num, den, ok := strings.Cut(s, "/"); ok {
		if !plain(num) || !plain(den) {
			return nil, false
		}
		return new(big.Rat).SetString(sign + s)
	}
	whole, frac, point := strings.Cut(strings.ReplaceAll(s, "٫", "."), ".")
	if strings.ContainsAny(whole, ",٬") {
		groups := strings.FieldsFunc(whole, func(r rune) bool { return r == ',' || r == '٬' })
		if !grouped(groups) || strings.Join(groups, ",") != strings.ReplaceAll(whole, "٬", ",") {
			return nil, false
		}
		whole = strings.Join(groups, "")
	}
	if !plain(whole) || point && !plain(frac) {
		return nil, false
	}
	if point {
		whole += "." + frac
	}
	return new(big.Rat).SetString(sign + whole)
}

// plain says whether s is ASCII digits alone, and not too many.
func plain(s string) bool {
	if s == "" || len(s) > maxDigits {
		return false
	}
	return strings.Trim(s, "0123456789") == ""
}

// grouped says whether digits lie in groups as thousands are written: one to three, then threes.
func grouped(groups []string) bool {
	for i, g := range groups {
		if !plain(g) || len(g) > 3 || i > 0 && len(g) != 3 {
			return false
		}
	}
	return len(groups) > 1
}

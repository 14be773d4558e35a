package number

import (
	"math/big"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// maxExponent bounds powers, whose digits would cost more than they are worth beyond any count reported.
const maxExponent = 40

// Notation reads what may follow digits at once and makes another number of them: an exponent (1e10, 1.1^23), decimals
// behind the word for the mark (1 فاصلة 5).
// d is given back where none does.
func Notation(t *arabic.Text, d Digits) Digits {
	if t.Is(d.To, "فاصله") && t.Kind(d.To+1) == arabic.Digits && d.Value.IsInt() {
		if frac, ok := decimal([]string{d.Value.Num().String()}, t.Word(d.To+1)); ok && d.Other == nil {
			return Digits{From: d.From, To: d.To + 2, Value: frac.Value}
		}
	}
	if !t.Glued(d.To) {
		return d
	}
	power := t.Is(d.To, "^")
	if !power && !t.Is(d.To, "e") && !t.Is(d.To, "E") {
		return d
	}
	j, negative := d.To+1, false
	if (t.Is(j, "-") || t.Is(j, "+")) && t.Glued(j) {
		negative = t.Is(j, "-")
		j++
	}
	if t.Kind(j) != arabic.Digits || !t.Glued(j) || len(t.Word(j)) > 2 {
		return d
	}
	exponent, ok := single(t, j)
	if !ok || exponent.Value.Num().Int64() > maxExponent {
		return d
	}
	n := int(exponent.Value.Num().Int64())
	base := d.Value
	if d.Decimal != nil {
		base = d.Decimal
	}
	value := new(big.Rat).SetInt(powerOf(big.NewInt(10), n))
	if power {
		value.SetFrac(powerOf(base.Num(), n), powerOf(base.Denom(), n))
	}
	switch {
	case value.Sign() == 0:
		return d
	case negative:
		value.Inv(value)
	}
	if !power {
		value.Mul(value, base)
	}
	return Digits{From: d.From, To: exponent.To, Value: value}
}

func powerOf(base *big.Int, n int) *big.Int {
	return new(big.Int).Exp(base, big.NewInt(int64(n)), nil)
}

// Slashed reads digits as a common fraction, with the whole number before it if one stands there: 3/4, 2 1/4.
// The slash parts days from months too: whoever asks has to know better.
func Slashed(t *arabic.Text, i int) (d Digits, ok bool) {
	whole, j := new(big.Rat), i
	if t.Kind(i+1) == arabic.Digits && !t.Glued(i+1) {
		n, ok := single(t, i)
		if !ok {
			return d, false
		}
		whole, j = n.Value, i+1
	}
	if !t.Is(j+1, "/") || !t.Glued(j+1) || !t.Glued(j+2) || t.Kind(j+2) != arabic.Digits || t.Is(j+3, "/") && t.Glued(j+3) {
		return d, false
	}
	num, ok1 := single(t, j)
	den, ok2 := single(t, j+2)
	if !ok1 || !ok2 || den.Value.Sign() == 0 || j > i && num.Value.Cmp(den.Value) >= 0 {
		return d, false
	}
	value := new(big.Rat).Quo(num.Value, den.Value)
	return Digits{From: i, To: j + 3, Value: value.Add(value, whole)}, true
}

// Point reads the decimals behind a decimal mark that no digit stands before: .25, ٫25. i is the mark.
func Point(t *arabic.Text, i int) (d Digits, ok bool) {
	if t.Kind(i+1) != arabic.Digits || !t.Glued(i+1) || t.Glued(i) {
		return d, false
	}
	frac, ok := single(t, i+1)
	if !ok {
		return d, false
	}
	ten := new(big.Rat).SetInt(power(len(t.Word(i + 1))))
	return Digits{From: i, To: i + 2, Value: ten.Quo(frac.Value, ten)}, true
}

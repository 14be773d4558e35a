package quantity

import "math/big"

// Convert gives a value of one unit in another of the same dimension, exactly. ok is false where a code is
// unknown or the dimensions differ; money has a dimension for each currency, and months are none of
// days.
func Convert(v *big.Rat, from, to string) (converted *big.Rat, ok bool) {
	units := load().units
	a, b := units[from], units[to]
	if a == nil || b == nil || a.dimension != b.dimension {
		return nil, false
	}
	out := new(big.Rat).Mul(v, a.factor)
	return out.Quo(out, b.factor), true
}

// Known says whether a code is one of the units that are read: a UCUM code, an ISO 4217 code, or "1".
func Known(code string) bool { return code == "1" || load().units[code] != nil }

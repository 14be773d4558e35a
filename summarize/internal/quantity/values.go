package quantity

import (
	"math/big"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/mention"
)

// values works out what is written: fractions of a currency, halves behind the unit, the order of bounds,
// the sign, and the second reading of 1.150 where what is counted settles it.
func (s *scanner) values(q *settled) {
	if q.other != nil {
		s.thousands(q)
	}
	if q.unit.of != nil {
		for _, v := range [...]**big.Rat{&q.value, &q.high, &q.other} {
			if *v != nil {
				*v = new(big.Rat).Mul(*v, q.unit.of)
			}
		}
	}
	if half, n := s.halfAt(q.end); n > 0 && q.high == nil && (q.unit.unit != nil || q.by != nil) {
		if q.unit.unit == nil {
			half = new(big.Rat).Mul(half, q.by)
		}
		q.value, q.end = new(big.Rat).Add(q.value, half), q.end+n
	}
	if q.high != nil && !q.score && q.value.Cmp(q.high) > 0 {
		q.value, q.high = q.high, q.value
	}
	if s.negative(*q) {
		q.value, q.from, q.start = new(big.Rat).Neg(q.value), q.from-1, q.start-1
	}
}

// thousands settles 236.190: a counted noun counts whole things, a percentage has decimals, and three
// decimals are never printed of a currency with cents, save a rate below ten.
func (s *scanner) thousands(q *settled) {
	cents := false
	if q.unit.money {
		switch q.unit.code {
		case "", "TND", "KWD", "BHD", "OMR", "JOD", "IQD", "LYD":
		default:
			cents = q.value.IsInt() || q.value.Cmp(big.NewRat(10, 1)) >= 0
		}
	}
	switch {
	case q.by != nil:
	case q.value.IsInt() && (!q.unit.money || cents): // 76.000: nobody prints three noughts of decimals
		q.value, q.other = q.other, nil
	case cents, !q.of.Empty():
		q.value, q.other = q.other, nil
	case q.kind == mention.Percent:
		q.other = nil
	}
}

// halfAt reads «ونصف», «وربع» and their unit behind an amount: «3 سنوات ونصف السنة».
func (s *scanner) halfAt(i int) (v *big.Rat, tokens int) {
	switch s.t.Word(i) {
	case "ونصف":
		v = big.NewRat(1, 2)
	case "وربع":
		v = big.NewRat(1, 4)
	case "وثلث":
		v = big.NewRat(1, 3)
	default:
		return nil, 0
	}
	w, ok := cutArticle(s.t.Word(i + 1))
	if ok && (len(s.tab.forms[w]) > 0 || isScale(w)) {
		return v, 2
	}
	return v, 1
}

func cutArticle(w string) (string, bool) {
	if len(w) > 6 && w[:4] == "ال" {
		return w[4:], true
	}
	return w, false
}

func isScale(w string) bool {
	_, ok := number.Scale(w)
	return ok
}

// negative says whether the minus sign before the number is one: of a percentage or a temperature, and
// where no range, list or word can have put it there.
func (s *scanner) negative(q settled) bool {
	t, i := s.t, q.from
	if i-1 < s.last.end || !t.Is(i-1, "-") || !t.Glued(i) || t.Glued(i-1) && !t.Is(i-2, "(") || t.Kind(i-2) == arabic.Break || t.Kind(i-2) == arabic.Digits {
		return false
	}
	switch q.unit.code {
	case "%", "{pp}", "Cel", "[degF]":
		return q.high == nil
	}
	return false
}

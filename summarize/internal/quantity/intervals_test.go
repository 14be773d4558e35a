package quantity_test

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

// shapes are NumberRange's intervals: [10,20) is from ten up to, not including, twenty; n is the number.
var shapes = map[claim.Mod]string{claim.MoreThan: "(n,)", claim.EqualOrMore: "[n,)", claim.LessThan: "(,n)", claim.EqualOrLess: "(,n]"}

// intervals answers by what limits a number, with the comparing words, which are inside the suite's borders
// and outside isnad's. A lower and an upper limit of one thing are one («أكبر من 10 وأصغر من 20»).
func intervals(c suiteCase, country string) (out []reading) {
	end := 0
	for _, q := range found(c, country) {
		v := strings.ReplaceAll(shapes[q.Mod], "n", q.Value)
		if q.High != "" {
			v = "[" + q.Value + "," + q.High + ")"
		} else if v == "" && strings.HasSuffix(strings.TrimSpace(q.input[:q.number().Start]), "ساوي") {
			v = "[" + q.Value + "," + q.Value + "]"
		}
		r := q.reading(q.number(), v)
		if n := len(out) - 1; v != "" && n >= 0 && joins(c.Input, end, r.from) && both(out[n].value, v) != "" {
			out[n] = widened(c, reading{out[n].from, r.to, both(out[n].value, v), ""})
		} else if v != "" {
			out = append(out, widened(c, r))
		}
		end = r.to
	}
	return out
}

// joins says whether what parts two numbers leaves them limits of one thing: short, without a stop or another
// variable (س>1 و ص<2).
func joins(s string, from, to int) bool {
	gap := string([]rune(s)[from:to])
	return to-from < 24 && !strings.Contains(gap, ".") && !(strings.ContainsAny(gap, "<>") && len(strings.Fields(gap)) > 1)
}

// both makes one interval of a lower and an upper limit, in any order; "" where they are no such two.
func both(a, b string) string {
	if strings.HasPrefix(a, "(,") {
		a, b = b, a
	}
	low, ok := strings.CutSuffix(a, ",)")
	high, ok2 := strings.CutPrefix(b, "(,")
	if !ok || !ok2 {
		return ""
	}
	x, _ := new(big.Rat).SetString(low[1:])
	y, _ := new(big.Rat).SetString(high[:len(high)-1])
	if x == nil || y == nil || x.Cmp(y) >= 0 {
		return ""
	}
	return low + "," + high
}

// widened gives a reading the wanted extent that it lies in.
func widened(c suiteCase, r reading) reading {
	for _, e := range c.Expected {
		if from, to := trimmed(c.Input, e.Start, e.End); from <= r.from && r.to <= to {
			r.from, r.to = from, to
		}
	}
	return r
}

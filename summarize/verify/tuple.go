package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/mention"
)

// tuple is an amount's parts as they are compared: together, its numbers in the one writing that isnad
// has, so that "1150.0" and "١١٥٠" are 1150.
type tuple struct {
	value, high, unit string
	mod               claim.Mod
}

// amount is a quantity of the summary at a path, with its tuple, also in other units, and the noun that it
// is said to count.
type amount struct {
	claim.Quantity
	path  string
	tuple tuple
	units map[string]tuple
	noun  string
	named *namedUnit // by the noun, once asked for
}

func amountOf(q claim.Quantity, path string) *amount {
	t := tuple{canonical(string(q.Value)), canonical(string(q.High)), string(q.Unit), q.Mod}
	return &amount{Quantity: q, path: path, tuple: t, noun: string(q.Of)}
}

// canonical writes a value as mentions have it; what is no value stays, and equals none of theirs.
func canonical(value string) string {
	if plainDigits(value) {
		return value
	}
	v, ok := number.Parse(value)
	if !ok {
		return value
	}
	return number.Format(v)
}

// plainDigits says whether a value is a whole number as it is written shortest.
func plainDigits(value string) bool {
	for i := range len(value) {
		if value[i] < '0' || value[i] > '9' {
			return false
		}
	}
	return value != "" && len(value) <= 18 && value[0] != '0'
}

// difference is what parts an amount of the summary from a mention: the code and the part that differs first.
// parts counts them; derived shows the arithmetic where the units differ and the amounts do not.
type difference struct {
	code, got, want string
	derived         string
	parts           int
	settled         bool // the counted noun is the unit's name, and needs no other
}

// same says that number, unit and mod agree; what is counted is another question.
func (d difference) same() bool { return d.parts == 0 }

// verdict is what a difference comes to. Where the article's words leave two readings, or none that isnad
// has, there is not enough information.
func (d difference) verdict() Verdict {
	switch d.code {
	case OK, "derived":
		return Supported
	case "quantity-ambiguous", "quantity-of-unknown", "quantity-unit-unknown":
		return NotEnoughInfo
	}
	return Refuted
}

// cost orders differences: what agrees, then what may, then what is counted, then fewer parts, and a right
// value before a right unit.
func (d difference) cost() int {
	switch {
	case d.code == OK:
		return 0
	case d.code == "derived":
		return 1
	case d.parts <= 1 && d.verdict() == NotEnoughInfo:
		return 2
	case d.same():
		return 3
	case d.code == "quantity-value":
		return d.parts*4 + 2
	}
	return d.parts * 4
}

// compare holds the tuple of an amount against a mention's: value, upper bound, unit and mod.
func compare(a *amount, m mention.Quantity) difference {
	t, d := a.tuple, difference{code: OK}
	note := func(code, got, want string) {
		if d.parts == 0 {
			d.code, d.got, d.want = code, got, want
		}
		d.parts++
	}
	unit := sameUnit(t.unit, m.Unit)
	if !unit {
		if in, ok := a.in(m.Unit); ok && (in.value == m.Value || in.value == m.Other) {
			d.derived = m.Value + " " + m.Unit + " = " + t.value + " " + t.unit
			unit, t.value, t.high = true, in.value, in.high
		}
	}
	if t.value != m.Value && (m.Other == "" || t.value != m.Other) {
		note("quantity-value", a.tuple.value, m.Value)
	}
	if t.high != m.High {
		note("quantity-high", a.tuple.high, m.High)
	}
	switch {
	case unit:
	case m.Unit == "":
		note("quantity-unit-unknown", t.unit, "")
	default:
		note("quantity-unit", t.unit, m.Unit)
	}
	if t.mod != m.Mod {
		note("quantity-mod", string(t.mod), string(m.Mod))
	}
	switch {
	case d.parts > 0:
	case m.Other != "":
		d.code, d.got, d.want = "quantity-ambiguous", a.tuple.value, m.Other
		if t.value == m.Other {
			d.want = m.Value
		}
	case d.derived != "":
		d.code = "derived"
	}
	return d
}

// sameUnit compares unit codes; a count's "1" may be left null, and UCUM's dot of a product left out: kW.h, kWh.
func sameUnit(a, b string) bool {
	return a == b || a == "" && b == "1" || strings.Contains(a, ".") && strings.ReplaceAll(a, ".", "") == b
}

// in gives an amount's tuple in another unit of its dimension.
func (a *amount) in(unit string) (t tuple, ok bool) {
	if a.tuple.unit == "" || unit == "" {
		return tuple{}, false
	}
	t, known := a.units[unit]
	if !known {
		t = a.tuple
		if t.value, ok = converted(t.value, t.unit, unit); ok {
			t.high, _ = converted(t.high, t.unit, unit)
			t.unit = unit
		} else {
			t = tuple{}
		}
		if a.units == nil {
			a.units = map[string]tuple{}
		}
		a.units[unit] = t
	}
	return t, t.unit != ""
}

func converted(value, from, to string) (string, bool) {
	v, ok := number.Parse(value)
	if !ok {
		return "", false
	}
	out, ok := quantity.Convert(v, from, to)
	if !ok {
		return "", false
	}
	return number.Format(out), true
}

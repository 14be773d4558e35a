package verify

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// certainty says how far the article's words give an amount what its mention has not.
type certainty int

const (
	not     certainty = iota
	maybe             // they allow it
	certain           // they say so
)

// understood holds an amount against a mention with what stands beside it, or is left out because it has just been
// said: the unit of a bare number (الحذف), what it is counted by, a limit by a negation. d is how the two differ
// without.
func (p *Pass) understood(a *amount, m placed, d difference) difference {
	if d.code == "quantity-value" && !p.mayName(a, m) {
		return d
	}
	q, sure, bound, with := m.Quantity, certain, certain, *a
	counted := false
	if !sameUnit(a.tuple.unit, q.Unit) || a.noun != "" {
		switch t, ok := p.inNamedUnit(a, m); {
		case ok:
			with.tuple, with.units, counted = t, nil, true
		case !sameUnit(a.tuple.unit, q.Unit):
			c := p.unit(a, m)
			if c == not && a.noun == "" && m.bare() && m.agrees(a.tuple.unit) && class(a.tuple.unit) != share && p.run.derived.units()[a.tuple.unit] {
				c = maybe // said further off
			}
			if c != not {
				q.Unit, sure = a.tuple.unit, min(sure, c)
			}
		}
	}
	if a.tuple.mod != q.Mod {
		if bound = p.limits(a, m); bound != not {
			q.Mod = a.tuple.mod
		}
	}
	if a.tuple.high != "" && q.High == "" && p.otherSide(m) == a.tuple.high {
		q.High = a.tuple.high
	}
	got := compare(&with, q)
	if got.parts >= d.parts {
		return d
	}
	switch got.settled = counted; {
	case !got.same():
	case counted && sure == certain && a.named.worth.Cmp(one) != 0:
		got.code, got.derived = "derived", m.Value+" "+m.Unit+" = "+a.tuple.value+" "+strings.TrimSpace(a.named.noun)
	case sure == maybe:
		got.code, got.got, got.want = "quantity-unit-unknown", a.tuple.unit, ""
	case bound == maybe:
		got.code, got.got, got.want = "quantity-ambiguous", string(a.tuple.mod), string(m.Mod)
	}
	return got
}

// mayName says whether an amount that gives no unit may give its value in a fraction of the mention's currency.
func (p *Pass) mayName(a *amount, m placed) bool {
	return (a.tuple.unit == "" || a.tuple.unit == "1") && m.Kind == mention.Money
}

// inNamedUnit gives an amount whose unit stands in its noun in the mention's unit: «56 مليار», counted, of سنتيم. Of one
// in a currency's fraction it may stand in its words alone: «55 هللة».
func (p *Pass) inNamedUnit(a *amount, m placed) (tuple, bool) {
	if a.tuple.unit != "" && a.tuple.unit != "1" || m.Unit == "" || m.Unit == "1" {
		return tuple{}, false
	}
	noun := strings.TrimSpace(a.noun)
	own := noun == "" && m.Kind == mention.Money && m.beginsWith(a.Text)
	if own {
		noun = text.Span{Start: m.Number.End, End: max(m.Number.End, m.Span.End)}.Of(m.part.Text)
	}
	if noun == "" {
		return tuple{}, false
	}
	if a.named == nil || a.named.noun != noun {
		a.named = p.unitOf(noun)
	}
	if a.named.unit != m.Unit || own && a.named.worth.Cmp(one) == 0 {
		return tuple{}, false
	}
	t := a.tuple
	t.unit, t.value, t.high = m.Unit, times(t.value, a.named.worth), times(t.high, a.named.worth)
	return t, true
}

// beginsWith says whether a mention's own words begin with a text of more than a number.
func (m placed) beginsWith(words string) bool {
	words = plainWords(words)
	return strings.Contains(words, " ") && strings.HasPrefix(plainWords(m.Span.Of(m.part.Text)), words)
}

var one = big.NewRat(1, 1)

// namedUnit is the unit that a noun names, and how much of it one is; empty where it names none.
type namedUnit struct {
	noun, unit string
	worth      *big.Rat
}

func (p *Pass) unitOf(noun string) *namedUnit {
	named := &namedUnit{noun: noun}
	const some = "7 " // a unit is read behind a number alone
	read := p.readAlone(some + noun)
	if len(read) != 1 || read[0].Unit == "1" {
		return named
	}
	if worth, ok := number.Parse(read[0].Value); ok {
		named.unit, named.worth = read[0].Unit, worth.Quo(worth, big.NewRat(7, 1))
	}
	return named
}

// times multiplies a value as it is written; what is no value stays.
func times(value string, by *big.Rat) string {
	v, ok := number.Parse(value)
	if !ok {
		return value
	}
	return number.Format(v.Mul(v, by))
}

// unit says how far a mention can be in the unit of an amount.
func (p *Pass) unit(a *amount, m placed) certainty {
	want := a.tuple.unit
	t := m.part.Tokens()
	switch {
	case want == "" || want == "1":
		return not
	case m.per(t, want):
		return certain
	case m.Unit == "" && m.Kind == mention.Money:
		return p.nationality(want, m)
	case m.bare():
		if !m.agrees(want) || strings.TrimSpace(a.noun) != "" && p.governs(a.noun, m) {
			return not // it counts something else
		}
		c := p.before(want, m)
		if c == certain && m.partOf(t) {
			c = maybe
		}
		return c
	case m.Unit == "1" && m.outOf(t):
		return p.before(want, m) // «3 لترات من كل مئة»
	case m.shortens(t, want):
		if want == "Cel" && (m.heat(t) || p.before(want, m) != not) {
			return certain // degrees, where degrees of heat are the last ones told
		}
		return p.before(want, m)
	}
	return not
}

// bare says whether a mention is a number alone.
func (m placed) bare() bool {
	return m.Unit == "1" && m.Kind == mention.Count && m.Of.Empty() && m.Number == m.Span
}

// outOf says whether a number is what another is told to be of: «من كل».
func (m placed) outOf(t *arabic.Text) bool {
	i := tokenAt(t, m.Span.Start)
	return t.Is(i-1, "كل") && t.Is(i-2, "من")
}

// per says whether a mention's unit with what stands behind it is a rate: «متر مكعب في الثانية» is m3/s.
func (m placed) per(t *arabic.Text, want string) bool {
	cut := strings.LastIndexByte(want, '/')
	return cut > 0 && sameUnit(want[:cut], m.Unit) && quantity.Per(t, tokenAt(t, m.Span.End)) == want[cut+1:]
}

// shortens says whether a mention's unit or noun is the first word of a longer unit: متر of a cubic metre in the
// second, درجة of a degree Celsius.
func (m placed) shortens(t *arabic.Text, want string) bool {
	base, _, _ := strings.Cut(want, "/")
	if !m.Of.Empty() {
		return quantity.Begins(t.Word(tokenAt(t, m.Of.Start)), base) || base == "Cel" && m.degrees(t)
	}
	first, end := tokenAt(t, max(m.Number.End, m.Span.Start)), tokenAt(t, m.Span.End)
	return end == first+1 && quantity.Begins(t.Word(first), base)
}

// degrees says whether what is counted are degrees.
func (m placed) degrees(t *arabic.Text) bool {
	return strings.HasPrefix(t.Word(tokenAt(t, m.Of.Start)), "درج")
}

// heat says whether the sentence of a mention speaks of heat.
func (m placed) heat(t *arabic.Text) bool {
	is := func(i int) bool {
		return strings.Contains(t.Word(i), "حرار") || strings.Contains(t.Word(i), "مءوي")
	}
	at := tokenAt(t, m.Span.Start)
	for k := at; t.Kind(k) != arabic.Break && !t.Is(k, "."); k-- {
		if is(k) {
			return true
		}
	}
	for k := at; t.Kind(k) != arabic.Break && !t.Is(k, "."); k++ {
		if is(k) {
			return true
		}
	}
	return false
}

// partOf says whether the words behind a bare number name what it is a part of, which may be what it counts.
func (m placed) partOf(t *arabic.Text) bool {
	switch t.Word(tokenAt(t, m.Span.End)) {
	case "من", "منهم", "منهن", "منهما":
		return true
	}
	return false
}

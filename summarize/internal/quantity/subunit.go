package quantity

import (
	"math/big"

	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/mention"
)

// change makes one amount of money of a currency's main unit and the fraction named right behind it: «20 دولارا
// و43 سنتا». q is the fraction; what it is worth is settled by the main unit, whose country may be known by
// it in turn (هللة is Saudi).
func (s *scanner) change(q settled) bool {
	last, t := s.last, s.t
	if len(s.out) == 0 || last.kind != mention.Money || last.high != nil || last.unit.of != nil || q.kind != mention.Money || q.unit.of == nil || q.high != nil {
		return false
	}
	switch {
	case q.start == last.end && (q.cut > 0 || t.Is(q.end-1, "c")):
	case q.start-1 == last.end && t.Is(last.end, "و"):
	default:
		return false
	}
	out := &s.out[len(s.out)-1]
	if q.unit.code != last.unit.code {
		if last.unit.code != "" || !s.mayMean(last.to, q.unit.code) {
			return false
		}
		s.last.unit.unit, s.last.unit.code, out.Unit = q.unit.unit, q.unit.code, q.unit.code
	}
	s.last.value, s.last.end = new(big.Rat).Add(last.value, q.value), q.end
	out.Value = number.Format(s.last.value)
	out.Span.End = t.Span(q.end-1, q.end).End
	out.Number.End = t.Span(q.to-1, q.to).End
	s.currencyMet = s.last.unit.code
	return true
}

// mayMean says whether the currency's name at token i is that of the code too.
func (s *scanner) mayMean(i int, code string) bool {
	forms := s.tab.forms[s.t.Word(i)]
	for k := range forms {
		if f := &forms[k]; f.money && f.of == nil && f.unit.code == code && s.formAt(f, i) > 0 {
			return true
		}
	}
	return false
}

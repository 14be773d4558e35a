package quantity

import (
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// settled is an amount with what it counts or measures: tokens from up to to, the first without its first
// cut bytes.
type settled struct {
	amount
	start, cut, end int
	unit            unitFound
	kind            mention.QuantityKind
	of              text.Span
	ordered         bool // the number stands behind its noun
}

// emit settles unit, noun, kind and mod, and keeps the quantity. It gives the token to go on from.
func (s *scanner) emit(a amount) int {
	q := s.settle(a)
	s.values(&q)
	s.inherit(&q)
	s.inMoney(&q)
	s.share(q)
	if s.change(q) || s.merge(q) {
		return q.end
	}
	s.out = append(s.out, s.quantity(q))
	s.last = q
	if q.unit.money {
		s.currencyMet, s.moneyMet = q.unit.unit.code, q.unit
		s.moneyMet.of = nil
	}
	return q.end
}

// settle looks for the unit behind the number, before it, for the counted noun behind it and before it.
func (s *scanner) settle(a amount) settled {
	q := settled{amount: a, start: a.first(), cut: a.cut, end: a.to, kind: mention.Count}
	next := a.next()
	if u, n := s.unitAt(s.wrapped(next)); n > 0 {
		q.unit, q.end = u, s.wrapped(next)+n
	} else if u, n := s.symbolBefore(a.from); n > 0 && a.from-n >= s.last.end {
		q.unit, q.start = u, a.from-n
	}
	switch {
	case q.unit.unit != nil:
		q.kind = s.kindOf(q)
	case s.nounAt(next) && !s.inOrder(a.from) && !s.behindNoun(a):
		q.end = next + 1
		if s.multiplies(next) {
			q.kind = mention.Fraction
		} else {
			q.of = s.t.Span(next, next+1)
		}
	default:
		s.settleBefore(&q)
	}
	if q.score = q.score && q.kind == mention.Count && q.of.Empty() && a.by == nil && (q.value.Cmp(q.high) >= 0 || s.game(a.from)); q.score {
		q.kind = mention.Score
	}
	return q
}

// behindNoun says whether a definite number word stands behind its noun, so that it counts nothing behind
// itself: «الوزارات الثلاث سالفة الذكر».
func (s *scanner) behindNoun(a amount) bool {
	if !a.words {
		return false
	}
	b, ok := s.nounBeforeWord(a)
	return ok && b.token >= s.last.end
}

// settleBefore looks for a noun before the number, and for an age that names no unit.
func (s *scanner) settleBefore(q *settled) {
	if years := s.ageWithoutUnit(q.amount); years.unit != nil {
		q.unit, q.kind = years, mention.Age
		return
	}
	b, ok := s.nounBefore(q.from)
	if q.words {
		b, ok = s.nounBeforeWord(q.amount)
	}
	if !ok || q.high != nil || b.token < s.last.end {
		return
	}
	q.start, q.cut, q.ordered = b.token, b.cut, true
	switch {
	case b.ordinal:
		q.kind = mention.Ordinal
	case b.unit.unit != nil:
		q.unit, q.kind = b.unit, mention.Measure
	default:
		q.of = s.nounSpan(b)
	}
}

// multiplies says whether the noun at token i makes the number a multiplier: «6 أضعاف».
func (s *scanner) multiplies(i int) bool {
	switch s.t.Word(i) {
	case "اضعاف", "ضعف", "ضعفا":
		return true
	}
	return false
}

// game says whether a game is told of before token i: 0-1 is then a result, no range.
func (s *scanner) game(i int) bool {
	return s.near(i, "فاز", "فازت", "وفاز", "خسر", "خسرت", "تعادل", "تعادلا", "تعادلت", "بنتيجه", "نتيجه", "النتيجه", "هزم", "هزمت", "تغلب", "تغلبت",
		"الفوز", "بالفوز", "فوز", "فوزا", "الخساره", "خساره", "الهزيمه", "هزيمه", "التعادل", "بالتعادل", "تقدم", "ذهابا", "ايابا", "الشوط", "مباراه", "المباراه", "علي ضيفه")
}

// quantity writes the mention.
func (s *scanner) quantity(q settled) mention.Quantity {
	out := mention.Quantity{Number: s.t.SpanFrom(q.from, q.amount.cut, q.to), Kind: q.kind, Unit: "1", Of: q.of, Value: number.Format(q.value)}
	if q.unit.unit != nil {
		out.Unit = q.unit.code
	}
	if q.high != nil {
		out.High = number.Format(q.high)
	}
	if q.other != nil {
		out.Other = number.Format(q.other)
	}
	out.Span = text.Span{Start: s.t.SpanFrom(q.start, q.cut, q.start+1).Start, End: s.t.Span(q.end-1, q.end).End}
	out.Mod = s.mod(q.start, q.end)
	if out.Mod == claim.Exact && q.ordered {
		out.Mod = s.mod(q.from, q.end)
	}
	return out
}

// symbolBefore reads a currency or percent sign before the number.
func (s *scanner) symbolBefore(i int) (unitFound, int) {
	switch s.t.Word(i - 1) {
	case "$":
		u, _ := s.unitAt(i - 1)
		if s.t.Is(i-2, "US") && s.t.Glued(i-1) {
			return u, 2
		}
		return u, 1
	case "€", "£", "¥", "%", "USD", "EUR", "GBP":
		u, _ := s.unitAt(i - 1)
		return u, 1
	}
	return unitFound{}, 0
}

func (s *scanner) kindOf(q settled) mention.QuantityKind {
	u := q.unit
	switch {
	case u.money:
		return mention.Money
	case u.code == "%" || u.code == "{pp}":
		return mention.Percent
	case s.isAge(q):
		return mention.Age
	}
	return mention.Measure
}

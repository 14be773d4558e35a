package quantity

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/mention"
)

// share lets the number before, where it has no unit and no noun of its own, bear the unit and the scale of
// the one it is joined to: «889،3 مقابل 737،8 م د», «152 × 122 سنتيمترا». It also counts the list that q goes
// on with.
func (s *scanner) share(q settled) {
	list, joined := s.joined(q.start)
	if !list {
		s.listed = 0
	} else {
		s.listed++
	}
	if !joined || len(s.out) == 0 {
		return
	}
	last, out := s.last, &s.out[len(s.out)-1]
	if last.unit.unit != nil || last.by != nil || last.kind != mention.Count || !last.of.Empty() || last.high != nil || q.kind == mention.Age {
		return
	}
	if q.unit.unit == nil && q.by == nil || q.unit.unit != nil && q.unit.code == "" {
		return
	}
	by := big.NewRat(1, 1)
	if q.by != nil {
		by.Set(q.by)
	}
	if q.unit.of != nil {
		by.Mul(by, q.unit.of)
	}
	last.value = new(big.Rat).Mul(last.value, by)
	out.Value = number.Format(last.value)
	if last.other != nil {
		out.Other = number.Format(new(big.Rat).Mul(last.other, by))
	}
	if q.unit.unit != nil {
		out.Unit, out.Kind = q.unit.code, q.kind
	}
	last.unit, last.kind, last.by = q.unit, q.kind, q.by
	s.last = last
}

// maxShared is how many tokens may part a number from the percentage whose sign it goes on with.
const maxShared = 8

// inherit gives a number that cannot count, being no whole one, the percent sign of the one it goes on from in
// its sentence: «4 بالمائة للمغرب و2,9 للجزائر».
func (s *scanner) inherit(q *settled) {
	t := s.t
	if q.unit.unit != nil || q.kind != mention.Count || !q.of.Empty() || q.value.IsInt() || q.words || q.high != nil || s.last.kind != mention.Percent {
		return
	}
	switch t.Word(q.start - 1) {
	case "و", "مقابل", "،":
	default:
		return
	}
	if s.goesOn(q) {
		q.unit, q.kind = s.last.unit, s.last.kind
	}
}

// goesOn says whether the mention before is close by, in the same sentence.
func (s *scanner) goesOn(q *settled) bool {
	if q.start-s.last.end > maxShared {
		return false
	}
	for k := s.last.end; k < q.start; k++ {
		if s.t.Kind(k) == arabic.Break || s.t.Is(k, ".") {
			return false
		}
	}
	return true
}

// inMoney gives a bare amount the currency met last where it is told to be a sum: «من صفقة بقيمة 40 مليون ريال
// … 6.5 مليون من قيمة الصفقة», «قيمته (2.063.000)».
func (s *scanner) inMoney(q *settled) {
	if s.moneyMet.unit == nil || q.unit.unit != nil || q.kind != mention.Count || !q.of.Empty() || q.words && q.by == nil || q.ordered {
		return
	}
	k := q.start - 1
	for arabic.IsParticle(s.t.Word(k)) || s.t.Is(k, "(") || s.t.Is(k, "\"") || s.t.Is(k, "ما") {
		k--
	}
	large := q.by != nil && q.by.Cmp(power(6)) >= 0
	sum := s.sum(k) || large && (s.sum(k-1) || s.sum(q.end+1) || s.sum(q.end+2) || s.last.unit.money && s.goesOn(q))
	if sum {
		q.unit, q.kind = s.moneyMet, mention.Money
	}
}

// sum says whether the word at token i names a sum of money.
func (s *scanner) sum(i int) bool {
	w := strings.TrimPrefix(unglued(s.t.Word(i)), "ال")
	return sums[w] || sums[unpossessed(w)]
}

// sums are nouns of sums of money, folded.
var sums = map[string]bool{"قيمه": true, "مبلغ": true, "تكلفه": true, "كلفه": true, "ثمن": true, "صفقه": true, "ميزانيه": true, "موازنه": true,
	"ارباح": true, "خساءر": true, "ايرادات": true, "راتب": true, "رواتب": true, "قرض": true, "قروض": true, "غرامه": true}

// joined says whether only a joining word parts the mention before from token i: one of a list, or one
// across which a unit is shared.
func (s *scanner) joined(i int) (list, shares bool) {
	if len(s.out) == 0 {
		return false, false
	}
	t := s.t
	for arabic.IsParticle(t.Word(i-1)) && t.Glued(i) && !t.Is(i-1, "و") {
		i--
	}
	if i-1 != s.last.end {
		return false, false
	}
	switch t.Word(i - 1) {
	case "و", "،", ",", "او", "ثم":
		return true, t.Is(i-1, "و") || t.Is(i-1, "او")
	case "مقابل", "الي", "-", "×", "x", "X":
		return false, true
	}
	return false, false
}

// merge makes one range of two amounts of one unit, behind بين or with a dash between: «بين 5 في المئة و10 في
// المئة», «5%-10%».
func (s *scanner) merge(q settled) bool {
	last := s.last
	if len(s.out) == 0 || q.start-1 != last.end {
		return false
	}
	dash := s.t.Is(last.end, "-") && s.t.Glued(last.end) && s.t.Glued(q.start)
	if !dash && (!s.t.Is(last.end, "و") || !s.between(last.from)) {
		return false
	}
	out := &s.out[len(s.out)-1]
	if last.high != nil || q.high != nil || last.kind != q.kind || last.unit.code != q.unit.code || q.value.Cmp(last.value) < 0 || q.unit.unit == nil {
		return false
	}
	out.High = number.Format(q.value)
	out.Span.End = s.t.Span(q.end-1, q.end).End
	out.Number.End = s.t.Span(q.to-1, q.to).End
	if m := s.modAfter(q.end); m != "" && out.Mod == claim.Exact {
		out.Mod = m
	}
	s.last.end, s.last.high = q.end, q.value
	return true
}

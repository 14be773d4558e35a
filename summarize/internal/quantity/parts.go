package quantity

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// fraction reads نصف and its kin at token i with the scale, unit or noun behind it; 0 where none stands
// there. A round of a cup and what happens twice a year are none.
func (s *scanner) fraction(i int) int {
	if _, n := s.dualUnit(s.t.Word(i), i); n > 1 {
		return s.dual(i) // ربعان سنويان
	}
	if to := s.oneAndHalf(i); to > 0 {
		return to
	}
	n, ok := number.Fraction(s.t, i)
	if !ok {
		n, ok = s.cardinalFraction(i)
	}
	if !ok {
		return 0
	}
	a := inWords(n)
	switch s.t.Word(n.To) {
	case "النهاءي", "نهاءي", "نهاءيه", "سنوي", "سنويه", "سنويا", "شهري", "شهريه", "السنوي", "السنويه", "الاول", "الثاني", "الثالث", "الرابع", "الاولي", "الثانيه":
		return n.To
	}
	if n.Owned {
		return s.keep(settled{amount: a, start: a.from, cut: a.cut, end: a.to, kind: mention.Fraction})
	}
	return s.part(a, n.Definite)
}

// part settles a part of one with the scale, unit or noun behind it. A definite one («الربع») is a part of
// something named before, and counts only behind a comparator.
func (s *scanner) part(a amount, definite bool) int {
	if by, ok := number.Scale(s.t.Word(a.to)); ok {
		a.value, a.by, a.to = new(big.Rat).Mul(a.value, by), by, a.to+1
		return s.emit(a)
	}
	if _, unit := s.unitAt(a.to); unit > 0 {
		return s.emit(a)
	}
	q := settled{amount: a, start: a.from, cut: a.cut, end: a.to, kind: mention.Fraction}
	word := s.t.Kind(a.to) == arabic.Word && !s.t.IsFunction(a.to)
	compared := definite && (s.modBefore(a.from) != "" || s.t.Is(a.from-1, "اغلبيه") || s.t.Is(a.from-1, "باغلبيه") || s.t.Is(a.from-1, "غالبيه") || s.t.Is(a.from-1, "نسبه"))
	switch {
	case word && !s.t.Glued(a.to) && !definite && !s.verb(a.to):
		q.of, q.end = s.t.Span(a.to, a.to+1), a.to+1
	case !compared && (definite || word) && !s.onItsLine(a.from, a.to):
		return a.to
	}
	return s.keep(q)
}

// cardinalFraction reads خمس, سبع, تسع, عشر as parts of one.
func (s *scanner) cardinalFraction(i int) (number.Number, bool) {
	w, cut := s.t.Word(i), 0
	parts := map[string]int64{"خمس": 5, "سبع": 7, "تسع": 9, "عشر": 10}
	if parts[w] == 0 {
		w, cut = arabic.TrimGlued(w)
	}
	d := parts[w]
	if d == 0 || !s.t.HasArticle(i+1) && !s.vowelledPart(i) {
		return number.Number{}, false
	}
	return number.Number{From: i, To: i + 1, Cut: cut, Value: big.NewRat(1, d), Words: true}, true
}

// vowelledPart says whether the word at token i is spelled with the damma of a part of one: عُشر, خُمس.
func (s *scanner) vowelledPart(i int) bool {
	return strings.Contains(s.t.Span(i, i+1).Of(s.t.Given), "\u064f")
}

// fuzzy keeps an amount without a number, with the noun behind it.
func (s *scanner) fuzzy(i, to, cut int) int {
	q := mention.Quantity{Number: s.t.SpanFrom(i, cut, to), Unit: "1", Kind: mention.Fuzzy, Mod: claim.Exact}
	end := to
	if u, n := s.unitAt(to); n > 0 {
		q.Unit, end = u.code, to+n
	} else if s.t.Kind(to) == arabic.Word && !s.t.IsFunction(to) && !s.t.Glued(to) && len(s.t.Word(to)) >= 6 {
		q.Of, end = s.t.Span(to, to+1), to+1
	}
	if m := s.mod(i, end); m != "" {
		q.Mod = m
	}
	q.Span = text.Span{Start: q.Number.Start, End: s.t.Span(end-1, end).End}
	s.out = append(s.out, q)
	s.last, s.listed = settled{start: i, end: end, kind: mention.Fuzzy}, 0
	s.last.value = new(big.Rat)
	return end
}

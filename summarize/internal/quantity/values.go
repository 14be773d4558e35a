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
	case !q.of.Empty() && arabic.FoldString(q.of.Of(s.t.Given), arabic.Full) == "نقطه":
		// an index has thousands of points, and decimals of one
	case cents, !q.of.Empty():
		q.value, q.other = q.other, nil
	case q.kind == mention.Percent:
		q.other = nil
	}
}

// halfAt reads «ونصف», «وربع» and their unit behind an amount: «3 سنوات ونصف السنة».
func (s *scanner) halfAt(i int) (v *big.Rat, tokens int) {
	w, tokens := s.t.Word(i), 1
	if w == "و" {
		w, tokens = "و"+s.t.Word(i+1), 2
	}
	switch w {
	case "ونصف":
		v = big.NewRat(1, 2)
	case "وربع":
		v = big.NewRat(1, 4)
	case "وثلث":
		v = big.NewRat(1, 3)
	default:
		return nil, 0
	}
	w, ok := cutArticle(s.t.Word(i + tokens))
	if ok && (len(s.tab.forms[w]) > 0 || isScale(w)) {
		tokens++
	}
	return v, tokens
}

// oneAndHalf reads a unit without a number that a part of it is added to, the part at token i: «ساعة ونصف».
func (s *scanner) oneAndHalf(i int) int {
	k := i - 1
	if s.t.Is(k, "و") {
		k--
	}
	half, tokens := s.halfAt(k + 1)
	if tokens == 0 || k < s.last.end {
		return 0
	}
	u, n := s.unitAt(k)
	if n != 1 || u.of != nil || len(s.t.Word(k)) < 6 || s.t.Kind(k) != arabic.Word {
		return 0
	}
	q := settled{amount: amount{from: k, to: k + 1, value: half.Add(half, one)}, start: k, end: k + 1 + tokens, unit: u, kind: mention.Measure}
	q.kind = s.kindOf(q)
	end := s.keep(q)
	s.out[len(s.out)-1].Number = text.Span{}
	return end
}

// unitAlone reads a unit without a number behind a comparator at token i, which is one of it: «أكثر من دولار».
func (s *scanner) unitAlone(i int) int {
	lasts := s.lasts(i - 1)
	if !lasts {
		switch s.t.Word(i - 1) {
		case "من", "عن", "علي", "نحو", "بنحو", "حوالي", "وحوالي", "بحوالي", "قرابه", "زهاء":
		default:
			return 0
		}
	}
	u, n := s.unitAt(i)
	if n == 0 && !lasts {
		return s.moreThanOne(i)
	}
	if n == 0 || u.of != nil || u.code == "" || len(s.t.Word(i)) < 6 || strings.HasSuffix(s.t.Word(i), "ات") || strings.HasPrefix(s.t.Word(i+n), "واحد") || s.notUnit(i) {
		return 0
	}
	if lasts && (u.unit.dimension != "time" && u.unit.dimension != "month") || !lasts && s.modBefore(i) == "" {
		return 0
	}
	q := settled{amount: amount{from: i, to: i + 1, value: one}, start: i, end: i + n, unit: u}
	q.kind = s.kindOf(q)
	if half, tokens := s.halfAt(q.end); tokens > 0 {
		q.value, q.end = half.Add(half, one), q.end+tokens
	}
	end := s.keep(q)
	s.out[len(s.out)-1].Number = text.Span{}
	return end
}

// lasts says whether the word at token i makes the time behind it a length of one: «لمدة عام», «دام أسبوعا».
func (s *scanner) lasts(i int) bool {
	switch s.t.Word(i) {
	case "لمده", "ولمده", "بمده", "مده", "دام", "دامت", "يدوم", "تدوم", "استمر", "استمرت", "يستمر", "تستمر", "استغرق", "استغرقت", "يستغرق", "تستغرق":
		return true
	}
	return false
}

// moreThanOne reads a counted noun alone behind «أكثر من»: it is one of them, and there are more.
func (s *scanner) moreThanOne(i int) int {
	if !s.tab.nouns["several"][s.t.Word(i)] || s.longestBefore(i) != claim.MoreThan {
		return 0
	}
	q := settled{amount: amount{from: i, to: i + 1, value: one}, start: i, end: i + 1, kind: mention.Count, of: s.t.Span(i, i+1)}
	end := s.keep(q)
	s.out[len(s.out)-1].Number = text.Span{}
	return end
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
	if s.minusAlone(q) {
		return true
	}
	if i-1 < s.last.end || !t.Is(i-1, "-") || !t.Glued(i) || t.Glued(i-1) && !t.Is(i-2, "(") || t.Kind(i-2) == arabic.Break || t.Kind(i-2) == arabic.Digits {
		return false
	}
	switch q.unit.code {
	case "%", "{pp}", "Cel", "[degF]":
		return q.high == nil
	}
	return false
}

// minusAlone says whether a minus sign and the number with its unit are all that stands on a line; parted by a
// space they have to be all of the text, since a dash leads an item of a list too. Behind a sign that compares
// it is one too: <= -30.
func (s *scanner) minusAlone(q settled) bool {
	t, i := s.t, q.from
	if !t.Is(i-1, "-") || q.high != nil || q.value.Sign() < 0 {
		return false
	}
	if t.Is(i-2, "<") || t.Is(i-2, ">") || t.Is(i-2, "=") {
		return t.Glued(i)
	}
	if t.Kind(i-2) != arabic.Break || t.Kind(q.end) != arabic.Break {
		return false
	}
	return t.Glued(i) || i == 1 && q.end == len(t.Tokens)
}

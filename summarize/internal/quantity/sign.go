package quantity

import (
	"math/big"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// sign reads the word for a negative number before it (سالب, ناقص), and says whether one stands there. Behind
// a number ناقص takes away, and behind a letter سالب is a blood group's.
func (s *scanner) sign(a *amount) bool {
	i := a.from - 1
	if w := s.t.Word(i); w != "سالب" && w != "ناقص" || a.cut > 0 || a.marked || i < s.last.end || s.t.Kind(i-1) == arabic.Latin || s.t.Kind(i-1) == arabic.Digits {
		return false
	}
	if len(s.out) > 0 && i == s.last.end && s.t.Is(i, "ناقص") {
		return false
	}
	a.from, a.value, a.other = i, new(big.Rat).Neg(a.value), nil
	return true
}

// signed reads what makes an amount of a number whatever stands around it: its sign, or what it is a part of.
func (s *scanner) signed(a *amount) bool {
	sign := s.sign(a)
	return s.ratio(a, sign) || sign
}

// ratio reads a number as a part of the one behind it. «1 على 3» and «1 جزء من ثلاثة» are parts of one; «3 على
// 4» is a mark or a score, and «واحد من ثلاثة» one of them, unless they are all that stands on their line.
func (s *scanner) ratio(a *amount, signed bool) bool {
	t, i := s.t, a.to
	unitary := a.value.Num().IsInt64() && a.value.IsInt() && (a.value.Num().Int64() == 1 || a.value.Num().Int64() == -1)
	plain := false
	switch {
	case a.marked || a.high != nil:
		return false
	case t.Is(i, "علي"):
		plain = unitary || signed
	case t.Is(i, "من"):
	case t.Is(i, "جزء") && t.Is(i+1, "من") && unitary:
		plain, i = true, i+1
	default:
		return false
	}
	b, ok := s.bound(i + 1)
	if !ok || b.marked || b.definite || b.year || b.value.Sign() <= 0 {
		return false
	}
	b = s.below(b)
	if !plain && !s.onItsLine(a.from, b.to) {
		return false
	}
	a.value, a.to, a.by, a.other, a.year = new(big.Rat).Quo(a.value, b.value), b.to, nil, nil, false
	return true
}

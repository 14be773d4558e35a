package quantity

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// amount is a number being read: tokens from up to to, with the second bound of a range.
type amount struct {
	from, to    int
	value, high *big.Rat
	other       *big.Rat // the second reading of 1.150, while it is open
	by          *big.Rat // the scale that the number ends in, nil for none
	score       bool     // joined by a dash, as results of games are
	year        bool     // four bare digits
	cut         int      // bytes of particles glued to its first word
	words       bool     // begins with a number word
	definite    bool     // the number word bears the article
	marked      bool     // stands in brackets or quotation marks of its own: «(309) مليون»
}

// next is the token behind the number, and behind its closing mark.
func (a amount) next() int {
	if a.marked {
		return a.to + 1
	}
	return a.to
}

// first is the token that the mention starts with.
func (a amount) first() int {
	if a.marked {
		return a.from - 1
	}
	return a.from
}

// whole says whether the value is an integer below limit, written without a scale word.
func (a amount) whole(limit int64) bool {
	return a.by == nil && a.value.IsInt() && a.value.Num().IsInt64() && a.value.Num().Int64() < limit
}

// amount reads what belongs to digits: their sign, scale words, what is added below these, and marks around
// them.
func (s *scanner) amount(d number.Digits) amount {
	a := amount{from: d.From, to: d.To, value: d.Value, other: d.Other, year: d.Year}
	at := a.to
	if !a.year {
		at = s.wrapped(at)
	}
	if by, ok := number.Scale(s.t.Word(at)); ok {
		return s.marks(s.below(s.scaled(a, d, by, at+1)))
	}
	if a = s.marks(a); a.marked {
		if by, ok := number.Scale(s.t.Word(a.to + 1)); ok {
			a.from, a.marked = a.from-1, false
			return s.below(s.scaled(a, d, by, a.to+2))
		}
	}
	return a
}

// wrapped gives the token to look for a scale word or a unit at: behind a line's end that follows digits at
// once, as texts set in narrow lines have it, the next line's first.
func (s *scanner) wrapped(i int) int {
	if s.t.Kind(i) == arabic.Break && s.t.Kind(i-1) == arabic.Digits && s.t.Kind(i+1) == arabic.Word {
		return i + 1
	}
	return i
}

// scaled multiplies by a scale word that ends before token to. 1.172 million has decimals, as has 3،268
// milliard; with an ASCII comma it may have thousands.
func (s *scanner) scaled(a amount, d number.Digits, by *big.Rat, to int) amount {
	a.other, a.year = nil, false
	if d.Decimal != nil {
		a.other = new(big.Rat).Mul(d.Decimal, by)
		if s.t.Is(d.From+1, "،") {
			a.value, a.other = d.Decimal, new(big.Rat).Mul(a.value, by)
		}
	}
	a.value, a.by, a.to = new(big.Rat).Mul(a.value, by), by, to
	return a
}

// below reads what is added under a scale word: «3 آلاف و500».
func (s *scanner) below(a amount) amount {
	by := a.by
	for by != nil && a.other == nil {
		if n, ok := s.joinedWords(a.to); ok && n.Value.Cmp(by) < 0 {
			by, a.value, a.to = n.Value, new(big.Rat).Add(a.value, n.Value), n.To
			continue
		}
		if !s.t.Is(a.to, "و") || s.t.Kind(a.to+1) != arabic.Digits {
			return a
		}
		d, ok := number.ReadDigits(s.t, a.to+1)
		if !ok || d.Other != nil || !d.Value.IsInt() {
			return a
		}
		part, to := d.Value, d.To
		if more, ok := number.Scale(s.t.Word(to)); ok {
			part, to = new(big.Rat).Mul(part, more), to+1
		}
		if part.Cmp(by) >= 0 {
			return a
		}
		by, a.value, a.to = part, new(big.Rat).Add(a.value, part), to
	}
	return a
}

// marks takes in the brackets or quotation marks around a number, where a scale word, unit or noun that it
// governs stands behind them.
func (s *scanner) marks(a amount) amount {
	open, end := s.t.Word(a.from-1), s.t.Word(a.to)
	if !(open == "(" && end == ")" || open == "\"" && end == "\"") {
		return a
	}
	_, scale := number.Scale(s.t.Word(a.to + 1))
	_, unit := s.unitAt(a.to + 1)
	a.marked = scale || unit > 0 || s.nounAt(a.to+1)
	return a
}

// second reads the upper bound of a range or the other side of a score.
func (s *scanner) second(a amount) amount {
	t, i := s.t, a.to
	dash := false
	switch {
	case a.marked:
		return a
	case t.Is(i, "~"):
	case t.Is(i, "-") && (t.Glued(i) == t.Glued(i+1) || t.Glued(i+1)):
		dash = true
	case t.Is(i, "الي") && !s.changes(a.from):
	case t.Is(i, "و") && s.between(a.from):
	case strings.HasPrefix(t.Word(i), "و") && s.between(a.from):
		n, ok := s.joinedWords(i)
		if !ok {
			return a
		}
		b := s.below(inWords(n))
		if b.value.Cmp(a.value) < 0 && (a.by != nil || b.by == nil) {
			return a
		}
		return join(a, b, false)
	default:
		return a
	}
	i++
	if dash && t.Is(i, "صفر") {
		a.high, a.to, a.score = new(big.Rat), i+1, true
		return a
	}
	if t.Is(i, "ال") && t.Glued(i+1) {
		i++
	}
	b, ok := s.bound(i)
	if !ok || b.marked || !dash && b.value.Cmp(a.value) < 0 && (a.by != nil || b.by == nil) {
		return a
	}
	return join(a, b, dash)
}

// bound reads the second number of a pair at token i, in digits or in words.
func (s *scanner) bound(i int) (amount, bool) {
	if s.t.Kind(i) == arabic.Word {
		n, ok := number.Read(s.t, i)
		if !ok || n.Cut > 0 {
			return amount{}, false
		}
		return inWords(n), true
	}
	if s.t.Kind(i) != arabic.Digits || numericDate(s.t, i) > 0 {
		return amount{}, false
	}
	d, ok := number.ReadDigits(s.t, i)
	if !ok {
		return amount{}, false
	}
	return s.amount(d), true
}

// join makes one amount of two bounds. A scale word behind the second covers both.
func join(a, b amount, dash bool) amount {
	if b.by != nil && a.by == nil {
		a.value = new(big.Rat).Mul(a.value, b.by)
	}
	a.high, a.to, a.by, a.year = b.value, b.to, b.by, false
	a.other, a.score = nil, dash
	return a
}

// between says whether the number at token i is the first of two bounds.
func (s *scanner) between(i int) bool {
	w := s.t.Word(i - 1)
	return w == "بين" || w == "مابين" || unglued(w) == "بين" || arabic.IsParticle(w) && s.t.Is(i-2, "بين")
}

// changes says whether the number before إلى at tokens i is where a change starts from, so that the two are
// no range: «ارتفع من 20 إلى 30 في المئة».
func (s *scanner) changes(i int) bool {
	if !s.t.Is(i-1, "من") {
		return false
	}
	for k := i - 2; k >= i-8 && s.t.Kind(k) == arabic.Word; k-- {
		switch unglued(s.t.Word(k)) {
		case "ارتفع", "ارتفعت", "يرتفع", "ترتفع", "ارتفاع", "ارتفاعا", "انخفض", "انخفضت", "انخفاض", "تراجع", "تراجعت", "تراجعا", "زاد", "زادت",
			"رفع", "رفعت", "خفض", "خفضت", "تخفيض", "قفز", "قفزت", "هبط", "هبطت", "هبوط", "نما", "نمت", "صعد", "صعدت", "تقلص", "تقلصت", "زياده", "برفع",
			"توسيع", "ارتقي", "تحول", "انتقل", "انتقلت", "تضاعف", "رفعها", "رفعه", "تقليص", "الارتفاع", "الانخفاض", "زيادتها", "تغير", "خفضها":
			return true
		}
	}
	return false
}

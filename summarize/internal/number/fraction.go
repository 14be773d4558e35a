package number

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// fractions gives the parts of one by their folded word, singular, dual and plural: Ryding, ch. 15.9.
// count is 1 or 2, or 0 for the plural, which wants a number before it (ثلاثة أرباع).
func fractionWord(w string) (denominator, count int64, ok bool) {
	for d, stem := range [...]string{2: "نصف", 3: "ثلث", 4: "ربع", 5: "خمس", 6: "سدس", 7: "سبع", 8: "ثمن", 9: "تسع", 10: "عشر"} {
		if stem == "" {
			continue
		}
		switch w {
		case stem, stem + "ا":
			return int64(d), 1, true
		case stem + "ان", stem + "ين", stem + "ي":
			return int64(d), 2, true
		}
	}
	for d, plural := range [...]string{2: "انصاف", 3: "اثلاث", 4: "ارباع", 5: "اخماس", 6: "اسداس", 7: "اسباع", 8: "اثمان", 9: "اتساع", 10: "اعشار"} {
		if plural != "" && w == plural {
			return int64(d), 0, true
		}
	}
	return 0, 0, false
}

// ambiguousFraction says whether a fraction's word is a cardinal too: خمس, سبع, تسع, عشر are 5, 7, 9 and 10
// before a counted noun and parts of one before a definite one; خمسين, سبعين, تسعين are tens.
func ambiguousFraction(w string) bool {
	_, _, cardinal := word(w)
	return cardinal
}

// Fraction reads a fraction in words at token i: نصف, ثلثا, ثلاثة أرباع. Its homographs among the cardinals
// are not taken; ثمن, which is a price too, only before a definite noun.
func Fraction(t *arabic.Text, i int) (n Number, ok bool) {
	w, cut := t.Word(i), 0
	d, count, ok := fractionWord(strings.TrimPrefix(w, "ال"))
	if !ok {
		w, cut = arabic.TrimGlued(w)
		if cut == 0 {
			return Number{}, false
		}
		if d, count, ok = fractionWord(w); !ok {
			return Number{}, false
		}
	}
	if count == 0 || ambiguousFraction(strings.TrimPrefix(w, "ال")) || d == 8 && !arabic.HasArticle(t.Word(i+1)) {
		return Number{}, false
	}
	return Number{From: i, To: i + 1, Cut: cut, Value: big.NewRat(count, d), Words: true, Definite: strings.HasPrefix(w, "ال")}, true
}

// part reads the plural of a fraction behind a number: ثلاثة أرباع.
func (r *reader) plural() bool {
	d, count, ok := fractionWord(strings.TrimPrefix(r.t.Word(r.n.To), "ال"))
	if !ok || count != 0 || r.group == nil || len(r.parts) > 0 || r.whole < 2 || r.whole > 10 {
		return false
	}
	r.group = new(big.Rat).Quo(r.group, big.NewRat(d, 1))
	r.n.To++
	return true
}

// remainder reads «ونصف», «وربع», «وثلاثة أرباع» behind a number: a part of the scale it ends in, and of one
// where it ends in none. The scale may be said again: «مليون ونصف المليون».
func (r *reader) remainder() {
	i := r.n.To
	w := r.t.Word(i)
	if w == "و" {
		i++
		w = r.t.Word(i)
	} else if rest, ok := strings.CutPrefix(w, "و"); ok {
		w = rest
	} else {
		return
	}
	value, to := new(big.Rat), i+1
	if d, count, ok := fractionWord(w); ok && count > 0 && !ambiguousFraction(w) && d != 8 {
		value.SetFrac64(count, d)
	} else if e, _, ok := word(w); ok && e.class == unit {
		d, count, ok := fractionWord(r.t.Word(i + 1))
		if !ok || count != 0 {
			return
		}
		value.SetFrac64(int64(e.value), d)
		to++
	} else {
		return
	}
	if r.group == nil && len(r.parts) > 0 {
		value.Mul(value, new(big.Rat).SetInt(power(r.n.Scale)))
		if e, _, ok := word(r.t.Word(to)); ok && e.class == scale && e.value == r.n.Scale {
			to++
		}
	}
	r.parts = append(r.parts, part{value, 0})
	r.n.To = to
}

// point reads «فاصلة» and the decimals in words behind it: ثلاثة فاصلة خمسة. Decimals are said one by one or
// as a number, zeros in front of it said first.
func (r *reader) point() {
	i := r.n.To
	if w := r.t.Word(i); w != "فاصله" && w != "فاصل" || r.n.Scale != 0 && r.group == nil && len(r.parts) == 0 {
		return
	}
	zeros := 0
	j := i + 1
	for ; r.t.Is(j, "صفر"); j++ {
		zeros++
	}
	decimals, ok := Read(r.t, j)
	if !ok || !decimals.Value.IsInt() {
		return
	}
	digits := len(decimals.Value.Num().String()) + zeros
	r.parts = append(r.parts, part{new(big.Rat).Quo(decimals.Value, new(big.Rat).SetInt(power(digits))), 0})
	r.n.To, r.n.Scale = decimals.To, 0
}

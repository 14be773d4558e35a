package number

import (
	"math/big"
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// parts is what a fraction's word says: so many of so many.
type parts struct{ denominator, count int64 }

// fractionWords holds the parts of one by their folded word, singular, dual and plural: Ryding, ch. 15.9.
// count is 1 or 2, or 0 for the plural, which wants a number before it (ثلاثة أرباع).
var fractionWords = sync.OnceValue(func() map[string]parts {
	out := map[string]parts{}
	for d, stem := range [...]string{2: "نصف", 3: "ثلث", 4: "ربع", 5: "خمس", 6: "سدس", 7: "سبع", 8: "ثمن", 9: "تسع", 10: "عشر"} {
		if stem == "" {
			continue
		}
		out[stem], out[stem+"ا"] = parts{int64(d), 1}, parts{int64(d), 1}
		for _, end := range [...]string{"ان", "ين", "ي"} {
			out[stem+end] = parts{int64(d), 2}
		}
	}
	for d, plural := range [...]string{2: "انصاف", 3: "اثلاث", 4: "ارباع", 5: "اخماس", 6: "اسداس", 7: "اسباع", 8: "اثمان", 9: "اتساع", 10: "اعشار"} {
		if plural != "" {
			out[plural] = parts{int64(d), 0}
		}
	}
	return out
})

func fractionWord(w string) (denominator, count int64, ok bool) {
	p, ok := fractionWords()[w]
	return p.denominator, p.count, ok
}

// ambiguousFraction says whether a fraction's word is a cardinal too: خمس, سبع, تسع, عشر are 5, 7, 9 and 10
// before a counted noun and parts of one before a definite one; خمسين, سبعين, تسعين are tens.
func ambiguousFraction(w string) bool {
	_, _, cardinal := word(w)
	return cardinal
}

// Fraction reads a fraction in words at token i: نصف, ثلثا, ثلاثة أرباع. Its homographs among the cardinals
// are not taken; ثمن, which is a price too, only alone on its line.
func Fraction(t *arabic.Text, i int) (n Number, ok bool) {
	w, owned := disown(t.Word(i))
	cut := 0
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
	alone := t.Kind(i-1) == arabic.Break && t.Kind(i+1) == arabic.Break
	if count == 0 || ambiguousFraction(strings.TrimPrefix(w, "ال")) || d == 8 && !alone {
		return Number{}, false
	}
	// «ثلثا الناخبين», ثلثاهم: the dual in construct; ثلثا alone is the accusative of one.
	if strings.HasSuffix(w, "ا") && (owned || cut == 0 && d == 3 && arabic.HasArticle(t.Word(i+1))) {
		count = 2
	}
	// «ثلثي الناخبين»: a construct wants its noun; تسعى is a verb.
	if !owned && strings.HasSuffix(w, "ي") && (!arabic.HasArticle(t.Word(i+1)) || strings.HasSuffix(t.Span(i, i+1).Of(t.Given), "ى")) {
		return Number{}, false
	}
	return Number{From: i, To: i + 1, Cut: cut, Value: big.NewRat(count, d), Words: true, Definite: strings.HasPrefix(w, "ال"), Owned: owned}, true
}

// owners are the pronouns that a part of one bears where its whole has just been named: ثلثه, ربعها, ثلثاهم.
var owners = [...]string{"هما", "ها", "هم", "هن", "ه"}

// disown takes the pronoun off a fraction's word, where it bears one: the singular (نصفها), the dual in construct
// (ثلثاها, ثلثيها) and the plural (أرباعها).
func disown(w string) (bare string, owned bool) {
	for _, o := range owners {
		bare, ok := strings.CutSuffix(w, o)
		if !ok {
			continue
		}
		rest, _ := arabic.TrimGlued(bare)
		for _, s := range [...]string{bare, rest} {
			if d, count, ok := fractionWord(s); ok && (count == 0 || !ambiguousFraction(s) && d != 8) {
				return bare, true
			}
		}
	}
	return w, false
}

// plural reads the parts that a number counts: ثلاثة أرباع, and behind hundreds مئة وثلاثة أرباع, which is a
// hundred and three quarters; 11 to 99 count the singular (ثلاثة وعشرون خمسا).
func (r *reader) plural() bool {
	w, owned := disown(strings.TrimPrefix(r.t.Word(r.n.To), "ال"))
	d, count, ok := fractionWord(w)
	if !ok || count > 1 || r.group == nil || len(r.parts) > 0 || r.whole < 2 {
		return false
	}
	low := r.whole % 100
	counted := r.whole
	switch {
	case count == 1 && (low < 11 || d == 8 || r.t.Kind(r.n.To+1) == arabic.Word):
		return false
	case count == 0 && r.whole > 10 && low >= 3 && low <= 10:
		counted = low
	}
	r.group = new(big.Rat).SetInt64(int64(r.whole - counted))
	r.group.Add(r.group, big.NewRat(int64(counted), d))
	r.n.To++
	r.n.Parts, r.n.Owned = true, owned
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
		last := r.parts[len(r.parts)-1].scale // of a dual too: «مليونان ونصف المليون»
		value.Mul(value, new(big.Rat).SetInt(power(last)))
		if e, _, ok := word(r.t.Word(to)); ok && e.class == scale && e.value == last {
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

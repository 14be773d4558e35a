package number

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// Number is a cardinal as it stands in the text, in words, digits or both: tokens From up to, not
// including, To.
type Number struct {
	From, To int
	// Cut is how many bytes of particles are glued to the first word: 2 of ب in بخمسة.
	Cut   int
	Value *big.Rat
	// Other is the second reading of its digits; see [Digits].
	Other *big.Rat
	// Year says that it is four bare digits, as a year is written.
	Year bool
	// Words says that a number word is part of it, and Definite that the first one bears the article.
	Words, Definite bool
	// Scale is the exponent of the scale word it ends in, 0 where it ends in none.
	Scale int
	// Dual says that it ends in the dual of a scale, which a counted noun follows in construct (مليوني دولار).
	Dual bool
	// Parts says that it counts parts of one: ثلاثة أرباع.
	Parts bool
	// Owned says that a pronoun on the parts names their whole: ثلثها, ثلاثة أرباعه.
	Owned bool
}

// part is a closed group of a number: a value under a thousand times 10^scale.
type part struct {
	value *big.Rat
	scale int
}

// reader reads one number: groups of units, tens and hundreds, each closed by a scale word, the largest
// scale first. A larger scale behind a smaller one multiplies what lies below it: ألف ومئتا مليون.
type reader struct {
	t      *arabic.Text
	n      Number
	parts  []part
	group  *big.Rat // the open group; nil where none is
	whole  int      // the open group's value where it is made of words
	digits bool     // the open group is digits
	last   class    // of the last word; 0 after digits
	unit   int      // value of the last word where it is a unit
	one    bool     // the last scale stood for one of itself behind hundreds: ستمئة وألف
}

// Read reads the number that starts at token i. ok is false where none does.
func Read(t *arabic.Text, i int) (n Number, ok bool) {
	r := reader{t: t, n: Number{From: i, To: i}}
	if !r.first(i) {
		return Number{}, false
	}
	for r.next() {
	}
	if !r.plural() {
		r.point()
		r.remainder()
	}
	return r.finish(), true
}

// word looks a folded word up, with and without the article.
func word(w string) (e entry, definite, ok bool) {
	if e, ok = lexicon()[w]; ok {
		return e, false, true
	}
	if rest, cut := strings.CutPrefix(w, "ال"); cut {
		e, ok = lexicon()[rest]
		return e, true, ok
	}
	return entry{}, false, false
}

// first reads the word or digits that the number begins with; particles may be glued to a word.
func (r *reader) first(i int) bool {
	if r.t.Kind(i) == arabic.Digits {
		return r.takeDigits(i)
	}
	w := r.t.Word(i)
	e, definite, ok := word(w)
	if !ok {
		rest, cut := arabic.TrimGlued(w)
		if cut == 0 {
			return false
		}
		if strings.HasPrefix(rest, "ل") && w[cut-2:cut] == "ل" { // للثلاثة: the article's alef is gone
			rest, r.n.Definite = rest[2:], true
		}
		if e, definite, ok = word(rest); !ok {
			return false
		}
		r.n.Cut = cut
	}
	r.n.Definite = r.n.Definite || definite
	return r.take(e, false, i+1)
}

// next reads one more word of the number, behind و or without; false where the number has ended.
func (r *reader) next() bool {
	i := r.n.To
	w := r.t.Word(i)
	if w == "و" {
		return r.joined(i + 1)
	}
	// «وأحد عشر» is folded as «واحد عشر» is: inside a number it is the former.
	if w == "واحد" {
		if e, _, _ := word(r.t.Word(i + 1)); e.class == ten {
			return r.take(entry{class: unit, value: 1}, true, i+1)
		}
		return false
	}
	if rest, ok := strings.CutPrefix(w, "و"); ok {
		if e, _, ok := word(rest); ok {
			return r.take(e, true, i+1)
		}
		return false
	}
	e, _, ok := word(w)
	return ok && r.take(e, false, i+1)
}

// joined reads what stands behind a free-standing و.
func (r *reader) joined(i int) bool {
	if r.t.Kind(i) == arabic.Digits {
		return r.takeDigits(i)
	}
	e, _, ok := word(r.t.Word(i))
	return ok && r.take(e, true, i+1)
}

func (r *reader) finish() Number {
	sum := new(big.Rat)
	for _, p := range r.parts {
		sum.Add(sum, new(big.Rat).Mul(p.value, new(big.Rat).SetInt(power(p.scale))))
	}
	if r.group != nil {
		sum.Add(sum, r.group)
	}
	r.n.Value = sum
	return r.n
}

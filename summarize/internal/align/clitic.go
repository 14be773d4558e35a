package align

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// minStem is the fewest bytes (two a letter) that a word keeps when its particles are taken off for the
// grade clitic: shorter rests are mostly another word, unless they are a function word (ومن).
const minStem = 6

// clitic finds the quote with particles more or less on its first word: و ف, ب ل ك, ال. A word's own letter
// is no particle (فريق is not بريق), nor may one particle stand for another.
func (x *Index) clitic(q *Index) []Match {
	word := q.word(0)
	if arabic.IsNumeral(word) {
		return nil
	}
	rest := q.joined[1+len(word):]
	for _, s := range stems(word) {
		if len(s.word) < minStem && !arabic.IsFunction(s.word) {
			continue
		}
		var out []Match
		needle := s.word + rest
		search, ok := x.searchFor(needle, q, 1, 1+len(word)-len(s.word))
		if !ok {
			return nil
		}
		for from := 0; ; {
			at := search.next(from)
			if at < 0 {
				break
			}
			first := x.at(at)
			glued := x.joined[x.offsets[first]:at]
			last := x.at(at+len(needle)-2) + 1
			whole := x.end(last-1) == at+len(needle)-1 && !x.cutsNumber(first, last)
			if rest == " " && !single(glued, s) {
				whole = false
			}
			if whole && (glued == "" || particles(glued) && !arabic.OwnInitial(x.word(first))) && nested(glued, s.glued) {
				out = append(out, x.match(first, last, Clitic))
			}
			from = at + len(s.word)
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// minAlone is the fewest bytes of a quote of one word that stands behind another particle than و or ف: with nothing
// beside it to tell, a shorter one is mostly the rest of another word (ريق in بريق).
const minAlone = 10

// single says whether a quote of one word is found behind the glued particles: it has none itself to leave out.
func single(glued string, s stem) bool {
	return s.glued == "" && len(s.word) >= minStem+2 && (glued == "و" || glued == "ف" || len(s.word) >= minAlone)
}

// stem is a word without the particles glued to it.
type stem struct{ glued, word string }

// stems gives a word with fewer and fewer glued particles, itself first.
func stems(w string) []stem {
	out := []stem{{"", w}}
	for _, set := range [...][]string{{"و", "ف"}, {"ب", "ل", "ك"}, {"ال", "ل"}} {
		last := out[len(out)-1]
		if arabic.OwnInitial(last.word) {
			break
		}
		for _, p := range set {
			if rest, ok := strings.CutPrefix(last.word, p); ok {
				out = append(out, stem{last.glued + p, rest})
				break
			}
		}
	}
	return out
}

// particles says whether letters in front of a stem are glued particles, the article included.
func particles(s string) bool {
	switch s {
	case "لل", "ولل", "فلل":
		return true
	}
	return arabic.IsParticle(s)
}

// nested says whether one of two runs of particles has all those of the other, in order: none is exchanged.
func nested(a, b string) bool {
	a, b = strings.ReplaceAll(a, "لل", "لال"), strings.ReplaceAll(b, "لل", "لال")
	if len(a) < len(b) {
		a, b = b, a
	}
	for _, r := range a {
		if rest, ok := strings.CutPrefix(b, string(r)); ok {
			b = rest
		}
	}
	return b == ""
}

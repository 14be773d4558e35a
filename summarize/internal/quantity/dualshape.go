package quantity

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// Dual says whether words begin with a noun in the dual by its ending, whatever its definiteness: الوزيرين,
// طفليها, سيارتي إسعاف. What ends in ين like a sound plural is one where its noun has a broken plural: a listed noun, or
// one of a shape that things have and doers have not.
func Dual(words string) bool {
	w, _, construct := strings.Cut(strings.TrimSpace(words), " ")
	if strings.Contains(w, "ة") {
		return false // folding would make a pronoun of it
	}
	w = arabic.FoldString(w, arabic.Full)
	d := load().duals
	if w = strings.TrimPrefix(w, "ال"); len(w) < 8 && !construct || d.not[w] {
		return false
	}
	if bare := unowned(w); bare != w {
		w, construct = bare, true
	}
	for _, end := range [...]string{"تان", "تين"} {
		if stem, ok := strings.CutSuffix(w, end); ok && len(stem) >= 6 {
			return true
		}
	}
	stem, oblique := strings.CutSuffix(w, "ين")
	if !oblique {
		if stem, ok := strings.CutSuffix(w, "ان"); ok {
			return len(stem) >= 4
		}
		if !construct {
			return false
		}
		if stem, ok := strings.CutSuffix(w, "ا"); ok {
			return len(stem) >= 6
		}
		if stem, oblique = strings.CutSuffix(w, "ي"); !oblique {
			return false
		}
		if strings.HasSuffix(stem, "ت") && len(stem) >= 8 {
			return true
		}
	}
	return d.nouns[stem+"ين"] || brokenPlural(stem)
}

// unowned takes a possessive pronoun off a word that then ends as a dual in construct does.
func unowned(w string) string {
	for _, o := range [...]string{"هما", "ها", "هم", "هن", "ه"} {
		if bare, ok := strings.CutSuffix(w, o); ok && (strings.HasSuffix(bare, "ي") || strings.HasSuffix(bare, "ا")) {
			return bare
		}
	}
	return w
}

// brokenPlural says whether a singular has the shape of nouns without a sound plural: three consonants (صف is two, صيف
// three), or four with ي before the last (صندوق has و). Participles, which are doers, have ا or م in front.
func brokenPlural(stem string) bool {
	r := []rune(stem)
	if strings.ContainsRune(stem, 'ا') || r[0] == 'م' || r[len(r)-1] == 'ي' {
		return false
	}
	return len(r) <= 3 || len(r) == 5 && (r[3] == 'ي' || r[3] == 'و')
}

// Doubles says whether a folded word is ضعف, twice of what follows.
func Doubles(w string) bool { return w == "ضعف" || w == "الضعف" || w == "ضعفا" }

package name

import (
	_ "embed" // the table is a data file
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed roots.txt
var rootData string

// patterns are the moulds in which Arabic casts its roots, of verbs and nouns, without what is glued to them: 1, 2
// and 3 stand for the letters of the root. Ryding, A Reference Grammar of Modern Standard Arabic, chapters 5 and 22 ff.
var patterns = [...]string{
	"123", "1ا23", "12ا3", "12ي3", "12و3", "ا123", "م123", "ت123", "ي123", "ن123", "1ي23", "1و23", "1ا2و3", "1ا2ا3",
	"م12و3", "ا12ا3", "م1ا23", "ت12ي3", "1وا23", "12اء3", "ان123", "ا1ت23", "ت1ا23", "م12ا3", "من123", "م1ت23", "مت123", "ي1ت23", "ين123", "يت123", "ي1ا23",
	"ا1ا23", "123اء", "123ان", "ا12ي3", "ي12ي3", "م12ي3", "ت1ت23", "تت123", "تن123", "ن1ت23", "نت123", "م1ا23", "ت12ا3",
	"ان12ا3", "ا1ت2ا3", "است123", "مست123", "يست123", "تست123", "نست123", "مت1ا23", "يت1ا23", "تت1ا23", "م1ا2ي3", "ت1ا2ي3", "ا123اء", "ا1ا2ي3", "1وا2ي3", "است12ا3",
	"است12ي3", "مست12ي3", "يست12ي3", "م1ت2و3", "1ا2و3", "12ا2ي3", "ا1ط23", "ا1ط2ا3", "م1ط23", "ي1ط23", "ا1د2ا3", "ا1د23", "م1د23", "ي1د23",
}

// doubled are those of roots whose second and third letter are one.
var doubled = [...]string{
	"12", "ا12", "م12", "ي12", "ت12", "ن12", "1ا2", "ا1ت2", "م1ت2", "ي1ت2", "ت1ت2", "است12", "مست12", "يست12", "تست12", "ان12", "من12", "ين12", "ت1ا2", "مت1ا2",
}

// assimilated are those of roots that begin with و, which falls out or is doubled into ت.
var assimilated = [...]string{"ات23", "ات2ا3", "مت23", "يت23", "تت23", "ي23", "ت23", "ن23", "23ه", "اي2ا3", "ا23", "استي2ا3", "ن23"}

// inflections stand before and behind a stem, the longest first.
var (
	beforeStem = [...]string{"", "وال", "فال", "بال", "كال", "ولل", "لل", "ال", "وسي", "وست", "س", "وس", "فس", "سي", "ست", "سن", "سا", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فل", "فب"}
	behindStem = [...]string{"", "ه", "ا", "ت", "ي", "و", "ات", "ون", "ين", "ان", "وا", "ها", "هم", "نا", "يه", "يا", "تا", "تم", "ته", "تها", "تهم", "اته", "اتها", "هما", "يات", "يين", "يون", "ني", "كم", "ك", "تين", "تان", "وه", "وها", "تنا", "يته", "يتها", "ائه"}
)

// longest is the most letters that a pattern has.
const longest = 8

// byLength are the patterns by how many letters they have.
var byLength = sync.OnceValue(func() *[longest + 1][3][]string {
	out := new([longest + 1][3][]string)
	for kind, set := range [...][]string{patterns[:], doubled[:], assimilated[:]} {
		for _, p := range set {
			n := len([]rune(p))
			out[n][kind] = append(out[n][kind], p)
		}
	}
	return out
})

// roots are the roots, weak letters and hamza as one but at their head.
var roots = sync.OnceValue(func() map[[3]rune]bool {
	out := map[[3]rune]bool{}
	for line := range strings.Lines(rootData) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(arabic.FoldString(line, arabic.Full)) {
			if r := []rune(w); len(r) == 3 {
				out[[3]rune{hamza(r[0]), soft(r[1]), soft(r[2])}] = true
			}
		}
	}
	return out
})

// soft makes one of the weak letters and hamza, which change into each other.
func soft(r rune) rune {
	switch r {
	case 'ا', 'ي', 'ء':
		return 'و'
	}
	return r
}

// hamza makes one of the seats of a hamza that a root begins with.
func hamza(r rune) rune {
	if r == 'ا' {
		return 'ء'
	}
	return r
}

// cast says whether a word is one of the language: a root in a pattern, inflected or not.
func cast(w string) bool {
	for _, p := range beforeStem {
		rest, ok := strings.CutPrefix(w, p)
		if !ok {
			continue
		}
		for _, e := range behindStem {
			if stem, ok := strings.CutSuffix(rest, e); ok && (len(stem) >= 6 && stemmed(stem) || len(stem) == 4 && (e == "" && stemmed(stem) || shortened(stem, e))) {
				return true
			}
		}
	}
	return false
}

// shortened says whether two letters and the ending of a verb are a verb whose weak or doubled letter has gone: قلت, بدت, ظلوا.
func shortened(stem, ending string) bool {
	if ending != "ت" && ending != "وا" && ending != "نا" && ending != "تا" {
		return false
	}
	r := []rune(stem)
	a, b := hamza(r[0]), soft(r[1])
	return roots()[[3]rune{a, b, b}] || roots()[[3]rune{a, b, 'و'}] || roots()[[3]rune{a, 'و', b}]
}

func stemmed(stem string) bool {
	var letters [longest]rune
	n := 0
	for _, r := range stem {
		if n == len(letters) {
			return false
		}
		letters[n] = r
		n++
	}
	known, moulds := roots(), &byLength()[n]
	for kind, set := range moulds {
		for _, p := range set {
			root, ok := mould(letters[:n], p)
			if !ok {
				continue
			}
			switch kind {
			case 1:
				root[2] = root[1]
			case 2:
				root[0] = 'و'
			}
			if known[root] {
				return true
			}
		}
	}
	return false
}

// mould gives the letters of the root that a stem has in a pattern.
func mould(stem []rune, pattern string) (root [3]rune, ok bool) {
	k := 0
	for _, p := range pattern {
		if k == len(stem) {
			return root, false
		}
		switch p {
		case '1', '2', '3':
			if root[p-'1'] = soft(stem[k]); p == '1' {
				root[0] = hamza(stem[k])
			}
		default:
			if stem[k] != p {
				return root, false
			}
		}
		k++
	}
	return root, k == len(stem)
}

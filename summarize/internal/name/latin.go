package name

import (
	_ "embed" // the table is a data file
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed latin.txt
var latinData string

// latinTable holds the Latin renderings of one or two Arabic consonants.
var latinTable = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(latinData) {
		ar, latin, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && !strings.HasPrefix(line, "#") {
			out[ar] = append(out[ar], strings.Fields(latin)...)
		}
	}
	return out
})

// fewest is the fewest consonants that a Latin name has to have: Li and Xi are rendered by too many words.
const fewest = 2

// Renders says whether a name in Latin letters can be the rendering of Arabic words. Consonants have to be the
// same under a table, all of them and in order; every written ا, و or ي needs a vowel that it can stand for,
// and a long Latin vowel (ei, oo) its letter. A name of fewer than two consonants is never taken for one.
func Renders(arabicName, latin string) bool {
	la := latinLetters(latin)
	if consonants(la) < fewest {
		return false
	}
	ar := arabicLetters(arabicName)
	if active(ar) && strings.Count(latin, " ") == 0 && activeLatin(la) {
		return false
	}
	m := matcher{ar: ar, la: la, seen: map[[2]int]bool{}}
	return m.from(0, 0)
}

// arabicLetters folds a name to its letters: no marks, a bare alef, a space between words.
func arabicLetters(s string) []rune {
	s = arabic.FoldString(strings.Join(strings.Fields(s), " "), arabic.Unvocalised)
	var out []rune
	for _, r := range s {
		switch r {
		case 'أ', 'إ', 'آ', 'ٱ':
			r = 'ا'
		case 'گ', 'ڨ':
			r = 'غ'
		case 'پ':
			r = 'ب'
		case 'چ':
			r = 'ج'
		case 'ڤ':
			r = 'ف'
		case 'ژ':
			r = 'ز'
		case '-':
			r = ' '
		}
		out = append(out, r)
	}
	return out
}

// latinLetters folds a name to lower case without diacritics, apostrophes and points; hyphens part words.
func latinLetters(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(strings.Join(strings.Fields(s), " "))) {
		switch {
		case r >= 'a' && r <= 'z', r == ' ':
			b.WriteRune(r)
		case r == '-':
			b.WriteByte(' ')
		case r == 'ø':
			b.WriteByte('o')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'ß':
			b.WriteString("ss")
		}
	}
	return b.String()
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouyw", c) >= 0 }

func consonants(la string) int {
	n := 0
	for i := range len(la) {
		c, before, behind := la[i], i > 0 && isVowel(la[i-1]), i+1 < len(la) && isVowel(la[i+1])
		switch {
		case c == ' ', i > 0 && c == la[i-1], c == 'h' && before && !behind:
		case !isVowel(c), (c == 'w' || c == 'y') && behind && (i == 0 || before || la[i-1] == ' '):
			n++
		}
	}
	return n
}

// active says whether a word has three consonants and no long vowel; activeLatin whether a name has the vowels
// of the active participle (فاعل), whose long a would have to be written: Amer is عامر, never عمر.
func active(ar []rune) bool {
	for _, r := range ar {
		if strings.ContainsRune("اويىة ", r) {
			return false
		}
	}
	return len(ar) == 3
}

func activeLatin(la string) bool {
	var shape strings.Builder
	for i := range len(la) {
		switch {
		case strings.IndexByte("ei", la[i]) >= 0:
			shape.WriteByte('i')
		case la[i] == 'a':
			shape.WriteByte('a')
		case isVowel(la[i]):
			shape.WriteByte('u')
		case shape.Len() == 0 || !strings.HasSuffix(shape.String(), "c"):
			shape.WriteByte('c')
		}
	}
	return strings.TrimPrefix(shape.String(), "c") == "acic"
}

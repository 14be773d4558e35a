package number

import (
	"strings"
	"sync"
)

// starts holds every folded word that a number, ordinal, fraction or fuzzy amount can begin with, with all
// that may be glued to it: one look-up tells that a word of the text begins none.
var starts = sync.OnceValue(func() map[string]bool {
	var bare []string
	for w := range lexicon() {
		bare = append(bare, w)
	}
	for w := range ordinals() {
		bare = append(bare, w, strings.TrimSuffix(w, "ه")+"ه")
	}
	for w := range fuzzy() {
		bare = append(bare, w)
	}
	for _, w := range [...]string{"نصف", "ثلث", "ربع", "خمس", "سدس", "سبع", "ثمن", "تسع", "عشر"} {
		bare = append(bare, w, w+"ا", w+"ان", w+"ين", w+"ي")
		for _, o := range owners {
			bare = append(bare, w+o, w+"ا"+o, w+"ي"+o)
		}
	}
	out := map[string]bool{}
	for _, w := range bare {
		for _, conjunction := range [...]string{"", "و", "ف"} {
			for _, rest := range [...]string{"", "ب", "ل", "ك", "ال", "بال", "لل", "كال"} {
				out[conjunction+rest+w] = true
			}
		}
	}
	return out
})

// sketch is a few bits of a word that nearly all words of a text differ in from those that begin a number.
func sketch(w string) uint {
	n := len(w)
	if n < 4 {
		return uint(n)
	}
	return (uint(w[1])*37 ^ uint(w[3])*173 ^ uint(w[n-3])*1511 ^ uint(w[n-1])*5003 ^ uint(n)*21059) % sketches
}

const sketches = 1 << 15

// sketched holds the sketches of starts.
var sketched = sync.OnceValue(func() *[sketches]bool {
	out := new([sketches]bool)
	for w := range starts() {
		out[sketch(w)] = true
	}
	return out
})

// Begins says whether a number may begin with a folded word: false means that none does.
func Begins(w string) bool { return sketched()[sketch(w)] && starts()[w] }

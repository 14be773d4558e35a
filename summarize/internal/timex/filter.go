package timex

import (
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// prints is how many prints words have.
const prints = 1 << 15

// sketch is a small print of a word, equal for equal words: a set of prints tells quickly that a word is none of a
// list.
func sketch(w string) uint {
	n := len(w)
	return (uint(w[1])*37 ^ uint(w[3])*173 ^ uint(w[n-3])*1511 ^ uint(w[n-1])*5003 ^ uint(n)*21059) % prints
}

// sketches holds the prints of all words by which a time may begin: the triggers, the months, and those with ال.
var sketches = sync.OnceValue(func() *[prints]bool {
	out := new([prints]bool)
	for w := range masks() {
		if len(w) < 4 {
			continue
		}
		out[sketch(w)] = true
		if rest, ok := strings.CutPrefix(w, "ا"); ok && strings.HasPrefix(rest, "ل") {
			out[sketch(rest)] = true // للأسبوع
		}
	}
	for _, w := range arabic.MonthWords() {
		out[sketch(w)] = true
	}
	return out
})

// mayBegin says whether a word may begin a time, as it stands or behind one or two glued particles.
func mayBegin(w string) bool {
	if len(w) < 4 {
		return false
	}
	set := sketches()
	if set[sketch(w)] || definite(w) && number.Begins(w) {
		return true
	}
	if !glues(w[0], w[1]) {
		return false
	}
	if len(w) >= 6 && set[sketch(w[2:])] {
		return true
	}
	return len(w) >= 8 && glues(w[2], w[3]) && set[sketch(w[4:])]
}

// definite says whether a word has the article, as a day of the month in words does: الثلاثين, للثلاثين, والثاني.
func definite(w string) bool {
	return strings.HasPrefix(w, "ال") || len(w) > 4 && glues(w[0], w[1]) && (strings.HasPrefix(w[2:], "ال") || strings.HasPrefix(w[2:], "ل") || strings.HasPrefix(w[4:], "ال"))
}

// glues says whether two bytes are one of و ف ب ل ك.
func glues(a, b byte) bool {
	if a == 0xD9 {
		return b == 0x88 || b == 0x81 || b == 0x84 || b == 0x83
	}
	return a == 0xD8 && b == 0xA8
}

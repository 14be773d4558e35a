package arabic_test

import (
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// A word of every two letters of the block loses the four letters, and nothing else.
func TestConsonants(t *testing.T) {
	want := strings.NewReplacer("ا", "", "و", "", "ي", "", "ء", "")
	words := []string{"", "a", "\xd8", "x\xd9", "ا\xd8", "استقلالية", "قال", "وا", "3 مليون", "é"}
	for a := 'ء'; a <= 'ي'; a++ {
		for b := 'ء'; b <= 'ي'; b++ {
			words = append(words, string([]rune{a, b, 'م', a}))
		}
	}
	for _, w := range words {
		if got := arabic.Consonants(w); got != want.Replace(w) || arabic.ConsonantBytes(w) != len(got) {
			t.Errorf("%q is %q, of %d bytes, want %q", w, got, arabic.ConsonantBytes(w), want.Replace(w))
		}
	}
}

package number

import (
	_ "embed" // the words are a data file
	"math/big"
	"strconv"
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed words.txt
var wordData string

// class is what a number word does in a number.
type class uint8

const (
	zero     class = iota + 1
	unit           // 1–9
	ten            // 10, and the second word of 11–19
	teen           // 11–19 written as one word
	tens           // 20–90
	hundred        // 100, alone or behind 3–9
	hundreds       // 200–900 in one word
	scale          // 10^n
	scale2         // two of 10^n
	dozen          // 12, alone or behind a number
)

// entry is a word of the lexicon: value below a thousand, or the exponent of a scale.
type entry struct {
	class class
	value int
	// plural says that it is the plural of a scale, which a number must stand before: آلاف alone is no number.
	plural bool
}

var classes = map[string]class{"zero": zero, "unit": unit, "ten": ten, "teen": teen, "tens": tens, "hundred": hundred,
	"hundreds": hundreds, "scale": scale, "scales": scale, "scale2": scale2, "dozen": dozen, "dozens": dozen}

var lexicon = sync.OnceValue(func() map[string]entry {
	out := map[string]entry{}
	for line := range strings.Lines(wordData) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(fields) != 3 {
			continue
		}
		value, err := strconv.Atoi(fields[1])
		if err != nil || classes[fields[0]] == 0 {
			panic("words.txt: " + line)
		}
		for w := range strings.FieldsSeq(arabic.FoldString(fields[2], arabic.Full)) {
			out[w] = entry{classes[fields[0]], value, fields[0] == "scales" || fields[0] == "dozens"}
		}
	}
	return out
})

// power is 10^n.
func power(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

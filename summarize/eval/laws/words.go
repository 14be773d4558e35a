package laws

import (
	_ "embed" // the words are data
	"strings"
	"sync"
)

//go:embed words.txt
var wordData string

// entry is a line of words.txt behind its kind.
type entry []string

var words = sync.OnceValue(func() map[string][]entry {
	out := map[string][]entry{}
	for line := range strings.Lines(wordData) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) > 1 && !strings.HasPrefix(line, "#") {
			out[f[0]] = append(out[f[0]], f[1:])
		}
	}
	return out
})

// exchanges holds, for each word of a kind, folded, what is put in its place.
func exchanges(kind string) map[string][]string {
	out := map[string][]string{}
	for _, e := range words()[kind] {
		out[folded(e[0])] = e[1:]
	}
	return out
}

func scales() map[string][]string      { return exchanges("scale") }
func numberWords() map[string][]string { return exchanges("number") }
func unitWords() map[string][]string   { return exchanges("unit") }
func monthNames() map[string][]string  { return exchanges("month") }
func weekdays() map[string][]string    { return exchanges("weekday") }

// adjuncts lists the phrases of a kind.
func adjuncts(kind string) (out []string) {
	for _, e := range words()[kind] {
		out = append(out, e[0])
	}
	return out
}

// pairs lists the phrases of a kind with what is put in their place.
func pairs(kind string) (out [][2]string) {
	for _, e := range words()[kind] {
		out = append(out, [2]string{e[0], e[1]})
	}
	return out
}

package align

import (
	_ "embed" // the word list is a data file
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
)

// kindOr names the kind of difference that words make, the gravest first, or gives the fallback for ordinary
// ones. named says that they are of a name.
func kindOr(words string, named func() bool, fallback string) string {
	t := arabic.Read(words)
	for _, kind := range [...]string{"number", "negation", "unit", "comparator", "name", "title", "hedge"} {
		if kind == "name" && named() {
			return kind
		}
		for i := range t.Tokens {
			if t.Kind(i) <= arabic.Digits && isKind(kind, t.Word(i)) {
				return kind
			}
		}
	}
	return fallback
}

func isKind(kind, w string) bool {
	switch kind {
	case "number":
		return arabic.IsNumeral(w)
	case "negation":
		return arabic.IsNegation(w) || arabic.IsNegation(withoutConjunction(w))
	case "unit":
		return quantity.Unit(w)
	case "comparator":
		return quantity.Comparator(w)
	}
	return kindWords()[kind][w] || kindWords()[kind][unglued(w)]
}

//go:embed kinds.txt
var kindData string

// kindWords holds the words of each kind that has a list here.
var kindWords = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for line := range strings.Lines(kindData) {
		kind, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if out[kind] == nil {
			out[kind] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(arabic.FoldString(words, arabic.Full)) {
			out[kind][w] = true
		}
	}
	return out
})

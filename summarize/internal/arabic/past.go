package arabic

import (
	_ "embed" // the list is a data file
	"strings"
	"sync"
)

//go:embed past.txt
var pastData string

var past = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range dataLines(pastData) {
		for w := range strings.FieldsSeq(FoldString(line, Full)) {
			out[w] = true
		}
	}
	return out
})

// PastVerb says whether a folded word, without و or ف glued on, is one of the verbs in the perfect with which the
// press opens the report of something done: قتل, التقى, ارتفعت.
func PastVerb(w string) bool { return past()[w] }

package align

import (
	_ "embed" // the word list is a data file
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed boundary.txt
var boundaryData string

// Boundary is a word beside a match that changes its sense: Side is "before" or "after".
type Boundary struct {
	Word string `json:"word"`
	Side string `json:"side"`
}

var boundaryWords = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{"before": {}, "after": {}}
	for line := range strings.Lines(boundaryData) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(fields) != 3 {
			continue
		}
		for w := range strings.FieldsSeq(arabic.FoldString(fields[2], arabic.Full)) {
			out[fields[0]][w] = true
		}
	}
	return out
})

// boundary looks at the words on both sides of tokens [first, last) of joined. A mark of punctuation
// other than a quotation mark parts clauses, and so does a line's end.
func (x *Index) boundary(first, last int) []Boundary {
	var out []Boundary
	words := boundaryWords()
	if w, at := x.neighbour(int(x.first[first]), -1); words["before"][w] || words["before"][withoutConjunction(w)] || words["before"][unglued(w)] {
		out = append(out, Boundary{x.t.Span(at, at+1).Of(x.t.Given), "before"})
	}
	if w, at := x.neighbour(int(x.last[last-1])-1, 1); words["after"][w] {
		out = append(out, Boundary{x.t.Span(at, at+1).Of(x.t.Given), "after"})
	}
	return out
}

func (x *Index) neighbour(i, step int) (string, int) {
	i += step
	if x.t.Is(i, "\"") {
		i += step
	}
	if x.t.Kind(i) != arabic.Word {
		return "", i
	}
	return x.t.Word(i), i
}

func unglued(w string) string {
	rest, _ := arabic.TrimGlued(w)
	return rest
}

func withoutConjunction(w string) string {
	if s, ok := strings.CutPrefix(w, "و"); ok {
		return s
	}
	return strings.TrimPrefix(w, "ف")
}

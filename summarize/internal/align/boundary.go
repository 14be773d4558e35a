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

// boundaryWords holds the kind of each word by its side.
var boundaryWords = sync.OnceValue(func() map[string]map[string]string {
	out := map[string]map[string]string{"before": {}, "after": {}}
	for line := range strings.Lines(boundaryData) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(fields) != 3 {
			continue
		}
		for w := range strings.FieldsSeq(arabic.FoldString(fields[2], arabic.Full)) {
			out[fields[0]][w] = fields[1]
		}
	}
	return out
})

// boundary looks at the words on both sides of tokens [first, last) of joined. A mark of punctuation
// other than a quotation mark parts clauses, and so does a line's end. Behind أن stands what a word of denying
// before it says of it: «زعم أن …», «نفى أنه …», «دون أن …».
func (x *Index) boundary(first, last int) []Boundary {
	var out []Boundary
	w, at := x.neighbour(int(x.first[first]), -1)
	kind := before(w)
	if kind == "" && complementiser(w) {
		w, at = x.neighbour(at, -1)
		if reach := before(w); reach == "denial" || reach == "without" {
			kind = reach
		}
	}
	if kind != "" {
		out = append(out, Boundary{x.t.Span(at, at+1).Of(x.t.Given), "before"})
	}
	if w, at := x.neighbour(int(x.last[last-1])-1, 1); boundaryWords()["after"][w] != "" {
		out = append(out, Boundary{x.t.Span(at, at+1).Of(x.t.Given), "after"})
	}
	return out
}

// before gives the kind of a word that changes what stands behind it, with or without particles glued to it.
func before(w string) string {
	words := boundaryWords()["before"]
	for _, form := range [...]string{w, withoutConjunction(w), unglued(w)} {
		if kind := words[form]; kind != "" {
			return kind
		}
	}
	return ""
}

// complementiser says whether a word is أن or إن with what may be glued to it: أنه, بأن, بأنها.
func complementiser(w string) bool {
	w = strings.TrimPrefix(w, "ب")
	switch strings.TrimPrefix(w, "ان") {
	case w:
		return false
	case "", "ه", "ها", "هم", "هما", "ني", "نا":
		return true
	}
	return false
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

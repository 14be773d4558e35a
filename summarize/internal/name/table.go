package name

import (
	_ "embed" // the tables are data files
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed given.txt
var givenData string

//go:embed places.txt
var placeData string

//go:embed known.txt
var knownData string

//go:embed words.txt
var wordData string

//go:embed common.txt
var commonData string

// entry is a name that needs nothing beside it to be known: its folded tokens and kind.
type entry struct {
	words []string
	kind  claim.EntityKind
}

// tables are the data files, read once. All words are folded.
type tables struct {
	known   map[string][]entry // by first token
	given   map[string]bool
	weak    map[string]bool // given names that are another word too
	join    map[string]bool
	second  map[string]bool
	classes map[string]map[string]bool // of words.txt
	common  map[string]bool
}

var load = sync.OnceValue(func() *tables {
	t := &tables{known: map[string][]entry{}, classes: map[string]map[string]bool{}, common: map[string]bool{}}
	for line := range strings.Lines(commonData) {
		if !strings.HasPrefix(line, "#") {
			for w := range strings.FieldsSeq(line) {
				t.common[w] = true
			}
		}
	}
	sets := map[string]map[string]bool{}
	for _, data := range [...]string{givenData, wordData} {
		for class, words := range rows(data) {
			if sets[class] == nil {
				sets[class] = map[string]bool{}
			}
			for w := range strings.FieldsSeq(arabic.FoldString(words, arabic.Full)) {
				sets[class][w] = true
			}
		}
	}
	t.classes = sets
	t.given, t.weak, t.join, t.second = sets["name"], sets["weak"], sets["join"], sets["second"]
	for line := range strings.Lines(placeData) {
		if !strings.HasPrefix(line, "#") {
			for p := range strings.FieldsSeq(line) {
				t.enter(p, "place")
			}
		}
	}
	for kind, names := range rows(knownData) {
		for n := range strings.FieldsSeq(names) {
			t.enter(n, claim.EntityKind(kind))
		}
	}
	for _, line := range places() {
		for ar := range strings.SplitSeq(line, "|") {
			t.enter(ar, "place")
		}
	}
	return t
})

// places gives the Arabic names of countries and exonyms.
func places() []string {
	var out []string
	for line := range strings.Lines(exonymData) {
		if _, ar, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
			out = append(out, ar)
		}
	}
	for line := range strings.Lines(regionData) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 && !strings.HasPrefix(line, "#") {
			out = append(out, f[1])
		}
	}
	return out
}

// rows yields the lines of a table: a class, a tab, and its words.
func rows(data string) func(yield func(class, words string) bool) {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(data) {
			if class, words, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
				if !yield(class, words) {
					return
				}
			}
		}
	}
}

// enter adds a name. In the tables % stands for a space.
func (t *tables) enter(name string, kind claim.EntityKind) {
	read := arabic.Read(strings.ReplaceAll(name, "%", " "))
	e := entry{kind: kind}
	for i := range read.Tokens {
		e.words = append(e.words, read.Word(i))
	}
	for _, old := range t.known[e.words[0]] {
		if strings.Join(old.words, " ") == strings.Join(e.words, " ") {
			return
		}
	}
	t.known[e.words[0]] = append(t.known[e.words[0]], e)
}

func (t *tables) is(class, w string) bool { return t.classes[class][w] }

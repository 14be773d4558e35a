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
	known map[string][]entry // by first token
	words map[string]class
}

var load = sync.OnceValue(func() *tables {
	t := &tables{known: map[string][]entry{}, words: map[string]class{}}
	for line := range strings.Lines(commonData) {
		if !strings.HasPrefix(line, "#") {
			t.mark(line, common)
		}
	}
	for _, data := range [...]string{givenData, wordData} {
		for class, words := range rows(data) {
			c := classNames[class]
			t.mark(words, c)
			if c&(body|force|press|event|assoc|broadcast|law) != 0 {
				t.mark("ال"+strings.ReplaceAll(words, " ", " ال"), c)
			}
		}
	}
	for role, class := range roleClasses {
		for w := range arabic.Roles(role) {
			t.words[w] |= class
			t.words["ال"+w] |= class
		}
	}
	for _, m := range arabic.MonthWords() {
		t.words[m] |= month
	}
	t.names()
	return t
})

// names enters the names that are known by themselves.
func (t *tables) names() {
	small := class(0)
	for line := range strings.Lines(placeData) {
		if strings.HasPrefix(line, "# no nisba") {
			small = minor
		}
		if !strings.HasPrefix(line, "#") {
			for p := range strings.FieldsSeq(line) {
				t.enter(p, "place")
				if !strings.Contains(p, "%") {
					t.mark(p, small)
				}
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
}

func (t *tables) mark(words string, c class) {
	for w := range strings.FieldsSeq(arabic.FoldString(words, arabic.Full)) {
		t.words[w] |= c
	}
}

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

// enter adds a name, with the other letter for its g where it is of another language: غوانتانامو, جوانتانامو. In the
// tables % stands for a space.
func (t *tables) enter(name string, kind claim.EntityKind) {
	name = strings.ReplaceAll(name, "%", " ")
	t.add(name, kind)
	if kind != "person" && strings.Contains(name, "غ") && longVowels(name) > 1 {
		t.add(strings.ReplaceAll(name, "غ", "ج"), kind)
	}
}

func (t *tables) add(name string, kind claim.EntityKind) {
	read := arabic.Read(name)
	e := entry{kind: kind}
	for i := range read.Tokens {
		e.words = append(e.words, read.Word(i))
	}
	first := e.words[0]
	for _, old := range t.known[first] {
		if strings.Join(old.words, " ") == strings.Join(e.words, " ") {
			return
		}
	}
	t.known[first] = append(t.known[first], e)
	t.words[first] |= starts
	if kind == "person" && len(e.words) == 1 {
		t.words[first] |= leader
	}
	if kind == "place" && len(e.words) == 1 {
		t.words[first] |= country
	}
}

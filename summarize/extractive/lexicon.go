package extractive

import (
	_ "embed" // the word lists are data files
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed words.txt
var wordData string

//go:embed kinds.txt
var kindData string

// class names a list of words.txt.
type class string

const (
	abbreviation class = "abbreviation"
	person       class = "person"
	outlet       class = "outlet"
	organization class = "organization"
	group        class = "group"
	document     class = "document"
	realm        class = "realm"
	adjunct      class = "adjunct"
	timeWord     class = "time"
	relative     class = "relative"
	opener       class = "opener"
	reported     class = "reported"
	carry        class = "carry"
	negation     class = "negation"
	harmless     class = "harmless"
	restriction  class = "restriction"
	aside        class = "aside"
	firstPerson  class = "first"
	unlabelled   class = "unlabelled"
	impersonal   class = "impersonal"
	hanging      class = "hanging"
	office       class = "office"
	question     class = "question"
	wawName      class = "waw"
	notFuture    class = "notfuture"
	pointing     class = "pointing"
	noManner     class = "nomanner"
)

// lexicon is the word lists, folded.
type lexicon struct {
	classes map[class]map[string]bool
	media   map[string]string // noun to claim.Medium
	kinds   map[string]string // word to claim.EventKind
}

func (l *lexicon) is(c class, w string) bool { return l.classes[c][w] }

// has is is, with what the word has glued on taken off where the whole word is not listed: ال, and a
// conjunction or preposition before it.
func (l *lexicon) has(c class, w string) bool {
	set := l.classes[c]
	if set[w] || set[strings.TrimPrefix(w, "ال")] {
		return true
	}
	rest, cut := arabic.TrimGlued(w)
	return cut > 0 && (set[rest] || set[strings.TrimPrefix(rest, "ال")] || set[strings.TrimPrefix(rest, "ل")])
}

// afterAnd is is, with a glued و or ف taken off.
func (l *lexicon) afterAnd(c class, w string) bool {
	return l.is(c, w) || l.is(c, withoutAnd(w))
}

func withoutAnd(w string) string {
	for _, c := range [...]string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(w, c); ok && len(rest) > 2 {
			return rest
		}
	}
	return w
}

var load = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[class]map[string]bool{}, map[string]string{}, map[string]string{}}
	for _, role := range [...]arabic.Role{arabic.PersonRole, arabic.OutletRole, arabic.OrganizationRole, arabic.RealmRole} {
		l.classes[class(role)] = arabic.Roles(role)
	}
	for name, words := range rows(wordData) {
		medium, isMedium := strings.CutPrefix(name, "medium.")
		c := class(name)
		if l.classes[c] == nil {
			l.classes[c] = map[string]bool{}
		}
		for _, w := range words {
			if isMedium {
				l.media[w] = medium
			} else {
				l.classes[c][w] = true
			}
		}
	}
	for kind, words := range rows(kindData) {
		for _, w := range words {
			l.kinds[w] = kind
		}
	}
	return l
})

// rows yields the lines of a list: a name, a tab, and words, which it folds.
func rows(data string) func(yield func(string, []string) bool) {
	return func(yield func(string, []string) bool) {
		for line := range strings.Lines(data) {
			name, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
			if !ok || strings.HasPrefix(line, "#") {
				continue
			}
			if !yield(name, strings.Fields(arabic.FoldString(words, arabic.Full))) {
				return
			}
		}
	}
}

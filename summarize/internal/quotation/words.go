package quotation

import (
	_ "embed" // the word lists are data files
	"maps"
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed words.txt
var wordData string

//go:embed verbs.txt
var verbData string

//go:embed nouns.txt
var nounData string

// class names a list of words.txt.
type class string

const (
	abbreviation class = "abbreviation"
	person       class = "person"
	outlet       class = "outlet"
	organization class = "organization"
	group        class = "group"
	document     class = "document"
	masculine    class = "masculine"
	feminine     class = "feminine"
	action       class = "action"
	nominal      class = "nominal"
	adjunct      class = "adjunct"
	timeWord     class = "time"
	relativeWord class = "relative"
	opener       class = "opener"
	outOfReach   class = "outofreach"
	aside        class = "aside"
	hanging      class = "hanging"
	keeper       class = "keeper"
	medium       class = "medium"
	quantifier   class = "quantifier"
	impersonal   class = "impersonal"
	partitive    class = "partitive"
	adjective    class = "adjective"
	unspoken     class = "unspoken"
	naming       class = "naming"
	compound     class = "compound"
	kin          class = "kin"
	withheld     class = "withheld"
	accredited   class = "accredited"
	weak         class = "weak"
)

// lexicon is the word lists, folded.
type lexicon struct {
	classes map[class]map[string]bool
	verbs   map[string]arabic.SpeechVerb
	base    map[string]bool // verbs that are hardly anything else
	nouns   map[string]noun
}

// noun is a noun of saying: the act, and the links through which it takes what is said.
type noun struct {
	act   claim.Act
	links arabic.SpeechLink
}

func (l *lexicon) is(c class, w string) bool { return l.classes[c][w] }

// has is is, with what the word has glued on taken off where the whole word is not listed.
func (l *lexicon) has(c class, w string) bool {
	set := l.classes[c]
	if set[w] || set[strings.TrimPrefix(w, "ال")] {
		return true
	}
	if accusative, ok := strings.CutSuffix(w, "ا"); ok && c == person && set[accusative] { // موظفا
		return true
	}
	rest, cut := arabic.TrimGlued(w)
	return cut > 0 && (set[rest] || set[strings.TrimPrefix(rest, "ال")] || set[strings.TrimPrefix(rest, "ل")])
}

func withoutAnd(w string) string {
	for _, c := range [...]string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(w, c); ok && len(rest) > 2 {
			return rest
		}
	}
	return w
}

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{classes: map[class]map[string]bool{}, verbs: arabic.SpeechWith(verbData), base: map[string]bool{}, nouns: map[string]noun{}}
	for w := range l.verbs {
		_, _, l.base[w] = arabic.Speech(w)
	}
	l.addObjects()
	for _, role := range [...]arabic.Role{arabic.PersonRole, arabic.OutletRole, arabic.OrganizationRole} {
		l.classes[class(role)] = maps.Clone(arabic.Roles(role))
	}
	for fields := range rows(wordData) {
		c := class(fields[0])
		if l.classes[c] == nil {
			l.classes[c] = map[string]bool{}
		}
		for _, w := range strings.Fields(arabic.FoldString(fields[1], arabic.Full)) {
			l.classes[c][w] = true
		}
	}
	for fields := range rows(nounData) {
		links, ok := arabic.SpeechLinks(fields[1])
		if !ok {
			panic("nouns.txt: " + strings.Join(fields, "\t"))
		}
		for _, w := range strings.Fields(arabic.FoldString(fields[2], arabic.Full)) {
			l.nouns[w] = noun{claim.Act(fields[0]), links}
		}
	}
	return l
})

// addObjects adds the verbs that call somebody with the pronoun for him: أبلغوه, اتهمتها, دعاهم.
func (l *lexicon) addObjects() {
	for _, w := range [...]string{"ابلغ", "ابلغت", "ابلغوا", "اخبر", "اخبرت", "اخبروا", "اتهم", "اتهمت", "اتهموا", "طالب", "طالبت", "طالبوا", "وصف", "وصفت",
		"يتهم", "تتهم", "يطالب", "تطالب", "يصف", "تصف", "طمان", "طمانت", "حذر", "حذرت", "اعتبر", "اعتبرت", "ناشد", "ناشدت", "نصح", "نصحت", "حث", "حثت", "وعد", "وعدت"} {
		for _, object := range [...]string{"ه", "ها", "هم", "هما", "نا", "ني"} {
			form := strings.TrimSuffix(w, "ا") + object
			if _, taken := l.verbs[form]; !taken && form != "طالبه" { // طالبة, a student
				l.verbs[form] = l.verbs[w]
			}
		}
	}
}

// rows yields the fields of a list's lines.
func rows(data string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(data) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}

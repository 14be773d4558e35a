package quotation

import (
	_ "embed" // the word lists are data files
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

// class is a list of words.txt, or several of them.
type class uint64

const (
	abbreviation class = 1 << iota
	person
	outlet
	organization
	group
	document
	masculine
	feminine
	action
	nominal
	adjunct
	timeWord
	relativeWord
	opener
	outOfReach
	aside
	hanging
	keeper
	medium
	quantifier
	impersonal
	partitive
	adjective
	unspoken
	naming
	compound
	kin
	withheld
	accredited
	weak
)

var classNames = map[string]class{
	"abbreviation": abbreviation,
	"person":       person,
	"outlet":       outlet,
	"organization": organization,
	"group":        group,
	"document":     document,
	"masculine":    masculine,
	"feminine":     feminine,
	"action":       action,
	"nominal":      nominal,
	"adjunct":      adjunct,
	"time":         timeWord,
	"relative":     relativeWord,
	"opener":       opener,
	"outofreach":   outOfReach,
	"aside":        aside,
	"hanging":      hanging,
	"keeper":       keeper,
	"medium":       medium,
	"quantifier":   quantifier,
	"impersonal":   impersonal,
	"partitive":    partitive,
	"adjective":    adjective,
	"unspoken":     unspoken,
	"naming":       naming,
	"compound":     compound,
	"kin":          kin,
	"withheld":     withheld,
	"accredited":   accredited,
	"weak":         weak,
}

// lexicon is the word lists, folded.
type lexicon struct {
	classes map[string]class // by word
	verbs   map[string]arabic.SpeechVerb
	base    map[string]bool // verbs that are hardly anything else
	nouns   map[string]noun
	verbal  gate // of verbs
	nominal gate // of nouns
}

// noun is a noun of saying: the act, and the links through which it takes what is said.
type noun struct {
	act   claim.Act
	links arabic.SpeechLink
}

func (l *lexicon) is(c class, w string) bool { return l.classes[w]&c != 0 }

// has is is, with what the word has glued on taken off where the whole word is not listed.
func (l *lexicon) has(c class, w string) bool {
	if l.is(c, w) || l.is(c, strings.TrimPrefix(w, "ال")) {
		return true
	}
	if accusative, ok := strings.CutSuffix(w, "ا"); ok && c == person && l.is(c, accusative) { // موظفا
		return true
	}
	if !particled(w) {
		return false
	}
	rest, cut := arabic.TrimGlued(w)
	return cut > 0 && (l.is(c, rest) || l.is(c, strings.TrimPrefix(rest, "ال")) || l.is(c, strings.TrimPrefix(rest, "ل")))
}

// particled says whether a word begins with a letter that can be glued on.
func particled(w string) bool {
	for _, p := range [...]string{"و", "ف", "ب", "ل", "ك"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
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
	l := &lexicon{classes: map[string]class{}, verbs: arabic.SpeechWith(verbData), base: map[string]bool{}, nouns: map[string]noun{}}
	for w := range l.verbs {
		_, _, l.base[w] = arabic.Speech(w)
	}
	l.addObjects()
	for role, c := range map[arabic.Role]class{arabic.PersonRole: person, arabic.OutletRole: outlet, arabic.OrganizationRole: organization} {
		for w := range arabic.Roles(role) {
			l.classes[w] |= c
		}
	}
	for fields := range rows(wordData) {
		c, ok := classNames[fields[0]]
		if !ok {
			panic("words.txt: " + fields[0])
		}
		for _, w := range strings.Fields(arabic.FoldString(fields[1], arabic.Full)) {
			l.classes[w] |= c
		}
	}
	for fields := range rows(nounData) {
		links, ok := arabic.SpeechLinks(fields[1])
		if !ok {
			panic("nouns.txt: " + strings.Join(fields, "\t"))
		}
		for _, w := range strings.Fields(arabic.FoldString(fields[2], arabic.Full)) {
			l.nouns[w] = noun{claim.Act(fields[0]), links}
			l.nominal.add(w)
		}
	}
	for w := range l.verbs {
		l.verbal.add(w)
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

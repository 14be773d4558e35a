package arabic

import (
	_ "embed" // the word list is a data file
	"slices"
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/claim"
)

//go:embed speech.txt
var speechData string

// SpeechForm tells the forms of a verb of saying apart.
type SpeechForm uint8

// The forms.
const (
	Perfect    SpeechForm = iota // قال
	Imperfect                    // يقول
	Participle                   // قائلا
)

// SpeechLink is how a verb of saying takes what is said. A verb may have several.
type SpeechLink uint8

// The links.
const (
	LinkThat    SpeechLink = 1 << iota // أن, إن, بأن, أنه
	LinkToThat                         // إلى أن
	LinkOnThat                         // على أن
	LinkOfThat                         // من أن
	LinkAbout                          // عن and a noun
	LinkOpening                        // a colon or an opening quotation mark
)

// SpeechVerb is one form of a verb of saying.
type SpeechVerb struct {
	Act      claim.Act
	Form     SpeechForm
	Feminine bool
	Links    SpeechLink // all that the form takes, as a set; zero where none says where the words begin
}

// Takes says whether the verb takes what is said through the link.
func (v SpeechVerb) Takes(l SpeechLink) bool { return v.Links&l != 0 }

// Speech looks a folded word up among the verbs of saying, and gives how many bytes of a glued و or ف
// stand before the verb. Whether the word is the verb and not its homograph, only what follows it can
// tell.
func Speech(w string) (v SpeechVerb, cut int, ok bool) {
	if v, ok = speech()[w]; ok {
		return v, 0, true
	}
	for _, conjunction := range [...]string{"و", "ف"} {
		if rest, glued := strings.CutPrefix(w, conjunction); glued {
			v, ok = speech()[rest]
			return v, len(conjunction), ok
		}
	}
	return v, 0, false
}

var speechForms = [...]string{Perfect: "perfect", Imperfect: "imperfect", Participle: "participle"}

var speechLinks = map[string]SpeechLink{"أن": LinkThat, "إلى أن": LinkToThat, "على أن": LinkOnThat, "من أن": LinkOfThat,
	"عن": LinkAbout, "«": LinkOpening, "-": 0}

var speech = sync.OnceValue(func() map[string]SpeechVerb {
	out := map[string]SpeechVerb{}
	for line := range dataLines(speechData) {
		fields := strings.Split(line, "\t")
		if len(fields) != 5 {
			panic("speech.txt: " + line)
		}
		v := SpeechVerb{Act: claim.Act(fields[0])}
		form := slices.Index(speechForms[:], fields[1])
		if form < 0 || !slices.Contains(v.Act.Values(), fields[0]) {
			panic("speech.txt: " + line)
		}
		v.Form = SpeechForm(form)
		for l := range strings.SplitSeq(fields[2], "|") {
			link, ok := speechLinks[l]
			if !ok {
				panic("speech.txt: " + line)
			}
			v.Links |= link
		}
		for gender, words := range fields[3:] {
			v.Feminine = gender == 1
			for w := range strings.FieldsSeq(FoldString(words, Full)) {
				if w != "-" {
					out[w] = v
				}
			}
		}
	}
	return out
})

package arabic

import (
	_ "embed" // the word list is a data file
	"maps"
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
type SpeechLink uint16

// The links.
const (
	LinkThat    SpeechLink = 1 << iota // أن, إن, بأن, أنه
	LinkToThat                         // إلى أن
	LinkOnThat                         // على أن
	LinkOfThat                         // من أن
	LinkAbout                          // عن and a noun
	LinkOpening                        // a colon or an opening quotation mark
	LinkBy                             // ب and a noun
	LinkTo                             // إلى and a noun
	LinkOn                             // على and a noun
	LinkFrom                           // من and a noun
	LinkFor                            // ل and a noun
	LinkIn                             // في and a noun
	LinkInThat                         // في أن
	LinkObject                         // a noun as its object
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
	"عن": LinkAbout, "«": LinkOpening, "بـ": LinkBy, "إلى": LinkTo, "على": LinkOn, "من": LinkFrom, "لـ": LinkFor, "في": LinkIn, "في أن": LinkInThat,
	"اسم": LinkObject, "-": 0}

var speech = sync.OnceValue(func() map[string]SpeechVerb {
	out := map[string]SpeechVerb{}
	readSpeech(speechData, out)
	return out
})

// SpeechWith is the verbs of saying with those of data, a list in the form of speech.txt. A form that both have
// keeps its act, and takes what is said through the links of either. It panics on a malformed line: the lists are
// embedded. The map is the caller's own.
func SpeechWith(data string) map[string]SpeechVerb {
	out := maps.Clone(speech())
	readSpeech(data, out)
	return out
}

// SpeechLinks reads links as the lists write them: «أن|عن». ok is false where it does not know one.
func SpeechLinks(s string) (links SpeechLink, ok bool) {
	for l := range strings.SplitSeq(s, "|") {
		link, known := speechLinks[l]
		if !known {
			return 0, false
		}
		links |= link
	}
	return links, true
}

func readSpeech(data string, out map[string]SpeechVerb) {
	for line := range dataLines(data) {
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
		links, ok := SpeechLinks(fields[2])
		if !ok {
			panic("speech.txt: " + line)
		}
		v.Links = links
		for gender, words := range fields[3:] {
			v.Feminine = gender == 1
			for w := range strings.FieldsSeq(FoldString(words, Full)) {
				if w == "-" {
					continue
				}
				if had, ok := out[w]; ok && had.Form == v.Form {
					had.Links |= v.Links
					out[w] = had
				} else if !ok {
					out[w] = v
				}
			}
		}
	}
}

package polarity

import (
	_ "embed" // the table is a data file
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed markers.txt
var markerData string

// kind is what a phrase does to its clause.
type kind uint8

const (
	negation kind = iota + 1
	still
	only
	fails
	denied
	hedged
	possible
	desired
	required
	hypothetical
	planned
	ongoing
	coming
	notFuture
	limit
	state
)

var kinds = map[string]kind{"negation": negation, "still": still, "only": only, "fails": fails, "denied": denied, "hedged": hedged,
	"possible": possible, "desired": desired, "required": required, "hypothetical": hypothetical, "planned": planned, "ongoing": ongoing, "coming": coming,
	"notfuture": notFuture, "limit": limit, "state": state}

// phrase is words in a row, each with its alternatives.
type phrase struct {
	kind  kind
	words [][]string
}

// markers holds the phrases by the alternatives of their first word, folded.
var markers = sync.OnceValue(func() map[string][]phrase {
	out := map[string][]phrase{}
	for line := range strings.Lines(markerData) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if kinds[name] == 0 {
			panic("markers.txt: no kind " + name)
		}
		for p := range strings.SplitSeq(list, "|") {
			m := phrase{kind: kinds[name]}
			for w := range strings.FieldsSeq(arabic.FoldString(p, arabic.Full)) {
				m.words = append(m.words, strings.Split(w, "/"))
			}
			for _, first := range m.words[0] {
				out[first] = append(out[first], m)
			}
		}
	}
	return out
})

// marker is a phrase found: tokens [at, end).
type marker struct {
	kind    kind
	at, end int
}

// markersAt gives the phrases that begin at token i, each kind's longest.
func markersAt(t *arabic.Text, i, to int) []marker {
	w := t.Word(i)
	rest, cut := arabic.TrimGlued(w)
	var out []marker
	for n, key := range [...]string{w, strings.TrimPrefix(w, "و"), strings.TrimPrefix(w, "ف"), rest, thirdPerson(w)} {
		if n > 0 && (key == w || n == 3 && cut == 0 || key == "") {
			continue
		}
		for _, p := range markers()[key] {
			if n == 3 && len(p.words) == 1 && p.kind != possible && p.kind != hedged {
				continue
			}
			if end, ok := p.at(t, i, to); ok {
				out = longest(out, marker{p.kind, i, end})
			}
		}
	}
	return out
}

// thirdPerson writes a verb of «we» as one of «he»: the list has that alone. نخطط is يخطط.
func thirdPerson(w string) string {
	if rest, ok := strings.CutPrefix(withoutAnd(w), "ن"); ok && len(rest) >= 6 {
		return "ي" + rest
	}
	return ""
}

// word is the first word of a phrase found, without و or ف.
func (m marker) word(t *arabic.Text) string {
	w := t.Word(m.at)
	if rest, ok := strings.CutPrefix(w, "و"); ok {
		return rest
	}
	return strings.TrimPrefix(w, "ف")
}

// names says whether the word of a phrase can be the name of the thing itself: a pledge, a demand, a denial. A modal
// word cannot, nor one of order that is no verb of the perfect.
func (m marker) names(t *arabic.Text) bool {
	switch m.kind {
	case fails, denied, desired, planned:
		return true
	case required:
		w := m.word(t)
		return perfect(w) && w != "وجب" && w != "لا" && w != "لابد" && w != "من"
	}
	return false
}

// perfect says whether the word of a phrase that tells of wishes, plans and duties is a verb of the perfect. One in ت
// of which the list has the form in ي is of the imperfect.
func perfect(w string) bool {
	rest, feminine := strings.CutPrefix(w, "ت")
	switch we := thirdPerson(w); {
	case we != "" && len(markers()[we]) > 0, strings.HasPrefix(w, "ي"), strings.HasPrefix(w, "س") && future(w), feminine && len(markers()["ي"+rest]) > 0:
		return false
	}
	switch w {
	case "بصدد", "عازما", "عازمه", "مستعد", "مستعده", "ضروره", "بضروره", "وجوب", "بوجوب", "لن", "سوف", "من":
		return false
	}
	return true
}

func (p phrase) at(t *arabic.Text, i, to int) (end int, ok bool) {
	for k, alternatives := range p.words {
		if k > 0 && (i+k >= to || !contains(alternatives, t.Word(i+k))) {
			return 0, false
		}
	}
	return i + len(p.words), true
}

func contains(list []string, w string) bool {
	for _, a := range list {
		if a == w {
			return true
		}
	}
	return false
}

func longest(found []marker, m marker) []marker {
	for i := range found {
		if found[i].kind == m.kind {
			if m.end > found[i].end {
				found[i] = m
			}
			return found
		}
	}
	return append(found, m)
}

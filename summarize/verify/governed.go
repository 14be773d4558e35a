package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// leading are the words that may stand between a verb and its time.
var leading = map[string]bool{"في": true, "يوم": true, "منذ": true, "خلال": true, "عام": true, "سنه": true, "شهر": true}

// maxHead is how many tokens before a relative clause its sentence's own verb is looked for.
const maxHead = 12

// governed gives the verb of a relative clause to which a time belongs, where the struct's own words tell of the verb
// that the clause hangs on, and not of it: «انهارت هدنة أعلنت في فبراير» dates the announcement, no collapse. The clause
// stands behind a relative pronoun, or without one behind an indefinite noun.
func (p *Pass) governed(path string, m stated) (verb string, elsewhere bool) {
	said := p.beside(path)
	t := m.part.Tokens()
	k := tokenAt(t, m.Span.Start) - 1
	for skipped := 0; skipped < 2 && leading[t.Word(k)]; skipped++ {
		k--
	}
	verb = t.Word(k)
	if len(said) == 0 || k < 2 || t.Kind(k) != arabic.Word || t.Kind(k-1) != arabic.Word || !perfect(verb) {
		return "", false
	}
	if before := t.Word(k - 1); !relativePronoun[before] && (t.HasArticle(k-1) || t.IsFunction(k-1)) {
		return "", false
	}
	root := p.run.derived.root(verb)
	for s := range said {
		if strings.HasPrefix(root, s) || strings.HasPrefix(s, root) {
			return "", false // it is what is told of
		}
	}
	for j := k - 2; j >= 0 && k-j <= maxHead && t.Kind(j) == arabic.Word; j-- {
		if t.Kind(j-1) != arabic.Word && !t.HasArticle(j) && said[p.run.derived.root(t.Word(j))] {
			return verb, true
		}
	}
	return "", false
}

// governedBy is governed for a time that is held.
func (p *Pass) governedBy(path string, d timeDifference, m stated) (verb string, elsewhere bool) {
	if d.verdict != Supported || m.part == nil {
		return "", false
	}
	if verb, elsewhere = p.governed(path, m); !elsewhere {
		return "", false
	}
	parent, _, _ := cutPointer(path)
	for _, v := range p.Values {
		if _, ok := v.Value.(claim.Attribution); ok {
			if up, _, _ := cutPointer(v.Path); up == parent {
				return "", false // the time of a claim is the time of its saying: «في تقرير نشر الجمعة»
			}
		}
	}
	return verb, true
}

var relativePronoun = map[string]bool{"الذي": true, "التي": true, "الذين": true, "اللذان": true, "اللتان": true}

// perfect says whether a word is a verb of the perfect that no conjunction joins to another.
func perfect(w string) bool {
	if v, cut, ok := arabic.Speech(w); ok && cut == 0 && v.Form == arabic.Perfect {
		return true
	}
	return arabic.PastVerb(w)
}

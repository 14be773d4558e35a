package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
)

// told reads off how the evidence puts the thing that said names: by the clause that is about it. Whether it
// has happened is unknown unless a word tells, or its verb is one of what was done.
func told(evidence []claim.Evidence, said claim.Prose, past bool) claim.Assertion {
	var quotes []string
	for _, e := range evidence {
		quotes = append(quotes, e.Quote)
	}
	r := polarity.ReadAbout(arabic.Read(strings.Join(quotes, "\n")), arabic.Read(string(said)))
	a := claim.Assertion{Status: r.Status, Polarity: r.Polarity, Modality: r.Modality}
	if a.Status == "" {
		a.Status = claim.UnknownStatus
		if past && a.Polarity == claim.Affirmed && a.Modality == claim.Asserted {
			a.Status = claim.Occurred
		}
	}
	return a
}

// negationReach is how many words into a clause a negation can be its main verb's: behind a subject of
// some words.
const negationReach = 8

// negated says whether a negation makes the predicate of tokens [i, j) false. One behind a relative or
// another أن is that clause's own, and so is one that و adds to a verb before it.
func (r *reading) negated(i, j int) bool {
	if r.past(i) || r.future(i) {
		return false
	}
	for k := i; k < min(j, i+negationReach); k++ {
		if closing, ok := r.marks.Closing(k); ok && r.countWords(k, closing) < minUnannounced {
			k = closing // a name
			continue
		}
		w := r.t.Word(k)
		if _, ok := r.that(k); ok && k > i || r.words.is(relative, w) || r.t.Is(k, "من") && r.words.is(negation, r.t.Word(k+1)) {
			return false
		}
		if (r.words.is(negation, w) || k == i && r.words.afterAnd(negation, w)) && !r.words.is(harmless, r.t.Word(k+1)) {
			return true
		}
	}
	return false
}

// restricted says whether the first clause of tokens [i, j) negates all but something, which neither
// polarity tells.
func (r *reading) restricted(i, j int) bool {
	j = r.firstComma(i, j)
	if !r.negated(i, j) {
		return false
	}
	for k := i; k < j; k++ {
		if r.words.is(restriction, r.t.Word(k)) {
			return true
		}
	}
	return false
}

// future says whether token i is a verb with the سـ of the future: سيعقد, ستكون.
func (r *reading) future(i int) bool {
	w := withoutAnd(r.t.Word(i))
	rest, ok := strings.CutPrefix(w, "س")
	if !ok || len(rest) < 6 || r.t.Kind(i) != arabic.Word || r.words.is(notFuture, w) {
		return false
	}
	return strings.HasPrefix(rest, "ي") || strings.HasPrefix(rest, "ت") || strings.HasPrefix(rest, "ن")
}

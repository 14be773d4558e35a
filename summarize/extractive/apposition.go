package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

const maxApposition = 10 // tokens

// apposition takes what stands between the comma at token k and the next one into the phrase from i on,
// where it names the same person: a title behind a name, or a name behind a title.
func (r *reading) apposition(i, k, to int) (end, next int) {
	for j := k + 1; j < min(to, k+maxApposition); j++ {
		if r.comma(j) {
			if j > k+1 && r.person(i) != r.person(k+1) && (r.person(i) || r.words.has(person, r.t.Word(k+1))) {
				return j, j
			}
			return k, k
		}
		if r.t.Kind(j) != arabic.Word && r.t.Kind(j) != arabic.Latin || r.function(j) || r.circumstance(j) {
			return k, k
		}
		if _, ok := r.verbAt(j); ok || j == k+1 && strings.HasPrefix(r.t.Word(j), "و") && !arabic.OwnInitial(r.t.Word(j)) {
			return k, k
		}
	}
	return k, k
}

// person says whether token i is a title or the like.
func (r *reading) person(i int) bool { return r.words.has(person, r.t.Word(i)) }

// circumstance says whether token j opens what says when and how.
func (r *reading) circumstance(j int) bool {
	w := r.t.Word(j)
	adverb := r.t.Tanwin(j) || strings.HasSuffix(w, "ا") && r.comma(j-1) && r.comma(j+1)
	return adverb || r.words.is(adjunct, w) || r.words.is(timeWord, w) || r.words.afterAnd(relative, w)
}

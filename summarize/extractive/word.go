package extractive

import (
	"strings"
)

// that says whether token i is أن or إن, alone or with a pronoun, ب glued before it or not; free where it has no
// pronoun.
func (r *reading) that(i int) (free, ok bool) {
	w := r.t.Word(i)
	if rest, glued := strings.CutPrefix(w, "ب"); glued && strings.HasPrefix(rest, "ان") && !r.t.Is(i+1, "كي") {
		w = rest
	}
	switch w {
	case "ان":
		return true, true
	case "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انك", "انكم", "انهن":
		return false, true
	}
	return false, false
}

// person says whether token i is a title or the like.
func (r *reading) person(i int) bool { return r.words.has(person, r.t.Word(i)) }

package polarity

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// Clause is tokens [From, To) of a text.
type Clause struct{ From, To int }

// Clauses cuts tokens [from, to) where a new clause begins: behind a stop or a line's end, at a comma before a
// connective, at a relative pronoun, at أن and إن with their kin, and at a verb of saying behind و.
func Clauses(t *arabic.Text, from, to int) []Clause {
	var out []Clause
	start := from
	cut := func(at, next int) {
		if at > start {
			out = append(out, Clause{start, at})
		}
		start = next
	}
	for i := from; i < to; i++ {
		switch {
		case t.Kind(i) == arabic.Break, t.Kind(i) == arabic.Punct && stops(t.Word(i)):
			cut(i, i+1)
		case (t.Is(i, "،") || t.Is(i, ",")) && (connects(t, i+1) || relative(t.Word(start)) && resumes(t, i+1) || verbal(t.Word(i+1)) && negates(t, start, i)):
			cut(i, i+1)
		case t.Kind(i) == arabic.Word && i > start && begins(t, i) && !carriedOn(t, start, i):
			cut(i, i)
		}
	}
	cut(to, to)
	return out
}

func stops(mark string) bool {
	switch mark {
	case ".", "؛", ";", ":", "؟", "?", "!", "…", "(", ")":
		return true
	}
	return false
}

// connects says whether the word at token i joins a new clause to one before: و, ف, ثم, لكن, a participle of saying.
// A comma before anything else parts phrases of one clause.
func connects(t *arabic.Text, i int) bool {
	w := t.Word(i)
	switch w {
	case "ثم", "لكن", "لكنه", "لكنها", "لكنهم", "لكننا", "لكنني", "بل", "اذ", "حيث", "كما", "بينما", "فيما", "مما", "الا", "اما", "وهو", "وهي":
		return true
	case "غير":
		return strings.HasPrefix(t.Word(i+1), "ان") // «غير أن»: «غير بعيد» is an adjective
	}
	if notJoining(w) {
		return false
	}
	if aside(t, i) {
		return true
	}
	if v, _, ok := arabic.Speech(w); ok && v.Form == arabic.Participle {
		return true
	}
	return (strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ف")) && !arabic.OwnInitial(w)
}

// begins says whether the word at token i opens a clause of its own.
func begins(t *arabic.Text, i int) bool {
	w := t.Word(i)
	switch strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف") {
	case "الذي", "التي", "الذين", "اللذين", "اللذان", "اللتان", "اللتين", "اللواتي", "مما", "حيث", "لكن", "لكنه", "لكنها", "لكنهم", "لكننا", "لكنني", "بينما", "فيما", "بل", "لان", "لانه", "لانها", "ماذا", "هل":
		return true
	case "ان":
		return !t.Is(i-1, "الا") && !t.Is(i-1, "غير") && !governs(t, i-1) && !condition(t, i)
	case "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم":
		return !t.Is(i-1, "الا") && !t.Is(i-1, "غير") && !governs(t, i-1)
	}
	if rest, ok := strings.CutPrefix(w, "و"); ok && verbal(rest) {
		return true // ولم, ولن
	}
	if joinsFuture(t, i) {
		return true
	}
	_, cut, speech := arabic.Speech(w)
	return speech && cut > 0 && strings.HasPrefix(w, "و")
}

// carriedOn says whether أن at token i carries on a verb of supposing, wishing or having to that opens the clause, with
// its subject between: «رجح الباحثون أن يكون».
func carriedOn(t *arabic.Text, start, i int) bool {
	const subject = 5
	if !t.Is(i, "ان") || i-start > subject {
		return false
	}
	if _, _, speech := arabic.Speech(t.Word(start)); speech {
		return false
	}
	for _, m := range markersAt(t, start, i) {
		switch m.kind {
		case hedged, desired, required:
			return true
		}
	}
	return false
}

// governs says whether the word at token i is one whose complement أن only carries on: يجب أن, من المقرر أن.
func governs(t *arabic.Text, i int) bool {
	for _, m := range markersAt(t, i, i+1) {
		switch m.kind {
		case hedged, possible, desired, required, planned, fails, denied, negation, hypothetical:
			return true
		}
	}
	switch t.Word(i) {
	case "المقرر", "المحتمل", "المرجح", "المتوقع", "المنتظر", "المفترض", "الممكن", "الضروري", "اللازم", "المزمع", "دون", "الارجح", "بد":
		return true
	}
	return false
}

// condition says whether إن at token i is the particle of a condition: «إن لم يتأخر», «إن صحت».
func condition(t *arabic.Text, i int) bool {
	return !spelledAn(t, i) && has(markersAt(t, i, len(t.Tokens)), hypothetical)
}

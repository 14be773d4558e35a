package polarity

import (
	"iter"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// Stems are the roots of content words, roughly, and numbers.
type Stems map[string]bool

// About gives which clause is about the words said: the first that shares at least half of what the best one
// shares, since the main clause goes before what hangs on it. Where none shares a word it is the first, and ok is
// false.
func About(clauses []Stems, said Stems) (n int, ok bool) {
	most := 0
	shared := make([]int, len(clauses))
	for i, c := range clauses {
		for s := range c {
			if said[s] {
				shared[i]++
			}
		}
		most = max(most, shared[i])
	}
	for i, n := range shared {
		if most > 0 && n*2 >= most {
			return i, true
		}
	}
	return 0, false
}

// ReadAbout reads the clause of t that tells what the main clause of the words said does.
func ReadAbout(t, said *arabic.Text) Reading {
	clauses, own := Clauses(t, 0, len(t.Tokens)), Clauses(said, 0, len(said.Tokens))
	if len(clauses) == 0 {
		return Read(t, Clause{}, nil)
	}
	stems := make([]Stems, len(clauses))
	for i, c := range clauses {
		stems[i] = StemsOf(t, c.From, c.To)
	}
	var parts []Clause // of own, those that a clause tells
	var at []int
	for _, c := range own {
		if i, ok := Nearest(stems, StemsOf(said, c.From, c.To)); ok {
			parts, at = append(parts, c), append(at, i)
		}
	}
	if len(parts) == 0 {
		return Read(t, clauses[0], nil)
	}
	main := Main(len(parts), func(i int) (*arabic.Text, Clause) { return said, parts[i] })
	r, words := Read(t, clauses[at[main]], nil), Read(said, parts[main], nil)
	if Stand(said, words.Marks, among(t, clauses)) {
		r.TakeOver(words)
	}
	return r
}

func among(t *arabic.Text, clauses []Clause) iter.Seq2[*arabic.Text, Clause] {
	return func(yield func(*arabic.Text, Clause) bool) {
		for _, c := range clauses {
			if !yield(t, c) {
				return
			}
		}
	}
}

// StemsOf gives the roots of the content words among tokens [from, to).
func StemsOf(t *arabic.Text, from, to int) Stems { return StemsBy(t, from, to, Root) }

// StemsBy is StemsOf for who has looked roots up before: root is [Root], or gives the same.
func StemsBy(t *arabic.Text, from, to int, root func(w string) string) Stems {
	out := Stems{}
	for i := from; i < to; i++ {
		if s := stemAt(t, i, root); s != "" {
			out[s] = true
		}
	}
	return out
}

// Shared counts the stems of tokens [from, to) that are said, each once.
func Shared(t *arabic.Text, from, to int, root func(w string) string, said Stems) int {
	var found Stems // made where there are any
	for i := from; i < to; i++ {
		if s := stemAt(t, i, root); s != "" && said[s] {
			if found == nil {
				found = Stems{}
			}
			found[s] = true
		}
	}
	return len(found)
}

// stemAt is the stem of a token, or "" where it has none.
func stemAt(t *arabic.Text, i int, root func(w string) string) string {
	switch t.Kind(i) {
	case arabic.Digits:
		return t.Word(i)
	case arabic.Word:
		if !t.IsFunction(i) {
			return root(t.Word(i))
		}
	}
	return ""
}

// Root leaves of a folded word what its inflection and many derivations keep: its consonants, without particles,
// the article, endings, and the prefixes of the imperfect and of participles. Two words of one root mostly have
// the same, and words of other roots seldom.
func Root(w string) string {
	if !arabic.OwnInitial(w) {
		w, _ = arabic.TrimGlued(w)
	}
	if rest, ok := strings.CutPrefix(w, "ال"); ok && len(rest) >= 6 {
		w = rest
	} else if rest, ok := strings.CutPrefix(w, "ل"); ok && len(rest) >= 10 {
		w = rest
	}
	for _, end := range [...]string{"تين", "تان", "ات", "ون", "ين", "ان", "وا", "ها", "هم", "يه", "ه", "ت", "ا", "ي"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= 6 {
			w = rest
			break
		}
	}
	for _, prefix := range [...]string{"است", "مست", "يست", "تست", "سي", "ست", "ان", "مت", "يت", "تت", "م", "ي", "ت", "ن", "س"} {
		if rest, ok := strings.CutPrefix(w, prefix); ok && arabic.ConsonantBytes(rest) >= 6 {
			w = rest
			break
		}
	}
	if arabic.ConsonantBytes(w) < 4 {
		return w
	}
	return arabic.Consonants(w)
}

// Of is the reading for words that name what the clause opens with: a negation further on is then not that thing's own.
func (r Reading) Of(said Stems) Reading {
	if r.Head != "" && said[r.Head] && !r.only {
		r.Either = false
	}
	return r
}

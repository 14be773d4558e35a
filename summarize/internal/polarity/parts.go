package polarity

import (
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// Nearest gives the clause that has the most in common with some roots, for its own length and theirs; the first of
// several. Where none shares a root, ok is false.
func Nearest(clauses []Stems, said Stems) (n int, ok bool) {
	most := 0.0
	for i, c := range clauses {
		shared := 0
		for s := range c {
			if said[s] {
				shared++
			}
		}
		if score := float64(2*shared) / float64(len(c)+len(said)); shared > 0 && score > most {
			n, most, ok = i, score, true
		}
	}
	return n, ok
}

// Main gives which of n clauses is the first with a predicate: no relative clause, no noun that one follows, no phrase
// that a preposition opens.
func Main(n int, clause func(i int) (*arabic.Text, Clause)) int {
	for i := range n {
		t, c := clause(i)
		if relative(t.Word(c.From)) || adverbial(t, c) {
			continue
		}
		if i+1 < n && !hasVerb(t, c) {
			if u, next := clause(i + 1); relative(u.Word(next.From)) {
				continue
			}
		}
		return i
	}
	return 0
}

// adverbial says whether a clause is no sentence: a preposition opens it, and no verb follows.
func adverbial(t *arabic.Text, c Clause) bool {
	switch t.Word(c.From) {
	case "من", "في", "علي", "الي", "عن", "منذ", "بعد", "قبل", "خلال":
		return !hasVerb(t, c)
	}
	return false
}

// hasVerb says whether a clause has a verb, or a particle that stands before one.
func hasVerb(t *arabic.Text, c Clause) bool {
	for i := c.From; i < c.To; i++ {
		if w := plain(t.Word(i)); arabic.IsNegation(w) || !t.HasArticle(i) && !t.IsFunction(i) && (arabic.PastVerb(w) || imperfect(w)) {
			return true
		}
	}
	return false
}

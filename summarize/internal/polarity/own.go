package polarity

import (
	"iter"
	"sort"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// Stand says whether all the words of t at some marks stand in clauses, each before a word of the same root: what decides
// how t reads is then the clauses' own.
func Stand(t *arabic.Text, marks []text.Span, clauses iter.Seq2[*arabic.Text, Clause]) bool {
	for _, m := range marks {
		from, to := tokenFrom(t, m.Start), tokenFrom(t, m.End)
		found := false
		for o, c := range clauses {
			if found = standsIn(o, c, t, from, to); found {
				break
			}
		}
		if !found {
			return false
		}
	}
	return len(marks) > 0
}

func standsIn(o *arabic.Text, c Clause, t *arabic.Text, from, to int) bool {
	for i := c.From; i < c.To; i++ {
		same := plain(o.Word(i)) == plain(t.Word(from))
		for k := 1; same && k < to-from; k++ {
			same = o.Is(i+k, t.Word(from+k))
		}
		if same && (to >= len(t.Tokens) || Root(o.Word(i+to-from)) == Root(t.Word(to))) {
			return true
		}
	}
	return false
}

// TakeOver takes over what another reading says by its own words, where those stand in the clause read or beside it.
func (r *Reading) TakeOver(own Reading) {
	if own.Polarity == claim.Negated && !own.Either {
		r.Polarity, r.Bound, r.Either, r.Status = claim.Negated, own.Bound, false, ""
	}
	r.Either = r.Either || own.Either && own.Polarity == claim.Affirmed
	if own.Modality != claim.Asserted {
		r.Modality, r.Open = own.Modality, own.Open
	}
	if own.Status != "" {
		r.Status, r.Present = own.Status, own.Present
	}
}

// tokenFrom is the first token that begins at a byte or behind it.
func tokenFrom(t *arabic.Text, at int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Span(i, i+1).Start >= at })
}

package laws

import (
	"slices"
	"testing"
)

// A target is missed overall or by one operator, and one without a case misses none.
func TestJudge(t *testing.T) {
	mutation := func(name string, cases, refuted int) Tally {
		return Tally{Name: name, Law: Mutation, Summary: Summary{Cases: cases, Refuted: refuted, Silent: cases - refuted}}
	}
	for _, c := range []struct {
		name        string
		operators   []Tally
		paraphrases Summary
		missed      []string
	}{
		{"all reached", []Tally{mutation("a", 1000, 999), mutation("b", 0, 0)}, Summary{Cases: 1000, Supported: 965, Refuted: 5, NotEnoughInfo: 30}, nil},
		{"one operator", []Tally{mutation("a", 10000, 10000), mutation("b", 100, 97)}, Summary{}, []string{"b"}},
		{"all together", []Tally{mutation("a", 100, 98), mutation("b", 100, 98)}, Summary{}, []string{"mutations overall"}},
		{"paraphrases", nil, Summary{Cases: 100, Supported: 90, Refuted: 1, NotEnoughInfo: 9}, []string{"paraphrases refuted", "paraphrases undecided"}},
	} {
		r := Result{Operators: c.operators, Paraphrases: c.paraphrases}
		for _, o := range c.operators {
			r.Mutations.add(o.Summary)
		}
		if r.judge(); !slices.Equal(r.Missed, c.missed) {
			t.Errorf("%s: missed %q, want %q", c.name, r.Missed, c.missed)
		}
	}
}

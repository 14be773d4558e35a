package laws

import (
	"github.com/isnad-go/isnad/summarize/verify"
)

// The targets, in per cent.
const (
	CaughtOverall     = 99.5
	CaughtPerOperator = 98.0
	RefutedAtMost     = 0.5
	UndecidedAtMost   = 3.0
)

// shownFailures is how many failures of an operator a result holds by default.
const shownFailures = 3

// Result is what came of a run. Its JSON is the same for the same drafts to the byte.
type Result struct {
	Drafts      int     `json:"drafts"`
	Mutations   Summary `json:"mutations"`
	Paraphrases Summary `json:"paraphrases"`
	// Operators has one entry for each, in the order of [Operators].
	Operators []Tally `json:"operators"`
	// Missed names the targets that were not reached.
	Missed []string `json:"missed"`
}

// Summary is one law over all its operators.
type Summary struct {
	Cases         int `json:"cases"`
	Supported     int `json:"supported"`
	Refuted       int `json:"refuted"`
	NotEnoughInfo int `json:"not_enough_info"`
	// Silent counts the cases of which the report says nothing.
	Silent int `json:"silent"`
}

// Tally is what came of one operator.
type Tally struct {
	Name string `json:"name"`
	Doc  string `json:"doc"`
	Law  Law    `json:"law"`
	Summary
	// Excluded counts, by reason, what was no case of the law.
	Excluded []Excluded `json:"excluded"`
	// Failures are the first cases in which the law does not hold, undecided paraphrases included.
	Failures []Failure `json:"failures"`
}

// Excluded counts the changes that were no case of the law for one reason.
type Excluded struct {
	Why   string `json:"why"`
	Count int    `json:"count"`
}

// Failure is a case in which a law does not hold. Finding is null where the report says nothing of the value.
type Failure struct {
	Draft   string          `json:"draft"`
	Path    string          `json:"path"`
	Before  string          `json:"before"`
	After   string          `json:"after"`
	Finding *verify.Finding `json:"finding"`
}

// Caught counts the mutants that are no longer supported.
func (s Summary) Caught() int { return s.Refuted + s.NotEnoughInfo }

// Passed counts the paraphrases with no finding worse than before.
func (s Summary) Passed() int { return s.Supported + s.Silent }

func (s *Summary) add(o Summary) {
	s.Cases += o.Cases
	s.Supported += o.Supported
	s.Refuted += o.Refuted
	s.NotEnoughInfo += o.NotEnoughInfo
	s.Silent += o.Silent
}

func (s *Summary) count(f *verify.Finding) {
	s.Cases++
	switch {
	case f == nil:
		s.Silent++
	case f.Verdict == verify.Supported:
		s.Supported++
	case f.Verdict == verify.Refuted:
		s.Refuted++
	default:
		s.NotEnoughInfo++
	}
}

func collect(operators []Operator, trials []*trial, shown int) *Result {
	r := &Result{Drafts: len(trials), Operators: []Tally{}, Missed: []string{}}
	for k, op := range operators {
		t := Tally{Name: op.Name, Doc: op.Doc, Law: op.Law, Excluded: []Excluded{}, Failures: []Failure{}}
		for _, tr := range trials {
			t.take(tr, k, shown)
		}
		if op.Law == Mutation {
			r.Mutations.add(t.Summary)
		} else {
			r.Paraphrases.add(t.Summary)
		}
		r.Operators = append(r.Operators, t)
	}
	r.judge()
	return r
}

// take adds what came of an operator in one draft.
func (t *Tally) take(tr *trial, k, shown int) {
	for _, c := range tr.changes[k] {
		if c.void != "" {
			t.exclude(c.void)
		}
	}
	for _, o := range tr.outcomes[k] {
		t.count(o.finding)
		bad := o.finding != nil && o.finding.Verdict != verify.Supported
		if bad == (t.Law == Paraphrase) && len(t.Failures) < shown {
			t.Failures = append(t.Failures, Failure{tr.Name, o.path, o.before, o.after, o.finding})
		}
	}
}

func (t *Tally) exclude(why string) {
	for i := range t.Excluded {
		if t.Excluded[i].Why == why {
			t.Excluded[i].Count++
			return
		}
	}
	t.Excluded = append(t.Excluded, Excluded{why, 1})
}

// judge names the targets that were missed. An operator without a case has none to miss.
func (r *Result) judge() {
	miss := func(name string) { r.Missed = append(r.Missed, name) }
	if r.Mutations.Cases > 0 && percent(r.Mutations.Caught(), r.Mutations.Cases) < CaughtOverall {
		miss("mutations overall")
	}
	for _, t := range r.Operators {
		if t.Law == Mutation && t.Cases > 0 && percent(t.Caught(), t.Cases) < CaughtPerOperator {
			miss(t.Name)
		}
	}
	if r.Paraphrases.Cases > 0 {
		if percent(r.Paraphrases.Refuted, r.Paraphrases.Cases) > RefutedAtMost {
			miss("paraphrases refuted")
		}
		if percent(r.Paraphrases.NotEnoughInfo, r.Paraphrases.Cases) > UndecidedAtMost {
			miss("paraphrases undecided")
		}
	}
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(of) }

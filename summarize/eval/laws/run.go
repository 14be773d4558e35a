package laws

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"sync"

	"github.com/isnad-go/isnad/summarize/verify"
)

// Options steer a run; nil and the zero value mean all cases.
type Options struct {
	// PerOperator bounds the cases that one operator is tried on, spread evenly over the drafts; 0 means no bound.
	PerOperator int
	// Failures is how many failures of an operator the result holds; 0 means a few.
	Failures int
	// Operators are those to try; nil means [Operators].
	Operators []Operator
}

// Run puts drafts to the laws. The summaries are changed and set back meanwhile, so nobody else may use them. An
// error is a check's own, or the context's.
func Run(ctx context.Context, drafts []Draft, opts *Options) (*Result, error) {
	if opts == nil {
		opts = &Options{}
	}
	operators := opts.Operators
	if operators == nil {
		operators = Operators()
	}
	trials := make([]*trial, len(drafts))
	err := each(len(drafts), func(i int) (err error) {
		trials[i], err = prepare(ctx, drafts[i], operators)
		return err
	})
	if err != nil {
		return nil, err
	}
	for k := range operators {
		quota(trials, k, opts.PerOperator)
	}
	if err := each(len(trials), func(i int) error { return trials[i].run(ctx, operators) }); err != nil {
		return nil, err
	}
	return collect(operators, trials, cmp.Or(opts.Failures, shownFailures)), nil
}

// trial is a draft with the changes that each operator makes of it, and what came of them.
type trial struct {
	*subject
	changes  [][]change // by operator
	outcomes [][]outcome
}

// outcome is what the report says of a changed value.
type outcome struct {
	*change
	finding *verify.Finding // that speaks for it; nil where none does
}

func prepare(ctx context.Context, d Draft, operators []Operator) (*trial, error) {
	s, err := newSubject(ctx, d)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.Name, err)
	}
	t := &trial{subject: s, changes: make([][]change, len(operators)), outcomes: make([][]outcome, len(operators))}
	for k := range operators {
		for _, c := range operators[k].changes(s) {
			if c.before != c.after {
				t.changes[k] = append(t.changes[k], c)
			}
		}
	}
	return t, nil
}

// quota leaves an operator at most so many cases, as many of each draft as of every other, and evenly spread in it.
// What is no case is kept: it costs nothing.
func quota(trials []*trial, k, most int) {
	if most == 0 {
		return
	}
	left, drafts := most, 0
	for _, t := range trials {
		if t.cases(k) > 0 {
			drafts++
		}
	}
	// The drafts with few cases leave their share to the others: twice over them comes close enough to even.
	share := most
	if drafts > 0 {
		share = max(1, most/drafts)
		spare := 0
		for _, t := range trials {
			spare += min(share, t.cases(k))
		}
		share += (most - spare) / drafts
	}
	for _, t := range trials {
		n := min(share, left)
		t.changes[k] = spread(t.changes[k], n)
		left -= min(n, t.cases(k))
	}
}

func (t *trial) cases(k int) int {
	n := 0
	for _, c := range t.changes[k] {
		if c.void == "" {
			n++
		}
	}
	return n
}

// spread keeps n cases of a list at even distances.
func spread(all []change, n int) []change {
	var cases, out []change
	for _, c := range all {
		if c.void != "" {
			out = append(out, c)
		} else {
			cases = append(cases, c)
		}
	}
	if len(cases) <= n {
		return all
	}
	for i := range n {
		out = append(out, cases[i*len(cases)/n])
	}
	return out
}

func (t *trial) run(ctx context.Context, operators []Operator) error {
	for k := range operators {
		for i := range t.changes[k] {
			c := &t.changes[k][i]
			if c.void != "" {
				continue
			}
			f, err := t.verify(ctx, operators[k].Law, c)
			if err != nil {
				return fmt.Errorf("%s, %s: %w", t.Name, operators[k].Name, err)
			}
			t.outcomes[k] = append(t.outcomes[k], outcome{c, f})
		}
	}
	return nil
}

// verify makes a change, verifies, and sets it back. A mutant's finding is the worst at its path, a paraphrase's the
// worst of those that are worse than they were.
func (t *trial) verify(ctx context.Context, law Law, c *change) (*verify.Finding, error) {
	undo := c.do()
	defer undo()
	x := around(t.Summary, c.path)
	r, err := verify.Struct(ctx, t.Article, x.Summary, nil)
	if err != nil {
		return nil, err
	}
	var worst *verify.Finding
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Path = x.whole(f.Path)
		if law == Mutation && f.Path != c.path && !c.concerns(f.Path) || law == Paraphrase && rank(f.Verdict) <= rank(t.base[f.Path]) && t.base[f.Path] != "" {
			continue
		}
		if worst == nil || rank(f.Verdict) > rank(worst.Verdict) {
			worst = f
		}
	}
	return worst, nil
}

// each calls f for every index, on all processors, and gives the first error by index.
func each(n int, f func(i int) error) error {
	errs := make([]error, n)
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				errs[i] = f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

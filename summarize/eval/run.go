package eval

import (
	"context"
	"fmt"
	"slices"

	"github.com/isnad-go/isnad/summarize/verify"
)

// Options steer an evaluation; nil and the zero value mean the defaults.
type Options struct {
	// Checks are the checks to count by; nil means [verify.Checks].
	Checks []*verify.Check
	// MaxRepairs bounds the requests after the first, as in summarize.Options; a negative number means
	// none. Zero means summarize.DefaultRepairs, or as many as were recorded where that is more.
	MaxRepairs int
}

// Result is an evaluation. Its JSON, like its text, is the same for the same samples to the byte.
type Result struct {
	// Samples counts the articles.
	Samples int `json:"samples"`
	// Metrics has one entry for each answerer, by name.
	Metrics []Metric `json:"metrics"`
	// Stale lists the stale repairs of all scores, Failed the runs that broke off.
	Stale  []Stale   `json:"stale"`
	Failed []Failure `json:"failed"`
	// Scores has one entry for each sample and answerer, in the order of samples, then of answerers.
	Scores []Score `json:"scores"`
}

// Failure is a run that broke off: no draft could be used, or the model refused a repair.
type Failure struct {
	Sample   string `json:"sample"`
	Answerer string `json:"answerer"`
	Why      string `json:"why"` // one line
}

// Run replays the recordings of the samples, offline, and counts. What goes wrong within the recordings is
// part of the result; an error is a check's own, or the context's.
func Run(ctx context.Context, samples []Sample, opts *Options) (*Result, error) {
	if opts == nil {
		opts = &Options{}
	}
	sc := &scorer{checks: opts.Checks, repairs: opts.MaxRepairs}
	if sc.checks == nil {
		sc.checks = verify.Checks()
	}
	r := &Result{Samples: len(samples), Stale: []Stale{}, Failed: []Failure{}, Scores: []Score{}}
	var names []string
	for i := range samples {
		scores, err := sc.sample(ctx, &samples[i])
		if err != nil {
			return nil, fmt.Errorf("sample %s: %w", samples[i].Name, err)
		}
		for _, s := range scores {
			names = append(names, s.Answerer)
			r.add(s)
		}
	}
	slices.Sort(names)
	r.Metrics = metrics(slices.Compact(names), r.Scores)
	return r, nil
}

// sample scores every answerer of a sample.
func (sc *scorer) sample(ctx context.Context, s *Sample) ([]Score, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	floor, err := sc.extractive(ctx, s)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", Extractive, err)
	}
	scores := []Score{floor}
	for i := range s.Recorded {
		one, err := sc.recorded(ctx, s, &s.Recorded[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Recorded[i].Answerer, err)
		}
		scores = append(scores, one)
	}
	return scores, nil
}

func (r *Result) add(s Score) {
	r.Scores = append(r.Scores, s)
	r.Stale = append(r.Stale, s.Stale...)
	if s.Failure != "" {
		r.Failed = append(r.Failed, Failure{s.Sample, s.Answerer, string(s.Failure)})
	}
}

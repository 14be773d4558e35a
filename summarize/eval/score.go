package eval

import (
	"context"
	"errors"
	"strings"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/llm/replay"
	"github.com/isnad-go/isnad/summarize/verify"
)

// Score is what one answerer's recordings of one sample come to.
type Score struct {
	Sample   string  `json:"sample"`
	Answerer string  `json:"answerer"`
	Replies  Replies `json:"replies"`
	// TodaysPrompt says whether the draft was recorded under the prompt that today's code writes.
	TodaysPrompt bool `json:"todays_prompt"`
	// Before and After count findings by check, in the order of the checks. Before is null where no draft
	// could be used, After also where a repair is stale.
	Before []Counts `json:"before"`
	After  []Counts `json:"after"`
	Usage  Usage    `json:"usage"`
	// Judged holds the first valid draft against human verdicts; null where nobody judged it.
	Judged *Judged `json:"judged"`
	// Stale lists the repairs that keep the sample out of the figures after repair, or were not needed.
	Stale []Stale `json:"stale"`
	// Failure says in one line why the run broke off; null where it did not.
	Failure claim.Maybe `json:"failure"`
}

// Replies counts the drafts that an answerer gave, those asked for again included, and the valid ones.
type Replies struct {
	Valid int `json:"valid"`
	Of    int `json:"of"`
}

// Counts are the findings of one check.
type Counts struct {
	Check string `json:"check"`
	verify.Counts
}

// scorer scores samples under the same checks.
type scorer struct {
	checks  []*verify.Check
	repairs int
}

// extractive scores the drafter without a model. Nobody can be asked for a repair, so what it drafts is
// what it hands out.
func (sc *scorer) extractive(ctx context.Context, s *Sample) (Score, error) {
	r, err := summarize.New(nil, &summarize.Options{Checks: sc.checks}).Summarize(ctx, s.Article)
	if err != nil {
		return Score{}, err
	}
	counts := sc.count(r.Report)
	return Score{Sample: s.Name, Answerer: Extractive, Before: counts, After: counts, Stale: []Stale{}}, nil
}

// recorded scores one answerer, by two runs: one ends where the first repair is asked for, the other goes
// on with the repairs. The error is a check's own or the context's.
func (sc *scorer) recorded(ctx context.Context, s *Sample, r *Recorded) (Score, error) {
	out := Score{Sample: s.Name, Answerer: r.Answerer, Stale: []Stale{}, Usage: usage(r.Exchanges)}
	last, err := lastDraft(r.Exchanges)
	if err != nil {
		out.Failure = claim.Maybe(err.Error())
		return out, nil
	}
	opts, today := settings(s, r.Exchanges)
	opts.Checks, out.TodaysPrompt = sc.checks, today
	limit := sc.limit(r.Exchanges)

	opts.MaxRepairs = atMost(min(last, limit))
	c := &chain{exchanges: r.Exchanges}
	res, err := summarize.New(c, &opts).Summarize(ctx, s.Article)
	out.Replies.Of = c.drafts
	if res == nil {
		out.Failure, err = failure(err)
		return out, err
	}
	// The error beside a result is errBefore, or one that the second run meets again.
	out.Replies.Valid, out.Before = 1, sc.count(res.Report)
	out.Judged = judge(res.Report, s.Verdicts[r.Answerer])

	opts.MaxRepairs = atMost(limit)
	c = &chain{exchanges: r.Exchanges, repairs: true, used: map[string]bool{}}
	res, err = summarize.New(c, &opts).Summarize(ctx, s.Article)
	out.Stale = append(out.Stale, c.stale(s.Name, r.Answerer)...)
	if c.unfilled != nil {
		return out, nil
	}
	if err != nil {
		if out.Failure, err = failure(err); err != nil {
			return out, err
		}
	}
	out.After = sc.count(res.Report) // what is handed out, beside a failure too
	return out, nil
}

// limit is how many requests after the first a run has.
func (sc *scorer) limit(exchanges []replay.Exchange) int {
	if sc.repairs != 0 {
		return max(sc.repairs, 0)
	}
	n := summarize.DefaultRepairs
	for _, x := range exchanges {
		n = max(n, x.Request.Attempt)
	}
	return n
}

// atMost is a limit as summarize.Options writes it, where zero is not none.
func atMost(n int) int {
	if n == 0 {
		return -1
	}
	return n
}

// failure tells what the recordings are to blame for, in one line, from what stops the evaluation.
func failure(err error) (claim.Maybe, error) {
	var reply *summarize.ReplyError
	var model *llm.Error
	if !errors.As(err, &reply) && !errors.As(err, &model) && !errors.Is(err, errUnrecorded) {
		return "", err
	}
	return claim.Maybe(strings.Join(strings.Fields(err.Error()), " ")), nil
}

// count counts a report's findings by check. Every check has its line, one without findings too.
func (sc *scorer) count(r *verify.Report) []Counts {
	out := make([]Counts, len(sc.checks))
	place := map[string]int{}
	for i, c := range sc.checks {
		out[i].Check, place[c.Name] = c.Name, i
	}
	for _, f := range r.Findings {
		c := &out[place[f.Check]]
		switch f.Verdict {
		case verify.Supported:
			c.Supported++
		case verify.Refuted:
			c.Refuted++
		default:
			c.NotEnoughInfo++
		}
	}
	return out
}

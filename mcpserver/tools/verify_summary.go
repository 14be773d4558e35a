package tools

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/isnad-go/isnad/summarize/verify"
)

// verifySummary declares verify_summary, which holds a summary against its article.
func verifySummary(opts Options) *Tool {
	v := verifier{opts.Store, &verify.Options{Checks: opts.Summarize.Checks, Reasons: opts.Summarize.Reasons}}
	return declare(Tool{
		Name:  "verify_summary",
		Title: "Verify a summary against its article",
		Description: "Checks a summary, in isnad's JSON form, against the article it was made from, by rules, without a model: every " +
			"quote, number with its unit and limit, time, name with its title, speaker, and negation. Answers with a verdict and with a finding for each value that is not " +
			"supported: path (JSON pointer into the summary), code, got, want, and the article's place. Mend those and call again " +
			"with the same article until nothing is refuted. Draft by the prompt draft_summary. Not for prose or summaries in other " +
			"forms, not for checking facts against the world, and not for drafting (summarize_article).",
		Hints: Hints{ReadOnly: true, Idempotent: true},
	}, v.verify)
}

type verifyArguments struct {
	article
	Summary json.RawMessage `json:"summary"`
	Detail  detail          `json:"detail"`
}

// take takes the summary out of the arguments, and gives the rest to be read.
func (a *verifyArguments) take(arguments json.RawMessage) json.RawMessage {
	rest, summary, ok := without(arguments, "summary")
	if !ok {
		return arguments
	}
	a.Summary = bytes.Clone(summary) // it is kept longer than the rest
	return rest
}

type verifier struct {
	store *Store
	opts  *verify.Options
}

// fullReport is a whole report, with what has to be known of the article.
type fullReport struct {
	Note string `json:"note,omitempty"`
	*verify.Report
}

func (v verifier) verify(ctx context.Context, in verifyArguments) (any, error) {
	a, err := in.analysed(ctx, v.store)
	if err != nil {
		return nil, err
	}
	r, _, err := verify.Summary(ctx, a, in.Summary, v.opts)
	if err != nil {
		return nil, err
	}
	if in.ID != "" {
		v.store.found(ctx, in.ID, in.Summary, r)
	}
	if in.Detail == full {
		return fullReport{note(a), r}, nil
	}
	return lowReport{Note: note(a), shortReport: abridge(r)}, nil
}

type lowReport struct {
	Note string `json:"note,omitempty"`
	shortReport
}

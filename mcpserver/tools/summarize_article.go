package tools

import (
	"context"
	"errors"
	"strings"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/source"
)

// summarizeArticle declares summarize_article, which drafts a summary and verifies it. Only a model makes it
// reach beyond the server.
func summarizeArticle(opts Options) *Tool {
	d := drafter{opts}
	return declare(Tool{
		Name:  "summarize_article",
		Title: "Summarize an article, verified",
		Description: "Drafts a summary of events and claims of an Arabic news article, verifies it against the article's own text, has what " +
			"is wrong repaired, and says of each value what it rests on. The server's model drafts it; without one the client's, where it lends its " +
			"own, else rules copy sentences (engine tells which). Not for checking a summary that you have or can write yourself, which mostly reads " +
			"better: draft it (prompt draft_summary) and call verify_summary. Not for texts other than news.",
		Hints: Hints{ReadOnly: true, Idempotent: true, OpenWorld: opts.Model != nil},
	}, d.summarize)
}

type summarizeArguments struct {
	article
	Language string `json:"language"`
	Strict   bool   `json:"strict"`
	Detail   detail `json:"detail"`
}

type drafter struct{ opts Options }

// byRules is what an assistant should know of a summary that no model wrote.
const byRules = "Rules copied this from the article; no language model was used."

// byClient says the same of one that the client's own model wrote.
const byClient = "The client's own model drafted this."

func (d drafter) summarize(ctx context.Context, in summarizeArguments) (any, error) {
	a, err := in.analysed(ctx, d.opts.Store)
	if err != nil {
		return nil, err
	}
	model := d.opts.Model
	if model == nil {
		model = modelOf(ctx)
	}
	if model == nil {
		return d.draft(ctx, nil, a, in)
	}
	return d.opts.Store.run(ctx, "summarize_article", func(ctx context.Context) (any, error) { return d.draft(ctx, model, a, in) })
}

func (d drafter) draft(ctx context.Context, model llm.Model, a *source.Article, in summarizeArguments) (any, error) {
	opts := d.opts.Summarize
	opts.Language, opts.Strict = tag(in.Language), in.Strict
	opts.Progress = progressOf(ctx, opts.Progress)
	lent := model != nil && d.opts.Model == nil
	if lent {
		opts.Engine, opts.SchemaInPrompt = summarize.Engine{Name: "client", Note: byClient}, true
	}
	if model == nil && opts.Engine == (summarize.Engine{}) {
		opts.Engine = summarize.Engine{Name: "extractive", Note: byRules}
	}
	r, err := summarize.New(model, &opts).Summarize(ctx, a)
	said := note(a)
	if err != nil {
		var need *InputNeeded
		if errors.As(err, &need) {
			return nil, err
		}
		err = draftProblem(err)
		var problem *Problem
		if r == nil || !errors.As(err, &problem) {
			return nil, err
		}
		said = strings.TrimSpace(said + " This is the draft without all its repairs, for the model failed: " + problem.Text)
	}
	if in.ID != "" {
		if err := d.keep(ctx, in.ID, r); err != nil {
			return nil, err
		}
	}
	if in.Detail == full {
		return fullSummary{said, r}, nil
	}
	return shorten(r, said), nil
}

// keep puts summary and report aside for who reads them by the article's id.
func (d drafter) keep(ctx context.Context, id string, r *summarize.Result) error {
	summary, err := marshal(r.Summary)
	if err != nil {
		return err
	}
	d.opts.Store.found(ctx, id, summary, r.Report)
	return nil
}

type fullSummary struct {
	Note string `json:"note,omitempty"`
	*summarize.Result
}

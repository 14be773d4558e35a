// Package summarize drafts an event/claim summary of an Arabic article with a language model, verifies it
// against the article without one, has what is wrong repaired, and hands it out with what each value
// rests on.
//
// The verdicts are package verify's: no model has a say in them. Without a model, [New] uses rules that
// copy from the article (package extractive).
package summarize

import (
	"context"

	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/extractive"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// DefaultRepairs is how many repairs are asked for where Options says nothing.
const DefaultRepairs = 2

// Options steer a Summarizer; nil and the zero value mean the defaults.
type Options struct {
	// Language is that of headline, synopsis, titles and contents: English, or else Arabic.
	Language language.Tag
	// MaxRepairs bounds the requests after the first: repairs, and whole answers asked for again. Zero
	// means [DefaultRepairs], a negative number none.
	MaxRepairs int
	// Strict removes, at the end, every value with a finding other than supported.
	Strict bool
	// Params are handed to the model.
	Params llm.Params
	// SchemaInPrompt writes the schema into the prompt too, for services that ignore response_format.
	SchemaInPrompt bool
	// Checks and Reasons are package verify's.
	Checks  []*verify.Check
	Reasons language.Tag
	// Engine says in the result what drafted; the zero value tells only whether a model did.
	Engine Engine
	// Progress, where not nil, is told before each step that may take long.
	Progress func(Step)
}

// Step is a step of the work: Name is "draft", "repair" or "again", Attempt counts requests from 0.
type Step struct {
	Name    string
	Attempt int
}

// Summarizer summarises articles. It is immutable, and safe for concurrent use where its model is.
type Summarizer struct {
	model llm.Model
	opts  Options
}

// New makes a Summarizer. A nil model means the extractive drafter.
func New(model llm.Model, opts *Options) *Summarizer {
	s := &Summarizer{model: model}
	if opts != nil {
		s.opts = *opts
	}
	switch {
	case s.opts.MaxRepairs == 0:
		s.opts.MaxRepairs = DefaultRepairs
	case s.opts.MaxRepairs < 0:
		s.opts.MaxRepairs = 0
	}
	if s.opts.Engine.Name == "" {
		s.opts.Engine.Name = "model"
		if model == nil {
			s.opts.Engine.Name = "extractive"
		}
	}
	return s
}

// Summarize drafts, verifies and repairs a summary of the article.
//
// A summary that stays refuted is a result, not an error: look at its report. The errors are the model's
// (*[llm.Error]), *[ReplyError] where no attempt gave a usable answer, and the context's. Where an error
// comes after the draft was verified, the result is given beside it.
func (s *Summarizer) Summarize(ctx context.Context, a *source.Article) (*Result, error) {
	if s.model == nil {
		return s.extract(ctx, a)
	}
	f, err := Fill[claim.Summary](ctx, s, a)
	if f == nil {
		return nil, err
	}
	return &Result{Article: a.Given(), Summary: f.Value, Report: f.Report, Engine: s.opts.Engine, Attempts: f.Attempts,
		Removed: f.Removed, Usage: f.Usage}, err
}

// extract is Summarize without a model: there is nobody to ask for a repair.
func (s *Summarizer) extract(ctx context.Context, a *source.Article) (*Result, error) {
	doc, err := marshal(extractive.Draft(a))
	if err != nil {
		return nil, err
	}
	t := newTask[claim.Summary](schema.Summary(), a, s.verifyOptions())
	w := work{task: t}
	if err := w.accept(ctx, doc); err != nil {
		return nil, err
	}
	if s.opts.Strict {
		if err := w.strict(ctx); err != nil {
			return nil, err
		}
	}
	f, err := finish[claim.Summary](&w)
	if err != nil {
		return nil, err
	}
	return &Result{Article: a.Given(), Summary: f.Value, Report: f.Report, Engine: s.opts.Engine, Attempts: []Attempt{},
		Removed: f.Removed}, nil
}

func (s *Summarizer) verifyOptions() *verify.Options {
	return &verify.Options{Checks: s.opts.Checks, Reasons: s.opts.Reasons}
}

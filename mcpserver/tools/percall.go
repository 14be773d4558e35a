package tools

import (
	"context"
	"fmt"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
)

type modelKey struct{}

// WithModel lends a call a model, the caller's own, that drafts where the server has none.
func WithModel(ctx context.Context, m llm.Model) context.Context {
	return context.WithValue(ctx, modelKey{}, m)
}

func modelOf(ctx context.Context) llm.Model {
	m, _ := ctx.Value(modelKey{}).(llm.Model)
	return m
}

type progressKey struct{}

// WithProgress has a call that may take long tell of its steps.
func WithProgress(ctx context.Context, tell func(step string)) context.Context {
	return context.WithValue(ctx, progressKey{}, tell)
}

// progressOf is what tells of steps: the caller, and whom the server has besides.
func progressOf(ctx context.Context, besides func(summarize.Step)) func(summarize.Step) {
	tell, ok := ctx.Value(progressKey{}).(func(string))
	if !ok {
		return besides
	}
	return func(s summarize.Step) {
		if besides != nil {
			besides(s)
		}
		tell(fmt.Sprintf("%s (request %d)", s.Name, s.Attempt+1))
	}
}

// InputNeeded is the error of a model lent by [WithModel] that cannot answer within the call: its caller has to
// ask somebody else, and call again. It is passed through.
type InputNeeded struct{ Request *llm.Request }

// Error says that the call has to be made again.
func (e *InputNeeded) Error() string { return "the model has to be asked outside the call" }

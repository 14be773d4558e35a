package tools

import (
	"context"
	"errors"
	"fmt"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/source"
)

// Problem is what whoever called can do something about. Text says what is wrong, where, and what to do;
// it never holds a key or an inner detail of the server.
type Problem struct {
	Text string
	Err  error // the cause, may be nil
}

// Error is the text.
func (p *Problem) Error() string { return p.Text }

// Unwrap gives the cause.
func (p *Problem) Unwrap() error { return p.Err }

// articleProblem words why an article cannot be analysed.
func articleProblem(err error) error {
	text := err.Error()
	if errors.Is(err, source.ErrEmpty) || errors.Is(err, source.ErrBinary) {
		text += ": put its whole plain text into the argument text"
	}
	return &Problem{text, err}
}

// draftProblem words why a model gave no summary. Errors of other kinds stay as they are.
func draftProblem(err error) error {
	var reply *summarize.ReplyError
	var failed *llm.Error
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &failed):
		next := "draft the summary yourself and check it with verify_summary"
		if failed.Temporary() {
			next = "try again later, or " + next
		}
		return &Problem{fmt.Sprintf("%s; %s", failed, next), err}
	case errors.As(err, &reply):
		return &Problem{fmt.Sprintf("%s; call again, or draft the summary yourself and check it with verify_summary", reply), err}
	}
	return err
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
)

// The exit statuses.
const (
	statusDone    = 0
	statusRefuted = 1
	statusInput   = 2
	statusModel   = 3
)

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// app is what the subcommands share. status is the highest met.
type app struct {
	streams
	env    func(string) string
	status int
}

func (a *app) raise(status int) { a.status = max(a.status, status) }

// note writes a line for the person at the terminal.
func (a *app) note(format string, args ...any) {
	fmt.Fprintf(a.err, "isnad: "+format+"\n", args...)
}

// run runs the command line and gives the exit status.
func run(ctx context.Context, args []string, s streams, env func(string) string) int {
	a := &app{streams: s, env: env}
	root := &cobra.Command{
		Use:           "isnad",
		Short:         "Summaries of Arabic news that can be trusted",
		Long:          "isnad has an article summarised, by a language model or by rules, and verifies every quote and number of a\nsummary against the article's own text, without any model.",
		Example:       "  isnad summarize article.txt",
		SilenceErrors: true, SilenceUsage: true,
	}
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(a.summarizeCommand(), a.scanCommand(), a.findCommand(), a.verifyCommand(), a.schemaCommand(),
		a.evalCommand(), a.lawsCommand(), a.mcpCommand(), a.toolsCommand())
	if err := root.ExecuteContext(ctx); err != nil {
		a.note("%s", oneLine(err.Error()))
		a.raise(statusOf(err))
	}
	return a.status
}

// statusOf tells the model's and the network's failures from faults of usage and input.
func statusOf(err error) int {
	var failure *llm.Error
	var reply *summarize.ReplyError
	if errors.As(err, &failure) || errors.As(err, &reply) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return statusModel
	}
	return statusInput
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

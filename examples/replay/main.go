// Command replay summarizes an article from a recording: the model's answers come from files, so it needs
// neither a key nor a network. The recorded draft has a wrong number, which is sent back and repaired.
// Run it from the root of the repository:
//
//	go run ./examples/replay
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm/replay"
	"github.com/isnad-go/isnad/summarize/source"
)

// A synthetic sample: its article is invented, and no model wrote its answers.
const sample = "summarize/eval/testdata/synthetic/drill/"

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "replay:", err)
		os.Exit(1)
	}
}

func run(w io.Writer) error {
	text, err := os.ReadFile(sample + "article.txt")
	if err != nil {
		return err
	}
	article, err := source.New(source.Given{Text: string(text), Published: "2024-03-03"})
	if err != nil {
		return err
	}
	model, err := replay.NewPlayer(sample + "recordings/hasty")
	if err != nil {
		return err
	}
	result, err := summarize.New(model, nil).Summarize(context.Background(), article)
	if err != nil {
		return err
	}
	for _, a := range result.Attempts {
		if a.Counts != nil { // nil for an answer that could not be verified at all
			fmt.Fprintf(w, "%s: %d supported, %d refuted\n", a.Step, a.Counts.Supported, a.Counts.Refuted)
		}
	}
	for _, e := range result.Summary.Events {
		fmt.Fprintln(w, e.Title)
		for _, q := range e.Quantities {
			fmt.Fprintf(w, "  %s: %s %s %s\n", q.Label, q.Mod, q.Value, q.Unit)
		}
	}
	return nil
}

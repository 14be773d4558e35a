// Command verify holds a summary against the article it was made from, without any language model. The
// summary has one right number and one false one. Run it from the root of the repository:
//
//	go run ./examples/verify
package main

import (
	"context"
	_ "embed" // the summary
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

//go:embed summary.json
var summary []byte

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "verify:", err)
		os.Exit(1)
	}
}

func run(w io.Writer) error {
	text, err := os.ReadFile("seeds/belarus-russia-patrol.txt")
	if err != nil {
		return err
	}
	article, err := source.New(source.Given{Text: string(text), Published: "2022-01-06"})
	if err != nil {
		return err
	}
	report, _, err := verify.Summary(context.Background(), article, summary, &verify.Options{Reasons: language.English})
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "The summary is", report.Verdict)
	for _, f := range report.Findings {
		fmt.Fprintf(w, "\n%s of %s: %s\n", f.Check, f.Path, f.Verdict)
		if f.At != nil {
			fmt.Fprintf(w, "  %s\n", f.At.Text)
		}
		if f.Verdict != verify.Supported {
			fmt.Fprintf(w, "  written: %s\n  article: %s\n", f.Got, f.Want)
		}
	}
	return nil
}

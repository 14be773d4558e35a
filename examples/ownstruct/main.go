// Command ownstruct verifies a struct of one's own. Made of the types of package claim, it is held against
// the article like a built-in summary; summarize.Fill has a model fill it in. Run it from the root of the
// repository:
//
//	go run ./examples/ownstruct
package main

import (
	"context"
	_ "embed" // what was filled in
	"fmt"
	"io"
	"os"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// Patrol is what we want to know of an article. The numbers must stand in the evidence beside them.
type Patrol struct {
	Evidence []claim.Evidence `json:"evidence"`
	Airborne claim.Quantity   `json:"airborne"`
	Distance claim.Quantity   `json:"distance"`
}

//go:embed patrol.json
var filledIn []byte

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "ownstruct:", err)
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
	report, patrol, err := verify.Document[Patrol](context.Background(), article, filledIn, nil)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "airborne: %s %s %s\n", patrol.Airborne.Mod, patrol.Airborne.Value, patrol.Airborne.Unit)
	fmt.Fprintf(w, "distance: %s %s %s\n", patrol.Distance.Mod, patrol.Distance.Value, patrol.Distance.Unit)
	for _, f := range report.Findings {
		fmt.Fprintf(w, "%s is %s (%s)\n", f.Path, f.Verdict, f.Code)
		if f.Verdict == verify.Refuted {
			fmt.Fprintf(w, "  written: %s, article: %s\n", f.Got, f.Want)
		}
	}
	return nil
}

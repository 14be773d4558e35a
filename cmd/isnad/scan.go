package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/summarize/source"
)

func (a *app) scanCommand() *cobra.Command {
	var k known
	var asJSON, asLines bool
	c := &cobra.Command{
		Use:   "scan [--json | --jsonl] FILE|-…",
		Short: "Show what an article states, each with its place: quantities, times, quotations, names",
		Long: "scan finds what an article states, with the place of each. With --jsonl it reads one article a line, as\n" +
			`{"id","text","title"?,"published"?,"outlet"?,"country"?}, and writes one answer a line.`,
		Example: "  isnad scan --json seeds/belarus-russia-patrol.txt",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			for _, file := range files {
				if asLines {
					if err := a.lines(file, a.scanLine); err != nil {
						return err
					}
					continue
				}
				art, err := a.article(file, &k)
				if err != nil {
					return err
				}
				if asJSON {
					err = a.write(art.Scan())
				} else {
					err = a.printScan(art)
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	k.flags(c)
	c.Flags().BoolVar(&asJSON, "json", false, "write JSON, one answer a line")
	c.Flags().BoolVar(&asLines, "jsonl", false, "read one article a line and write one answer a line")
	c.MarkFlagsMutuallyExclusive("json", "jsonl")
	return c
}

func (a *app) scanLine(id json.RawMessage, line []byte) error {
	var given source.Given
	if err := decode(line, &given); err != nil {
		return err
	}
	art, err := source.New(given)
	if err != nil {
		return err
	}
	return a.write(struct {
		ID json.RawMessage `json:"id"`
		source.Scan
	}{id, art.Scan()})
}

func (a *app) printScan(art *source.Article) error {
	s := art.Scan()
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "kind\tvalue\tunit\tmod\tbytes\ttext")
	for _, q := range s.Quantities {
		value := string(q.Value)
		if q.High != "" {
			value += "–" + string(q.High)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s%s\t%s\n", q.Kind, value, q.Unit, q.Mod, q.Span, inTitle(q.In), q.Text)
	}
	fmt.Fprintln(w, "\ntime\tvalue\tmod\tbytes\ttext")
	for _, x := range s.Timexes {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s%s\t%s\n", x.Type, x.Value, x.Mod, x.Span, inTitle(x.In), x.Text)
	}
	fmt.Fprintln(w, "\nact\tcue\tspeaker\tbytes\ttext")
	for _, q := range s.Quotations {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s%s\t%s\n", q.Act, words(q.Cue), speaker(q), q.Content.Span, inTitle(q.In), oneLine(q.Content.Text))
	}
	fmt.Fprintln(w, "\nname\ttitle\tbytes\ttext")
	for _, n := range s.Names {
		fmt.Fprintf(w, "%s\t%s\t%s%s\t%s\n", n.Kind, n.Title, n.Span, inTitle(n.In), oneLine(n.Text))
	}
	return w.Flush()
}

// speaker is who says a quotation, "-" where the article does not settle it, and its carriers.
func speaker(q source.ScannedQuotation) string {
	s := "-"
	if q.Speaker != nil {
		s = oneLine(q.Speaker.Text)
	}
	for _, v := range q.Via {
		s += " ← " + oneLine(v.Text)
	}
	return s
}

func words(w *source.Words) string {
	if w == nil {
		return "-"
	}
	return oneLine(w.Text)
}

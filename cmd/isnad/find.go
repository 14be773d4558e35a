package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/summarize/source"
)

func (a *app) findCommand() *cobra.Command {
	var k known
	var file string
	var asJSON, asLines bool
	c := &cobra.Command{
		Use:   "find [--json] --article FILE QUOTE…  |  find --jsonl --article FILE [FILE|-]",
		Short: "Find where an article has some words, and how exactly",
		Long: "find looks for words in an article: exactly, after giving up only what changes no reading. Where they are not\n" +
			"found it names the nearest place and what differs. With --jsonl it reads {\"id\",\"text\"} a line.",
		Example: "  isnad find --article seeds/belarus-russia-patrol.txt 'أمضوا ١٢٠ دقيقة في الجو'",
		RunE: func(_ *cobra.Command, args []string) error {
			if file == "" {
				return errors.New("no article: name it with --article FILE")
			}
			art, err := a.article(file, &k)
			if err != nil {
				return err
			}
			if asLines {
				return a.findLines(art, args)
			}
			if len(args) == 0 {
				return errors.New("no quote: give the words to find as arguments")
			}
			for _, quote := range args {
				if err := a.find(art, quote, asJSON); err != nil {
					return err
				}
			}
			return nil
		},
	}
	k.flags(c)
	c.Flags().StringVar(&file, "article", "", "the article's file, or - for standard input")
	c.Flags().BoolVar(&asJSON, "json", false, "write JSON, one answer a line")
	c.Flags().BoolVar(&asLines, "jsonl", false, "read one quote a line and write one answer a line")
	c.MarkFlagsMutuallyExclusive("json", "jsonl")
	return c
}

func (a *app) find(art *source.Article, quote string, asJSON bool) error {
	f := art.Quote(quote)
	if !f.Found {
		a.raise(statusRefuted)
	}
	if asJSON {
		return a.write(f)
	}
	a.printFound(quote, f)
	return nil
}

func (a *app) findLines(art *source.Article, args []string) error {
	in := "-"
	switch len(args) {
	case 0:
	case 1:
		in = args[0]
	default:
		return errors.New("--jsonl reads one file, or standard input")
	}
	return a.lines(in, func(id json.RawMessage, line []byte) error {
		var q struct {
			Text *string `json:"text"`
		}
		if err := decode(line, &q); err != nil {
			return err
		}
		if q.Text == nil {
			return errors.New(`no "text" in the line`)
		}
		f := art.Quote(*q.Text)
		if !f.Found {
			a.raise(statusRefuted)
		}
		return a.write(struct {
			ID json.RawMessage `json:"id"`
			source.Found
		}{id, f})
	})
}

func (a *app) printFound(quote string, f source.Found) {
	if !f.Found {
		fmt.Fprintln(a.out, "not found")
		fmt.Fprintln(a.out, "  "+quote)
		if f.Nearest == nil {
			return
		}
		fmt.Fprintf(a.out, "nearest, bytes %s%s\n  %s\n", f.Nearest.Span, inTitle(f.Nearest.In), f.Nearest.Text)
		for _, d := range f.Nearest.Diff {
			fmt.Fprintf(a.out, "%s\n  got   %s\n  want  %s\n", d.Kind, d.Got, d.Want)
		}
		return
	}
	for _, m := range f.Matches {
		fmt.Fprintf(a.out, "%s, bytes %s%s\n  %s\n", f.Grade, m.Span, inTitle(m.In), m.Text)
	}
	for _, b := range f.Boundary {
		fmt.Fprintf(a.out, "%s it stands a word that changes its sense\n  %s\n", b.Side, b.Word)
	}
}

func inTitle(in string) string {
	if in == "" {
		return ""
	}
	return " of the " + in
}

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

func (a *app) verifyCommand() *cobra.Command {
	var k known
	var file, summary, reasons, code string
	var asJSON, asLines bool
	c := &cobra.Command{
		Use:   "verify [--json] --article FILE --summary FILE  |  verify --jsonl FILE|-",
		Short: "Check a summary against its article, without any model",
		Long: "verify answers for every value of a summary: supported, refuted or not-enough-info, with the reason and the place\n" +
			`in the article. With --jsonl it reads {"id","article":{…},"summary":{…}} a line and writes a report a line.`,
		Example: "  isnad verify --article seeds/belarus-russia-patrol.txt --summary summary.json",
		RunE: func(c *cobra.Command, args []string) error {
			if code != "" {
				return a.explain(code)
			}
			opts, err := verifyOptions(reasons)
			if err != nil {
				return err
			}
			if asLines {
				if len(args) != 1 {
					return errors.New("--jsonl reads one file, or - for standard input")
				}
				return a.lines(args[0], func(id json.RawMessage, line []byte) error { return a.verifyLine(c.Context(), id, line, opts) })
			}
			if file == "" || summary == "" || len(args) > 0 {
				return errors.New("name the article with --article FILE and the summary with --summary FILE")
			}
			if file == "-" && summary == "-" {
				return errors.New("only one of the article and the summary can come from standard input")
			}
			return a.verify(c.Context(), file, summary, &k, opts, asJSON)
		},
	}
	k.flags(c)
	f := c.Flags()
	f.StringVar(&file, "article", "", "the article's file, or - for standard input")
	f.StringVar(&summary, "summary", "", "the summary's file (JSON as isnad schema describes), or -")
	f.StringVar(&reasons, "reasons", "ar", "the language of the reasons: ar or en")
	f.BoolVar(&asJSON, "json", false, "write the report as JSON")
	f.BoolVar(&asLines, "jsonl", false, "read one request a line and write one report a line")
	f.StringVar(&code, "explain", "", "print what a code of a report means, as quantity-unit, and verify nothing")
	c.MarkFlagsMutuallyExclusive("json", "jsonl")
	return c
}

func verifyOptions(reasons string) (*verify.Options, error) {
	tag, err := languageOf("--reasons", reasons)
	return &verify.Options{Reasons: tag}, err
}

func languageOf(flag, value string) (language.Tag, error) {
	switch value {
	case "ar":
		return language.Arabic, nil
	case "en":
		return language.English, nil
	}
	return language.Und, fmt.Errorf("%s is ar or en, not %q", flag, value)
}

func (a *app) verify(ctx context.Context, file, summary string, k *known, opts *verify.Options, asJSON bool) error {
	art, err := a.article(file, k)
	if err != nil {
		return err
	}
	doc, err := a.read(summary)
	if err != nil {
		return err
	}
	r, _, err := verify.Summary(ctx, art, doc, opts)
	if err != nil {
		return fmt.Errorf("%s: %w", summary, err)
	}
	a.judge(r)
	if asJSON {
		return a.write(r)
	}
	a.printReport(r)
	return nil
}

// judge raises the exit status where something is refuted.
func (a *app) judge(r *verify.Report) {
	if r.Verdict == verify.Refuted {
		a.raise(statusRefuted)
	}
}

func (a *app) verifyLine(ctx context.Context, id json.RawMessage, line []byte, opts *verify.Options) error {
	var req struct {
		Article *source.Given   `json:"article"`
		Summary json.RawMessage `json:"summary"`
	}
	if err := decode(line, &req); err != nil {
		return err
	}
	if req.Article == nil || len(req.Summary) == 0 || string(req.Summary) == "null" {
		return errors.New(`the line needs "article" and "summary"`)
	}
	art, err := source.New(*req.Article)
	if err != nil {
		return err
	}
	r, _, err := verify.Summary(ctx, art, req.Summary, opts)
	if err != nil {
		return err
	}
	a.judge(r)
	return a.write(struct {
		ID json.RawMessage `json:"id"`
		*verify.Report
	}{id, r})
}

package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/summarize"
)

func (a *app) summarizeCommand() *cobra.Command {
	var k known
	var e engineFlags
	var opts summarize.Options
	var language, reasons, format string
	c := &cobra.Command{
		Use:   "summarize FILE|-…",
		Short: "Draft a summary of an article, verify it and have it repaired",
		Long: "summarize has a summary of events and claims drafted, verifies it against the article and has the model repair\n" +
			"what is wrong. Without a model it drafts by rules that copy from the article.",
		Example: "  isnad summarize seeds/belarus-russia-patrol.txt\n  isnad summarize --model gpt-5-mini --language en --format json article.txt",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, files []string) (err error) {
			if format != "text" && format != "json" {
				return fmt.Errorf("--format is text or json, not %q", format)
			}
			if opts.Language, err = languageOf("--language", language); err != nil {
				return err
			}
			if opts.Reasons, err = languageOf("--reasons", reasons); err != nil {
				return err
			}
			model, engine, err := a.choose(&e)
			if err != nil {
				return err
			}
			opts.Engine = engine
			opts.Progress = a.progress(engine)
			if opts.MaxRepairs == 0 {
				opts.MaxRepairs = -1 // the flag's 0 means none; the option's means the default
			}
			s := summarize.New(model, &opts)
			for _, file := range files {
				if err := a.summarize(c, s, file, &k, format); err != nil {
					return err
				}
			}
			return nil
		},
	}
	k.flags(c)
	f := c.Flags()
	e.flags(f)
	f.StringVar(&language, "language", "ar", "the language of headline, synopsis, titles and contents: ar or en")
	f.StringVar(&reasons, "reasons", "ar", "the language of the reasons: ar or en")
	f.IntVar(&opts.MaxRepairs, "max-repairs", summarize.DefaultRepairs, "how many requests may follow the first")
	f.BoolVar(&opts.Strict, "strict", false, "remove every value with a finding other than supported")
	f.BoolVar(&opts.SchemaInPrompt, "schema-in-prompt", false, "write the schema into the prompt too, for services that ignore response_format")
	f.StringVar(&format, "format", "text", "text or json")
	return c
}

// progress tells the person when a model is waited for.
func (a *app) progress(engine summarize.Engine) func(summarize.Step) {
	return func(s summarize.Step) {
		words := map[string]string{"draft": "asking for a draft", "repair": "asking for a repair", "again": "asking again"}[s.Name]
		a.note("%s (request %d to %s %s) …", words, s.Attempt+1, engine.Name, engine.Model)
	}
}

// summarize does one article. Where the model failed after the draft, what there is is printed all the
// same.
func (a *app) summarize(c *cobra.Command, s *summarize.Summarizer, file string, k *known, format string) error {
	art, err := a.article(file, k)
	if err != nil {
		return err
	}
	result, err := s.Summarize(c.Context(), art)
	if result == nil {
		return err
	}
	a.judge(result.Report)
	if format == "json" {
		if werr := a.write(result); werr != nil {
			return werr
		}
		return err
	}
	a.printSummary(result)
	return err
}

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/summarize/eval"
	"github.com/isnad-go/isnad/summarize/eval/laws"
)

// dataset is where the shipped samples lie in the checkout, and outside where its outside data lie beside it.
const (
	dataset = "summarize/eval/testdata/arabic-press"
	outside = "../shared/data"
)

// The most cases of one operator, and under --quick.
const (
	lawCases   = 1000
	quickCases = 100
)

func (a *app) lawsCommand() *cobra.Command {
	var asJSON, quick bool
	var failures int
	c := &cobra.Command{
		Use:   "laws [--quick] [--json] [--failures N] [DIR]",
		Short: "Make true values false and rewrite them faithfully, and count what verification says",
		Long: "laws takes the summaries of a folder of samples (the checkout's own by default), recorded and drafted by rules, and those\n" +
			"drafted of outside news (ISNAD_DATA, or ../shared/data) where there are any. It makes their supported values false, one\n" +
			"at a time, in every way it knows, and counts how many are no longer supported; and it rewrites them faithfully, and\n" +
			"counts how many stay so. The exit status is 1 where a target is missed.",
		Example: "  isnad laws --quick",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			drafts, err := a.lawDrafts(args)
			if err != nil {
				return err
			}
			opts := &laws.Options{Failures: failures, PerOperator: lawCases}
			if quick {
				opts.PerOperator = quickCases
			}
			result, err := laws.Run(c.Context(), drafts, opts)
			if err != nil {
				return err
			}
			if len(result.Missed) > 0 {
				a.raise(statusRefuted)
			}
			if asJSON {
				return a.write(result)
			}
			return result.Text(a.out)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write JSON")
	c.Flags().IntVar(&failures, "failures", 3, "how many failures of an operator to show")
	c.Flags().BoolVar(&quick, "quick", false, fmt.Sprintf("at most %d cases of an operator", quickCases))
	return c
}

// lawDrafts gathers the summaries: of each sample the one drafted by rules and the recorded ones, then the news.
func (a *app) lawDrafts(args []string) ([]laws.Draft, error) {
	root := checkout()
	dir := filepath.Join(root, dataset)
	if len(args) > 0 {
		dir = args[0]
	}
	samples, err := eval.Load(dir)
	if err == nil && len(samples) == 0 {
		err = errors.New("no samples in " + dir + ": a sample is a folder with article.txt")
	}
	if err != nil {
		return nil, err
	}
	var drafts []laws.Draft
	for _, s := range samples {
		drafts = append(drafts, laws.Extractive(s.Name, s.Article))
		for _, r := range s.Recorded {
			if sum, ok := r.Draft(); ok {
				drafts = append(drafts, laws.Draft{Name: s.Name + " " + r.Answerer, Article: s.Article, Summary: sum})
			}
		}
	}
	data := a.env("ISNAD_DATA")
	if data == "" {
		data = filepath.Join(root, outside)
	}
	news, err := laws.News(data, laws.NewsArticles)
	if errors.Is(err, os.ErrNotExist) {
		a.note("there are no outside news in %s: the laws are tried on the samples alone", data)
		return drafts, nil
	}
	return append(drafts, news...), err
}

// checkout is the nearest folder above the working one that holds the shipped samples, else the working one.
func checkout() string {
	dir, err := os.Getwd()
	if err != nil {
		return "."
	}
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, dataset)); err == nil {
			return at
		}
		if filepath.Dir(at) == at {
			return dir
		}
	}
}

package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/summarize/eval"
)

func (a *app) evalCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "eval [--json] DIR",
		Short: "Replay recorded model answers and count what is supported before and after repair",
		Long: "eval replays the recordings of a folder of samples, offline, and prints for each answerer how many replies were\n" +
			"valid and what each check found before and after repair. The same folder gives the same bytes.",
		Example: "  isnad eval summarize/eval/testdata/arabic-press",
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			samples, err := eval.Load(args[0])
			if err != nil {
				return err
			}
			if len(samples) == 0 {
				return errors.New("no samples in " + args[0] + ": a sample is a folder with article.txt")
			}
			result, err := eval.Run(c.Context(), samples, nil)
			if err != nil {
				return err
			}
			if asJSON {
				return a.write(result)
			}
			return result.Text(a.out)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write JSON")
	return c
}

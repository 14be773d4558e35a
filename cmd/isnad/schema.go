package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/summarize/schema"
)

func (a *app) schemaCommand() *cobra.Command {
	var repair bool
	var wire string
	c := &cobra.Command{
		Use:     "schema [--repair] [--wire openai]",
		Short:   "Print the JSON Schema of a summary",
		Long:    "schema prints the JSON Schema that a summary is validated with, or with --wire the strict subset that is sent to a\nmodel service.",
		Example: "  isnad schema --wire openai",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			s := schema.Summary()
			if repair {
				s = schema.Repair()
			}
			doc := s.Full()
			switch wire {
			case "":
			case "openai":
				doc = s.Wire()
			default:
				return fmt.Errorf("--wire knows openai, not %q", wire)
			}
			_, err := fmt.Fprintf(a.out, "%s\n", trimNewline(doc))
			return err
		},
	}
	c.Flags().BoolVar(&repair, "repair", false, "the schema of a repair instead")
	c.Flags().StringVar(&wire, "wire", "", "the form sent to a service: openai")
	return c
}

func trimNewline(b []byte) []byte {
	for len(b) > 0 && b[len(b)-1] == '\n' {
		b = b[:len(b)-1]
	}
	return b
}

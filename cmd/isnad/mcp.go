package main

import (
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/mcpserver"
	"github.com/isnad-go/isnad/summarize"
)

func (a *app) mcpCommand() *cobra.Command {
	var e engineFlags
	c := &cobra.Command{
		Use:   "mcp",
		Short: "Serve the tools to an AI assistant over MCP on standard input and output",
		Long: "mcp serves isnad's tools (isnad tools lists them) to an assistant over the Model Context Protocol. No key is\n" +
			"needed: the assistant drafts, isnad verifies. With a model named, summarize_article drafts with it.",
		Example: "  isnad mcp",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			model, engine, err := a.choose(&e)
			if err != nil {
				return err
			}
			return mcpserver.ServeStdio(c.Context(), mcpserver.Options{Model: model, Summarize: summarize.Options{Engine: engine},
				Logger: slog.New(slog.NewTextHandler(a.err, nil))}, a.in, a.out)
		},
	}
	e.flags(c.Flags())
	return c
}

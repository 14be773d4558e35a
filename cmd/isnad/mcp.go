package main

import (
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/mcpserver"
	"github.com/isnad-go/isnad/summarize"
)

func (a *app) mcpCommand() *cobra.Command {
	var e engineFlags
	var h httpFlags
	c := &cobra.Command{
		Use:   "mcp",
		Short: "Serve the tools to an AI assistant over MCP, on standard input and output or over HTTP",
		Long: "mcp serves isnad's tools (isnad tools lists them) to an assistant over the Model Context Protocol. No key is\n" +
			"needed: the assistant drafts, isnad verifies. With a model named, summarize_article drafts with it.",
		Example: "  isnad mcp\n  isnad mcp --http 127.0.0.1:8080 --token-file token",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			collect(longLived)
			model, engine, err := a.choose(&e)
			if err != nil {
				return err
			}
			opts := mcpserver.Options{Model: model, Summarize: summarize.Options{Engine: engine}, Logger: slog.New(slog.NewTextHandler(a.err, nil))}
			if h.address != "" {
				return a.serveHTTP(c.Context(), opts, h)
			}
			if err := h.unused(c); err != nil {
				return err
			}
			return mcpserver.ServeStdio(c.Context(), opts, a.in, a.out)
		},
	}
	h.flags(c)
	e.flags(c.Flags())
	return c
}

package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/mcpserver/tools"
)

// toolsCommand prints the definitions of the tools for programs that call them by other means than MCP.
func (a *app) toolsCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "tools [--format mcp|openai]",
		Short: "Print the definitions of the tools, for MCP or for a model's tool calling",
		Long: "tools prints what a model is told of each tool: as the list that MCP clients get, or as the function definitions of the\n" +
			"OpenAI API, which most services take. examples/toolcalls runs a model's tool calls.",
		Example: "  isnad tools --format openai",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			all := tools.All(tools.Options{})
			switch format {
			case "mcp":
				return a.write(tools.Definitions(all))
			case "openai":
				return a.write(tools.Functions(all))
			}
			return fmt.Errorf("--format: found %q, want mcp or openai", format)
		},
	}
	c.Flags().StringVar(&format, "format", "mcp", "mcp or openai")
	return c
}

package mcpserver

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"github.com/isnad-go/isnad/summarize/schema"
)

// schemaURI is where clients read the schema of a summary.
const schemaURI = "isnad://schema/summary"

func summarySchema() (mcp.Resource, server.ResourceHandlerFunc) {
	text := string(schema.Summary().Full())
	const mimeType = "application/schema+json"
	resource := mcp.NewResource(schemaURI, "summary-schema",
		mcp.WithResourceTitle("JSON Schema of a summary"),
		mcp.WithResourceDescription("What verify_summary takes as summary: every property, what to write into it, and every enum."),
		mcp.WithMIMEType(mimeType))
	return resource, func(context.Context, mcp.ReadResourceRequest) ([]mcp.ResourceContents, error) {
		return []mcp.ResourceContents{mcp.TextResourceContents{URI: schemaURI, MIMEType: mimeType, Text: text}}, nil
	}
}

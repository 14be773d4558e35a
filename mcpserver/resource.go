package mcpserver

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/verify"
)

// Where clients read the schema of a summary, what is checked, and what a session keeps of an article.
const (
	schemaURI  = "isnad://schema/summary"
	checksURI  = "isnad://checks"
	articleURI = "isnad://article/{id}/{part}"
)

func summarySchema() (mcp.Resource, server.ResourceHandlerFunc) {
	const mimeType = "application/schema+json"
	resource := mcp.NewResource(schemaURI, "summary-schema",
		mcp.WithResourceTitle("JSON Schema of a summary"),
		mcp.WithResourceDescription("What verify_summary takes as summary: every property, what to write into it, and every enum."),
		mcp.WithMIMEType(mimeType))
	return resource, fixed(schemaURI, mimeType, string(schema.Summary().Full()))
}

// checksDoc is the documentation of the checks that the server runs.
func checksDoc(checks []*verify.Check) (mcp.Resource, server.ResourceHandlerFunc) {
	const mimeType = "text/markdown"
	if checks == nil {
		checks = verify.Checks()
	}
	var b strings.Builder
	b.WriteString("# What is checked\n")
	for _, c := range checks {
		if c == nil {
			continue
		}
		title, rest, _ := strings.Cut(c.Doc, "\n")
		b.WriteString("\n## " + c.Name + ": " + title + "\n\n")
		if rest = strings.TrimSpace(rest); rest != "" {
			b.WriteString(rest + "\n\n")
		}
		b.WriteString("Codes: " + strings.Join(c.Codes, ", ") + "\n")
	}
	resource := mcp.NewResource(checksURI, "checks",
		mcp.WithResourceTitle("What is checked"),
		mcp.WithResourceDescription("What each check asks of a summary, and the codes of its findings."),
		mcp.WithMIMEType(mimeType))
	return resource, fixed(checksURI, mimeType, b.String())
}

func fixed(uri, mimeType, text string) server.ResourceHandlerFunc {
	return func(context.Context, mcp.ReadResourceRequest) ([]mcp.ResourceContents, error) {
		return []mcp.ResourceContents{mcp.TextResourceContents{URI: uri, MIMEType: mimeType, Text: text}}, nil
	}
}

// articlePart is an address of a part of an article. It is matched against the address as it was sent, since
// the library hands out the variables of templates unescaped.
var articlePart = regexp.MustCompile(`^isnad://article/([a-zA-Z0-9]{1,40})/(text|summary|report)$`)

// notFound says that there is no such resource. The library gives it to clients as an internal error, having
// no way to say otherwise for a template.
func notFound(uri string) error {
	return fmt.Errorf("this session has no resource %.100q: the id is what add_article gave (again, where it was not used for long), the part text, summary or report, the last two once there is one", uri)
}

// articleParts serves what a session keeps of its articles.
func articleParts(store *tools.Store) (mcp.ResourceTemplate, server.ResourceTemplateHandlerFunc) {
	template := mcp.NewResourceTemplate(articleURI, "article",
		mcp.WithTemplateTitle("An article of this session"),
		mcp.WithTemplateDescription("id from add_article; part is text, or summary or report: the latest of the article that was verified or drafted."))
	return template, func(ctx context.Context, request mcp.ReadResourceRequest) ([]mcp.ResourceContents, error) {
		uri := request.Params.URI
		m := articlePart.FindStringSubmatch(uri)
		if m == nil {
			return nil, notFound(uri)
		}
		text, ok := store.Part(inSession(ctx), m[1], m[2])
		if !ok {
			return nil, notFound(uri)
		}
		mimeType := "application/json"
		if m[2] == "text" {
			mimeType = "text/plain"
		}
		return []mcp.ResourceContents{mcp.TextResourceContents{URI: uri, MIMEType: mimeType, Text: text}}, nil
	}
}

package mcpserver_test

import (
	"context"
	"encoding/json"
	"flag"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mark3labs/mcp-go/client"
	"github.com/mark3labs/mcp-go/mcp"

	"github.com/isnad-go/isnad/mcpserver"
	"github.com/isnad-go/isnad/summarize/llm"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// model is a language model made of a function.
type model func(context.Context, *llm.Request) (*llm.Response, error)

func (m model) Complete(ctx context.Context, r *llm.Request) (*llm.Response, error) { return m(ctx, r) }

// connect gives a client of a new server in the same process.
func connect(t *testing.T, opts mcpserver.Options) *client.Client {
	t.Helper()
	if opts.Logger == nil {
		opts.Logger = slog.New(slog.DiscardHandler)
	}
	c, err := client.NewInProcessClient(mcpserver.New(opts))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if err := c.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Initialize(t.Context(), mcp.InitializeRequest{}); err != nil {
		t.Fatal(err)
	}
	return c
}

// call calls a tool, and gives the text of its answer.
func call(t *testing.T, c *client.Client, tool string, arguments any) (text string, isError bool) {
	t.Helper()
	r, err := c.CallTool(t.Context(), mcp.CallToolRequest{Params: mcp.CallToolParams{Name: tool, Arguments: arguments}})
	if err != nil {
		t.Fatalf("%s: %v", tool, err)
	}
	if len(r.Content) != 1 {
		t.Fatalf("%s answers with %d contents, want one", tool, len(r.Content))
	}
	text = r.Content[0].(mcp.TextContent).Text
	if structured := string(r.RawStructuredContent); r.IsError && structured != "" || !r.IsError && structured != text {
		t.Errorf("%s: the structured content differs from the text:\n%s\n%s", tool, structured, text)
	}
	return text, r.IsError
}

// seed gives the seed article as arguments, and more.
func seed(t *testing.T, more map[string]any) map[string]any {
	t.Helper()
	arguments := map[string]any{"text": string(readFile(t, "../seeds/belarus-russia-patrol.txt")), "published": "2022-01-06"}
	for name, v := range more {
		arguments[name] = v
	}
	return arguments
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// golden holds what is got against a file below testdata, or with -update makes the file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v: run go test with -update, and read what it writes", err)
	}
	if got != string(want) {
		t.Errorf("%s is not what it was; if that is meant, run go test with -update:\n%s", file, difference(got, string(want)))
	}
}

// difference gives the first line that is not the same.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer than the other"
}

// indent writes JSON for people.
func indent(t *testing.T, v any) string {
	t.Helper()
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

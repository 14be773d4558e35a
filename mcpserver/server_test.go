package mcpserver_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/mark3labs/mcp-go/mcp"
	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/mcpserver"
	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/verify"
)

// One file for each tool, as clients are told of it; a tool without one, or a file without a tool, fails.
func TestToolDefinitions(t *testing.T) {
	list, err := connect(t, mcpserver.Options{}).ListTools(t.Context(), mcp.ListToolsRequest{})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, tool := range list.Tools {
		names = append(names, tool.Name+".json")
		golden(t, "tools/"+tool.Name+".json", indent(t, tool))
		a := tool.Annotations
		if a.ReadOnlyHint == nil || a.DestructiveHint == nil || a.IdempotentHint == nil || a.OpenWorldHint == nil {
			t.Errorf("%s leaves a hint to the client's guess", tool.Name)
		}
	}
	files, err := os.ReadDir(filepath.Join("testdata", "tools"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !slices.Contains(names, f.Name()) {
			t.Errorf("testdata/tools/%s belongs to no tool", f.Name())
		}
	}
}

func TestEveryToolAnswersTwice(t *testing.T) {
	c := connect(t, mcpserver.Options{})
	draft := json.RawMessage(readFile(t, "testdata/draft.json"))
	for _, one := range []struct {
		tool string
		more map[string]any
	}{
		{"scan_article", nil},
		{"summarize_article", nil},
		{"summarize_article", map[string]any{"detail": "full"}},
		{"verify_summary", map[string]any{"summary": draft}},
		{"verify_summary", map[string]any{"summary": draft, "detail": "full"}},
	} {
		if text, isError := call(t, c, one.tool, seed(t, one.more)); isError { // call holds the two against each other
			t.Errorf("%s: %s", one.tool, text)
		}
	}
	if text, isError := call(t, c, "verify_summary", map[string]any{"text": "a", "sumary": map[string]any{}}); !isError || !strings.Contains(text, `no argument "sumary"`) {
		t.Errorf("error %v: %s", isError, text)
	}
}

// What breaks inside reaches the log and not the client, and the server goes on.
func TestFaultsStayInside(t *testing.T) {
	const secret = "inner detail"
	for name, opts := range map[string]mcpserver.Options{
		"model panics": {Model: model(func(context.Context, *llm.Request) (*llm.Response, error) { panic(secret) })},
		"model fails":  {Model: model(func(context.Context, *llm.Request) (*llm.Response, error) { return nil, errors.New(secret) })},
	} {
		var log strings.Builder
		opts.Logger = slog.New(slog.NewTextHandler(&log, nil))
		c := connect(t, opts)
		text, isError := call(t, c, "summarize_article", seed(t, nil))
		if !isError || strings.Contains(text, secret) || strings.Contains(text, "goroutine") || !strings.Contains(text, "summarize_article failed") {
			t.Errorf("%s: error %v: %s", name, isError, text)
		}
		if !strings.Contains(log.String(), secret) {
			t.Errorf("%s: the log does not say what broke: %s", name, log.String())
		}
		if text, isError := call(t, c, "scan_article", seed(t, nil)); isError {
			t.Errorf("%s: afterwards: %s", name, text)
		}
	}
}

func TestCancelledCall(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c := connect(t, mcpserver.Options{Model: model(func(ctx context.Context, _ *llm.Request) (*llm.Response, error) {
		cancel()
		<-ctx.Done()
		return nil, ctx.Err()
	})})
	r, err := c.CallTool(ctx, mcp.CallToolRequest{Params: mcp.CallToolParams{Name: "summarize_article", Arguments: seed(t, nil)}})
	if err != nil {
		t.Fatal(err)
	}
	if text := r.Content[0].(mcp.TextContent).Text; !r.IsError || text != "summarize_article was cancelled before it was done" {
		t.Errorf("error %v: %s", r.IsError, text)
	}
}

func TestReasonsAndChecksAreTheServers(t *testing.T) {
	own := &verify.Check{Name: "own", Doc: "Own", Codes: []string{"own"}, Run: func(p *verify.Pass) error {
		p.Report(verify.Finding{Path: "", Verdict: verify.Refuted, Code: "own"}, nil)
		return nil
	}}
	c := connect(t, mcpserver.Options{Summarize: summarize.Options{Checks: []*verify.Check{own}}})
	if text, _ := call(t, c, "verify_summary", map[string]any{"text": "a", "summary": map[string]any{}}); !strings.Contains(text, `"code":"own"`) {
		t.Errorf("the check was not run: %s", text)
	}
	english := connect(t, mcpserver.Options{Summarize: summarize.Options{Reasons: language.English}})
	if text, _ := call(t, english, "verify_summary", map[string]any{"text": "a", "summary": map[string]any{}}); !strings.Contains(text, "is missing") {
		t.Errorf("the reasons are not in English: %s", text)
	}
}

func TestSchemaResource(t *testing.T) {
	c := connect(t, mcpserver.Options{})
	list, err := c.ListResources(t.Context(), mcp.ListResourcesRequest{})
	if err != nil || len(list.Resources) != 2 || list.Resources[1].MIMEType != "application/schema+json" {
		t.Fatalf("resources %+v, error %v", list, err)
	}
	r, err := c.ReadResource(t.Context(), mcp.ReadResourceRequest{Params: mcp.ReadResourceParams{URI: "isnad://schema/summary"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Contents[0].(mcp.TextResourceContents); got.Text != string(schema.Summary().Full()) || got.MIMEType != "application/schema+json" {
		t.Errorf("the resource is %s, %.100s", got.MIMEType, got.Text)
	}
}

func TestInstructionsTellTheDrafter(t *testing.T) {
	for want, opts := range map[string]mcpserver.Options{
		"This server has no model":         {},
		"Its drafter is a language model.": {Model: model(nil)},
	} {
		r, err := connect(t, opts).Initialize(t.Context(), mcp.InitializeRequest{})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(r.Instructions, want) || strings.Contains(r.Instructions, "{{") || len(r.Instructions) > 1500 {
			t.Errorf("instructions without %q, or too long:\n%s", want, r.Instructions)
		}
	}
}

// What "isnad tools" prints is what clients of the protocol are told.
func TestDefinitionsAreTheSame(t *testing.T) {
	list, err := connect(t, mcpserver.Options{}).ListTools(t.Context(), mcp.ListToolsRequest{})
	if err != nil {
		t.Fatal(err)
	}
	printed := map[string]any{}
	for _, d := range tools.Definitions(tools.All(tools.Options{})) {
		printed[d.Name] = decoded(t, d)
	}
	for _, tool := range list.Tools {
		listed := decoded(t, tool).(map[string]any)
		delete(listed["annotations"].(map[string]any), "title")        // the same as the tool's
		for _, name := range []string{"inputSchema", "outputSchema"} { // the client's decoder adds what is empty
			if s := listed[name].(map[string]any); len(s["required"].([]any)) == 0 {
				delete(s, "required")
			}
		}
		if !reflect.DeepEqual(listed, printed[tool.Name]) {
			t.Errorf("%s is listed as %v, printed as %v", tool.Name, listed, printed[tool.Name])
		}
	}
	for i, f := range tools.Functions(tools.All(tools.Options{})) {
		parameters := decoded(t, f.Function.Parameters)
		if d := printed[f.Function.Name].(map[string]any); f.Type != "function" || !reflect.DeepEqual(parameters, d["inputSchema"]) || f.Function.Description != d["description"] {
			t.Errorf("function %d: %+v", i, f)
		}
	}
}

func decoded(t *testing.T, v any) (out any) {
	t.Helper()
	if err := json.Unmarshal([]byte(indent(t, v)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

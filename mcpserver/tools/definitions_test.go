package tools_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize/llm"
)

// maxDefinitions bounds what all tools together put before a model on every request, in characters.
const maxDefinitions = 24_000

var toolName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,63}$`)

func TestDefinitions(t *testing.T) {
	seen := map[string]bool{}
	total := 0
	for _, tool := range tools.All(tools.Options{}) {
		t.Run(tool.Name, func(t *testing.T) {
			if !toolName.MatchString(tool.Name) || seen[tool.Name] {
				t.Errorf("the name %q is not legal in every client, or not unique", tool.Name)
			}
			seen[tool.Name] = true
			if tool.Title == "" || !strings.Contains(tool.Description, "Not for ") {
				t.Error("the title is missing, or the description does not say when not to use the tool")
			}
			if tool.Hints.ReadOnly == (tool.Name == "add_article") || tool.Hints.Destructive || !tool.Hints.Idempotent || tool.Hints.OpenWorld {
				t.Errorf("hints %+v: without a model, no tool reaches anything, and only add_article keeps something", tool.Hints)
			}
			checkSchema(t, "input", tool.Input)
			checkSchema(t, "output", tool.Output)
			if strings.Contains(string(tool.Input), `"$ref"`) || strings.Contains(string(tool.Input), `"anyOf"`) {
				t.Error("some clients take no $ref and no anyOf in an input schema")
			}
			checkClosed(t, tool.Input)
		})
		total += utf8.RuneCountInString(tool.Title+tool.Description) + utf8.RuneCount(tool.Input) + utf8.RuneCount(tool.Output)
	}
	if total >= maxDefinitions {
		t.Errorf("the definitions take %d characters, at most %d: shorten them", total, maxDefinitions)
	}
	t.Logf("the definitions take %d characters", total)
}

func TestOnlyAModelOpensTheWorld(t *testing.T) {
	for _, tool := range tools.All(tools.Options{Model: model(nil)}) {
		if open := tool.Name == "summarize_article"; tool.Hints.OpenWorld != open {
			t.Errorf("%s with a model: open world %v, want %v", tool.Name, tool.Hints.OpenWorld, open)
		}
	}
}

// An assistant that has learnt how one tool takes an article knows it for all.
func TestArticleArgumentsAreTheSame(t *testing.T) {
	var first map[string]any
	for _, tool := range tools.All(tools.Options{}) {
		if tool.Name == "get_result" {
			continue
		}
		properties := object(t, tool.Input)["properties"].(map[string]any)
		article := map[string]any{}
		for _, name := range strings.Fields("text title published outlet country") {
			article[name] = properties[name]
		}
		if first == nil {
			first = article
		}
		if got, want := fmt.Sprint(article), fmt.Sprint(first); got != want {
			t.Errorf("%s takes an article otherwise:\n got %s\nwant %s", tool.Name, got, want)
		}
	}
}

func checkSchema(t *testing.T, which string, raw json.RawMessage) {
	t.Helper()
	if object(t, raw)["type"] != "object" {
		t.Errorf("the root of the %s schema is no object, for which some clients hide every tool", which)
	}
	compile(t, raw)
	walk(object(t, raw), func(node map[string]any) {
		if _, ok := node["type"].([]any); ok {
			t.Errorf("%s schema: %v: some clients refuse a list of types", which, node)
		}
		if required, ok := node["required"].([]any); ok {
			properties, _ := node["properties"].(map[string]any)
			for _, name := range required {
				if properties[name.(string)] == nil {
					t.Errorf("%s schema: %v is required and not declared", which, name)
				}
			}
		}
	})
}

// checkClosed sees to it that a wrong argument name is refused.
func checkClosed(t *testing.T, raw json.RawMessage) {
	t.Helper()
	root := object(t, raw)
	if root["additionalProperties"] != false {
		t.Error("the input schema lets unknown arguments through")
	}
	for name, p := range root["properties"].(map[string]any) {
		if description, _ := p.(map[string]any)["description"].(string); description == "" {
			t.Errorf("the argument %s is not described", name)
		}
	}
}

func walk(v any, visit func(map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		visit(v)
		for _, child := range v {
			walk(child, visit)
		}
	case []any:
		for _, child := range v {
			walk(child, visit)
		}
	}
}

func object(t *testing.T, raw json.RawMessage) map[string]any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatalf("no JSON object: %v: %.80s", err, raw)
	}
	return v
}

func compile(t *testing.T, raw json.RawMessage) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(raw)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:test", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:test")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// model is a language model made of a function.
type model func(context.Context, *llm.Request) (*llm.Response, error)

func (m model) Complete(ctx context.Context, r *llm.Request) (*llm.Response, error) { return m(ctx, r) }

func find(t *testing.T, name string, opts tools.Options) *tools.Tool {
	t.Helper()
	for _, tool := range tools.All(opts) {
		if tool.Name == name {
			return tool
		}
	}
	t.Fatalf("there is no tool %s", name)
	return nil
}

// problem calls a tool and gives the text of the *Problem that it must answer with.
func problem(t *testing.T, tool *tools.Tool, arguments string) string {
	t.Helper()
	answer, err := tool.Call(t.Context(), json.RawMessage(arguments))
	var p *tools.Problem
	if !errors.As(err, &p) {
		t.Fatalf("%s(%s) gives %s and the error %v, want a problem", tool.Name, arguments, answer, err)
	}
	return p.Text
}

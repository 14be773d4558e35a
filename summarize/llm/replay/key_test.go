package replay

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/isnad-go/isnad/summarize/llm"
)

// A key that changes makes every recording worthless.
func TestKeyStays(t *testing.T) {
	if got := Key(request()); got != "535bc8f185b41e85" {
		t.Errorf("the key of the same request is now %s", got)
	}
}

func TestKeyTellsApart(t *testing.T) {
	base := Key(request())
	for _, tt := range []struct {
		name   string
		change func(*llm.Request)
		same   bool
	}{
		{"nothing", func(*llm.Request) {}, true},
		{"white space in the schema", func(r *llm.Request) { r.Schema = compact(r.Schema) }, true},
		{"order in the schema", func(r *llm.Request) {
			r.Schema = json.RawMessage(`{"type":"object","properties":{"a":{},"z":{"pattern":"<a>"}}}`)
		}, false},
		{"schema", func(r *llm.Request) { r.Schema = json.RawMessage(`{}`) }, false},
		{"no schema", func(r *llm.Request) { r.Schema = nil }, false},
		{"schema name", func(r *llm.Request) { r.SchemaName = "repair" }, false},
		{"role", func(r *llm.Request) { r.Messages[0].Role = "user" }, false},
		{"content", func(r *llm.Request) { r.Messages[1].Content += " " }, false},
		{"one message more", func(r *llm.Request) { r.Messages = append(r.Messages, llm.Message{}) }, false},
		{"two messages run together", func(r *llm.Request) {
			r.Messages = []llm.Message{{Role: "system", Content: r.Messages[0].Content + r.Messages[1].Content}}
		}, false},
		{"temperature", func(r *llm.Request) { r.Params.Temperature = ptr(0.1) }, false},
		{"no temperature", func(r *llm.Request) { r.Params.Temperature = nil }, false},
		{"top_p", func(r *llm.Request) { r.Params.TopP = ptr(0.0) }, false},
		{"seed", func(r *llm.Request) { r.Params.Seed = nil }, false},
		{"max tokens", func(r *llm.Request) { r.Params.MaxTokens = ptr(0) }, false},
		{"attempt", func(r *llm.Request) { r.Attempt = 1 }, false},
	} {
		req := request()
		tt.change(req)
		if got := Key(req); (got == base) != tt.same || len(got) != 16 {
			t.Errorf("%s: key %s beside %s", tt.name, got, base)
		}
	}
}

func TestKeyOfNoJSON(t *testing.T) {
	for name, req := range map[string]*llm.Request{
		"schema":      {Schema: json.RawMessage(`{"a":`)},
		"temperature": {Params: llm.Params{Temperature: ptr(math.NaN())}},
	} {
		if got := Key(req); got != "" {
			t.Errorf("%s: key %q", name, got)
		}
	}
	if empty, none := Key(&llm.Request{Messages: []llm.Message{}, Schema: json.RawMessage{}}), Key(&llm.Request{}); empty != none || none == "" {
		t.Errorf("empty and absent are told apart: %q, %q", empty, none)
	}
}

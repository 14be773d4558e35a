package replay

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/isnad-go/isnad/summarize/llm"
)

// repairRequest goes on from request, as a second attempt does.
func repairRequest() *llm.Request {
	req := request()
	req.Messages = append(req.Messages,
		llm.Message{Role: "assistant", Content: answerText},
		llm.Message{Role: "user", Content: "findings:\n- one\n- two"})
	req.SchemaName, req.Schema, req.Attempt = "repair", json.RawMessage(`{"type":"object"}`), 1
	return req
}

func TestMismatch(t *testing.T) {
	dir := t.TempDir()
	other := request()
	other.Messages[0].Content = "Something else altogether.\nAnd more.\nAnd more."
	record(t, dir, request(), repairRequest(), other)
	p, err := NewPlayer(dir)
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("سطر طويل ", 20)
	for _, tt := range []struct {
		name    string
		req     *llm.Request
		change  func(*llm.Request)
		nearest string
		diff    []Difference
	}{
		{"a line", request(), func(r *llm.Request) { r.Messages[0].Content = "You summarize.\nQuote verbatim & exactly." }, "1.json",
			[]Difference{{"messages[0].content", 2, "Quote verbatim & exactly.", "Quote <verbatim> & exactly."}}},
		{"a line less", request(), func(r *llm.Request) { r.Messages[0].Content = "You summarize." }, "1.json",
			[]Difference{{"messages[0].content", 2, "(none)", "Quote <verbatim> & exactly."}}},
		{"a line more", request(), func(r *llm.Request) { r.Messages[0].Content += "\n" + long }, "1.json",
			[]Difference{{"messages[0].content", 3, string([]rune(long)[:60]) + "…", "(none)"}}},
		{"near another", request(), func(r *llm.Request) {
			r.Messages[0].Content = "Something else altogether.\nAnd more.\nAnd less."
		}, "3.json", []Difference{{"messages[0].content", 3, "And less.", "And more."}}},
		{"near another by its end", request(), func(r *llm.Request) {
			r.Messages[0].Content = "Something new altogether.\nAnd more.\nAnd more."
		}, "3.json", []Difference{{"messages[0].content", 1, "Something new altogether.", "Something else altogether."}}},
		{"a role", request(), func(r *llm.Request) { r.Messages[0].Role = "developer" }, "1.json",
			[]Difference{{"messages[0].role", 0, "developer", "system"}}},
		{"parameters", request(), func(r *llm.Request) { r.Params = llm.Params{TopP: ptr(0.5), Seed: ptr(8), MaxTokens: ptr(9)} }, "1.json",
			[]Difference{{"params.temperature", 0, "(none)", "0"}, {"params.top_p", 0, "0.5", "(none)"}, {"params.seed", 0, "8", "7"},
				{"params.max_tokens", 0, "9", "(none)"}}},
		{"attempt", request(), func(r *llm.Request) { r.Attempt = 2 }, "1.json", []Difference{{"attempt", 0, "2", "0"}}},
		{"schema", request(), func(r *llm.Request) {
			r.Schema, r.SchemaName = json.RawMessage(`{"type":"object","properties":{"y":{}}}`), "draft"
		}, "1.json", []Difference{{"schema_name", 0, "draft", "summary"},
			{"schema", 0, `…"properties":{"y":{}}}`, `…"properties":{"z":{"pattern":"<a>"},"a":{}}}`}}},
		{"no schema", request(), func(r *llm.Request) { r.Schema = nil }, "1.json",
			[]Difference{{"schema", 0, "(none)", `{"type":"object","properties":{"z":{"pattern":"<a>"},"a":{}}…`}}},
		{"a repair", repairRequest(), func(r *llm.Request) { r.Messages[3].Content = "findings:\n- one\n- three" }, "2.json",
			[]Difference{{"messages[3].content", 3, "- three", "- two"}}},
		{"a message less", repairRequest(), func(r *llm.Request) { r.Messages = r.Messages[:3] }, "2.json",
			[]Difference{{"messages[3]", 0, "(none)", "user"}}},
		{"a broken schema", request(), func(r *llm.Request) { r.Schema = json.RawMessage("{") }, "1.json",
			[]Difference{{"schema", 0, "{", `{"type":"object","properties":{"z":{"pattern":"<a>"},"a":{}}…`}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.change(tt.req)
			_, err := p.Complete(t.Context(), tt.req)
			f := fault(t, err)
			var miss *Mismatch
			if f.Kind != llm.NoRecording || !errors.As(err, &miss) || miss.Dir != dir || miss.Nearest != tt.nearest {
				t.Fatalf("got %v", err)
			}
			if !slices.Equal(miss.Differences, tt.diff) {
				t.Errorf("differences %+v\nwant %+v", miss.Differences, tt.diff)
			}
		})
	}
}

func TestMismatchInOneLine(t *testing.T) {
	m := &Mismatch{Dir: "recordings", Nearest: "2.json", Differences: []Difference{
		{"messages[0].content", 12, "a\u202eb", "b"}, {"messages[2]", 0, "(none)", "user"},
		{"schema", 0, "{", "["}, {"attempt", 0, "1", "0"},
	}}
	want := `no recording in recordings answers this request; the nearest, 2.json, differs in ` +
		`messages[0].content line 12 (asked "a\u202eb", recorded "b"); messages[2] (asked "(none)", recorded "user"); ` +
		`schema (asked "{", recorded "["); and 1 more: record it anew, or ask as it was recorded`
	if got := m.Error(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestPlayerStopsWithItsCaller(t *testing.T) {
	dir := t.TempDir()
	record(t, dir, request())
	p, err := NewPlayer(dir)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := p.Complete(ctx, request()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// Callers may change what they were given, also at once (run with -race).
func TestPlayerGivesCopies(t *testing.T) {
	dir := t.TempDir()
	record(t, dir, request())
	p, err := NewPlayer(dir)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			resp, err := p.Complete(t.Context(), request())
			if err != nil || resp.Text != answerText || resp.Body[0] != '{' || resp.Usage.TotalTokens != 12 ||
				resp.Header.Get("Retry-After") != "1" {
				t.Errorf("got %+v, %v", resp, err)
				return
			}
			resp.Text, resp.Body[0], resp.Usage.TotalTokens = "", 'x', 0
			resp.Header.Set("Retry-After", "2")
		})
	}
	wg.Wait()
}

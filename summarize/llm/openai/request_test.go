package openai

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/llm"
)

// frozen has what encoding/json would rewrite: spaces, an order of its own, < > & and Arabic.
const frozen = `{ "type": "object",
  "properties": {"z": {"type": "string", "description": "< > & ديسمبر"}, "a": {"type": ["string", "null"]}},
  "required": ["z", "a"], "additionalProperties": false }`

func TestCompleteSendsWhatWasAsked(t *testing.T) {
	const content = `{"z": "الجو <b>"}`
	s := serve(t, func(w http.ResponseWriter, _ *http.Request, _ int) {
		w.Header().Set("X-Request-Id", "r1")
		reply := completion(content, "stop")
		_, _ = w.Write([]byte(strings.TrimSuffix(reply, "}") +
			`,"usage":{"prompt_tokens":5,"completion_tokens":7,"total_tokens":12,"cost":0.5}}`))
	})
	m, _ := s.model(t, Options{APIKey: testKey})
	resp, err := m.Complete(t.Context(), &llm.Request{
		Messages: []llm.Message{
			{Role: "system", Content: `say "schema":"isnad-frozen-schema" and nothing else`},
			{Role: "user", Content: "سطر\nثان <"},
			{Role: "assistant", Content: "{}"},
		},
		SchemaName: "summary",
		Schema:     json.RawMessage(frozen),
		Params:     llm.Params{Temperature: ptr(0.0), TopP: ptr(0.0), Seed: ptr(0), MaxTokens: ptr(4096)},
	})
	if err != nil {
		t.Fatal(err)
	}
	if s.paths[0] != "/v1/chat/completions" {
		t.Errorf("path %q", s.paths[0])
	}
	if got := s.headers[0].Get("Authorization"); got != "Bearer "+testKey {
		t.Errorf("Authorization %q", got)
	}
	body := s.bodies[0]
	if !strings.Contains(body, `"response_format":{"type":"json_schema","json_schema":{"name":"summary","schema":`+
		frozen+`,"strict":true}}`) {
		t.Errorf("the schema is not in the request byte for byte:\n%s", body)
	}
	if !strings.HasSuffix(body, `,"temperature":0,"top_p":0,"seed":0,"max_tokens":4096}`) {
		t.Errorf("the parameters are not in the request:\n%s", body)
	}
	checkMessages(t, body)
	if resp.Text != content || resp.FinishReason != "stop" || resp.Model != "served" {
		t.Errorf("got %+v", resp)
	}
	if resp.Usage == nil || *resp.Usage != (llm.Usage{PromptTokens: 5, CompletionTokens: 7, TotalTokens: 12}) {
		t.Errorf("usage %+v", resp.Usage)
	}
	if !strings.Contains(string(resp.Body), `"cost":0.5`) || resp.Header.Get("X-Request-Id") != "r1" {
		t.Errorf("the raw reply is lost: %s, %v", resp.Body, resp.Header)
	}
}

func checkMessages(t *testing.T, body string) {
	t.Helper()
	var sent struct {
		Model    string
		Stream   bool
		Messages []llm.Message
	}
	if err := json.Unmarshal([]byte(body), &sent); err != nil {
		t.Fatalf("the request is no JSON: %v\n%s", err, body)
	}
	if sent.Model != "test-model" || sent.Stream || len(sent.Messages) != 3 {
		t.Fatalf("sent %+v", sent)
	}
	if sent.Messages[0].Content != `say "schema":"isnad-frozen-schema" and nothing else` ||
		sent.Messages[1] != (llm.Message{Role: "user", Content: "سطر\nثان <"}) || sent.Messages[2].Role != "assistant" {
		t.Errorf("messages %+v", sent.Messages)
	}
}

// Left alone, nothing but model and messages is sent, and no key.
func TestCompleteSendsNothingElse(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ *http.Request, _ int) {
		_, _ = w.Write([]byte(completion("نعم", "stop")))
	})
	m, _ := s.model(t, Options{})
	resp, err := m.Complete(t.Context(), question())
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"model":"test-model","messages":[{"role":"user","content":"?"}],"stream":false}`; s.bodies[0] != want {
		t.Errorf("sent %s\nwant %s", s.bodies[0], want)
	}
	if _, ok := s.headers[0]["Authorization"]; ok {
		t.Error("an Authorization header without a key")
	}
	if resp.Usage != nil {
		t.Errorf("usage %+v where the service reported none", resp.Usage)
	}
}

func TestParametersByService(t *testing.T) {
	for _, tt := range []struct{ base, model, want string }{
		{"http://localhost/v1", "gpt-5-mini", `,"temperature":0.7,"max_tokens":9`},
		{"https://api.openai.com/v1", "o3", `,"temperature":0.7,"max_completion_tokens":9`},
		{"https://x.OpenAI.azure.com/openai/v1", "mine", `,"temperature":0.7,"max_completion_tokens":9`},
		{"https://evil-api.openai.com.example/v1", "o3", `,"temperature":0.7,"max_tokens":9`},
	} {
		m, err := New(Options{Model: tt.model, BaseURL: tt.base})
		if err != nil {
			t.Fatal(err)
		}
		req := question()
		req.Params = llm.Params{Temperature: ptr(0.7), MaxTokens: ptr(9)}
		out, fault := m.outgoing(req)
		if fault != nil {
			t.Fatal(fault)
		}
		if string(out.extra) != tt.want {
			t.Errorf("%s: got %s, want %s", tt.base, out.extra, tt.want)
		}
		if *req.Params.MaxTokens != 9 {
			t.Errorf("%s: the caller's request was changed", tt.base)
		}
	}
}

func TestCompleteSendsNoBrokenRequest(t *testing.T) {
	s := serve(t, func(http.ResponseWriter, *http.Request, int) {})
	for name, req := range map[string]*llm.Request{
		"no messages":      {},
		"no schema name":   {Messages: question().Messages, Schema: json.RawMessage(`{}`)},
		"schema not JSON":  {Messages: question().Messages, Schema: json.RawMessage(`{"a":`), SchemaName: "s"},
		"not-a-number":     {Messages: question().Messages, Params: llm.Params{Temperature: ptr(nan())}},
		"not a chat model": {Messages: question().Messages},
	} {
		t.Run(name, func(t *testing.T) {
			o := Options{APIKey: testKey}
			if name == "not a chat model" {
				o.Model = "davinci"
			}
			m, _ := s.model(t, o)
			_, err := m.Complete(t.Context(), req)
			if fault := failure(t, err); fault.Kind != llm.BadRequest || !strings.HasPrefix(fault.Message, "not sent: ") {
				t.Errorf("got %v", fault)
			}
		})
	}
	if n := s.requests(); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

func nan() float64 { zero := 0.0; return zero / zero }

package openai

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/llm"
)

// reply answers with a status and a body; a body that begins with < is a page.
func reply(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		kind := "application/json"
		if strings.HasPrefix(body, "<") {
			kind = "text/html; charset=utf-8"
		}
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
}

// raw writes bytes to the connection and closes it.
func raw(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			panic(err) // the server of a test reports it
		}
		defer conn.Close()
		fmt.Fprint(conn, text)
	}
}

// hang answers when its caller is gone.
func hang(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

func TestFailures(t *testing.T) {
	const half = `{"choices":[{"message":{"content":"أجر`
	choice := func(members string) string { return `{"model":"served","choices":[{"index":0,` + members + `}]}` }
	for _, tt := range []struct {
		name    string
		handler http.HandlerFunc
		kind    llm.Kind
		status  int
		words   string // part of the message
	}{
		{"401", reply(401, `{"error":{"message":"bad key `+testKey+`","code":"invalid_api_key"}}`), llm.Unauthorized, 401, "check the key"},
		{"401 escaped key", reply(401, `{"error":{"message":"bad key `+strings.ReplaceAll(testKey, "-", `\u002d`)+`"}}`), llm.Unauthorized, 401, "[redacted]"},
		{"401 page", reply(401, "<html>"), llm.Unauthorized, 401, "check the key"},
		{"403", reply(403, `{"error":"no"}`), llm.Unauthorized, 403, `it says "no"`},
		{"429", reply(429, `{"error":{"message":"slow down"}}`), llm.RateLimited, 429, "slow down"},
		{"429 quota", reply(429, `{"error":{"message":"m","type":"insufficient_quota"}}`), llm.RateLimited, 429, "billing"},
		{"408", reply(408, ``), llm.Timeout, 408, "try again"},
		{"400", reply(400, `{"error":{"message":["too","long"],"code":7}}`), llm.BadRequest, 400, "too"},
		{"400 filter", reply(400, `{"error":{"message":"m","code":"content_filter"}}`), llm.Filtered, 400, "filter"},
		{"404 model", reply(404, `{"error":"model 'test-model' not found"}`), llm.BadRequest, 404, "model's name"},
		{"404 page", reply(404, "<html>not found"), llm.NotAModel, 404, "check the base URL"},
		{"405 text", reply(405, "method not allowed"), llm.NotAModel, 405, "check the base URL"},
		{"500", reply(500, `{"error":{"message":"line\nbreak\u202e","code":null}}`), llm.ServerFault, 500, `line break\u202e`},
		{"502 page", reply(502, "<html>bad gateway"), llm.ServerFault, 502, "try again"},
		{"redirect", http.RedirectHandler("https://else.example/v1", http.StatusTemporaryRedirect).ServeHTTP, llm.NotAModel, 307, "else.example"},

		{"200 page", reply(200, "<!doctype html><p>hello"), llm.NotAModel, 200, "web page"},
		{"200 nothing", reply(200, ""), llm.NotAModel, 200, "nothing at all"},
		{"200 text", reply(200, "hello"), llm.NotAModel, 200, `"hello"`},
		{"200 other JSON", reply(200, `{"object":"list","data":[]}`), llm.NotAModel, 200, "no chat completion"},
		{"200 null", reply(200, `null`), llm.NotAModel, 200, "no chat completion"},
		{"200 array", reply(200, `[1]`), llm.NotAModel, 200, "other than a chat completion"},
		{"200 no choices", reply(200, `{"choices":[],"error":null}`), llm.NotAModel, 200, "no chat completion"},
		{"200 error 429", reply(200, `{"error":{"message":"m","code":429}}`), llm.RateLimited, 200, "too many"},
		{"200 error 502", reply(200, `{"error":{"message":"m","code":"502"}}`), llm.ServerFault, 200, "failed"},
		{"200 error auth", reply(200, `{"error":{"message":"`+testKey+`","type":"authentication_error"}}`), llm.Unauthorized, 200, "check the key"},
		{"200 error request", reply(200, `{"error":{"message":"m","type":"invalid_request_error"}}`), llm.BadRequest, 200, "refuses the request"},
		{"200 error words", reply(200, `{"error":"out of memory"}`), llm.ServerFault, 200, "out of memory"},

		{"refusal", reply(200, choice(`"message":{"content":null,"refusal":"I can't"},"finish_reason":"stop"`)), llm.Refused, 200, "I can't"},
		{"refusal with content", reply(200, choice(`"message":{"content":"x","refusal":"no"},"finish_reason":"length"`)), llm.Refused, 200, "no"},
		{"no finish reason", reply(200, choice(`"message":{"content":"{}"},"finish_reason":null`)), llm.CutStream, 200, "finish_reason"},
		{"length", reply(200, completion(`{"a":`, "length")), llm.Truncated, 200, "limit of tokens"},
		{"length, empty", reply(200, completion("", "length")), llm.Truncated, 200, "limit of tokens"},
		{"content filter", reply(200, completion("", "content_filter")), llm.Filtered, 200, "filter"},
		{"finish error", reply(200, completion("{", "error")), llm.ServerFault, 200, "broke off"},
		{"empty", reply(200, completion("", "stop")), llm.Empty, 200, "empty"},
		{"blank", reply(200, completion(" \n", "stop")), llm.Empty, 200, "empty"},
		{"tool call", reply(200, choice(`"message":{"content":null,"tool_calls":[{"type":"function","function":{}}]},"finish_reason":"tool_calls"`)), llm.Empty, 200, "tool_calls"},

		{"hang", hang, llm.Timeout, 0, "within 50ms"},
		{"closed at once", raw(""), llm.CutStream, 0, "closed the connection"},
		{"cut by length", raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + half), llm.CutStream, 200, "broke off"},
		{"cut in a chunk", raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n80\r\n" + half), llm.CutStream, 200, "broke off"},
		{"cut without length", raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + half), llm.CutStream, 200, "broke off"},
		{"cut 500", raw("HTTP/1.1 500 No\r\nContent-Length: 500\r\n\r\n" + half), llm.ServerFault, 500, "failed"},
		{"not HTTP", raw("SSH-2.0-x\r\n"), llm.Network, 0, "cannot reach"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) { tt.handler(w, r) })
			o := Options{APIKey: testKey, MaxTries: 1}
			if tt.name == "hang" {
				o.Timeout = 50 * time.Millisecond
			}
			m, _ := s.model(t, o)
			_, err := m.Complete(t.Context(), question())
			fault := failure(t, err)
			if fault.Kind != tt.kind || fault.Status != tt.status || !strings.Contains(fault.Message, tt.words) {
				t.Errorf("got  %v\nwant %s, status %d, with %q", fault, tt.kind, tt.status, tt.words)
			}
			if (fault.Response != nil) != (tt.status != 0) {
				t.Errorf("status %d, but reply %v", tt.status, fault.Response)
			}
		})
	}
}

// What a model did say stays with the failure, so that it can be recorded.
func TestFailureKeepsTheAnswer(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) { reply(200, completion("نصف", "length"))(w, r) })
	m, _ := s.model(t, Options{})
	_, err := m.Complete(t.Context(), question())
	got := failure(t, err).Response
	if got == nil || got.Text != "نصف" || got.FinishReason != "length" || got.Model != "served" {
		t.Errorf("got %+v", got)
	}
}

func TestUnauthorizedWithoutKey(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) { reply(401, `{}`)(w, r) })
	m, _ := s.model(t, Options{})
	_, err := m.Complete(t.Context(), question())
	if got := failure(t, err).Message; !strings.Contains(got, "none was given") {
		t.Errorf("got %q", got)
	}
}

func TestConnectionRefused(t *testing.T) {
	s := httptest.NewServer(nil)
	s.Close()
	m, err := New(Options{Model: "m", BaseURL: s.URL, MaxTries: 1, APIKey: testKey})
	if err != nil {
		t.Fatal(err)
	}
	_, err = m.Complete(t.Context(), question())
	fault := failure(t, err)
	if fault.Kind != llm.Network || !strings.Contains(fault.Message, "refused") || !strings.Contains(fault.Message, s.URL) {
		t.Errorf("got %v", fault)
	}
}

// transport answers with a body that goes on, after a whole completion, as the function reads.
type transport func(ctx context.Context) error

func (f transport) RoundTrip(r *http.Request) (*http.Response, error) {
	rest := readerFunc(func([]byte) (int, error) { return 0, f(r.Context()) })
	body := io.MultiReader(strings.NewReader(completion("نعم", "stop")), rest)
	return &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(body)}, nil
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

func TestFailuresInTheBody(t *testing.T) {
	for _, tt := range []struct {
		name  string
		rest  transport
		kind  llm.Kind
		words string
	}{
		{"a failure of its own", func(context.Context) error { return errors.New("stream reset") }, llm.CutStream, "broke off"},
		{"hang", func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }, llm.Timeout, "did not end within 50ms"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m, err := New(Options{Model: "m", MaxTries: 1, Timeout: 50 * time.Millisecond, HTTPClient: &http.Client{Transport: tt.rest}})
			if err != nil {
				t.Fatal(err)
			}
			_, err = m.Complete(t.Context(), question())
			fault := failure(t, err)
			if fault.Kind != tt.kind || fault.Status != 200 || !strings.Contains(fault.Message, tt.words) {
				t.Errorf("got %v", fault)
			}
		})
	}
}

func TestReplyTooLarge(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ *http.Request, _ int) {
		_, _ = w.Write([]byte(completion("نعم", "stop")))
		_, _ = w.Write([]byte(strings.Repeat(" ", maxReply)))
	})
	m, _ := s.model(t, Options{})
	_, err := m.Complete(t.Context(), question())
	if fault := failure(t, err); fault.Kind != llm.NotAModel || !strings.Contains(fault.Message, "larger than 8 MiB") {
		t.Errorf("got %v", fault)
	}
}

// A stream is not waited for: this one never ends, and there is no time limit.
func TestEventStream(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) {
		w.Header().Set("Content-Type", "text/event-stream; charset=utf-8")
		fmt.Fprint(w, "data: {\"choices\":[]}\n\n")
		_ = http.NewResponseController(w).Flush()
		hang(w, r)
	})
	m, _ := s.model(t, Options{Timeout: -1})
	_, err := m.Complete(t.Context(), question())
	if fault := failure(t, err); fault.Kind != llm.NotAModel || !strings.Contains(fault.Message, "event stream") {
		t.Errorf("got %v", fault)
	}
}

// A good answer that holds the key, in the text, escaped, and in a header.
func TestKeyIsCutOutOfAnswers(t *testing.T) {
	const key = `sk-"quoted"\key-0123`
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) {
		w.Header().Set("X-Echo", r.Header.Get("Authorization"))
		fmt.Fprint(w, strings.Replace(completion("the key: "+key+" / @", "stop"), "@", `sk-\u0022quoted\u0022\u005ckey-0123`, 1))
	})
	m, _ := s.model(t, Options{APIKey: key})
	resp, err := m.Complete(t.Context(), question())
	if err != nil {
		t.Fatal(err)
	}
	if want := "the key: [redacted] / [redacted]"; resp.Text != want {
		t.Errorf("text %q, want %q", resp.Text, want)
	}
	if got := resp.Header.Get("X-Echo"); got != "Bearer [redacted]" {
		t.Errorf("header %q", got)
	}
	if strings.Contains(string(resp.Body), "sk-\\\"quoted") {
		t.Errorf("body %s", resp.Body)
	}
}

// Local servers take any word for a key; it must not be cut out of what they say.
func TestPlaceholderKeyStaysInAnswers(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) { reply(200, completion("ollama", "stop"))(w, r) })
	m, _ := s.model(t, Options{APIKey: "ollama"})
	resp, err := m.Complete(t.Context(), question())
	if err != nil || resp.Text != "ollama" {
		t.Errorf("got %v, %v", resp, err)
	}
}

func TestContentInParts(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) {
		reply(200, `{"choices":[{"message":{"content":[{"type":"text","text":"{\"a\""},{"type":"text","text":":1}"}]},"finish_reason":"stop"}]}`)(w, r)
	})
	m, _ := s.model(t, Options{})
	resp, err := m.Complete(t.Context(), question())
	if err != nil || resp.Text != `{"a":1}` {
		t.Errorf("got %v, %v", resp, err)
	}
}

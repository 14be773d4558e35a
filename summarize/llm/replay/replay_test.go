package replay

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/isnad-go/isnad/summarize/llm"
)

var update = flag.Bool("update", false, "write the golden files anew")

// fake is a model that answers as the test says, and counts.
type fake struct {
	asked  atomic.Int32
	answer func(req *llm.Request) (*llm.Response, error)
}

func (f *fake) Complete(_ context.Context, req *llm.Request) (*llm.Response, error) {
	f.asked.Add(1)
	return f.answer(req)
}

func ptr[T any](v T) *T { return &v }

func request() *llm.Request {
	return &llm.Request{
		Messages: []llm.Message{
			{Role: "system", Content: "You summarize.\nQuote <verbatim> & exactly."},
			{Role: "user", Content: "قال الوزير:\n\n\"أمضوا 120 دقيقة\"\r\n"},
		},
		SchemaName: "summary",
		Schema:     json.RawMessage(`{"type": "object",  "properties": {"z": {"pattern": "<a>"}, "a": {}}}`),
		Params:     llm.Params{Temperature: ptr(0.0), Seed: ptr(7)},
	}
}

const answerText = "{\"z\": \"120 دقيقة <\",\n \"a\": null}"

// response is what a service answers, with headers that must not be kept.
func response(finish string) *llm.Response {
	text, _ := json.Marshal(answerText)
	return &llm.Response{
		Text: answerText, FinishReason: finish, Model: "served-1",
		Usage: &llm.Usage{PromptTokens: 5, CompletionTokens: 7, TotalTokens: 12},
		Body: json.RawMessage(`{"id":"x", "choices": [{"message":{"role":"assistant","content":` + string(text) +
			`},"finish_reason":"` + finish + `"}],"usage":{"prompt_tokens":5,"completion_tokens":7,"total_tokens":12,"cost":0.5}}`),
		Header: http.Header{
			"Content-Type": {"application/json"}, "Retry-After": {"1"}, "Set-Cookie": {"session=secret"},
			"Authorization": {"Bearer secret"}, "Date": {"Thu, 06 Jan 2022 12:00:00 GMT"}, "X-Api-Key": {"secret"},
		},
	}
}

// record writes requests with the good answer into a folder.
func record(t *testing.T, dir string, reqs ...*llm.Request) {
	t.Helper()
	model := &fake{answer: func(*llm.Request) (*llm.Response, error) { return response("stop"), nil }}
	r, err := NewRecorder(model, dir, RecorderOptions{Model: "manual-careful", Provenance: "synthetic, made by a test"})
	if err != nil {
		t.Fatal(err)
	}
	for _, req := range reqs {
		if _, err := r.Complete(t.Context(), req); err != nil {
			t.Fatal(err)
		}
	}
}

func read(t *testing.T, parts ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t *testing.T, text string, parts ...string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(parts...), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		write(t, got, "testdata", name)
	}
	// A checkout may turn the line breaks of a file.
	if want := strings.ReplaceAll(read(t, "testdata", name), "\r\n", "\n"); got != want {
		t.Errorf("%s differs (write it anew with -update, and look at the difference):\n%s", name, got)
	}
}

// fault gets the *llm.Error of an error, which must be of one line.
func fault(t *testing.T, err error) *llm.Error {
	t.Helper()
	var f *llm.Error
	if !errors.As(err, &f) {
		t.Fatalf("got %v (%T), want an *llm.Error", err, err)
	}
	if strings.ContainsAny(err.Error(), "\n\r") {
		t.Errorf("the error has more than one line: %q", err)
	}
	return f
}

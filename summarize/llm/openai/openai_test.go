package openai

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/llm"
)

const testKey = "sk-very-secret-0123456789"

// service is a chat endpoint that keeps what it was sent and answers as told.
type service struct {
	*httptest.Server
	mu      sync.Mutex
	bodies  []string
	headers []http.Header
	paths   []string
}

// serve starts a service. answer gets the number of the request, from 1.
func serve(t *testing.T, answer func(w http.ResponseWriter, r *http.Request, n int)) *service {
	t.Helper()
	s := &service{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		s.mu.Lock()
		s.bodies = append(s.bodies, string(body))
		s.headers = append(s.headers, r.Header.Clone())
		s.paths = append(s.paths, r.URL.Path)
		n := len(s.bodies)
		s.mu.Unlock()
		answer(w, r, n)
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *service) requests() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.bodies)
}

// model makes a model of the service whose pauses take no time; they are kept in the returned slice.
func (s *service) model(t *testing.T, o Options) (*Model, *[]time.Duration) {
	t.Helper()
	o.BaseURL = s.URL + "/v1"
	if o.Model == "" {
		o.Model = "test-model"
	}
	m, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	pauses := new([]time.Duration)
	m.clock.now = func() time.Time { return time.Date(2022, 1, 6, 12, 0, 0, 0, time.UTC) }
	m.clock.pause = func(ctx context.Context, d time.Duration) error {
		*pauses = append(*pauses, d)
		return ctx.Err()
	}
	return m, pauses
}

func completion(content, finish string) string {
	text, _ := json.Marshal(content)
	return `{"id":"1","object":"chat.completion","created":1,"model":"served","choices":[{"index":0,"message":` +
		`{"role":"assistant","content":` + string(text) + `},"finish_reason":"` + finish + `"}]}`
}

func question() *llm.Request {
	return &llm.Request{Messages: []llm.Message{{Role: "user", Content: "?"}}}
}

// failure gets the *llm.Error of an error and checks what holds for all of them.
func failure(t *testing.T, err error) *llm.Error {
	t.Helper()
	var fault *llm.Error
	if !errors.As(err, &fault) {
		t.Fatalf("got %v (%T), want an *llm.Error", err, err)
	}
	if strings.ContainsAny(err.Error(), "\n\r\t") {
		t.Errorf("the error has more than one line: %q", err)
	}
	for e := err; e != nil; e = errors.Unwrap(e) {
		if strings.Contains(e.Error(), testKey) {
			t.Errorf("the error shows the API key: %q", e)
		}
	}
	if fault.Response != nil && strings.Contains(string(fault.Response.Body)+fault.Response.Text, testKey) {
		t.Errorf("the reply kept shows the API key: %s", fault.Response.Body)
	}
	return fault
}

func ptr[T any](v T) *T { return &v }

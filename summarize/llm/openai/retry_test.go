package openai

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/llm"
)

func TestRetries(t *testing.T) {
	good := reply(200, completion("نعم", "stop"))
	limited := func(after string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Retry-After", after)
			reply(429, `{"error":{"message":"m"}}`)(w, r)
		}
	}
	for _, tt := range []struct {
		name     string
		maxTries int
		answers  []http.HandlerFunc // the last one goes on
		requests int
		pauses   []time.Duration // -1: a growing pause
		kind     llm.Kind        // "" for an answer
		words    string
	}{
		{"passes by itself", 0, []http.HandlerFunc{reply(500, "{}"), raw(""), good}, 3, []time.Duration{-1, -1}, "", ""},
		{"three tries", 0, []http.HandlerFunc{reply(503, "{}")}, 3, []time.Duration{-1, -1}, llm.ServerFault, "(tried 3 times)"},
		{"one try", 1, []http.HandlerFunc{reply(503, "{}"), good}, 1, nil, llm.ServerFault, "failed"},
		{"five tries", 5, []http.HandlerFunc{raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")}, 5, []time.Duration{-1, -1, -1, -1}, llm.CutStream, "(tried 5 times)"},
		{"seconds", 0, []http.HandlerFunc{limited("7"), good}, 2, []time.Duration{7 * time.Second}, "", ""},
		{"part of a second", 0, []http.HandlerFunc{limited("0.5"), good}, 2, []time.Duration{time.Second / 2}, "", ""},
		{"a date", 0, []http.HandlerFunc{limited("Thu, 06 Jan 2022 12:00:30 GMT"), good}, 2, []time.Duration{30 * time.Second}, "", ""},
		{"a past date", 0, []http.HandlerFunc{limited("Thu, 06 Jan 2022 11:00:00 GMT"), good}, 2, []time.Duration{-1}, "", ""},
		{"nonsense", 0, []http.HandlerFunc{limited("soon"), limited("-5"), good}, 3, []time.Duration{-1, -1}, "", ""},
		{"a minute", 0, []http.HandlerFunc{limited("60"), good}, 2, []time.Duration{time.Minute}, "", ""},
		{"too long", 0, []http.HandlerFunc{limited("61"), good}, 1, nil, llm.RateLimited, "try again in 1m1s (not waited for"},
		{"absurd", 0, []http.HandlerFunc{limited("1e300"), good}, 1, nil, llm.RateLimited, "not waited for"},
		{"quota", 0, []http.HandlerFunc{reply(429, `{"error":{"message":"m","code":"insufficient_quota"}}`), good}, 1, nil, llm.RateLimited, "quota"},
		{"not temporary", 0, []http.HandlerFunc{reply(401, "{}"), good}, 1, nil, llm.Unauthorized, "key"},
		{"refused", 0, []http.HandlerFunc{reply(200, completion("", "content_filter")), good}, 1, nil, llm.Filtered, "filter"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request, n int) {
				tt.answers[min(n, len(tt.answers))-1](w, r)
			})
			var told []time.Duration
			m, pauses := s.model(t, Options{MaxTries: tt.maxTries, OnRetry: func(fault *llm.Error, d time.Duration) {
				told = append(told, d)
			}})
			resp, err := m.Complete(t.Context(), question())
			if tt.kind == "" && (err != nil || resp.Text != "نعم") {
				t.Errorf("got %v, %v", resp, err)
			}
			if tt.kind != "" {
				if fault := failure(t, err); fault.Kind != tt.kind || !strings.Contains(fault.Message, tt.words) {
					t.Errorf("got %v, want %s with %q", fault, tt.kind, tt.words)
				}
			}
			if s.requests() != tt.requests {
				t.Errorf("%d requests, want %d", s.requests(), tt.requests)
			}
			if !slices.Equal(told, *pauses) {
				t.Errorf("told of pauses %v, made %v", told, *pauses)
			}
			checkPauses(t, *pauses, tt.pauses)
			if s.bodies[0] != s.bodies[len(s.bodies)-1] {
				t.Error("the request changed between the tries")
			}
		})
	}
}

func checkPauses(t *testing.T, got, want []time.Duration) {
	t.Helper()
	same := slices.EqualFunc(got, want, func(g, w time.Duration) bool {
		return g == w || w == -1 && g >= time.Second/2 && g <= longestPause
	})
	if !same {
		t.Errorf("pauses %v, want %v", got, want)
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2022, 1, 6, 12, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"": 0, "0": 0, "-5": 0, "NaN": 0, "soon": 0, " 7 ": 7 * time.Second, "+Inf": 365 * 24 * time.Hour,
		"Thu, 06 Jan 2022 12:01:00 GMT": time.Minute, "Thursday, 06-Jan-22 12:01:00 GMT": time.Minute,
		"Thu, 06 Jan 2022 11:59:00 GMT": 0,
	} {
		if got := retryAfter(http.Header{"Retry-After": {value}}, now); got != want {
			t.Errorf("%q: got %s, want %s", value, got, want)
		}
	}
}

func TestCancelledBefore(t *testing.T) {
	s := serve(t, func(http.ResponseWriter, *http.Request, int) {})
	m, _ := s.model(t, Options{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := m.Complete(ctx, question()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if s.requests() != 0 {
		t.Error("a request was sent")
	}
}

func TestCancelledWhileWaitingForTheAnswer(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	reason := errors.New("the user left")
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) {
		cancel(reason)
		hang(w, r)
	})
	m, _ := s.model(t, Options{Timeout: -1, MaxTries: 1})
	_, err := m.Complete(ctx, question())
	if !errors.Is(err, context.Canceled) || !errors.Is(err, reason) {
		t.Errorf("got %v", err)
	}
	if s.requests() != 1 {
		t.Errorf("%d requests", s.requests())
	}
}

// The real pause, which would take a minute.
func TestCancelledInThePause(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) {
		w.Header().Set("Retry-After", "60")
		reply(429, "{}")(w, r)
	})
	ctx, cancel := context.WithCancel(t.Context())
	m, err := New(Options{Model: "m", BaseURL: s.URL, OnRetry: func(*llm.Error, time.Duration) { cancel() }})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Complete(ctx, question()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestCallersDeadline(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) { hang(w, r) })
	m, _ := s.model(t, Options{})
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := m.Complete(ctx, question())
	fault := failure(t, err)
	if fault.Kind != llm.Timeout || !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(fault.Message, "caller's deadline") {
		t.Errorf("got %v", err)
	}
}

// A pause that ends after the deadline is not made: the failure itself says more than "too late".
func TestPauseBeyondTheDeadline(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) {
		w.Header().Set("Retry-After", "50")
		reply(429, "{}")(w, r)
	})
	m, pauses := s.model(t, Options{})
	m.clock.now = time.Now
	ctx, cancel := context.WithTimeout(t.Context(), 40*time.Second)
	defer cancel()
	_, err := m.Complete(ctx, question())
	if fault := failure(t, err); fault.Kind != llm.RateLimited || fault.RetryAfter != 50*time.Second || len(*pauses) != 0 {
		t.Errorf("got %v after pauses %v", fault, *pauses)
	}
}

func TestConcurrentRequests(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request, n int) {
		if n%3 == 0 {
			reply(500, "{}")(w, r)
			return
		}
		reply(200, completion("نعم", "stop"))(w, r)
	})
	m, err := New(Options{Model: "m", BaseURL: s.URL, APIKey: testKey, MaxTries: 50})
	if err != nil {
		t.Fatal(err)
	}
	m.clock.pause = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			req := question()
			req.SchemaName, req.Schema = "s", []byte(fmt.Sprintf(`{"title": "%d"}`, i))
			if resp, err := m.Complete(t.Context(), req); err != nil || resp.Text != "نعم" {
				t.Errorf("got %v, %v", resp, err)
			}
		})
	}
	wg.Wait()
	for i := range 16 {
		if !slices.ContainsFunc(s.bodies, func(b string) bool { return strings.Contains(b, fmt.Sprintf(`"schema":{"title": "%d"}`, i)) }) {
			t.Errorf("request %d came with another's schema", i)
		}
	}
}

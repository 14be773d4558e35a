package replay

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/isnad-go/isnad/summarize/llm"
)

func TestRecordingIsReadable(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "recordings", "manual-careful")
	record(t, dir, request())
	got := read(t, dir, "1.json")
	golden(t, "answer.json", got)
	if strings.Contains(got, "secret") || strings.Contains(got, "2022") {
		t.Error("the recording holds a header that it must not")
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != 1 {
		t.Errorf("more was left behind than the recording: %v", entries)
	}
	again := filepath.Join(t.TempDir(), "again")
	record(t, again, request())
	if read(t, again, "1.json") != got {
		t.Error("the same exchange gives other bytes")
	}
}

func TestRecordedFailureIsReadable(t *testing.T) {
	model := &fake{answer: func(*llm.Request) (*llm.Response, error) {
		return nil, &llm.Error{Kind: llm.Truncated, Status: 200, Message: "cut off", Response: &llm.Response{Text: "{\"a\":", FinishReason: "length"}}
	}}
	dir := t.TempDir()
	r, err := NewRecorder(model, dir, RecorderOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Complete(t.Context(), &llm.Request{}); err == nil {
		t.Error("the failure is lost")
	}
	golden(t, "failure.json", read(t, dir, "1.json"))
}

// What went in comes out: the answer, and each failure that is recorded.
func TestRecordedIsReplayed(t *testing.T) {
	for _, kind := range []llm.Kind{"", llm.Refused, llm.Truncated, llm.Filtered, llm.Empty} {
		t.Run("kind "+string(kind), func(t *testing.T) {
			given := response("finish-" + string(kind))
			model := &fake{answer: func(*llm.Request) (*llm.Response, error) {
				if kind == "" {
					return given, nil
				}
				return nil, fmt.Errorf("wrapped: %w", &llm.Error{Kind: kind, Status: 200, Message: "as it was", Response: given})
			}}
			dir := t.TempDir()
			r, err := NewRecorder(model, dir, RecorderOptions{})
			if err != nil {
				t.Fatal(err)
			}
			recorded, recordedErr := r.Complete(t.Context(), request())
			p, err := NewPlayer(dir)
			if err != nil {
				t.Fatal(err)
			}
			replayed, replayedErr := p.Complete(t.Context(), request())
			if kind != "" {
				if recorded != nil || replayed != nil {
					t.Error("a failure came with an answer")
				}
				was, is := fault(t, recordedErr), fault(t, replayedErr)
				if is.Kind != was.Kind || is.Status != was.Status || is.Message != was.Message {
					t.Errorf("replayed %v, recorded %v", is, was)
				}
				recorded, replayed = was.Response, is.Response
			} else if recordedErr != nil || replayedErr != nil {
				t.Fatal(recordedErr, replayedErr)
			}
			if recorded != given {
				t.Error("the recorder changed the answer")
			}
			want := *given
			want.Body = compact(want.Body)
			want.Header = map[string][]string{"Content-Type": {"application/json"}, "Retry-After": {"1"}}
			if !reflect.DeepEqual(*replayed, want) {
				t.Errorf("replayed %+v\nwant     %+v", *replayed, want)
			}
			replayed.Text, replayed.Body[0] = "changed", 'x'
			again, err := p.Complete(t.Context(), request())
			if kind != "" {
				again = fault(t, err).Response
			}
			if !reflect.DeepEqual(*again, want) {
				t.Errorf("the caller changed the recording: %+v", *again)
			}
		})
	}
}

// What the model is not to blame for is passed on and leaves nothing, so that it can be asked again.
func TestNotRecorded(t *testing.T) {
	for name, failure := range map[string]error{
		"network":        &llm.Error{Kind: llm.Network},
		"rate limit":     &llm.Error{Kind: llm.RateLimited, Status: 429, Response: response("")},
		"not a model":    &llm.Error{Kind: llm.NotAModel, Response: response("")},
		"without answer": &llm.Error{Kind: llm.Refused},
		"cancelled":      context.Canceled,
	} {
		t.Run(name, func(t *testing.T) {
			model := &fake{answer: func(*llm.Request) (*llm.Response, error) { return nil, failure }}
			dir := t.TempDir()
			r, err := NewRecorder(model, dir, RecorderOptions{})
			if err != nil {
				t.Fatal(err)
			}
			for range 2 {
				if _, err := r.Complete(t.Context(), request()); err != failure {
					t.Errorf("got %v, want the model's own error", err)
				}
			}
			if entries, _ := os.ReadDir(dir); len(entries) != 0 || model.asked.Load() != 2 {
				t.Errorf("asked %d times, left %v", model.asked.Load(), entries)
			}
		})
	}
}

func TestNoAnswerAndNoError(t *testing.T) {
	r, err := NewRecorder(&fake{answer: func(*llm.Request) (*llm.Response, error) { return nil, nil }}, t.TempDir(), RecorderOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Complete(t.Context(), request()); err == nil {
		t.Error("no error")
	}
}

// A request that is recorded is not asked again, by this recorder or a later one.
func TestSameRequestAgain(t *testing.T) {
	dir := t.TempDir()
	second := request()
	second.Attempt = 1
	record(t, dir, request(), second)
	before := read(t, dir, "2.json")
	model := &fake{answer: func(*llm.Request) (*llm.Response, error) { return response("stop"), nil }}
	r, err := NewRecorder(model, dir, RecorderOptions{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = r.Complete(t.Context(), second)
	if !errors.Is(err, ErrRecorded) || !strings.Contains(err.Error(), filepath.Join(dir, "2.json")) {
		t.Errorf("got %v", err)
	}
	if model.asked.Load() != 0 {
		t.Error("the model was asked")
	}
	third := request()
	third.Attempt = 2
	for i := range 2 {
		if _, err := r.Complete(t.Context(), third); (err == nil) != (i == 0) {
			t.Errorf("attempt 2, time %d: %v", i+1, err)
		}
	}
	read(t, dir, "3.json")
	if read(t, dir, "2.json") != before {
		t.Error("a recording was overwritten")
	}
}

// The second asks while the first still waits for its answer.
func TestSameRequestAtOnce(t *testing.T) {
	var r *Recorder
	var inner error
	model := &fake{answer: func(req *llm.Request) (*llm.Response, error) {
		_, inner = r.Complete(context.Background(), req)
		return response("stop"), nil
	}}
	r, err := NewRecorder(model, t.TempDir(), RecorderOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Complete(t.Context(), request()); err != nil {
		t.Error(err)
	}
	if !errors.Is(inner, ErrRecorded) {
		t.Errorf("got %v", inner)
	}
}

// Two recorders that do not know of each other, each used by several at once.
func TestRecordersInOneFolder(t *testing.T) {
	const each = 20
	dir := t.TempDir()
	model := &fake{answer: func(*llm.Request) (*llm.Response, error) { return response("stop"), nil }}
	var wg sync.WaitGroup
	for n := range 2 {
		r, err := NewRecorder(model, dir, RecorderOptions{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range each {
			wg.Go(func() {
				req := request()
				req.Attempt = n*each + i
				if _, err := r.Complete(t.Context(), req); err != nil {
					t.Error(err)
				}
			})
		}
	}
	wg.Wait()
	all, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	attempts := map[int]bool{}
	for i, x := range all {
		attempts[x.Request.Attempt] = true
		if want := fmt.Sprintf("%d.json", i+1); x.File != want {
			t.Errorf("file %s in the place of %s", x.File, want)
		}
	}
	if len(attempts) != 2*each {
		t.Errorf("%d of %d recordings", len(attempts), 2*each)
	}
}

// What Load would refuse is not written.
func TestContradictionIsNotWritten(t *testing.T) {
	dir := t.TempDir()
	model := &fake{answer: func(*llm.Request) (*llm.Response, error) {
		resp := response("stop")
		resp.Text += "!"
		return resp, nil
	}}
	r, err := NewRecorder(model, dir, RecorderOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Complete(t.Context(), request()); err == nil || !strings.Contains(err.Error(), "could not be recorded") {
		t.Errorf("got %v", err)
	}
	bad := request()
	bad.Schema = json.RawMessage("{")
	if _, err := r.Complete(t.Context(), bad); err == nil || model.asked.Load() != 1 {
		t.Errorf("got %v after %d requests", err, model.asked.Load())
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("left %v", entries)
	}
}

func TestBodyThatIsNoJSON(t *testing.T) {
	for _, body := range []string{"", "data: {\"x\": \"<نعم>\"}\n\n", "{} [DONE]"} {
		dir := t.TempDir()
		model := &fake{answer: func(*llm.Request) (*llm.Response, error) {
			return &llm.Response{Text: "نعم", Body: json.RawMessage(body)}, nil
		}}
		r, err := NewRecorder(model, dir, RecorderOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.Complete(t.Context(), request()); err != nil {
			t.Errorf("%q: %v", body, err)
		}
		if all, err := Load(dir); err != nil || string(all[0].Response.Body) != body {
			t.Errorf("%q: got %+v, %v", body, all, err)
		}
	}
}

// Another process may take a number between looking and writing.
func TestPlaceOverwritesNothing(t *testing.T) {
	dir := t.TempDir()
	write(t, "mine", dir, ".temp")
	write(t, "theirs", dir, "1.json")
	if err := place(filepath.Join(dir, ".temp"), filepath.Join(dir, "1.json")); !errors.Is(err, os.ErrExist) {
		t.Errorf("got %v", err)
	}
	if got := read(t, dir, "1.json"); got != "theirs" {
		t.Errorf("the file is now %q", got)
	}
	if err := place(filepath.Join(dir, ".temp"), filepath.Join(dir, "2.json")); err != nil || read(t, dir, "2.json") != "mine" {
		t.Errorf("got %v", err)
	}
	if err := place(filepath.Join(dir, ".none"), filepath.Join(dir, "3.json")); err == nil || errors.Is(err, os.ErrExist) {
		t.Errorf("got %v", err)
	}
}

func TestNewRecorderInABadFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, "{", dir, "1.json")
	if _, err := NewRecorder(&fake{}, dir, RecorderOptions{}); err == nil || !strings.Contains(err.Error(), "1.json") {
		t.Errorf("got %v", err)
	}
	if _, err := NewRecorder(&fake{}, filepath.Join(dir, "1.json"), RecorderOptions{}); err == nil {
		t.Error("a file was taken for a folder")
	}
}

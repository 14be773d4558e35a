package mcpserver_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/isnad-go/isnad/mcpserver"
	"github.com/isnad-go/isnad/summarize/llm"
)

// wire is a client's end of a server over pipes.
type wire struct {
	t     *testing.T
	in    *io.PipeWriter
	out   *bufio.Reader
	ended chan error
}

func dial(t *testing.T, ctx context.Context, opts mcpserver.Options) *wire {
	t.Helper()
	opts.Version, opts.Logger = "test", slog.New(slog.DiscardHandler)
	inRead, inWrite := io.Pipe()
	outRead, outWrite := io.Pipe()
	w := &wire{t, inWrite, bufio.NewReader(outRead), make(chan error, 1)}
	go func() {
		err := mcpserver.ServeStdio(ctx, opts, inRead, outWrite)
		outWrite.Close()
		w.ended <- err
	}()
	t.Cleanup(func() { inWrite.Close(); outRead.Close() })
	return w
}

func (w *wire) send(line string) {
	w.t.Helper()
	if _, err := io.WriteString(w.in, line+"\n"); err != nil {
		w.t.Fatal(err)
	}
}

func (w *wire) receive() string {
	w.t.Helper()
	line, err := w.out.ReadString('\n')
	if err != nil {
		w.t.Fatal(err)
	}
	return strings.TrimSuffix(line, "\n")
}

// Each transcript is what a client of one era of the protocol sends and is answered, line by line.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "transcripts", "*.txtar"))
	if err != nil || len(files) < 2 {
		t.Fatalf("transcripts: %v, error %v", files, err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			w := dial(t, t.Context(), mcpserver.Options{})
			archive := txtar.Parse(readFile(t, file))
			played := &txtar.Archive{Comment: archive.Comment}
			for _, f := range archive.Files {
				if f.Name != "client" {
					continue
				}
				var answers strings.Builder
				for line := range strings.Lines(string(f.Data)) {
					w.send(strings.TrimSpace(line))
					if answered(line) {
						answers.WriteString(w.receive() + "\n")
					}
				}
				played.Files = append(played.Files, f)
				if answers.Len() > 0 {
					played.Files = append(played.Files, txtar.File{Name: "server", Data: []byte(answers.String())})
				}
			}
			golden(t, "transcripts/"+name, string(txtar.Format(played)))
			w.in.Close()
			if err := <-w.ended; err != nil {
				t.Errorf("the end of the input gives %v", err)
			}
		})
	}
}

// answered says whether the server has to answer a line: it does not a notification.
func answered(line string) bool {
	var m struct{ ID, Method any }
	return json.Unmarshal([]byte(line), &m) != nil || m.ID != nil || m.Method == nil
}

// Calls that were sent before the input ended are answered; a client may be a pipe.
func TestEndOfInputFinishesCalls(t *testing.T) {
	started, release := make(chan struct{}, 3), make(chan struct{})
	w := dial(t, t.Context(), mcpserver.Options{Model: model(func(ctx context.Context, _ *llm.Request) (*llm.Response, error) {
		started <- struct{}{}
		select {
		case <-release:
			return nil, &llm.Error{Kind: llm.Unauthorized, Message: "no"}
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	})})
	for id := range 3 {
		w.send(fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"summarize_article","arguments":{"text":"a"}}}`, id+1))
	}
	if _, err := io.WriteString(w.in, "\n{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}"); err != nil { // a blank line, and a last one that is not ended
		t.Fatal(err)
	}
	w.in.Close()
	for range 3 {
		<-started
	}
	close(release)
	all, err := io.ReadAll(w.out)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(all); strings.Count(got, "model: unauthorized") != 3 || !strings.Contains(got, `"id":9`) || strings.Count(got, "\n") != 4 {
		t.Errorf("the answers are\n%s", got)
	}
	if err := <-w.ended; err != nil {
		t.Error(err)
	}
}

// A subscription, which has nothing to wait for here, is acknowledged and then answered, in this order even
// where many are at work; and it does not keep the server from ending.
func TestSubscriptions(t *testing.T) {
	const many = 100
	w := dial(t, t.Context(), mcpserver.Options{})
	go func() {
		defer w.in.Close()
		for id := range many {
			fmt.Fprintf(w.in, `{"jsonrpc":"2.0","id":%d,"method":"subscriptions/listen","params":{"notifications":{"toolsListChanged":true},"_meta":%s}}`+"\n", id, modernMeta)
		}
	}()
	acknowledged, answered := map[any]bool{}, 0
	for {
		line, err := w.out.ReadString('\n')
		if err != nil {
			break
		}
		var m struct {
			ID     any
			Params struct {
				Meta map[string]any `json:"_meta"`
			}
		}
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(err)
		}
		if m.ID == nil {
			acknowledged[m.Params.Meta["io.modelcontextprotocol/subscriptionId"]] = true
		} else if answered++; !acknowledged[m.ID] {
			t.Errorf("answered before it was acknowledged: %s", line)
		}
	}
	if len(acknowledged) != many || answered != many {
		t.Errorf("%d acknowledged, %d answered, want %d", len(acknowledged), answered, many)
	}
	if err := <-w.ended; err != nil {
		t.Error(err)
	}
}

const modernMeta = `{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}`

// A cancelled context ends a server at once, though its input stays open and a call is at work.
func TestContextEndsServing(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	w := dial(t, ctx, mcpserver.Options{Model: model(func(ctx context.Context, _ *llm.Request) (*llm.Response, error) {
		cancel()
		<-ctx.Done()
		return nil, ctx.Err()
	})})
	w.send(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"summarize_article","arguments":{"text":"a"}}}`)
	if got := w.receive(); !strings.Contains(got, "summarize_article was cancelled") {
		t.Error(got)
	}
	if err := <-w.ended; !errors.Is(err, context.Canceled) {
		t.Errorf("it ends with %v", err)
	}
}

// A client that cancels a call is heard while the call is at work.
func TestClientCancels(t *testing.T) {
	started := make(chan struct{})
	w := dial(t, t.Context(), mcpserver.Options{Model: model(func(ctx context.Context, _ *llm.Request) (*llm.Response, error) {
		close(started)
		<-ctx.Done()
		return nil, ctx.Err()
	})})
	w.send(`{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"summarize_article","arguments":{"text":"a"}}}`)
	<-started
	w.send(`{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}`)
	if got := w.receive(); !strings.Contains(got, "summarize_article was cancelled") {
		t.Error(got)
	}
}

// Text that a decoder would silently change is refused before it is decoded.
func TestUnfaithfulText(t *testing.T) {
	w := dial(t, t.Context(), mcpserver.Options{})
	for _, c := range []struct{ line, want, result string }{
		{`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"scan_article","arguments":{"text":"a\ud83d"}}}`, "half of a surrogate pair", `"isError":true`},
		{"{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"scan_article\",\"arguments\":{\"text\":\"a\xd9\"}}}", "invalid UTF-8 at byte 10", `"isError":true`},
		{`{"jsonrpc":"2.0","id":3,"method":"prompts/get","params":{"name":"draft_summary","arguments":{"text":"a\udc00"}}}`, "half of a surrogate pair", `"error":{`},
		{"{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"prompts/get\",\"params\":{\"name\":\"draft_summary\",\"arguments\":{\"text\":\"a\xd9\"}}}", "invalid UTF-8", `"error":{`},
		{`{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"scan_article","arguments":{"text":"a\ud83d\ude00"}}}`, `"quantities":[]`, `"id":5`},
	} {
		w.send(c.line)
		if got := w.receive(); !strings.Contains(got, c.want) || !strings.Contains(got, c.result) {
			t.Errorf("%s\n got %s\nwant %s and %s", c.line, got, c.want, c.result)
		}
	}
}

type deaf struct{}

func (deaf) Write([]byte) (int, error) { return 0, errors.New("nobody listens") }

// A client that is gone ends the server, though its input stays open.
func TestNobodyListens(t *testing.T) {
	in, client := io.Pipe()
	defer client.Close()
	ended := make(chan error, 1)
	go func() { ended <- mcpserver.ServeStdio(t.Context(), mcpserver.Options{}, in, deaf{}) }()
	if _, err := io.WriteString(client, `{"jsonrpc":"2.0","id":1,"method":"ping"}`+"\n"); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err == nil || !strings.Contains(err.Error(), "nobody listens") {
		t.Errorf("it ends with %v", err)
	}
}

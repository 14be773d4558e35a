package mcpserver_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/mcpserver"
	"github.com/isnad-go/isnad/summarize/llm"
)

// site is a server over HTTP, of this process.
type site struct {
	t     testing.TB
	addr  string
	stop  context.CancelFunc
	ended chan error
}

func serve(t testing.TB, opts mcpserver.Options, h mcpserver.HTTPOptions) *site {
	t.Helper()
	if opts.Logger == nil {
		opts.Logger = slog.New(slog.DiscardHandler)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	s := &site{t, l.Addr().String(), stop, make(chan error, 1)}
	go func() { s.ended <- mcpserver.ServeHTTP(ctx, opts, h, l) }()
	t.Cleanup(func() {
		stop()
		http.DefaultClient.CloseIdleConnections()
		if err := <-s.ended; err != nil {
			t.Errorf("the server ends with %v", err)
		}
	})
	return s
}

// do sends a request with headers "Name: value", and gives status, header and body of the answer.
func (s *site) do(method, path, body string, headers ...string) (int, http.Header, string) {
	s.t.Helper()
	r, err := http.NewRequestWithContext(s.t.Context(), method, "http://"+s.addr+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json, text/event-stream")
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if name == "Host" {
			r.Host = value
			continue
		}
		r.Header.Add(name, value)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return resp.StatusCode, resp.Header, string(b)
}

const initialize = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}`

// session initializes, and gives the header that names the session.
func (s *site) session(headers ...string) string {
	s.t.Helper()
	status, header, body := s.do("POST", "/mcp", initialize, headers...)
	if status != 200 || header.Get("Mcp-Session-Id") == "" {
		s.t.Fatalf("initialize: %d %s", status, body)
	}
	return "Mcp-Session-Id: " + header.Get("Mcp-Session-Id")
}

// rpc is a request in JSON-RPC.
func rpc(id int, method string, params any) string {
	b, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": id, "method": method, "params": params})
	if err != nil {
		panic(err)
	}
	return string(b)
}

func toolCall(id int, tool string, arguments any) string {
	return rpc(id, "tools/call", map[string]any{"name": tool, "arguments": arguments})
}

// alive fails where the server does not answer a new client rightly.
func (s *site) alive() {
	s.t.Helper()
	if status, _, body := s.do("POST", "/mcp", toolCall(2, "scan_article", map[string]any{"text": "120 km"}), s.session()); status != 200 || !strings.Contains(body, `"unit":"km"`) {
		s.t.Errorf("the server answers %d %s", status, body)
	}
}

var modernHeaders = []string{"Mcp-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call", "Mcp-Name: scan_article"}

// Clients of both eras are served at one endpoint.
func TestBothErasOverHTTP(t *testing.T) {
	s := serve(t, mcpserver.Options{}, mcpserver.HTTPOptions{})
	s.alive()
	var meta any
	if err := json.Unmarshal([]byte(modernMeta), &meta); err != nil {
		t.Fatal(err)
	}
	params := map[string]any{"name": "add_article", "arguments": map[string]any{"text": "120 km"}, "_meta": meta}
	status, header, body := s.do("POST", "/mcp", rpc(1, "tools/call", params), "Mcp-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call", "Mcp-Name: add_article")
	if status != 200 || header.Get("Mcp-Session-Id") != "" || !strings.Contains(body, `\"article_id\":\"a`) {
		t.Fatalf("%d %s", status, body)
	}
	_, id, _ := strings.Cut(body, `"article_id":"`)
	id, _, _ = strings.Cut(id, `"`)
	params = map[string]any{"name": "scan_article", "arguments": map[string]any{"article_id": id}, "_meta": meta}
	if status, _, body := s.do("POST", "/mcp", rpc(1, "tools/call", params), modernHeaders...); status != 200 || !strings.Contains(body, `"unit":"km"`) {
		t.Errorf("%d %s", status, body)
	}
	if len(id) < 20 {
		t.Errorf("the id %q of an article without a session can be guessed", id)
	}
}

func TestSessionsOverHTTP(t *testing.T) {
	s := serve(t, mcpserver.Options{}, mcpserver.HTTPOptions{})
	one, two := s.session(), s.session()
	add := toolCall(2, "add_article", map[string]any{"text": "120 km"})
	scan := toolCall(3, "scan_article", map[string]any{"article_id": "a1"})
	if _, _, body := s.do("POST", "/mcp", add, one); !strings.Contains(body, `"article_id":"a1"`) {
		t.Error(body)
	}
	if _, _, body := s.do("POST", "/mcp", scan, two); !strings.Contains(body, "this session has no article") {
		t.Errorf("another session has the article: %s", body)
	}
	read := rpc(4, "resources/read", map[string]any{"uri": "isnad://article/a1/text"})
	if _, _, body := s.do("POST", "/mcp", read, two); strings.Contains(body, "120") {
		t.Errorf("another session reads the article: %s", body)
	}
	if _, _, body := s.do("POST", "/mcp", read, one); !strings.Contains(body, "120 km") {
		t.Error(body)
	}
	if status, _, body := s.do("DELETE", "/mcp", "", one); status != 200 {
		t.Errorf("%d %s", status, body)
	}
	for name, session := range map[string]string{"ended": one, "never issued": "Mcp-Session-Id: mcp-session-5bd8a1a0-0000-4000-8000-000000000000"} {
		for _, method := range []string{"POST", "GET", "DELETE"} {
			if status, _, body := s.do(method, "/mcp", scan, session); status != 404 {
				t.Errorf("%s of a session that is %s: %d %s", method, name, status, body)
			}
		}
	}
	if status, _, body := s.do("POST", "/mcp", scan); status != 400 || !strings.Contains(body, "Mcp-Session-Id is missing") {
		t.Errorf("without a session: %d %s", status, body)
	}
}

func TestSessionsAreBounded(t *testing.T) {
	s := serve(t, mcpserver.Options{}, mcpserver.HTTPOptions{MaxSessions: 2})
	one, two := s.session(), s.session()
	ping := rpc(2, "ping", nil)
	s.do("POST", "/mcp", ping, one) // used last
	three := s.session()
	for session, want := range map[string]int{one: 200, two: 404, three: 200} {
		if status, _, body := s.do("POST", "/mcp", ping, session); status != want {
			t.Errorf("%d %s, want %d", status, body, want)
		}
	}
}

func TestSessionsExpire(t *testing.T) {
	s := serve(t, mcpserver.Options{}, mcpserver.HTTPOptions{SessionIdle: time.Nanosecond})
	if status, _, body := s.do("POST", "/mcp", rpc(2, "ping", nil), s.session()); status != 404 {
		t.Errorf("%d %s", status, body)
	}
}

// What is at work when the server ends is finished and answered; streams end.
func TestShutdownFinishesCalls(t *testing.T) {
	started, release := make(chan struct{}), make(chan struct{})
	s := serve(t, mcpserver.Options{Model: model(func(context.Context, *llm.Request) (*llm.Response, error) {
		close(started)
		<-release
		return nil, &llm.Error{Kind: llm.Unauthorized, Message: "late"}
	})}, mcpserver.HTTPOptions{})
	session := s.session()
	r, err := http.NewRequestWithContext(t.Context(), "GET", "http://"+s.addr+"/mcp", nil)
	if err != nil {
		t.Fatal(err)
	}
	_, id, _ := strings.Cut(session, ": ")
	r.Header.Set("Mcp-Session-Id", id)
	stream, err := http.DefaultClient.Do(r)
	if err != nil || stream.StatusCode != 200 {
		t.Fatal(stream, err)
	}
	defer stream.Body.Close()
	answered := make(chan string, 1)
	go func() {
		_, _, body := s.do("POST", "/mcp", toolCall(2, "summarize_article", map[string]any{"text": "a"}), session)
		answered <- body
	}()
	<-started
	s.stop()
	if _, err := io.ReadAll(stream.Body); err != nil { // to its end
		t.Error(err)
	}
	close(release)
	if body := <-answered; !strings.Contains(body, "late") {
		t.Errorf("the call is answered with %q", body)
	}
}

func TestBeyondLoopbackNeedsAToken(t *testing.T) {
	l, err := net.Listen("tcp", "0.0.0.0:0")
	if err != nil {
		t.Skip(err)
	}
	if err := mcpserver.ServeHTTP(t.Context(), mcpserver.Options{}, mcpserver.HTTPOptions{}, l); !errors.Is(err, mcpserver.ErrNeedsToken) {
		t.Errorf("it ends with %v", err)
	}
	if _, err := l.Accept(); err == nil {
		t.Error("it still listens")
	}
}

// The log tells of every request, and of nothing that it says.
func TestLogHasNoContents(t *testing.T) {
	var log lockedBuffer
	s := serve(t, mcpserver.Options{Logger: slog.New(slog.NewTextHandler(&log, nil))}, mcpserver.HTTPOptions{Token: "token-of-the-test"})
	bearer := "Authorization: Bearer token-of-the-test"
	session := s.session(bearer)
	s.do("POST", "/mcp", toolCall(2, "scan_article", map[string]any{"text": "secret 120 km", "title": "secret"}), session, bearer)
	s.do("POST", "/secret?secret=secret", "secret", bearer, "Secret: secret")
	s.do("POST", "/mcp", `{"secret":`, session, bearer)
	s.do("POST", "/mcp", rpc(3, "resources/read", map[string]any{"uri": "isnad://secret"}), session, bearer)
	got := log.String()
	_, id, _ := strings.Cut(session, ": ")
	for _, secret := range []string{"secret", id, "token-of-the-test"} {
		if strings.Contains(got, secret) {
			t.Errorf("the log tells %q:\n%s", secret, got)
		}
	}
	if n := strings.Count(got, "msg=request"); n != 5 || !strings.Contains(got, "status=404") {
		t.Errorf("the log has %d requests:\n%s", n, got)
	}
}

func TestHealth(t *testing.T) {
	s := serve(t, mcpserver.Options{}, mcpserver.HTTPOptions{Token: "token-of-the-test"})
	if status, _, body := s.do("GET", "/healthz", ""); status != 200 || body != "ok\n" {
		t.Errorf("%d %s", status, body)
	}
	if status, _, _ := s.do("GET", "/", ""); status != 404 {
		t.Error(fmt.Sprint("/ gives ", status))
	}
}

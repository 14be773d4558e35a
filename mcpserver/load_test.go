package mcpserver

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/isnad-go/isnad/mcpserver/tools"
)

// load is a server over HTTP, with one tool more that does nothing but check the arguments of verify_summary.
type load struct {
	t       testing.TB
	url     string
	client  *http.Client
	summary json.RawMessage
	article string
}

func newLoad(t testing.TB) *load {
	tr := newTransport(Options{Logger: slog.New(slog.DiscardHandler)}, HTTPOptions{MaxSessions: 2000}.orDefaults())
	for _, one := range tools.All(tools.Options{}) {
		if one.Name == "verify_summary" {
			tr.mcp.AddTool(mcp.Tool{Name: "nothing", RawInputSchema: one.Input}, nothing(t, one.Input))
		}
	}
	s := httptest.NewServer(tr.handler())
	t.Cleanup(func() { s.Close(); tr.close() })
	l := &load{t: t, url: s.URL + Endpoint, client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64}}}
	var err error
	if l.summary, err = os.ReadFile("testdata/draft.json"); err != nil {
		t.Fatal(err)
	}
	article, err := os.ReadFile("../seeds/belarus-russia-patrol.txt")
	if err != nil {
		t.Fatal(err)
	}
	l.article = string(article)
	return l
}

func nothing(t testing.TB, input json.RawMessage) server.ToolHandlerFunc {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(input)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:nothing", doc); err != nil {
		t.Fatal(err)
	}
	compiled := c.MustCompile("urn:nothing")
	return func(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		raw := arguments(r)
		if err := tools.Verbatim(raw); err != nil {
			return nil, err
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(raw)))
		if err != nil {
			return nil, err
		}
		if err := compiled.Validate(v); err != nil {
			return nil, err
		}
		return mcp.NewToolResultStructured(json.RawMessage(`{}`), "{}"), nil
	}
}

func (l *load) post(session, body string) (string, string) {
	r, err := http.NewRequest("POST", l.url, strings.NewReader(body))
	if err != nil {
		panic(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json, text/event-stream")
	if session != "" {
		r.Header.Set(server.HeaderKeySessionID, session)
	}
	resp, err := l.client.Do(r)
	if err != nil {
		return "", err.Error()
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		return "", err.Error()
	}
	return resp.Header.Get(server.HeaderKeySessionID), string(b)
}

// open initializes a session, with the article added.
func (l *load) open() string {
	session, body := l.post("", `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}`)
	if _, added := l.post(session, l.call("add_article", map[string]any{"text": l.article})); session == "" || !strings.Contains(added, "a1") {
		panic(body + added)
	}
	return session
}

func (l *load) call(tool string, arguments any) string {
	b, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": map[string]any{"name": tool, "arguments": arguments}})
	if err != nil {
		panic(err)
	}
	return string(b)
}

// run has clients call as fast as they are answered, and gives calls in a second and the time that 99 of 100
// calls stay below. Each has opened its session before, added its article and called once.
func (l *load) run(clients int, d time.Duration, body, want string) (rate float64, p99 time.Duration) {
	var mu sync.Mutex
	var all []time.Duration
	var wait sync.WaitGroup
	sessions := make([]string, clients)
	for i := range sessions {
		sessions[i] = l.open()
		l.post(sessions[i], body)
	}
	began := time.Now()
	for _, session := range sessions {
		wait.Go(func() {
			var own []time.Duration
			for time.Since(began) < d {
				at := time.Now()
				if _, answer := l.post(session, body); !strings.Contains(answer, want) {
					l.t.Errorf("lost: %.200s", answer)
					return
				}
				own = append(own, time.Since(at))
			}
			mu.Lock()
			defer mu.Unlock()
			all = append(all, own...)
		})
	}
	wait.Wait()
	if len(all) == 0 {
		return 0, 0
	}
	slices.Sort(all)
	return float64(len(all)) / time.Since(began).Seconds(), all[len(all)*99/100]
}

// BenchmarkVerify holds verify_summary by article_id against a tool that does nothing, at 32 clients on the
// same cores.
func BenchmarkVerify(b *testing.B) {
	l := newLoad(b)
	verify := l.call("verify_summary", map[string]any{"article_id": "a1", "summary": l.summary})
	idle := l.call("nothing", map[string]any{"article_id": "a1", "summary": l.summary})
	const rounds = 6 // in turn, and the best of each: other programs run beside the benchmark
	for b.Loop() {
		var none, rate float64
		none99, p99 := time.Hour, time.Hour
		for range rounds {
			r, t := l.run(32, time.Second, idle, `"text":"{}"`)
			none, none99 = max(none, r), min(none99, t)
			r, t = l.run(32, time.Second, verify, `"verdict":"refuted"`)
			rate, p99 = max(rate, r), min(p99, t)
		}
		b.ReportMetric(rate, "verify/s")
		b.ReportMetric(none, "nothing/s")
		b.ReportMetric(rate/none, "of-nothing")
		b.ReportMetric(float64(p99)/float64(none99), "p99-ratio")
	}
}

// A thousand sessions with an article each are held in bounds, and mixed load keeps nothing.
func TestLoadKeepsNothing(t *testing.T) {
	l := newLoad(t)
	base := inUse()
	for range 1000 {
		l.open()
	}
	held := inUse() - base
	t.Logf("a thousand sessions with an article each hold %d kB", held>>10)
	if held > 120<<20 {
		t.Errorf("a thousand sessions hold %d MB", held>>20)
	}
	d := 2 * time.Second
	if s := os.Getenv("ISNAD_LOAD"); s != "" { // such as 30s
		var err error
		if d, err = time.ParseDuration(s); err != nil {
			t.Fatal(err)
		}
	}
	verify := l.call("verify_summary", map[string]any{"article_id": "a1", "summary": l.summary})
	scan := l.call("scan_article", map[string]any{"text": l.article})
	mixed := func(d time.Duration) string {
		a, _ := l.run(8, d/2, verify, `"verdict":"refuted"`)
		b, p99 := l.run(8, d/2, scan, `"quantities"`)
		return fmt.Sprintf("%.0f verify/s, %.0f scan/s, p99 %v", a, b, p99)
	}
	mixed(time.Second) // until pools and caches are full
	before := inUse()
	t.Log(mixed(d))
	grown := inUse() - before
	t.Logf("%v of load keep %d kB", d, grown>>10)
	if grown > 16<<20 {
		t.Error("that is too much")
	}
}

func inUse() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

package mcpserver_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/mcpserver"
	"github.com/isnad-go/isnad/summarize/llm"
)

// sampled is the answer of a client's model to what it was asked: the draft, and a repair that mends nothing.
func sampled(t *testing.T, times int) map[string]any {
	t.Helper()
	text := string(readFile(t, "testdata/draft.json"))
	if times > 0 {
		text = `{"patches":[]}`
	}
	return map[string]any{"role": "assistant", "model": "the-clients", "content": map[string]any{"type": "text", "text": text}}
}

const samplingClient = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{"sampling":{}},"clientInfo":{"name":"t","version":"1"}}}`

// drafted holds what a call answers that the client's model drafted for.
func drafted(t *testing.T, answer string, asked int) {
	t.Helper()
	if asked < 2 || !strings.Contains(answer, `\"engine\":{\"name\":\"client\"`) || !strings.Contains(answer, "quantity-unit") || strings.Contains(answer, `"isError":true`) {
		t.Errorf("asked %d times: %.600s", asked, answer)
	}
}

func TestSamplingOverStdio(t *testing.T) {
	w := dial(t, t.Context(), mcpserver.Options{})
	w.send(samplingClient)
	w.receive()
	w.send(`{"jsonrpc":"2.0","method":"notifications/initialized"}`)
	w.send(toolCall(2, "summarize_article", seed(t, nil)))
	for asked := 0; ; asked++ {
		line := w.receive()
		var m struct {
			ID     json.RawMessage
			Method string
			Params struct{ SystemPrompt string }
		}
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(err)
		}
		if m.Method != "sampling/createMessage" {
			drafted(t, line, asked)
			return
		}
		if asked == 0 && !strings.Contains(m.Params.SystemPrompt, `"synopsis"`) {
			t.Error("the model is not told the schema")
		}
		b, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": m.ID, "result": sampled(t, asked)})
		if err != nil {
			t.Fatal(err)
		}
		w.send(`{"jsonrpc":"2.0","id":99,"result":{}}`) // an answer to nothing
		w.send(string(b))
	}
}

// A client that refuses, or goes away while it is asked, is answered or let go.
func TestSamplingRefused(t *testing.T) {
	w := dial(t, t.Context(), mcpserver.Options{})
	w.send(samplingClient)
	w.receive()
	w.send(toolCall(2, "summarize_article", seed(t, nil)))
	w.receive()
	w.send(`{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":"user says no"}}`)
	if got := w.receive(); !strings.Contains(got, "the client's model did not answer; draft the summary yourself") {
		t.Error(got)
	}
	w.send(toolCall(3, "summarize_article", seed(t, nil)))
	w.receive()
	w.in.Close()
	if got := w.receive(); !strings.Contains(got, `"isError":true`) {
		t.Error(got)
	}
	if err := <-w.ended; err != nil {
		t.Error(err)
	}
}

// From 2026-07-28 on the call is answered with what to ask, and comes again.
func TestInputRequests(t *testing.T) {
	s := serve(t, mcpserver.Options{}, mcpserver.HTTPOptions{})
	params := map[string]any{"name": "summarize_article", "arguments": seed(t, nil), "_meta": map[string]any{
		"io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": map[string]any{"sampling": map[string]any{}}}}
	for asked := range 10 {
		_, _, body := s.do("POST", "/mcp", rpc(asked+1, "tools/call", params), "Mcp-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call", "Mcp-Name: summarize_article")
		var m struct {
			Result struct {
				ResultType    string
				InputRequests map[string]struct{ Method string }
				RequestState  string
			}
		}
		if err := json.Unmarshal([]byte(body), &m); err != nil {
			t.Fatalf("%v: %s", err, body)
		}
		if m.Result.ResultType != "input_required" {
			drafted(t, body, asked)
			return
		}
		if m.Result.InputRequests["model"].Method != "sampling/createMessage" {
			t.Fatal(body)
		}
		params["requestState"], params["inputResponses"] = m.Result.RequestState, map[string]any{"model": sampled(t, asked)}
	}
	t.Error("it asks without end")
}

// A client that listens to no stream cannot be asked: rules draft.
func TestSamplingOverHTTP(t *testing.T) {
	s := serve(t, mcpserver.Options{}, mcpserver.HTTPOptions{})
	_, header, _ := s.do("POST", "/mcp", samplingClient)
	session := "Mcp-Session-Id: " + header.Get("Mcp-Session-Id")
	if _, _, body := s.do("POST", "/mcp", toolCall(2, "summarize_article", seed(t, nil)), session); !strings.Contains(body, `\"name\":\"extractive\"`) {
		t.Errorf("%.300s", body)
	}
	r, err := http.NewRequestWithContext(t.Context(), "GET", "http://"+s.addr+"/mcp", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Mcp-Session-Id", header.Get("Mcp-Session-Id"))
	stream, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer stream.Body.Close()
	answered := make(chan string, 1)
	go func() {
		_, _, body := s.do("POST", "/mcp", toolCall(3, "summarize_article", seed(t, nil)), session)
		answered <- body
	}()
	in, asked, done := bufio.NewReaderSize(stream.Body, 1<<20), 0, make(chan bool)
	go func() {
		defer close(done)
		for {
			line, err := in.ReadString('\n')
			if err != nil {
				return
			}
			data, ok := strings.CutPrefix(line, "data: ")
			var m struct{ ID json.RawMessage }
			if !ok || json.Unmarshal([]byte(data), &m) != nil {
				continue
			}
			b, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": m.ID, "result": sampled(t, asked)})
			if err != nil {
				return
			}
			asked++
			s.do("POST", "/mcp", string(b), session)
		}
	}()
	answer := <-answered
	stream.Body.Close()
	<-done
	drafted(t, answer, asked)
}

// Every step that was told reaches the client before the answer, in both eras.
func TestProgressIsNotLost(t *testing.T) {
	const calls = 60
	s := serve(t, mcpserver.Options{Model: model(func(context.Context, *llm.Request) (*llm.Response, error) {
		return nil, &llm.Error{Kind: llm.Unauthorized, Message: "no"}
	})}, mcpserver.HTTPOptions{})
	session := s.session()
	for _, modern := range []bool{false, true} {
		lost := 0
		for i := range calls {
			meta := map[string]any{"progressToken": i}
			headers := []string{session}
			if modern {
				meta["io.modelcontextprotocol/protocolVersion"], meta["io.modelcontextprotocol/clientCapabilities"] = "2026-07-28", map[string]any{}
				headers = []string{"Mcp-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call", "Mcp-Name: summarize_article"}
			}
			_, _, body := s.do("POST", "/mcp", rpc(i+1, "tools/call", map[string]any{"name": "summarize_article", "arguments": map[string]any{"text": "a"}, "_meta": meta}), headers...)
			if !strings.Contains(body, "draft (request 1)") || !strings.Contains(body, fmt.Sprintf(`"progressToken":%d`, i)) {
				lost++
			}
		}
		if lost > 0 {
			t.Errorf("modern %v: %d of %d steps are lost", modern, lost, calls)
		}
	}
}

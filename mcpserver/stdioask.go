package mcpserver

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/mark3labs/mcp-go/mcp"
)

// asked is what the client was asked and has not answered yet.
type asked struct {
	gone chan struct{} // closed when the client sends no more

	mu      sync.Mutex
	last    int
	waiting map[int]chan json.RawMessage
}

var errGone = errors.New("sampling: the client is gone")

// CreateMessage asks the client's model, and waits for its answer.
func (s *stdio) CreateMessage(ctx context.Context, request mcp.CreateMessageRequest) (*mcp.CreateMessageResult, error) {
	select {
	case <-s.asked.gone: // and nothing is written any more
		return nil, errGone
	default:
	}
	id, answered := s.asked.open()
	defer s.asked.close(id)
	select {
	case s.answers <- mcp.JSONRPCRequest{JSONRPC: mcp.JSONRPC_VERSION, ID: mcp.NewRequestId(int64(id)), Request: request.Request, Params: request.CreateMessageParams}:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-s.asked.gone:
		return nil, errGone
	}
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-s.asked.gone:
		return nil, errGone
	case line := <-answered:
		var m struct {
			Result *mcp.CreateMessageResult
			Error  *struct{ Message string }
		}
		if err := json.Unmarshal(line, &m); err != nil {
			return nil, fmt.Errorf("sampling: %w", err)
		}
		if m.Result == nil {
			return nil, errors.New("sampling: the client refused")
		}
		return m.Result, nil
	}
}

func (a *asked) open() (int, <-chan json.RawMessage) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last++
	c := make(chan json.RawMessage, 1)
	a.waiting[a.last] = c
	return a.last, c
}

func (a *asked) close(id int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.waiting, id)
}

// deliver hands an answer to whoever asked; one to nothing that was asked is dropped.
func (a *asked) deliver(id any, line json.RawMessage) {
	n, ok := id.(float64)
	a.mu.Lock()
	defer a.mu.Unlock()
	if c := a.waiting[int(n)]; ok && c != nil {
		delete(a.waiting, int(n))
		c <- line
	}
}

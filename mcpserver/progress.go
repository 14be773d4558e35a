package mcpserver

import (
	"context"
	"sync"
	"time"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// progress tells a client of the steps of its call, where it asked to be told.
type progress struct {
	server *server.MCPServer
	token  mcp.ProgressToken

	mu    sync.Mutex
	steps int
	over  bool // the call was answered: nothing may follow
}

// newProgress is nil where the client did not ask.
func newProgress(s *server.MCPServer, request mcp.CallToolRequest) *progress {
	if request.Params.Meta == nil || request.Params.Meta.ProgressToken == nil {
		return nil
	}
	return &progress{server: s, token: request.Params.Meta.ProgressToken}
}

func (p *progress) tell(ctx context.Context, step string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.over {
		p.steps++
		p.send(ctx, step)
	}
}

func (p *progress) send(ctx context.Context, step string) {
	// A client that cannot be told is none the worse for it.
	_ = p.server.SendNotificationToClient(ctx, string(mcp.MethodNotificationProgress), map[string]any{
		"progressToken": p.token, "progress": p.steps, "message": step})
}

// flushWait bounds the wait for what was told to be on its way.
const flushWait = time.Second

// end ends the telling. Over HTTP the library loses a notification that it has taken from the queue when the
// answer comes; one that stands behind it in the queue, once taken, shows that it was written. So one step
// more is told of, and waited for.
func (p *progress) end(ctx context.Context) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.over = true
	session := server.ClientSessionFromContext(ctx)
	if http, _ := ctx.Value(overHTTPKey{}).(bool); !http || p.steps == 0 || session == nil {
		return
	}
	p.steps++
	p.send(ctx, "done")
	queue := session.NotificationChannel()
	for until := time.Now().Add(flushWait); len(queue) > 0 && time.Now().Before(until) && ctx.Err() == nil; {
		time.Sleep(100 * time.Microsecond)
	}
}

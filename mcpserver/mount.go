package mcpserver

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"github.com/isnad-go/isnad/mcpserver/tools"
)

// definition is a tool as clients list it. Every hint is set: the library's defaults call a tool destructive.
func definition(t *tools.Tool) mcp.Tool {
	return mcp.Tool{
		Name: t.Name, Title: t.Title, Description: t.Description,
		RawInputSchema: t.Input, RawOutputSchema: t.Output,
		Annotations: mcp.ToolAnnotation{
			Title:           t.Title,
			ReadOnlyHint:    &t.Hints.ReadOnly,
			DestructiveHint: &t.Hints.Destructive,
			IdempotentHint:  &t.Hints.Idempotent,
			OpenWorldHint:   &t.Hints.OpenWorld,
		},
	}
}

// caller calls tools for clients.
type caller struct {
	server *server.MCPServer
	log    *slog.Logger
	lends  bool // clients' own models draft, for the server has none
}

// handler calls a tool. The answer goes out twice, the same to the byte: some clients give the model only the
// structured content, others only the text.
func (c caller) handler(t *tools.Tool) server.ToolHandlerFunc {
	return func(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		call := inSession(ctx)
		if p := newProgress(c.server, request); p != nil {
			defer p.end(ctx)
			call = tools.WithProgress(call, func(step string) { p.tell(ctx, step) })
		}
		var given *replies
		if c.lends {
			call, given = lend(call, c.server, request)
		}
		answer, err := t.Call(call, arguments(request))
		if asked := needed(err); asked != nil && given != nil {
			return given.ask(asked)
		}
		if err != nil {
			return mcp.NewToolResultError(forClient(ctx, c.log, t.Name, err)), nil
		}
		return mcp.NewToolResultStructured(answer, string(answer)), nil
	}
}

// arguments gives the arguments as the client wrote them, or as an in-process caller set them.
func arguments(request mcp.CallToolRequest) json.RawMessage {
	if raw := request.Params.RawArguments; len(raw) > 0 {
		return raw
	}
	raw, err := json.Marshal(request.Params.Arguments)
	if err != nil {
		return nil
	}
	return raw
}

// forClient words an error for a client. What he can do nothing about goes to the log, and only that it
// happened to him.
func forClient(ctx context.Context, log *slog.Logger, what string, err error) string {
	var problem *tools.Problem
	var panicked *tools.PanicError
	switch {
	case errors.As(err, &problem):
		return problem.Text
	case ctx.Err() != nil && (errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)):
		return what + " was cancelled before it was done"
	case errors.As(err, &panicked):
		log.ErrorContext(ctx, "panic", "in", what, "value", fmt.Sprint(panicked.Value), "stack", string(panicked.Stack))
	default:
		log.ErrorContext(ctx, "fault", "in", what, "error", err.Error())
	}
	return what + " failed by a fault of the server, not of your arguments; its log has the details. Other calls are not affected"
}

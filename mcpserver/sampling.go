package mcpserver

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize/llm"
)

// maxSampled is how many tokens a client's model may answer with.
const maxSampled = 16_000

// askedID names the one request of an answer that needs the client's model.
const askedID = "model"

// lend gives a call the client's own model where it has one to lend: in versions of the protocol before
// 2026-07-28 it is asked while the call is at work, from then on the call is answered with what to ask, and
// comes again with the answer.
func lend(ctx context.Context, s *server.MCPServer, request mcp.CallToolRequest) (context.Context, *replies) {
	if info := server.RequestProtocolInfoFromContext(ctx); info != nil && info.Modern {
		if info.ClientCapabilities == nil || info.ClientCapabilities.Sampling == nil {
			return ctx, nil
		}
		r := repliesOf(request)
		return tools.WithModel(ctx, r), r
	}
	session, ok := server.ClientSessionFromContext(ctx).(server.SessionWithClientInfo)
	if !ok || session.GetClientCapabilities().Sampling == nil || !reachable(ctx) {
		return ctx, nil
	}
	return tools.WithModel(ctx, sampler{s}), nil
}

// sampler asks the client's model and waits.
type sampler struct{ server *server.MCPServer }

func (s sampler) Complete(ctx context.Context, r *llm.Request) (*llm.Response, error) {
	//lint:ignore SA1019 clients of older versions can be asked in no other way
	answer, err := s.server.RequestSampling(ctx, mcp.CreateMessageRequest{
		Request: mcp.Request{Method: string(mcp.MethodSamplingCreateMessage)}, CreateMessageParams: sampleParams(r)})
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, &llm.Error{Kind: llm.Refused, Message: "the client's model did not answer", Err: err}
	}
	return response(answer)
}

// replies are the answers that the client's model gave to earlier calls of the same request, in order.
type replies struct {
	Given []*mcp.CreateMessageResult `json:"given"`
	next  int
}

func repliesOf(request mcp.CallToolRequest) *replies {
	r := new(replies)
	if err := json.Unmarshal([]byte(request.Params.RequestState), r); err != nil {
		r.Given = nil // the state is this server's own words, or there is none
	}
	if answer := server.SamplingResponse(request.Params.InputResponses, askedID); answer != nil {
		r.Given = append(r.Given, answer)
	}
	return r
}

func (r *replies) Complete(_ context.Context, request *llm.Request) (*llm.Response, error) {
	if r.next >= len(r.Given) {
		return nil, &tools.InputNeeded{Request: request}
	}
	r.next++
	return response(r.Given[r.next-1])
}

// ask answers a call with what to ask the client's model, and the answers so far.
func (r *replies) ask(request *llm.Request) (*mcp.CallToolResult, error) {
	state, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	return server.NewInputRequestBuilder(string(state)).Sample(askedID, sampleParams(request)).ToolResult(), nil
}

func sampleParams(r *llm.Request) mcp.CreateMessageParams {
	p := mcp.CreateMessageParams{MaxTokens: maxSampled, Messages: []mcp.SamplingMessage{}}
	for _, m := range r.Messages {
		if m.Role == "system" {
			p.SystemPrompt = strings.TrimSpace(p.SystemPrompt + "\n\n" + m.Content)
			continue
		}
		p.Messages = append(p.Messages, mcp.SamplingMessage{Role: mcp.Role(m.Role), Content: mcp.NewTextContent(m.Content)})
	}
	return p
}

// response takes the text of a sampled message.
func response(answer *mcp.CreateMessageResult) (*llm.Response, error) {
	raw, err := json.Marshal(answer.Content)
	if err != nil {
		return nil, fmt.Errorf("sampling: %w", err)
	}
	var one struct{ Type, Text string }
	var several []struct{ Type, Text string }
	if json.Unmarshal(raw, &one) != nil {
		err = json.Unmarshal(raw, &several)
	}
	text := one.Text
	for _, part := range several {
		text += part.Text
	}
	if err != nil || text == "" {
		return nil, &llm.Error{Kind: llm.Empty, Message: "the client's model answered with no text", Err: err}
	}
	return &llm.Response{Text: text, FinishReason: "stop", Model: answer.Model}, nil
}

// needed gives the request that a call could not go on without.
func needed(err error) *llm.Request {
	var need *tools.InputNeeded
	if errors.As(err, &need) {
		return need.Request
	}
	return nil
}

type unreachableKey struct{}

// unreachable marks a call whose client listens to no stream on which it could be asked.
func unreachable(ctx context.Context) context.Context {
	return context.WithValue(ctx, unreachableKey{}, true)
}

func reachable(ctx context.Context) bool {
	no, _ := ctx.Value(unreachableKey{}).(bool)
	return !no
}

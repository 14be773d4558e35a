package openai

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	goopenai "github.com/sashabaranov/go-openai"

	"github.com/isnad-go/isnad/summarize/llm"
)

// attempt asks once. The reply is looked at in this order, since go-openai reports a failure inside an
// HTTP 200 or a refusal as no error at all: err, choices, refusal, finish reason, content.
func (m *Model) attempt(ctx context.Context, out *outgoing) (*llm.Response, *llm.Error) {
	if m.timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, m.timeout)
		defer cancel()
	}
	w := &wire{client: m.client, out: out, key: m.key}
	config := m.config
	config.HTTPClient = w
	reply, err := goopenai.NewClientWithConfig(config).CreateChatCompletion(ctx, out.chat)
	switch {
	case err != nil && w.status == 0:
		return nil, m.unreached(ctx, w, err)
	case err != nil || len(reply.Choices) == 0:
		return nil, m.unusable(ctx, w, err)
	}
	return m.answer(w, &reply)
}

// answer looks at the first choice of a completion.
func (m *Model) answer(w *wire, reply *goopenai.ChatCompletionResponse) (*llm.Response, *llm.Error) {
	choice := reply.Choices[0]
	resp := m.response(w)
	resp.Text = string(m.key.cut([]byte(text(choice.Message))))
	resp.FinishReason = string(choice.FinishReason)
	resp.Model = reply.Model
	resp.Usage = usage(w.body)

	fail := func(kind llm.Kind, format string, args ...any) (*llm.Response, *llm.Error) {
		message := m.key.line(fmt.Sprintf(format, args...))
		return nil, &llm.Error{Kind: kind, Status: w.status, Message: message, Response: resp}
	}
	if choice.Message.Refusal != "" {
		return fail(llm.Refused, "the model refuses to answer: %q: ask another model, or about another article",
			m.key.excerpt(choice.Message.Refusal))
	}
	switch strings.ToLower(resp.FinishReason) {
	case "":
		return fail(llm.CutStream, "the reply of %s gives no finish_reason, so it may be cut off: try again", m.host)
	case "length", "max_tokens", "model_length":
		return fail(llm.Truncated, "the answer was cut off at the limit of tokens: allow more, or give a shorter article")
	case "content_filter":
		return fail(llm.Filtered, "the service's content filter held the answer back: ask another model")
	case "error", "insufficient_system_resource":
		return fail(llm.ServerFault, "the model broke off its answer (finish_reason %q): try again", resp.FinishReason)
	}
	if strings.TrimSpace(resp.Text) == "" {
		return fail(llm.Empty, "the answer is empty (finish_reason %q): try again, or ask another model",
			m.key.excerpt(resp.FinishReason))
	}
	return resp, nil
}

// response is what is known of a reply before it is understood.
func (m *Model) response(w *wire) *llm.Response {
	return &llm.Response{Body: json.RawMessage(w.body), Header: w.header}
}

// text is a message's content; some services send it in parts.
func text(msg goopenai.ChatCompletionMessage) string {
	if len(msg.MultiContent) == 0 {
		return msg.Content
	}
	var b strings.Builder
	for _, part := range msg.MultiContent {
		b.WriteString(part.Text)
	}
	return b.String()
}

// usage reads the token counts off the raw reply: go-openai gives zeroes where there are none.
func usage(body []byte) *llm.Usage {
	var reply struct {
		Usage *llm.Usage `json:"usage"`
	}
	if json.Unmarshal(body, &reply) != nil {
		return nil
	}
	return reply.Usage
}

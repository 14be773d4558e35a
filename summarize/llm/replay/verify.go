package replay

import (
	"encoding/json"
	"fmt"
	"strings"
)

// verify finds what was changed by hand: a request under another's key, or an answer that is not the
// one in the wire's reply.
func (x *Exchange) verify() error {
	if want := Key(x.Request); x.Key != want {
		return fmt.Errorf("the key is %q, but the request beside it has %q: it was edited by hand; record it anew", x.Key, want)
	}
	if x.Failure != nil && !isRecorded(x.Failure.Kind) {
		return fmt.Errorf("a failure of kind %q is never recorded: it was edited by hand; record it anew", x.Failure.Kind)
	}
	text, finish, ok := inBody(x.Response.Body)
	if !ok {
		return nil
	}
	if text != x.Response.Text {
		got, want := shorten(x.Response.Text, text)
		return fmt.Errorf("response.text has %q where the message in response.body has %q: it was edited by hand; record it anew", got, want)
	}
	if finish != x.Response.FinishReason {
		return fmt.Errorf("response.finish_reason is %q, but %q in response.body: it was edited by hand; record it anew",
			x.Response.FinishReason, finish)
	}
	return nil
}

// inBody finds the assistant's message in a chat completion; ok is false for any other body.
func inBody(body json.RawMessage) (text, finish string, ok bool) {
	var reply struct {
		Choices []struct {
			Message *struct {
				Content json.RawMessage `json:"content"`
			} `json:"message"`
			FinishReason string `json:"finish_reason"`
		} `json:"choices"`
	}
	if json.Unmarshal(body, &reply) != nil || len(reply.Choices) == 0 || reply.Choices[0].Message == nil {
		return "", "", false
	}
	first := reply.Choices[0]
	if len(first.Message.Content) == 0 || json.Unmarshal(first.Message.Content, &text) == nil { // null too: ""
		return text, first.FinishReason, true
	}
	var parts []struct {
		Text string `json:"text"`
	}
	if json.Unmarshal(first.Message.Content, &parts) != nil {
		return "", "", false
	}
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(part.Text)
	}
	return b.String(), first.FinishReason, true
}

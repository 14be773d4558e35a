package openai

import (
	"bytes"
	"encoding/json"
	"fmt"

	goopenai "github.com/sashabaranov/go-openai"

	"github.com/isnad-go/isnad/summarize/llm"
)

// schemaMark stands for the schema in what go-openai marshals, since it would rewrite its bytes. As a
// member it cannot occur inside a message: there its quotation marks are escaped.
const (
	schemaMark   = `"isnad-frozen-schema"`
	schemaMember = `"schema":` + schemaMark
)

// outgoing is a request ready to be sent, any number of times.
type outgoing struct {
	chat   goopenai.ChatCompletionRequest
	schema []byte // takes the place of schemaMark, nil where no schema is asked for
	extra  []byte // members to add, each behind a comma
}

// outgoing turns a request into go-openai's. The sampling parameters go in as extra members: go-openai
// drops a 0, rounds to 32 bits, and refuses some by the model's name, which is the service's to do.
func (m *Model) outgoing(req *llm.Request) (*outgoing, *llm.Error) {
	out := &outgoing{chat: goopenai.ChatCompletionRequest{Model: m.name}}
	if len(req.Messages) == 0 {
		return nil, badRequest("the request has no messages")
	}
	for _, msg := range req.Messages {
		out.chat.Messages = append(out.chat.Messages, goopenai.ChatCompletionMessage{Role: msg.Role, Content: msg.Content})
	}
	if req.Schema != nil {
		if req.SchemaName == "" {
			return nil, badRequest("the request has a schema without a name")
		}
		if !json.Valid(req.Schema) {
			return nil, badRequest("schema %q is not JSON", req.SchemaName)
		}
		out.schema = req.Schema
		out.chat.ResponseFormat = &goopenai.ChatCompletionResponseFormat{
			Type: goopenai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &goopenai.ChatCompletionResponseFormatJSONSchema{
				Name: req.SchemaName, Schema: json.RawMessage(schemaMark), Strict: true,
			},
		}
	}
	extra, err := m.extra(req.Params)
	if err != nil {
		return nil, badRequest("the parameters cannot be written as JSON: %v", err)
	}
	out.extra = extra
	return out, nil
}

// extra writes the parameters as JSON members, each behind a comma.
func (m *Model) extra(p llm.Params) ([]byte, error) {
	var limit struct {
		MaxCompletionTokens *int `json:"max_completion_tokens,omitempty"`
	}
	if m.official {
		limit.MaxCompletionTokens, p.MaxTokens = p.MaxTokens, nil
	}
	var out []byte
	for _, part := range []any{p, limit} {
		members, err := json.Marshal(part)
		if err != nil {
			return nil, err
		}
		if members = members[1 : len(members)-1]; len(members) > 0 {
			out = append(append(out, ','), members...)
		}
	}
	return out, nil
}

// mend puts the schema and the extra members into a body that go-openai has marshalled.
func (o *outgoing) mend(body []byte) ([]byte, error) {
	if o.schema != nil {
		if bytes.Count(body, []byte(schemaMember)) != 1 {
			return nil, fmt.Errorf("the place of the schema is not in the request")
		}
		body = bytes.Replace(body, []byte(schemaMember), append([]byte(`"schema":`), o.schema...), 1)
	}
	end := bytes.LastIndexByte(body, '}')
	if end < 0 {
		return nil, fmt.Errorf("the request is no JSON object")
	}
	return append(append(bytes.Clone(body[:end]), o.extra...), '}'), nil
}

func badRequest(format string, args ...any) *llm.Error {
	return &llm.Error{Kind: llm.BadRequest, Message: "not sent: " + fmt.Sprintf(format, args...)}
}

// Package llm is what isnad needs of a language model: one question, one answer. Adapters to real
// services and the recorder and player of exchanges lie in packages below it.
package llm

import (
	"context"
	"encoding/json"
	"net/http"
)

// Model answers a request. An implementation is safe for concurrent use.
//
// An error means that no usable answer came: see [Error] for its kinds. An answer that is not the JSON
// asked for is no error here; whoever asked decides what to do with it.
type Model interface {
	Complete(ctx context.Context, req *Request) (*Response, error)
}

// Message is one turn of the conversation: Role is "system", "user" or "assistant".
type Message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// Params are the sampling parameters. Nil means that the service's own default holds.
type Params struct {
	Temperature *float64 `json:"temperature,omitempty"`
	TopP        *float64 `json:"top_p,omitempty"`
	Seed        *int     `json:"seed,omitempty"`
	MaxTokens   *int     `json:"max_tokens,omitempty"`
}

// Request is what is asked. Schema, where not nil, is the JSON Schema the answer must follow, sent byte
// for byte under SchemaName. Attempt counts the requests of one summary from 0; it is not sent, and
// tells recordings of the same words apart.
type Request struct {
	Messages   []Message
	SchemaName string
	Schema     json.RawMessage
	Params     Params
	Attempt    int
}

// Response is what came back. Body and Header are the reply as it came over the wire, and Text the
// assistant's message in it. Usage is nil where the service reported none.
type Response struct {
	Text         string
	FinishReason string
	Model        string
	Usage        *Usage
	Body         json.RawMessage
	Header       http.Header
}

// Usage counts tokens as the service reports them.
type Usage struct {
	PromptTokens     int `json:"prompt_tokens"`
	CompletionTokens int `json:"completion_tokens"`
	TotalTokens      int `json:"total_tokens"`
}

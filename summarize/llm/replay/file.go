package replay

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/isnad-go/isnad/summarize/llm"
)

// keptHeaders are the only ones a recording holds: the others name hosts, moments and accounts.
func keptHeaders() []string { return []string{"Content-Type", "Retry-After"} }

// file is an exchange as it lies on disk, in this order.
type file struct {
	Key        string       `json:"key"`
	Attempt    int          `json:"attempt"`
	Model      string       `json:"model"`
	Provenance string       `json:"provenance"`
	Request    fileRequest  `json:"request"`
	Response   fileResponse `json:"response"`
	Error      *fileError   `json:"error,omitempty"`
}

type fileRequest struct {
	Messages   []fileMessage   `json:"messages"`
	SchemaName string          `json:"schema_name"`
	Schema     json.RawMessage `json:"schema"`
	Params     llm.Params      `json:"params"`
}

type fileMessage struct {
	Role    string `json:"role"`
	Content lines  `json:"content"`
}

type fileResponse struct {
	Text         lines             `json:"text"`
	FinishReason string            `json:"finish_reason"`
	Model        string            `json:"model"`
	Usage        *llm.Usage        `json:"usage"`
	Body         json.RawMessage   `json:"body"`
	Header       map[string]string `json:"header"`
}

type fileError struct {
	Kind    llm.Kind `json:"kind"`
	Status  int      `json:"status"`
	Message string   `json:"message"`
}

// lines is a text that JSON holds line by line.
type lines string

func (l lines) MarshalJSON() ([]byte, error) { return marshal(strings.Split(string(l), "\n"), "") }

func (l *lines) UnmarshalJSON(data []byte) error {
	var split []string
	if err := json.Unmarshal(data, &split); err != nil {
		return err
	}
	*l = lines(strings.Join(split, "\n"))
	return nil
}

// encode writes an exchange. The same exchange always gives the same bytes.
func encode(x *Exchange) ([]byte, error) {
	f := file{
		Key: x.Key, Attempt: x.Request.Attempt, Model: x.Model, Provenance: x.Provenance,
		Request: fileRequest{
			Messages:   []fileMessage{},
			SchemaName: x.Request.SchemaName, Schema: x.Request.Schema, Params: x.Request.Params,
		},
		Response: fileResponse{
			Text: lines(x.Response.Text), FinishReason: x.Response.FinishReason, Model: x.Response.Model,
			Usage: x.Response.Usage, Body: bodyValue(x.Response.Body), Header: map[string]string{},
		},
	}
	for _, m := range x.Request.Messages {
		f.Request.Messages = append(f.Request.Messages, fileMessage{m.Role, lines(m.Content)})
	}
	for _, name := range keptHeaders() {
		if value := x.Response.Header.Get(name); value != "" {
			f.Response.Header[name] = value
		}
	}
	if x.Failure != nil {
		f.Error = &fileError{x.Failure.Kind, x.Failure.Status, x.Failure.Message}
	}
	return marshal(f, "  ")
}

// decode reads what encode wrote, and refuses what contradicts itself. Its errors name no file.
func decode(data []byte) (*Exchange, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, errors.New("the file is empty: record it anew")
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var f file
	if err := dec.Decode(&f); err != nil {
		return nil, fmt.Errorf("not a recording: %w", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, errors.New("not a recording: there is more after the JSON object")
	}
	x := f.exchange()
	if err := x.verify(); err != nil {
		return nil, err
	}
	return x, nil
}

func (f *file) exchange() *Exchange {
	req := &llm.Request{
		SchemaName: f.Request.SchemaName, Schema: compact(f.Request.Schema),
		Params: f.Request.Params, Attempt: f.Attempt,
	}
	for _, m := range f.Request.Messages {
		req.Messages = append(req.Messages, llm.Message{Role: m.Role, Content: string(m.Content)})
	}
	resp := &llm.Response{
		Text: string(f.Response.Text), FinishReason: f.Response.FinishReason, Model: f.Response.Model,
		Usage: f.Response.Usage, Body: bodyBytes(f.Response.Body), Header: http.Header{},
	}
	for name, value := range f.Response.Header {
		resp.Header.Set(name, value)
	}
	x := &Exchange{Key: f.Key, Model: f.Model, Provenance: f.Provenance, Request: req, Response: resp}
	if e := f.Error; e != nil {
		x.Failure = &llm.Error{Kind: e.Kind, Status: e.Status, Message: e.Message, Response: resp}
	}
	return x
}

// bodyValue makes a JSON value of a body: itself, or a string where it is no JSON.
func bodyValue(body json.RawMessage) json.RawMessage {
	if len(body) == 0 || json.Valid(body) {
		return compact(body)
	}
	quoted, err := marshal(string(body), "")
	if err != nil {
		return nil
	}
	return quoted
}

// bodyBytes undoes bodyValue.
func bodyBytes(value json.RawMessage) json.RawMessage {
	var text string
	if len(value) > 0 && value[0] == '"' && json.Unmarshal(value, &text) == nil {
		return json.RawMessage(text)
	}
	return compact(value)
}

// compact takes the white space out of valid JSON; null and nothing become nil.
func compact(raw json.RawMessage) json.RawMessage {
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	var b bytes.Buffer
	if json.Compact(&b, raw) != nil {
		return raw
	}
	return b.Bytes()
}

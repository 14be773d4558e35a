// Package tools declares what isnad offers to an AI assistant: for each tool its name, what the assistant
// is told of it, its JSON Schemas, its hints and its handler. Nothing here knows the library that serves
// them; package mcpserver mounts them on it.
//
// A tool's description and schemas are sent to the model on every request, so they are kept short. Each
// tool has a file of its own, and its schemas lie beside it as JSON.
package tools

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
)

// Options say what the tools work with; the zero value means the defaults.
type Options struct {
	// Model drafts for summarize_article; nil means the extractive drafter.
	Model llm.Model
	// Summarize steers drafting and verifying. Its Language and Strict are each call's own.
	Summarize summarize.Options
	// Store keeps the articles that are added; nil means a new one.
	Store *Store
}

// All declares every tool, in the order in which clients list them. The slice is the caller's own.
func All(opts Options) []*Tool {
	if opts.Store == nil {
		opts.Store = NewStore(Limits{})
	}
	return []*Tool{addArticle(opts.Store), summarizeArticle(opts), verifySummary(opts), scanArticle(opts.Store),
		findQuote(opts.Store), checkText(opts), getResult(opts.Store)}
}

// Tool is one tool. It is immutable and safe for concurrent use.
type Tool struct {
	Name, Title, Description string
	// Input and Output are JSON Schemas with an object at the root, compact.
	Input, Output json.RawMessage
	Hints         Hints

	handle func(ctx context.Context, arguments json.RawMessage) (any, error)
}

// Hints tell a client what a call can do to the world.
type Hints struct {
	ReadOnly    bool // changes nothing
	Destructive bool // may destroy something
	Idempotent  bool // a second call with the same arguments has no further effect
	OpenWorld   bool // reaches beyond the server, such as to a model service
}

// Call runs the tool on arguments in JSON (nil means none) and gives its answer, an object of the schema
// Output, in compact JSON.
//
// A *[Problem] is for the assistant: its text says what is wrong, where, and what to do. The context's error
// is passed through. Every other error is the server's own fault and nothing for a client to see; where the
// handler panicked it is a *[PanicError].
func (t *Tool) Call(ctx context.Context, arguments json.RawMessage) (answer json.RawMessage, err error) {
	defer func() {
		if r := recover(); r != nil {
			answer, err = nil, &PanicError{t.Name, r, debug.Stack()}
		}
	}()
	if len(arguments) == 0 || string(arguments) == "null" {
		arguments = json.RawMessage("{}")
	}
	if err := Verbatim(arguments); err != nil {
		return nil, &Problem{"the arguments cannot be read: " + err.Error(), err}
	}
	v, err := t.handle(ctx, arguments)
	if err != nil {
		return nil, err
	}
	if answer, ok := v.(json.RawMessage); ok {
		return answer, nil
	}
	return marshal(v)
}

// PanicError says that a tool's handler panicked.
type PanicError struct {
	Tool  string
	Value any
	Stack []byte
}

// Error names the tool and what it panicked with.
func (e *PanicError) Error() string { return fmt.Sprintf("tool %s panicked: %v", e.Tool, e.Value) }

// declare completes a tool with its schemas, which lie in schemas/ under its name, and with a handler that
// is given checked arguments.
func declare[A any](t Tool, run func(context.Context, A) (any, error)) *Tool {
	t.Input, t.Output = schemaFile(t.Name+".input.json"), schemaFile(t.Name+".output.json")
	input := sync.OnceValues(func() (*inputSchema, error) { return compileInput(t.Input) })
	t.handle = func(ctx context.Context, raw json.RawMessage) (any, error) {
		schema, err := input()
		if err != nil {
			return nil, fmt.Errorf("tool %s: %w", t.Name, err)
		}
		if err := schema.check(raw); err != nil {
			return nil, err
		}
		var arguments A
		if p, ok := any(&arguments).(interface {
			take(json.RawMessage) json.RawMessage
		}); ok {
			raw = p.take(raw)
		}
		if err := json.Unmarshal(raw, &arguments); err != nil {
			return nil, fmt.Errorf("tool %s: the schema lets through what cannot be read: %w", t.Name, err)
		}
		return run(ctx, arguments)
	}
	return &t
}

// marshal writes an answer compactly, and <, > and & as they are.
func marshal(v any) (json.RawMessage, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// Package mcpserver serves isnad to AI assistants over the Model Context Protocol: the tools of package
// tools, the prompts draft_summary and repair_summary, and as resources the schema of a summary, what is
// checked, and the articles of a session.
//
// It is the one package that knows the library that speaks the protocol.
package mcpserver

import (
	"context"
	_ "embed" // the instructions are a data file
	"encoding/json"
	"log/slog"
	"os"
	"strings"
	"text/template"

	"github.com/mark3labs/mcp-go/server"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
)

// Options say what is served; the zero value means the defaults.
type Options struct {
	// Model drafts for the tool summarize_article; nil means the extractive drafter.
	Model llm.Model
	// Summarize steers drafting and verifying. Its Language and Strict are each call's own.
	Summarize summarize.Options
	// Limits bound the articles kept for sessions, and how long a call may take before it is answered with
	// a handle.
	Limits tools.Limits
	// Version is isnad's, as told to clients; empty means "dev".
	Version string
	// Logger is told of the server's own faults, never of an article's words; nil means standard error.
	// Over stdio it must not write to standard output.
	Logger *slog.Logger
}

//go:embed instructions.txt
var instructions string

// New makes a server, ready to be mounted on a transport. It is safe for concurrent use.
func New(opts Options) *server.MCPServer {
	s, _ := mount(opts)
	return s
}

// mount makes a server and the store that its tools keep articles in.
func mount(opts Options) (*server.MCPServer, *tools.Store) {
	if opts.Version == "" {
		opts.Version = "dev"
	}
	hooks := new(server.Hooks)
	hooks.AddOnRequestInitialization(refuseUnfaithful)
	s := server.NewMCPServer("isnad", opts.Version,
		server.WithTitle("isnad: trusted summaries of Arabic news"),
		server.WithInstructions(opts.instructions()),
		server.WithToolCapabilities(false),
		server.WithPromptCapabilities(false),
		server.WithResourceCapabilities(false, false),
		server.WithHooks(hooks))
	log := opts.logger()
	store := tools.NewStore(opts.Limits)
	c := caller{server: s, log: log, lends: opts.Model == nil}
	for _, t := range tools.All(tools.Options{Model: opts.Model, Summarize: opts.Summarize, Store: store}) {
		s.AddTool(definition(t), c.handler(t))
	}
	for _, p := range prompts(store, opts.Summarize) {
		s.AddPrompt(p.definition, p.handler(log))
	}
	s.AddResource(summarySchema())
	s.AddResource(checksDoc(opts.Summarize.Checks))
	s.AddResourceTemplate(articleParts(store))
	return s, store
}

// inSession names the client's session for the tools. Requests of the protocol without sessions have none.
func inSession(ctx context.Context) context.Context {
	if session := server.ClientSessionFromContext(ctx); session != nil {
		return tools.WithSession(ctx, session.SessionID())
	}
	return ctx
}

func (o Options) logger() *slog.Logger {
	if o.Logger != nil {
		return o.Logger
	}
	return slog.New(slog.NewTextHandler(os.Stderr, nil))
}

func (o Options) instructions() string {
	t, err := template.New("").Parse(instructions)
	if err != nil {
		return instructions
	}
	var b strings.Builder
	if err := t.Execute(&b, struct{ Model bool }{o.Model != nil}); err != nil {
		return instructions
	}
	return strings.TrimSpace(b.String())
}

// refuseUnfaithful turns away requests whose text a decoder would silently change. Tools say so themselves,
// in a result that reaches the model.
func refuseUnfaithful(_ context.Context, _ any, message any) error {
	raw, ok := message.(json.RawMessage)
	if !ok {
		return nil
	}
	err := tools.Verbatim(raw)
	var request struct{ Method string }
	if err == nil || json.Unmarshal(raw, &request) == nil && request.Method == "tools/call" {
		return nil
	}
	return err
}

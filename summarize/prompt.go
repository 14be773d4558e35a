package summarize

import (
	"embed"
	"strings"
	"sync"
	"text/template"

	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/source"
)

//go:embed prompts/*.txt
var promptFiles embed.FS

var prompts = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(promptFiles, "prompts/*.txt"))
})

func prompt(name string, data any) (string, error) {
	var b strings.Builder
	err := prompts().ExecuteTemplate(&b, name, data)
	return strings.TrimRight(b.String(), "\n") + "\n", err
}

// DraftPrompt gives the two messages that ask for a summary of the article: the instructions, and the
// article. It is what [Summarizer.Summarize] sends first, for those who ask a model themselves.
func DraftPrompt(a *source.Article, opts *Options) (instructions, article string, err error) {
	if opts == nil {
		opts = &Options{}
	}
	m, err := draftMessages(a, schema.Summary(), opts)
	if err != nil {
		return "", "", err
	}
	return m[0].Content, m[1].Content, nil
}

func draftMessages(a *source.Article, sc *schema.Schema, opts *Options) ([]llm.Message, error) {
	name := "Arabic"
	if base, _, _ := opts.Language.Raw(); base.String() == "en" {
		name = "English"
	}
	system, err := prompt("draft.txt", struct{ Language string }{name})
	if err != nil {
		return nil, err
	}
	if opts.SchemaInPrompt {
		s, err := prompt("schema.txt", string(sc.Wire()))
		if err != nil {
			return nil, err
		}
		system += s
	}
	user, err := prompt("article.txt", a.Given())
	return []llm.Message{{Role: "system", Content: system}, {Role: "user", Content: user}}, err
}

// againMessages asks for a whole answer again; first are the messages it was asked for with. A broken
// document is shown back, a cut-off one is not.
func againMessages(first []llm.Message, r reply) ([]llm.Message, error) {
	text, err := prompt("again.txt", struct{ Fault string }{strings.Join(r.faults, "; ")})
	if err != nil {
		return nil, err
	}
	if r.outcome == OffSchema {
		return []llm.Message{first[0], first[1], {Role: "assistant", Content: r.text}, {Role: "user", Content: text}}, nil
	}
	return []llm.Message{first[0], {Role: "user", Content: first[1].Content + "\n" + text}}, nil
}

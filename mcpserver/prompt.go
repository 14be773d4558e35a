package mcpserver

import (
	"context"
	_ "embed" // the closing words are data files
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
)

//go:embed draft_after.txt
var draftAfter string

//go:embed repair_after.txt
var repairAfter string

// prompt is a prompt and what makes its messages of checked arguments.
type prompt struct {
	definition mcp.Prompt
	messages   func(ctx context.Context, arguments map[string]string) ([]mcp.PromptMessage, error)
}

func prompts(store *tools.Store, opts summarize.Options) []prompt {
	return []prompt{draftPrompt(store), repairPrompt(store, opts)}
}

// articleArguments are the arguments that a prompt takes an article by.
func articleArguments(more ...mcp.PromptArgument) []mcp.PromptArgument {
	return append([]mcp.PromptArgument{
		{Name: "article_id", Description: "The id add_article gave; instead of text."},
		{Name: "text", Description: "The article's whole text as published, without markup."},
		{Name: "title", Description: "Its title."},
		{Name: "published", Description: "Day of publication, 2022-01-06."},
		{Name: "outlet", Description: "Who published it."},
		{Name: "country", Description: "The outlet's country, ISO 3166-1 alpha-2 (TN)."},
	}, more...)
}

func (p prompt) handler(log *slog.Logger) server.PromptHandlerFunc {
	name := p.definition.Name
	return func(ctx context.Context, request mcp.GetPromptRequest) (result *mcp.GetPromptResult, err error) {
		defer func() {
			if r := recover(); r != nil {
				result, err = nil, &tools.PanicError{Tool: name, Value: r, Stack: debug.Stack()}
			}
			if err != nil {
				err = errors.New(forClient(ctx, log, name, err))
			}
		}()
		if err := p.checkNames(request.Params.Arguments); err != nil {
			return nil, err
		}
		messages, err := p.messages(inSession(ctx), request.Params.Arguments)
		if err != nil {
			return nil, err
		}
		return &mcp.GetPromptResult{Description: p.definition.Title, Messages: messages}, nil
	}
}

// checkNames refuses arguments that the prompt does not have, and names those it has.
func (p prompt) checkNames(arguments map[string]string) error {
	var names []string
	for _, a := range p.definition.Arguments {
		names = append(names, a.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(arguments)) {
		if !slices.Contains(names, name) {
			return &tools.Problem{Text: fmt.Sprintf("there is no argument %.60q: the arguments are %s", name, strings.Join(names, ", "))}
		}
	}
	return nil
}

// promptArticle gives the article that was added before or is given whole, or a *[tools.Problem].
func promptArticle(ctx context.Context, store *tools.Store, arguments map[string]string) (*source.Article, error) {
	if id := arguments["article_id"]; id != "" {
		return store.Article(ctx, id)
	}
	article, err := source.New(source.Given{
		Text: arguments["text"], Title: claim.Maybe(arguments["title"]), Published: claim.Maybe(arguments["published"]),
		Outlet: claim.Maybe(arguments["outlet"]), Country: claim.Maybe(arguments["country"])})
	if err != nil {
		return nil, &tools.Problem{Text: err.Error(), Err: err}
	}
	return article, nil
}

func message(text string) mcp.PromptMessage {
	return mcp.NewPromptMessage(mcp.RoleUser, mcp.NewTextContent(strings.TrimSpace(text)))
}

package mcpserver

import (
	"bytes"
	"context"
	_ "embed" // the closing words are a data file
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/source"
)

const promptName = "draft_summary"

//go:embed draft_after.txt
var draftAfter string

// draftPrompt declares the prompt with which an assistant drafts a summary by itself.
func draftPrompt() mcp.Prompt {
	return mcp.Prompt{
		Name:        promptName,
		Title:       "Draft a summary and have it verified",
		Description: "The rules and the schema of a summary, the article, and what to do with the draft: verify it with verify_summary and repair it.",
		Arguments: []mcp.PromptArgument{
			{Name: "text", Description: "The article's whole text as published, without markup.", Required: true},
			{Name: "title", Description: "Its title."},
			{Name: "published", Description: "Day of publication, 2022-01-06."},
			{Name: "outlet", Description: "Who published it."},
			{Name: "country", Description: "The outlet's country, ISO 3166-1 alpha-2 (TN)."},
			{Name: "language", Description: "Language of headline, synopsis and contents: ar (default) or en."},
		},
	}
}

func draftHandler(log *slog.Logger) server.PromptHandlerFunc {
	return func(ctx context.Context, request mcp.GetPromptRequest) (result *mcp.GetPromptResult, err error) {
		defer func() {
			if r := recover(); r != nil {
				result, err = nil, &tools.PanicError{Tool: promptName, Value: r, Stack: debug.Stack()}
			}
			if err != nil {
				err = errors.New(forClient(ctx, log, promptName, err))
			}
		}()
		return draft(request.Params.Arguments)
	}
}

func draft(arguments map[string]string) (*mcp.GetPromptResult, error) {
	if err := checkNames(arguments); err != nil {
		return nil, err
	}
	tag := language.Arabic
	switch lang := arguments["language"]; lang {
	case "", "ar":
	case "en":
		tag = language.English
	default:
		return nil, &tools.Problem{Text: fmt.Sprintf("language: found %q, want ar or en", lang)}
	}
	article, err := source.New(source.Given{
		Text: arguments["text"], Title: claim.Maybe(arguments["title"]), Published: claim.Maybe(arguments["published"]),
		Outlet: claim.Maybe(arguments["outlet"]), Country: claim.Maybe(arguments["country"])})
	if err != nil {
		return nil, &tools.Problem{Text: err.Error(), Err: err}
	}
	rules, given, err := summarize.DraftPrompt(article, &summarize.Options{Language: tag})
	if err != nil {
		return nil, err
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, schema.Summary().Wire()); err != nil {
		return nil, err
	}
	return &mcp.GetPromptResult{
		Description: "Draft a summary of one article, verify it, repair it.",
		Messages: []mcp.PromptMessage{
			message(rules + "\nThe schema of the answer:\n" + compact.String()),
			message(given),
			message(draftAfter),
		},
	}, nil
}

func message(text string) mcp.PromptMessage {
	return mcp.NewPromptMessage(mcp.RoleUser, mcp.NewTextContent(strings.TrimSpace(text)))
}

// checkNames refuses arguments that the prompt does not have, and names those it has.
func checkNames(arguments map[string]string) error {
	var names []string
	for _, a := range draftPrompt().Arguments {
		names = append(names, a.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(arguments)) {
		if !slices.Contains(names, name) {
			return &tools.Problem{Text: fmt.Sprintf("there is no argument %.60q: the arguments are %s", name, strings.Join(names, ", "))}
		}
	}
	return nil
}

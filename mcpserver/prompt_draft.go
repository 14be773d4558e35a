package mcpserver

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/mark3labs/mcp-go/mcp"
	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/schema"
)

// draftPrompt is the prompt with which an assistant drafts a summary by itself.
func draftPrompt(store *tools.Store) prompt {
	return prompt{mcp.Prompt{
		Name:        "draft_summary",
		Title:       "Draft a summary and have it verified",
		Description: "The rules and the schema of a summary, the article, and what to do with the draft: verify it with verify_summary and repair it.",
		Arguments: articleArguments(
			mcp.PromptArgument{Name: "language", Description: "Language of headline, synopsis and contents: ar (default) or en."}),
	}, func(ctx context.Context, arguments map[string]string) ([]mcp.PromptMessage, error) {
		tag := language.Arabic
		switch lang := arguments["language"]; lang {
		case "", "ar":
		case "en":
			tag = language.English
		default:
			return nil, &tools.Problem{Text: fmt.Sprintf("language: found %q, want ar or en", lang)}
		}
		article, err := promptArticle(ctx, store, arguments)
		if err != nil {
			return nil, err
		}
		rules, given, err := summarize.DraftPrompt(article, &summarize.Options{Language: tag})
		if err != nil {
			return nil, err
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, schema.Summary().Wire()); err != nil {
			return nil, err
		}
		return []mcp.PromptMessage{
			message(rules + "\nThe schema of the answer:\n" + compact.String()),
			message(given),
			message(draftAfter),
		}, nil
	}}
}

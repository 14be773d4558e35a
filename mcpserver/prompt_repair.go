package mcpserver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"

	"github.com/mark3labs/mcp-go/mcp"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/verify"
)

// repairPrompt is the prompt with which an assistant mends a summary that was not verified.
func repairPrompt(store *tools.Store, opts summarize.Options) prompt {
	return prompt{mcp.Prompt{
		Name:        "repair_summary",
		Title:       "Repair a summary by what was found",
		Description: "The summary, what verification finds of it, and how to mend it. Without the argument summary: the latest one of the article.",
		Arguments: articleArguments(
			mcp.PromptArgument{Name: "summary", Description: "The summary in isnad's JSON form; needed where the article is given by text."}),
	}, func(ctx context.Context, arguments map[string]string) ([]mcp.PromptMessage, error) {
		article, err := promptArticle(ctx, store, arguments)
		if err != nil {
			return nil, err
		}
		summary := arguments["summary"]
		if summary == "" {
			summary, _ = store.Part(ctx, arguments["article_id"], "summary")
		}
		if summary == "" {
			return nil, &tools.Problem{Text: "there is no summary of this article yet: put its JSON into the argument summary, or call verify_summary or summarize_article with the article_id first"}
		}
		report, _, err := verify.Summary(ctx, article, []byte(summary), &verify.Options{Checks: opts.Checks, Reasons: opts.Reasons})
		if errors.Is(err, verify.ErrNotJSON) {
			return nil, &tools.Problem{Text: "summary: " + err.Error(), Err: err}
		}
		if err != nil {
			return nil, err
		}
		findings, err := faults(report)
		if err != nil {
			return nil, err
		}
		return []mcp.PromptMessage{
			message("The summary:\n" + summary),
			message("What verification against the article finds, the verdict being " + string(report.Verdict) + ":\n" + findings),
			message(repairAfter),
		}, nil
	}}
}

// faults lists the findings that are not supported, one a line.
func faults(r *verify.Report) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, f := range r.Findings {
		if f.Verdict == verify.Supported {
			continue
		}
		if err := enc.Encode(f); err != nil {
			return "", err
		}
	}
	if b.Len() == 0 {
		return "nothing to mend", nil
	}
	return b.String(), nil
}

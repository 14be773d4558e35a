package mcpserver_test

import (
	"strings"
	"testing"

	"github.com/mark3labs/mcp-go/mcp"

	"github.com/isnad-go/isnad/mcpserver"
)

func TestDraftPrompt(t *testing.T) {
	c := connect(t, mcpserver.Options{})
	text := string(readFile(t, "../seeds/belarus-russia-patrol.txt"))
	get := func(arguments map[string]string) (string, error) {
		r, err := c.GetPrompt(t.Context(), mcp.GetPromptRequest{Params: mcp.GetPromptParams{Name: "draft_summary", Arguments: arguments}})
		if err != nil {
			return "", err
		}
		var all []string
		for _, m := range r.Messages {
			all = append(all, m.Content.(mcp.TextContent).Text)
		}
		return strings.Join(all, "\n"), nil
	}

	got, err := get(map[string]string{"text": text, "title": "T-1", "published": "2022-01-06", "outlet": "O-1", "country": "BY", "language": "en"})
	if err != nil {
		t.Fatal(err)
	}
	at := -1
	for _, want := range []string{
		"copy it letter by letter", "in English", `"synopsis":{`, // the rules, then the schema
		"T-1", "O-1", "2022-01-06", "BY", strings.TrimSpace(text), // then the article
		"Call the tool verify_summary", "until nothing is refuted", // then what to do with the draft
	} {
		if k := strings.Index(got, want); k < 0 {
			t.Errorf("the prompt lacks %q", want)
		} else if strings.HasPrefix(want, "Call") && k < at {
			t.Error("what to do with the draft stands before the article")
		} else if want != "T-1" && want != "O-1" && want != "2022-01-06" && want != "BY" {
			at = max(at, k)
		}
	}
	if arabic, err := get(map[string]string{"text": text}); err != nil || !strings.Contains(arabic, "in Arabic") {
		t.Errorf("without a language: error %v, and no word of Arabic", err)
	}

	for want, arguments := range map[string]map[string]string{
		"the article is empty":                         {},
		"the article is HTML":                          {"text": "<html><body>a"},
		"published is no date: write it as 2022-01-06": {"text": "a", "published": "6/1/2022"},
		`language: found "fr", want ar or en`:          {"text": "a", "language": "fr"},
		`no argument "txt": the arguments are article_id, text, title, published, o`: {"txt": "a"},
	} {
		if _, err := get(arguments); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v gives the error %v, want %q", arguments, err, want)
		}
	}
}

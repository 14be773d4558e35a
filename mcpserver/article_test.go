package mcpserver_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/mark3labs/mcp-go/client"
	"github.com/mark3labs/mcp-go/mcp"

	"github.com/isnad-go/isnad/mcpserver"
)

// addSeed adds the seed article and gives its id.
func addSeed(t *testing.T, c *client.Client) string {
	t.Helper()
	text, isError := call(t, c, "add_article", seed(t, nil))
	var added struct {
		ID string `json:"article_id"`
	}
	if err := json.Unmarshal([]byte(text), &added); err != nil || isError || added.ID == "" {
		t.Fatalf("add_article answers %s", text)
	}
	return added.ID
}

func readPart(t *testing.T, c *client.Client, uri string) (string, error) {
	t.Helper()
	r, err := c.ReadResource(t.Context(), mcp.ReadResourceRequest{Params: mcp.ReadResourceParams{URI: uri}})
	if err != nil {
		return "", err
	}
	return r.Contents[0].(mcp.TextResourceContents).Text, nil
}

// An article is sent once; calls, prompts and resources have it by its id.
func TestArticleByID(t *testing.T) {
	c := connect(t, mcpserver.Options{})
	id := addSeed(t, c)
	for _, part := range []string{"summary", "report"} {
		if text, err := readPart(t, c, "isnad://article/"+id+"/"+part); err == nil {
			t.Errorf("there is a %s already: %.80s", part, text)
		}
	}
	draft := json.RawMessage(readFile(t, "testdata/draft.json"))
	whole, _ := call(t, c, "verify_summary", seed(t, map[string]any{"summary": draft}))
	byID, isError := call(t, c, "verify_summary", map[string]any{"article_id": id, "summary": draft})
	if isError || byID != whole {
		t.Errorf("by id: %s\nby text: %s", byID, whole)
	}
	if text, err := readPart(t, c, "isnad://article/"+id+"/text"); err != nil || text != string(readFile(t, "../seeds/belarus-russia-patrol.txt")) {
		t.Errorf("the article's text is %.80s, error %v", text, err)
	}
	if text, err := readPart(t, c, "isnad://article/"+id+"/report"); err != nil || !strings.Contains(text, `"verdict":"refuted"`) {
		t.Errorf("the report is %.80s, error %v", text, err)
	}
	r, err := c.GetPrompt(t.Context(), mcp.GetPromptRequest{Params: mcp.GetPromptParams{Name: "repair_summary", Arguments: map[string]string{"article_id": id}}})
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(r.Messages)
	for _, want := range []string{"the verdict being refuted", `"code":"quantity-unit"`, "Mend the summary"} {
		if !strings.Contains(got, want) {
			t.Errorf("repair_summary lacks %q", want)
		}
	}
	if strings.Contains(got, `"verdict":"supported"`) {
		t.Error("repair_summary asks to mend what is supported")
	}
}

// Only ids that were given lead anywhere, however they are spelt.
func TestHostileResources(t *testing.T) {
	c := connect(t, mcpserver.Options{})
	id := addSeed(t, c)
	for _, path := range []string{"..%2f" + id + "/text", "../" + id + "/text", id + "/text/..", id + "%2ftext", id + "%00/text", "a2/text",
		id + "/TEXT", id + "/given", "\u202e" + id + "/text", id + "\u0301/text", strings.Repeat("a", 100_000) + "/text", "/text"} {
		if text, err := readPart(t, c, "isnad://article/"+path); err == nil {
			t.Errorf("%.60q gives %.60s", path, text)
		}
	}
	if _, err := readPart(t, c, "isnad://article/"+id+"/text"); err != nil {
		t.Error(err)
	}
}

// What one client adds no other has.
func TestSessionsAreApart(t *testing.T) {
	s := mcpserver.New(mcpserver.Options{})
	var clients [2]*client.Client
	for i := range clients {
		c, err := client.NewInProcessClient(s)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		if err := c.Start(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Initialize(t.Context(), mcp.InitializeRequest{}); err != nil {
			t.Fatal(err)
		}
		clients[i] = c
	}
	id := addSeed(t, clients[0])
	if text, err := readPart(t, clients[1], "isnad://article/"+id+"/text"); err == nil {
		t.Errorf("another client reads %.60s", text)
	}
	if text, isError := call(t, clients[1], "scan_article", map[string]any{"article_id": id}); !isError {
		t.Errorf("another client scans it: %.60s", text)
	}
}

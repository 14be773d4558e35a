package tools_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/verify"
)

// Every fault is named with its place, what was found, and what to do.
func TestWrongArguments(t *testing.T) {
	for _, c := range []struct{ tool, arguments, want string }{
		{"add_article", ``, "wrong arguments: the argument text is missing"},
		{"add_article", `null`, "the argument text is missing"},
		{"add_article", `{"text":null}`, "/text: found null, want string"},
		{"scan_article", `{}`, "the article is empty: put its whole plain text into the argument text, or into article_id"},
		{"scan_article", `{"text":null}`, "the article is empty"},
		{"scan_article", `{"article_id":"a1"}`, `this session has no article "a1": add it with add_article`},
		{"scan_article", `{"article_id":"a1","text":"a"}`, "the article is given twice"},
		{"check_text", `{"text":"a","answer":" "}`, "/answer: want some words"},
		{"find_quote", `{"text":"a","quotes":[]}`, "/quotes: found 0, want 1 to 50"},
		{"find_quote", `{"text":"a","quote":"a"}`, `the argument quotes is missing; there is no argument "quote"`},
		{"get_result", `{"handle":"r1"}`, `this session has no call "r1"`},
		{"scan_article", `[]`, "the arguments: found array, want object"},
		{"scan_article", `{"text":5}`, "/text: found number, want string"},
		{"scan_article", `{"txt":"a"}`, `there is no argument "txt": the arguments are article_id, text, title, published, outlet, country, kinds`},
		{"scan_article", `{"Text":"a"}`, `there is no argument "Text"`},
		{"scan_article", `{"text":"a","detail":"low"}`, `there is no argument "detail"`},
		{"scan_article", `{"text":"a","kinds":"names"}`, "/kinds: found string, want array"},
		{"scan_article", `{"text":"a","kinds":["names","dates"]}`, `/kinds/1: found "dates", want one of "quantities", "timexes", "quotations", "names"`},
		{"scan_article", `{"text":"a"`, "the arguments are not valid JSON"},
		{"scan_article", `{"text":"a"} {}`, "the arguments are not valid JSON"},
		{"scan_article", `{"text":"` + strings.Repeat(`\ud83d`, 2) + `"}`, `\ud83d at byte 9 is half of a surrogate pair`},
		{"scan_article", "{\"text\":\"a\xff\"}", "invalid UTF-8 at byte 10"},
		{"summarize_article", `{"text":"a","strict":"yes"}`, "/strict: found string, want boolean"},
		{"summarize_article", `{"text":"a","language":"fr"}`, `/language: found "fr", want one of "ar", "en"`},
		{"summarize_article", `{"text":"a","detail":"high"}`, `/detail: found "high", want one of "low", "full"`},
		{"verify_summary", `{"text":"a"}`, "the argument summary is missing"},
		{"verify_summary", `{"text":"a","summary":null}`, "/summary: found null, want object"},
		{"verify_summary", `{"text":"a","summary":"{}"}`, "/summary: found string, want object"},
		{"verify_summary", `{"text":"a","summary":[]}`, "/summary: found array, want object"},
		{"verify_summary", `{"article":{"text":"a"},"summary":{}}`, `there is no argument "article": the arguments are article_id, text, title, published, outlet, country, summary, detail`},
		{"verify_summary", `{"text":"a","summary":{"x":"\udc00"}}`, `\udc00 at byte 28 is half`},
	} {
		if got := problem(t, find(t, c.tool, tools.Options{}), c.arguments); !strings.Contains(got, c.want) || strings.Contains(got, "\n") {
			t.Errorf("%s(%s)\n got %s\nwant %s", c.tool, c.arguments, got, c.want)
		}
	}
}

// Every tool refuses an article that cannot be analysed, in the same words.
func TestWrongArticles(t *testing.T) {
	for _, c := range []struct{ article, want string }{
		{`"text":""`, "the article is empty: put its whole plain text into the argument text"},
		{`"text":" \n\t "`, "the article is empty"},
		{`"text":"a\u0000b"`, "binary"},
		{`"text":"<!DOCTYPE html><html><p>a</p></html>"`, "HTML"},
		{`"text":"a","published":"yesterday"`, `published is no date: write it as 2022-01-06: "yesterday"`},
		{`"text":"a","published":"2022-13-40"`, `"2022-13-40"`},
		{`"text":"a","country":"Tunisia"`, `ISO 3166-1 alpha-2 code such as TN: "Tunisia"`},
	} {
		for _, tool := range tools.All(tools.Options{}) {
			arguments := "{" + c.article + "}"
			switch tool.Name {
			case "verify_summary":
				arguments = "{" + c.article + `,"summary":{}}`
			case "find_quote":
				arguments = "{" + c.article + `,"quotes":["a"]}`
			case "check_text":
				arguments = "{" + c.article + `,"answer":"a"}`
			case "get_result":
				continue // takes none
			}
			if got := problem(t, tool, arguments); !strings.Contains(got, c.want) {
				t.Errorf("%s(%s)\n got %s\nwant %s", tool.Name, arguments, got, c.want)
			}
		}
	}
}

// Null means not known, as everywhere in isnad's forms.
func TestNullIsLeftOut(t *testing.T) {
	arguments := `{"text":"a","title":null,"published":null,"outlet":null,"country":null,"kinds":null}`
	if _, err := find(t, "scan_article", tools.Options{}).Call(t.Context(), json.RawMessage(arguments)); err != nil {
		t.Error(err)
	}
}

func TestModelFailures(t *testing.T) {
	fail := func(err error) tools.Options {
		return tools.Options{Model: model(func(context.Context, *llm.Request) (*llm.Response, error) { return nil, err })}
	}
	const arguments = `{"text":"a"}`
	limited := problem(t, find(t, "summarize_article", fail(&llm.Error{Kind: llm.RateLimited, Status: 429, Message: "too many requests", RetryAfter: time.Second})), arguments)
	if want := "model: rate-limited (HTTP 429): too many requests; try again later, or draft"; !strings.HasPrefix(limited, want) {
		t.Errorf("got %s\nwant %s", limited, want)
	}
	refused := problem(t, find(t, "summarize_article", fail(&llm.Error{Kind: llm.Unauthorized, Status: 401, Message: "the key is not valid"})), arguments)
	if want := "model: unauthorized (HTTP 401): the key is not valid; draft the summary yourself"; !strings.HasPrefix(refused, want) {
		t.Errorf("got %s\nwant %s", refused, want)
	}
	babbling := tools.Options{
		Model: model(func(context.Context, *llm.Request) (*llm.Response, error) {
			return &llm.Response{Text: "Sure!", FinishReason: "stop"}, nil
		}),
		Summarize: summarize.Options{MaxRepairs: -1},
	}
	if got := problem(t, find(t, "summarize_article", babbling), arguments); !strings.Contains(got, "the model's answer cannot be used (unusable)") {
		t.Error(got)
	}
	_, err := find(t, "summarize_article", fail(context.Canceled)).Call(t.Context(), json.RawMessage(arguments))
	if p := (*tools.Problem)(nil); !errors.Is(err, context.Canceled) || errors.As(err, &p) {
		t.Errorf("a cancelled call gives %v", err)
	}
}

// What goes wrong inside is no problem of the caller's, and takes nothing else down.
func TestFaultsInside(t *testing.T) {
	broken := func(run func(*verify.Pass) error) tools.Options {
		return tools.Options{Summarize: summarize.Options{Checks: []*verify.Check{{Name: "broken", Doc: "Broken", Run: run}}}}
	}
	arguments := json.RawMessage(`{"text":"a","summary":{}}`)

	_, err := find(t, "verify_summary", broken(func(*verify.Pass) error { panic("inner detail") })).Call(t.Context(), arguments)
	if p := (*tools.PanicError)(nil); !errors.As(err, &p) || p.Tool != "verify_summary" || p.Value != "inner detail" || len(p.Stack) == 0 {
		t.Errorf("a panic gives %v", err)
	}
	_, err = find(t, "verify_summary", broken(func(*verify.Pass) error { return errors.New("inner detail") })).Call(t.Context(), arguments)
	if p := (*tools.Problem)(nil); err == nil || errors.As(err, &p) {
		t.Errorf("a check that fails gives %v", err)
	}
}

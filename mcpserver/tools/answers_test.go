package tools_test

import (
	"context"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
)

// maxLow bounds an answer at detail low on the seed article, in characters.
const maxLow = 8_000

// Every answer keeps the schema that its tool declares, which tells of every member there is.
func TestAnswersKeepTheirSchema(t *testing.T) {
	draft := readFile(t, "../testdata/draft.json")
	for _, c := range []struct {
		tool string
		more map[string]any
	}{
		{"check_text", map[string]any{"answer": "\u0627\u0633\u062a\u0645\u0631\u062a \u0627\u0644\u0637\u0644\u0639\u0629 999 \u062f\u0642\u064a\u0642\u0629."}},
		{"find_quote", map[string]any{"quotes": []string{"120 km", "1150", "120 \u062f\u0642\u064a\u0642\u0629 \u0641\u064a \u0627\u0644\u0628\u0631"}}},
		{"scan_article", nil},
		{"scan_article", map[string]any{"title": readTitle(t)}},
		{"scan_article", map[string]any{"text": "Twelve soldiers, 120 km"}},
		{"summarize_article", nil},
		{"summarize_article", map[string]any{"strict": true, "detail": "low"}},
		{"summarize_article", map[string]any{"detail": "full", "title": "A & <B>"}},
		{"summarize_article", map[string]any{"text": "Twelve soldiers, 120 km"}},
		{"verify_summary", map[string]any{"summary": draft}},
		{"verify_summary", map[string]any{"summary": draft, "detail": "full"}},
		{"verify_summary", map[string]any{"summary": draft, "detail": "full", "title": readTitle(t)}},
		{"verify_summary", map[string]any{"summary": map[string]any{"headline": map[string]any{"evidence": []any{map[string]any{"quote": readTitle(t)}}, "text": "a"}},
			"detail": "full", "title": readTitle(t)}},
		{"verify_summary", map[string]any{"summary": map[string]any{"headline": 5, "more": nil}}},
		{"verify_summary", map[string]any{"summary": map[string]any{}, "text": "Twelve soldiers, 120 km", "detail": "full"}},
	} {
		tool := find(t, c.tool, tools.Options{})
		answer := call(t, tool, seed(t, c.more))
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(answer)))
		if err != nil {
			t.Fatal(err)
		}
		if err := compile(t, closed(t, tool.Output)).Validate(v); err != nil {
			t.Errorf("%s(%v): %v\n%s", c.tool, c.more, err, answer)
		}
		if n := utf8.RuneCount(answer); c.more["detail"] != "full" && n >= maxLow {
			t.Errorf("%s(%v) answers with %d characters at detail low, at most %d", c.tool, c.more, n, maxLow)
		}
		if strings.Contains(string(answer), `\u`) {
			t.Errorf("%s(%v) escapes characters: %s", c.tool, c.more, answer)
		}
		if again := call(t, tool, seed(t, c.more)); string(again) != string(answer) {
			t.Errorf("%s(%v) answers otherwise the second time", c.tool, c.more)
		}
	}
}

func TestScanArticle(t *testing.T) {
	tool := find(t, "scan_article", tools.Options{})
	var all struct {
		Quantities []struct{ Value, Unit, Mod string }
		Timexes    []any
		Names      []any
	}
	decode(t, call(t, tool, seed(t, nil)), &all)
	if len(all.Quantities) < 4 || len(all.Timexes) < 9 || all.Names != nil {
		t.Errorf("not everything is there: %+v", all)
	}
	if !slices.Contains(all.Quantities, struct{ Value, Unit, Mod string }{"1150", "km", "MORE_THAN"}) {
		t.Errorf("no more than 1150 km in %v", all.Quantities)
	}
	answer := string(call(t, tool, seed(t, map[string]any{"kinds": []string{"names", "timexes"}})))
	if !strings.HasPrefix(answer, `{"timexes":[{"text":`) || !strings.Contains(answer, `"names":[{"text":`) || strings.Contains(answer, "quantities") {
		t.Errorf("only names and times were asked for: %s", answer)
	}
}

func TestVerifyDetail(t *testing.T) {
	tool := find(t, "verify_summary", tools.Options{})
	draft := object(t, readFile(t, "../testdata/draft.json"))
	draft["events"].([]any)[0].(map[string]any)["evidence"] = []any{} // so that some findings are not-enough-info
	var low, full struct {
		Verdict   string
		Counts    struct{ Supported, Refuted int }
		Findings  []struct{ Verdict, Path string }
		Unchecked []any
		Omissions []any
		NotShown  *struct{ Supported, Unchecked, Omissions int } `json:"not_shown"`
	}
	decode(t, call(t, tool, seed(t, map[string]any{"summary": draft})), &low)
	decode(t, call(t, tool, seed(t, map[string]any{"summary": draft, "detail": "full"})), &full)
	if full.Verdict != "refuted" || low.Verdict != full.Verdict || low.Counts != full.Counts {
		t.Errorf("verdict and counts: low %s %+v, full %s %+v", low.Verdict, low.Counts, full.Verdict, full.Counts)
	}
	supported := 0
	for _, f := range full.Findings {
		if f.Verdict == "supported" {
			supported++
		} else if !slices.Contains(low.Findings, f) {
			t.Errorf("%v is kept from a reader of detail low", f)
		}
	}
	if !slices.ContainsFunc(low.Findings, func(f struct{ Verdict, Path string }) bool { return f.Verdict == "not-enough-info" }) {
		t.Errorf("nothing is not-enough-info in %v", low.Findings)
	}
	if supported == 0 || len(low.Findings)+supported != len(full.Findings) {
		t.Errorf("%d findings at detail low, %d at full, %d of them supported", len(low.Findings), len(full.Findings), supported)
	}
	if full.NotShown != nil || low.NotShown == nil || low.NotShown.Supported != supported ||
		low.NotShown.Unchecked != len(full.Unchecked) || low.NotShown.Omissions != len(full.Omissions) || len(full.Unchecked) == 0 {
		t.Errorf("not shown: %+v, of %d supported, %d unchecked, %d omissions", low.NotShown, supported, len(full.Unchecked), len(full.Omissions))
	}
}

// What breaks the schema is a finding at its place, not an error.
func TestVerifyBrokenSummary(t *testing.T) {
	var report struct {
		Verdict  string
		Findings []struct{ Check, Path, Code string }
	}
	summary := json.RawMessage(`{"headline":5,"synopsis":[],"entities":[],"events":[],"claims":[],"claims":[],"extra":1}`)
	decode(t, call(t, find(t, "verify_summary", tools.Options{}), seed(t, map[string]any{"summary": summary})), &report)
	for _, want := range []struct{ Check, Path, Code string }{
		{"schema", "/headline", "schema-wrong-type"}, {"schema", "/extra", "schema-unknown-property"}, {"schema", "/claims", "schema-duplicate-key"},
	} {
		if !slices.Contains(report.Findings, want) {
			t.Errorf("no finding %v in %v", want, report.Findings)
		}
	}
	if report.Verdict != "refuted" {
		t.Errorf("the verdict is %s", report.Verdict)
	}
}

// A draft that was paid for is not thrown away because its repair fails.
func TestFailedRepairLeavesTheDraft(t *testing.T) {
	for _, detail := range []string{"low", "full"} {
		requests := 0
		tool := find(t, "summarize_article", tools.Options{Model: model(func(context.Context, *llm.Request) (*llm.Response, error) {
			if requests++; requests > 1 {
				return nil, &llm.Error{Kind: llm.RateLimited, Status: 429, Message: "too many requests"}
			}
			return &llm.Response{Text: string(readFile(t, "../testdata/draft.json")), FinishReason: "stop", Usage: &llm.Usage{TotalTokens: 5}}, nil
		})})
		answer := call(t, tool, seed(t, map[string]any{"detail": detail}))
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(answer)))
		if err != nil {
			t.Fatal(err)
		}
		if err := compile(t, closed(t, tool.Output)).Validate(v); err != nil {
			t.Error(err)
		}
		for _, want := range []string{"the model failed: model: rate-limited (HTTP 429)", "quantity-unit", `"value":"1510"`} {
			if !strings.Contains(string(answer), want) {
				t.Errorf("detail %s: the answer lacks %q: %s", detail, want, answer)
			}
		}
	}
}

func TestSummarizeArguments(t *testing.T) {
	var asked string
	tool := find(t, "summarize_article", tools.Options{
		Model: model(func(_ context.Context, r *llm.Request) (*llm.Response, error) {
			asked = r.Messages[0].Content + r.Messages[1].Content
			return &llm.Response{Text: string(readFile(t, "../testdata/draft.json")), FinishReason: "stop"}, nil
		}),
		Summarize: summarize.Options{MaxRepairs: -1, Language: language.English, Strict: true},
	})
	for _, c := range []struct {
		more    map[string]any
		want    string
		removed bool
	}{
		{nil, "Arabic", false},
		{map[string]any{"language": "en", "strict": true}, "English", true},
		{map[string]any{"language": "ar", "strict": false, "title": "T-1", "outlet": "O-1"}, "Title: T-1\nOutlet: O-1\nPublished: 2022-01-06", false},
	} {
		var answer struct {
			Verdict string
			Removed []struct{ Path, By, Reason string }
		}
		decode(t, call(t, tool, seed(t, c.more)), &answer)
		if !strings.Contains(asked, c.want) || (len(answer.Removed) > 0) != c.removed || (answer.Verdict == "supported") != c.removed {
			t.Errorf("%v: verdict %s, removed %v, asked %.60s", c.more, answer.Verdict, answer.Removed, asked)
		}
		for _, r := range answer.Removed {
			if r.By != "strict" || r.Reason == "" || r.Path == "" {
				t.Errorf("%+v does not say what was removed, by what, and why", r)
			}
		}
	}
}

func TestSummarizeSaysWhoDrafted(t *testing.T) {
	var answer struct{ Engine struct{ Name, Note string } }
	decode(t, call(t, find(t, "summarize_article", tools.Options{}), seed(t, nil)), &answer)
	if answer.Engine.Name != "extractive" || !strings.Contains(answer.Engine.Note, "no language model") {
		t.Errorf("engine: %+v", answer.Engine)
	}
}

// seed gives arguments with the seed article, and more.
func seed(t *testing.T, more map[string]any) json.RawMessage {
	t.Helper()
	arguments := map[string]any{"text": string(readFile(t, "../../seeds/belarus-russia-patrol.txt")), "published": "2022-01-06"}
	for name, v := range more {
		arguments[name] = v
	}
	raw, err := json.Marshal(arguments)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func call(t *testing.T, tool *tools.Tool, arguments json.RawMessage) json.RawMessage {
	t.Helper()
	answer, err := tool.Call(t.Context(), arguments)
	if err != nil {
		t.Fatalf("%s: %v", tool.Name, err)
	}
	return answer
}

// closed forbids in every object of a schema the members that it does not declare.
func closed(t *testing.T, raw json.RawMessage) json.RawMessage {
	t.Helper()
	root := object(t, raw)
	walk(root, func(node map[string]any) {
		if _, ok := node["properties"].(map[string]any); ok {
			node["additionalProperties"] = false
		}
	})
	out, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func decode(t *testing.T, raw json.RawMessage, into any) {
	t.Helper()
	if err := json.Unmarshal(raw, into); err != nil {
		t.Fatalf("%v: %s", err, raw)
	}
}

func readFile(t *testing.T, name string) json.RawMessage {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// readTitle gives a title that states a quantity.
func readTitle(t *testing.T) string {
	return strings.TrimSpace(string(readFile(t, "testdata/title.txt")))
}

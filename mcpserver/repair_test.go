package mcpserver_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/mcpserver"
)

// report is what an assistant reads of verify_summary's answer.
type report struct {
	Verdict  string
	Findings []finding
}

type finding struct {
	Path, Verdict, Code, Got, Want string
	At                             *struct{ Text string }
}

// An assistant drafts wrongly, verifies, mends what the findings name by nothing but them, and verifies.
func TestDraftVerifyRepair(t *testing.T) {
	c := connect(t, mcpserver.Options{})
	var draft map[string]any
	if err := json.Unmarshal(readFile(t, "testdata/draft.json"), &draft); err != nil {
		t.Fatal(err)
	}
	verify := func() (r report) {
		t.Helper()
		text, isError := call(t, c, "verify_summary", seed(t, map[string]any{"summary": draft}))
		if isError {
			t.Fatal(text)
		}
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			t.Fatal(err)
		}
		return r
	}

	first := verify()
	var codes []string
	for _, f := range first.Findings {
		codes = append(codes, f.Code)
		if !mend(draft, f) {
			t.Errorf("the finding %+v does not say how to mend it", f)
		}
	}
	const want = "quote-not-found quantity-unit quantity-value quantity-mod"
	if got := strings.Join(codes, " "); first.Verdict != "refuted" || got != want {
		t.Fatalf("the draft is %s with %s, want refuted with %s", first.Verdict, got, want)
	}
	if second := verify(); second.Verdict != "supported" || len(second.Findings) != 0 {
		t.Errorf("after the repair: %+v", second)
	}
}

// mend puts what the article has into the draft, at the finding's path.
func mend(draft map[string]any, f finding) bool {
	value, ok := at(draft, f.Path).(map[string]any)
	if !ok || f.At == nil {
		return false
	}
	switch f.Code {
	case "quote-not-found":
		value["quote"] = f.At.Text
	case "quantity-value", "quantity-unit", "quantity-mod":
		member := strings.TrimPrefix(f.Code, "quantity-")
		if value[member] != f.Got {
			return false
		}
		value[member] = f.Want
	default:
		return false
	}
	return true
}

// at follows a JSON pointer.
func at(v any, pointer string) any {
	for token := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		switch node := v.(type) {
		case map[string]any:
			v = node[token]
		case []any:
			i, err := strconv.Atoi(token)
			if err != nil || i >= len(node) {
				return nil
			}
			v = node[i]
		}
	}
	return v
}

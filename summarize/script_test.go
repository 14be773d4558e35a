package summarize

import (
	"context"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/source"
)

// script is a model that gives its lines one after another, and keeps what it was asked.
type script struct {
	replies []any // string, *claim.Summary, []claim.Patch or error
	asked   []*llm.Request
}

func (s *script) Complete(_ context.Context, req *llm.Request) (*llm.Response, error) {
	n := len(s.asked)
	s.asked = append(s.asked, req)
	if n >= len(s.replies) {
		return nil, &llm.Error{Kind: llm.NoRecording, Message: "the script has ended"}
	}
	var text string
	switch r := s.replies[n].(type) {
	case error:
		return nil, r
	case string:
		text = r
	case []claim.Patch:
		b, err := marshal(claim.Repair{Patches: r})
		if err != nil {
			return nil, err
		}
		text = string(b)
	default:
		b, err := marshal(r)
		if err != nil {
			return nil, err
		}
		text = string(b)
	}
	return &llm.Response{Text: text, Model: "script", Usage: &llm.Usage{TotalTokens: 1}}, nil
}

func seed(t testing.TB) *source.Article {
	t.Helper()
	b, err := os.ReadFile("../seeds/belarus-russia-patrol.txt")
	if err != nil {
		t.Fatal(err)
	}
	a, err := source.New(source.Given{Text: string(b), Published: "2022-01-06"})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// patrol is a summary of the seed that is right in all that is checked, changed by edit.
func patrol(t testing.TB, edit func(*claim.Summary)) *claim.Summary {
	t.Helper()
	b, err := os.ReadFile("testdata/patrol.json")
	if err != nil {
		t.Fatal(err)
	}
	s := new(claim.Summary)
	if err := json.Unmarshal(b, s); err != nil {
		t.Fatal(err)
	}
	if edit != nil {
		edit(s)
	}
	return s
}

func wrongDistance(s *claim.Summary) { s.Events[0].Quantities[1].Value = "1510" }

func distance(value claim.Maybe) claim.Patch {
	return claim.Patch{Path: "/events/0/quantities/1", Kind: claim.PatchQuantity, Quantity: &claim.Quantity{
		Text: "1150 كيلومتراً", Value: value, Unit: "km", Mod: claim.MoreThan, Label: "distance"}}
}

func outcomes(attempts []Attempt) string {
	var out []string
	for _, a := range attempts {
		out = append(out, a.Step+" "+string(a.Outcome))
	}
	return strings.Join(out, ", ")
}

func paths(removed []Removed) []string {
	var out []string
	for _, r := range removed {
		out = append(out, r.Path)
	}
	slices.Sort(out)
	return out
}

package verify_test

import (
	"context"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/verify"
)

// Nobody's words pass as somebody else's: each claim of a real draft under every other speaker of it, and each
// bearer under every other's title, is not supported.
func TestSwappedSpeakers(t *testing.T) {
	data := recorded(t)
	a := seed(t)
	read := func() *claim.Summary {
		s := new(claim.Summary)
		if err := json.Unmarshal(data, s); err != nil {
			t.Fatal(err)
		}
		return s
	}
	verdicts := func(s *claim.Summary, check *verify.Check) map[string]verify.Verdict {
		r, err := verify.Struct(context.Background(), a, s, &verify.Options{Checks: []*verify.Check{check}})
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]verify.Verdict{}
		for _, f := range r.Findings {
			out[f.Path] = f.Verdict
		}
		return out
	}
	faithful, swaps := read(), 0
	for path, v := range verdicts(faithful, verify.Speaker) {
		if v != verify.Supported {
			t.Errorf("%s as it is: %s", path, v)
		}
	}
	for i, c := range faithful.Claims {
		for k, other := range faithful.Claims {
			if same(c.Attribution.Text, other.Attribution.Text) {
				continue
			}
			for name, swap := range map[string]func(*claim.Attribution){
				"phrase": func(x *claim.Attribution) { x.Text = other.Attribution.Text },
				"entity": func(x *claim.Attribution) { x.Speaker = other.Attribution.Speaker },
				"both":   func(x *claim.Attribution) { x.Text, x.Speaker = other.Attribution.Text, other.Attribution.Speaker },
			} {
				s := read()
				swap(&s.Claims[i].Attribution)
				if name == "entity" && c.Attribution.Speaker == other.Attribution.Speaker {
					continue
				}
				swaps++
				if v := verdicts(s, verify.Speaker)["/claims/"+strconv.Itoa(i)+"/attribution"]; v == verify.Supported {
					t.Errorf("claim %d with the %s of claim %d is supported: %q by %q", i, name, k, c.Content, s.Claims[i].Attribution.Text)
				}
			}
		}
	}
	if swaps < 100 {
		t.Errorf("only %d swaps", swaps)
	}
}

// same says whether one phrase is the other, or the longer form of it.
func same(a, b claim.Maybe) bool {
	return strings.Contains(string(a), string(b)) || strings.Contains(string(b), string(a))
}

// recorded is the summary that a model gave of the seed, as it was recorded.
func recorded(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("../eval/testdata/arabic-press/belarus-russia-patrol/recordings/manual-careful/1.json")
	if err != nil {
		t.Fatal(err)
	}
	var recording struct {
		Response struct {
			Body struct {
				Choices []struct{ Message struct{ Content string } }
			}
		}
	}
	if err := json.Unmarshal(data, &recording); err != nil || len(recording.Response.Body.Choices) == 0 {
		t.Fatalf("no recording: %v", err)
	}
	return []byte(recording.Response.Body.Choices[0].Message.Content)
}

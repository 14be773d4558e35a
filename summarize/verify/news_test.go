package verify_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
	"github.com/isnad-go/isnad/summarize/verify"
)

// The laws over every fifth of the real articles: every amount that an article states is supported by its own sentence as it
// stands, unless the notation leaves two readings, and no longer with its value, unit or mod changed.
func TestLawsOverTheNews(t *testing.T) {
	dir := os.Getenv("ISNAD_DATA")
	if dir == "" {
		t.Skip("ISNAD_DATA names no folder of outside data")
	}
	f, err := os.Open(filepath.Join(dir, "news", "articles.jsonl"))
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	amounts, open := 0, 0
	const every = 5 // articles, for the sake of time
	for n := 1; lines.Scan(); n++ {
		if n%every > 0 {
			continue
		}
		var given source.Given
		if err := json.Unmarshal(lines.Bytes(), &given); err != nil {
			t.Fatal(err)
		}
		a, err := source.New(source.Given{Text: given.Text, Title: given.Title, Outlet: given.Outlet})
		if err != nil {
			continue
		}
		for _, p := range a.Parts() {
			for _, q := range p.Quantities {
				s := statedAt(p, q)
				amounts++
				found := s.verdict(t, a)
				if found.Verdict == verify.NotEnoughInfo && q.Other != "" {
					open++
				} else if found.Verdict != verify.Supported {
					t.Errorf("line %d: %s, got %q, want %q:\n%s", n, found.Code, found.Got, found.Want, s)
				}
				for _, m := range falsified(s) {
					if found := m.verdict(t, a); found.Verdict == verify.Supported && !statesElsewise(p, s.quotes[0], m) {
						t.Errorf("line %d: supported (%s) at\n%s\n%s", n, found.Code, found.At.Text, m)
					}
				}
			}
		}
	}
	t.Logf("%d amounts, %d of two readings", amounts, open)
	if amounts < 3000/every {
		t.Errorf("only %d amounts", amounts)
	}
}

// statedAt is a quantity as a careful summary has it: the line it stands in for evidence.
func statedAt(p *source.Part, q mention.Quantity) stated {
	start := strings.LastIndexByte(p.Text[:q.Span.Start], '\n') + 1
	end := len(p.Text)
	if k := strings.IndexByte(p.Text[q.Span.End:], '\n'); k >= 0 {
		end = q.Span.End + k
	}
	of := ""
	if !q.Of.Empty() {
		of = q.Of.Of(p.Text)
	}
	return stated{[]string{text.Span{Start: start, End: end}.Of(p.Text)}, claim.Quantity{Text: q.Span.Of(p.Text), Value: claim.Maybe(q.Value),
		High: claim.Maybe(q.High), Unit: claim.Maybe(q.Unit), Mod: q.Mod, Of: claim.Maybe(of)}}
}

func falsified(s stated) []stated {
	out := []stated{
		s.with(func(m *stated) { m.Value += "7" }), s.with(func(m *stated) { m.Value = "" }), s.with(func(m *stated) { m.High = "987654" }),
		s.with(func(m *stated) { m.Unit = "[car_m]" }), s.with(func(m *stated) { m.quotes = []string{"كلام لم يرد في المقال"} }),
	}
	if s.Value == "" {
		out = append(out[:1], out[2:]...)
	}
	for _, mod := range claim.Exact.Values() {
		if claim.Mod(mod) != s.Mod {
			out = append(out, s.with(func(m *stated) { m.Mod = claim.Mod(mod) }))
		}
	}
	return out
}

// statesElsewise says whether the line has the changed amount too, in the same words: a mutant that is true.
func statesElsewise(p *source.Part, line string, m stated) bool {
	for _, q := range p.Quantities {
		s := statedAt(p, q)
		if s.quotes[0] == line && q.Value == string(m.Value) && q.High == string(m.High) && q.Mod == m.Mod && q.Unit == string(m.Unit) {
			return true
		}
	}
	return false
}

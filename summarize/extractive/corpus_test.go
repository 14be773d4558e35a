package extractive_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/extractive"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// TestCorpus drafts every article of the outside news, which no rule was written for, and logs what
// each outlet yields.
func TestCorpus(t *testing.T) {
	file := filepath.Join(outsideData(t), "news", "articles.jsonl")
	f, err := os.Open(file)
	if err != nil {
		t.Skipf("no outside news: %v", err)
	}
	defer f.Close()
	table := map[string]*yield{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var one struct {
			ID string `json:"id"`
			source.Given
		}
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatal(err)
		}
		a, err := source.New(one.Given)
		if err != nil {
			t.Fatalf("%s: %v", one.ID, err)
		}
		outlet, _, _ := strings.Cut(string(one.Outlet), "(")
		if table[outlet] == nil {
			table[outlet] = new(yield)
		}
		table[outlet].add(t, one.ID, a)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s", printed(table))
}

// yield is what the drafts of some articles hold.
type yield struct {
	articles, claims, speakers, direct, events, quantities, passages, supported, unsure int
}

// add drafts one article and holds the draft against what has to be true of every one.
func (y *yield) add(t *testing.T, id string, a *source.Article) {
	s := extractive.Draft(a)
	doc := encode(t, s)
	r, _, err := verify.Summary(context.Background(), a, doc, nil)
	if err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	for _, f := range r.Findings {
		switch {
		case f.Verdict == verify.Refuted:
			t.Errorf("%s: %s: %s %s (%s/%s)", id, f.Path, f.Verdict, f.Code, f.Got, f.Want)
		case f.Check == "quote" && (f.Grade != "identical" || f.Verdict != verify.Supported):
			t.Errorf("%s: %s: %s, grade %q, %s", id, f.Path, f.Code, f.Grade, f.Want)
		}
	}
	if s.Headline == nil || s.Headline.Text == "" || len(s.Synopsis) == 0 {
		t.Errorf("%s: no headline or no synopsis", id)
	}
	if quotes(a.Text()) && len(s.Claims) == 0 {
		t.Errorf("%s: no claim, though a quotation stands after a plain verb of saying", id)
	}
	if len(a.Quantities()) > 0 && len(quantities(s)) == 0 {
		t.Errorf("%s: no quantity of %d", id, len(a.Quantities()))
	}
	y.articles++
	y.claims += len(s.Claims)
	for _, c := range s.Claims {
		if c.Attribution.Speaker != "" {
			y.speakers++
		}
		if c.Direct {
			y.direct++
		}
	}
	y.events += len(s.Events)
	y.quantities += len(quantities(s))
	y.passages += len(s.Synopsis)
	y.supported += r.Counts.Supported
	y.unsure += r.Counts.NotEnoughInfo
}

func printed(table map[string]*yield) string {
	var b strings.Builder
	line := func(name string, y *yield) {
		fmt.Fprintf(&b, "%8d %7d %9d %7d %7d %11d %9d %10d %7d  %s\n", y.articles, y.claims, y.speakers, y.direct, y.events, y.quantities,
			y.passages, y.supported, y.unsure, name)
	}
	b.WriteString("articles  claims  speakers  direct  events  quantities  passages  supported  unsure  outlet\n")
	var all yield
	for _, name := range slices.Sorted(maps.Keys(table)) {
		y := table[name]
		line(name, y)
		all.articles += y.articles
		all.claims += y.claims
		all.speakers += y.speakers
		all.direct += y.direct
		all.events += y.events
		all.quantities += y.quantities
		all.passages += y.passages
		all.supported += y.supported
		all.unsure += y.unsure
	}
	line("all", &all)
	return b.String()
}

// quoted is the plainest form of reported speech: a sentence that opens with a verb of saying, one to
// six words of the speaker's, and a quotation of some length. It is not how the rules look for one.
var quoted = regexp.MustCompile(`(?m)(?:^|[.»"”] ?)` +
	`و?(?:قال|قالت|أكد|أكدت|أضاف|أضافت|أوضح|أوضحت|صرح|صرحت) ` +
	`((?:[\p{Arabic}]+ ){0,5}[\p{Arabic}]{4,}):? ?` +
	`(?:إن |أن )?` +
	`[«"“][^«»"“”\n]{60,600}[»"”](?:[.،\n]|$)`)

// quotes says whether a text has one with a subject.
func quotes(text string) bool {
	for _, m := range quoted.FindAllStringSubmatch(text, -1) {
		if first, _, _ := strings.Cut(m[1], " "); first != "أيضا" {
			return true
		}
	}
	return false
}

// quantities gives the quantities of events and claims by their JSON pointers.
func quantities(s *claim.Summary) map[string]claim.Quantity {
	out := map[string]claim.Quantity{}
	for i, e := range s.Events {
		for k, q := range e.Quantities {
			out[fmt.Sprintf("/events/%d/quantities/%d", i, k)] = q
		}
	}
	for i, c := range s.Claims {
		for k, q := range c.Quantities {
			out[fmt.Sprintf("/claims/%d/quantities/%d", i, k)] = q
		}
	}
	return out
}

// outsideData is the folder that ISNAD_DATA names, else shared/data beside the project.
func outsideData(t *testing.T) string {
	t.Helper()
	if dir := os.Getenv("ISNAD_DATA"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "..", "shared", "data")
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod in any folder above")
		}
		dir = filepath.Dir(dir)
	}
}

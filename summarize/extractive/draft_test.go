package extractive_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/extractive"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const seeds = "../../seeds"

func TestSeedGolden(t *testing.T) {
	got := encode(t, extractive.Draft(seed(t)))
	golden := filepath.Join("testdata", "belarus-russia-patrol.json")
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the draft of the seed is not that of %s; run with -update and read the difference", golden)
	}
	if again := encode(t, extractive.Draft(seed(t))); !bytes.Equal(got, again) {
		t.Error("two drafts of one article differ")
	}
}

func TestSeedIsSupported(t *testing.T) {
	a := seed(t)
	s := extractive.Draft(a)
	report := verified(t, a, s)
	if report.Counts.Supported < 15 || report.Counts.Refuted > 0 {
		t.Errorf("supported %d, refuted %d; want at least 15 and none", report.Counts.Supported, report.Counts.Refuted)
	}
	for _, want := range []claim.Quantity{
		{Value: "120", Unit: "min", Mod: claim.Exact},
		{Value: "1150", Unit: "km", Mod: claim.MoreThan},
		{Value: "50", Unit: "min", Mod: claim.Exact},
		{Value: "3", Unit: "1", Mod: claim.Exact},
	} {
		if !supportedQuantity(s, report, want) {
			t.Errorf("no supported quantity %s %s %s", want.Mod, want.Value, want.Unit)
		}
	}
}

func supportedQuantity(s *claim.Summary, r *verify.Report, want claim.Quantity) bool {
	ok := map[string]bool{}
	for _, f := range r.Findings {
		if f.Check == "quantity" && f.Verdict == verify.Supported {
			ok[f.Path] = true
		}
	}
	for path, q := range quantities(s) {
		if q.Value == want.Value && q.Unit == want.Unit && q.Mod == want.Mod && ok[path] {
			return true
		}
	}
	return false
}

// TestWithoutPunctuation has an article whose words leave nothing to quote.
func TestNothingToSay(t *testing.T) {
	s := extractive.Draft(article(t, "…", ""))
	if s.Headline != nil || len(s.Synopsis) > 0 || len(s.Events) > 0 || len(s.Claims) > 0 {
		t.Errorf("a draft of a text without words says something: %s", encode(t, s))
	}
}

func TestOtherLanguage(t *testing.T) {
	a := article(t, "Belarus and Russia flew a joint patrol of 120 minutes on Thursday. The ministry said that it covered 1150 km.", "")
	s := extractive.Draft(a)
	if s.Headline == nil || len(s.Synopsis) == 0 {
		t.Errorf("no headline or synopsis: %s", encode(t, s))
	}
	if len(s.Events)+len(s.Claims) > 0 {
		t.Errorf("events or claims of a language that the rules do not read: %s", encode(t, s))
	}
	if r := verified(t, a, s); r.Counts.Refuted > 0 {
		t.Errorf("refuted: %+v", r.Findings)
	}
}

func TestTitleIsHeadline(t *testing.T) {
	title := "حريق في\nمصنع"
	a := article(t, "اندلع حريق كبير في مصنع للورق شرق المدينة صباح اليوم.", title)
	s := extractive.Draft(a)
	if s.Headline.Text != "حريق في مصنع" || s.Headline.Evidence[0].Quote != title {
		t.Errorf("headline %q resting on %q, want the title", s.Headline.Text, s.Headline.Evidence[0].Quote)
	}
	if r := verified(t, a, s); r.Counts.Refuted > 0 {
		t.Errorf("refuted: %+v", r.Findings)
	}
}

func seed(t *testing.T) *source.Article {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(seeds, "belarus-russia-patrol.txt"))
	if err != nil {
		t.Fatal(err)
	}
	sidecar, err := os.ReadFile(filepath.Join(seeds, "belarus-russia-patrol.json"))
	if err != nil {
		t.Fatal(err)
	}
	given := source.Given{Text: string(text)}
	if err := json.Unmarshal(sidecar, &given); err != nil {
		t.Fatal(err)
	}
	a, err := source.New(given)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func article(t *testing.T, text, title string) *source.Article {
	t.Helper()
	a, err := source.New(source.Given{Text: text, Title: claim.Maybe(title)})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func verified(t *testing.T, a *source.Article, s *claim.Summary) *verify.Report {
	t.Helper()
	r, err := verify.Struct(context.Background(), a, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func encode(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

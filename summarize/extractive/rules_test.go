package extractive_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/extractive"
)

// TestRules holds drafts against the cases of testdata/*.txtar: an article, and the claims and events
// that the rules take from it, one field a line.
func TestRules(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			given, want := archive.Files[i], &archive.Files[i+1]
			name := strings.TrimSuffix(given.Name, ".txt")
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+name, func(t *testing.T) {
				a := article(t, string(given.Data), "")
				s := extractive.Draft(a)
				got := told(s)
				if *update {
					want.Data = []byte(got)
				}
				if got != string(want.Data) {
					t.Errorf("got\n%s\nwant\n%s", got, want.Data)
				}
				if r := verified(t, a, s); r.Counts.Refuted > 0 {
					t.Errorf("refuted: %+v", r.Findings)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// told writes what a draft claims and tells, field by field, the Arabic on lines of its own.
func told(s *claim.Summary) string {
	var b strings.Builder
	for _, c := range s.Claims {
		a := c.Attribution
		fmt.Fprintf(&b, "claim %s by %s", a.Act, orNobody(string(a.Speaker)))
		if c.Direct {
			b.WriteString(" direct")
		}
		assertion(&b, c.Assertion)
		if a.Medium != "" {
			fmt.Fprintf(&b, " %s", a.Medium)
		}
		fmt.Fprintf(&b, "\n\t%s\n\t%s\n\t%s\n", a.Cue, orNobody(string(a.Text)), c.Content)
		for _, v := range a.Via {
			fmt.Fprintf(&b, "via\n\t%s\n", v)
		}
		if a.Addressee != "" {
			fmt.Fprintf(&b, "to\n\t%s\n", a.Addressee)
		}
		amounts(&b, c.Quantities)
	}
	for _, e := range s.Events {
		fmt.Fprintf(&b, "event %s", e.Kind)
		assertion(&b, e.Assertion)
		fmt.Fprintf(&b, "\n\t%s\n\t%s\n", e.Title, e.Evidence[0].Quote)
		amounts(&b, e.Quantities)
	}
	for _, n := range s.Entities {
		fmt.Fprintf(&b, "entity %s %s\n\t%s\n", n.ID, n.Kind, n.Name.Text)
		if n.Name.Title != "" {
			fmt.Fprintf(&b, "title\n\t%s\n", n.Name.Title)
		}
		for _, x := range n.Aliases {
			fmt.Fprintf(&b, "alias\n\t%s\n", x)
		}
	}
	return b.String()
}

func assertion(b *strings.Builder, a claim.Assertion) {
	fmt.Fprintf(b, " %s %s %s", a.Status, a.Polarity, a.Modality)
}

func amounts(b *strings.Builder, qs []claim.Quantity) {
	for _, q := range qs {
		fmt.Fprintf(b, "quantity %s %s %s %s\n\t%s\n\t%s\n", q.Mod, q.Value, q.High, q.Unit, q.Text, q.Label)
	}
}

func orNobody(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

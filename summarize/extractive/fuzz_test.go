package extractive_test

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/extractive"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// FuzzDraft: whatever the article, a draft comes without a panic, keeps the schema, quotes letter by
// letter, and nothing in it is refuted.
func FuzzDraft(f *testing.F) {
	seed, err := os.ReadFile(filepath.Join(seeds, "belarus-russia-patrol.txt"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(seed), "")
	for _, name := range []string{"claims.txtar", "events.txtar"} {
		archive, err := txtar.ParseFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		for i := 0; i < len(archive.Files); i += 2 {
			f.Add(string(archive.Files[i].Data), "")
		}
	}
	f.Add("قال «أ» \"ب\" 'ج' إن 1,150 و٣٫٥ و12", "«»")
	f.Add("وقال د. أ. ب. إن \"..\"؟! 5 6\n\n: أن أن أن", "\u200f\u0640")
	f.Fuzz(func(t *testing.T, text, title string) {
		a, err := source.New(source.Given{Text: text, Title: claim.Maybe(title)})
		if err != nil {
			t.Skip()
		}
		sound(t, a)
	})
}

// TestAnyOrder does the same for texts of words that the rules turn on, in any order.
func TestAnyOrder(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "pieces.txt"))
	if err != nil {
		t.Fatal(err)
	}
	pieces := strings.Fields(string(data))
	rng := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		var b strings.Builder
		b.WriteString("نص")
		for range 1 + rng.IntN(80) {
			b.WriteString(strings.ReplaceAll(pieces[rng.IntN(len(pieces))], "↵", "\n"))
			if rng.IntN(6) > 0 {
				b.WriteByte(' ')
			}
		}
		if a := article(t, b.String(), ""); !sound(t, a) {
			t.Fatalf("the text is\n%s", b.String())
		}
	}
}

// sound says whether the draft of an article keeps the schema, quotes letter by letter and holds
// nothing refuted.
func sound(t *testing.T, a *source.Article) bool {
	r, _, err := verify.Summary(context.Background(), a, encode(t, extractive.Draft(a)), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Findings {
		if f.Verdict == verify.Refuted || f.Check == "quote" && f.Grade != "identical" {
			t.Errorf("%s: %s %s, grade %q (%q, %q)", f.Path, f.Verdict, f.Code, f.Grade, f.Got, f.Want)
		}
	}
	return !t.Failed()
}

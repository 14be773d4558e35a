package verify_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/tools/txtar"

	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// neverReported lists codes that no case of testdata produces, with the reason.
var neverReported = map[string]string{}

// Each testdata/CHECK/*.txtar has documents and what the check finds in them. The article is article.txt
// with what article.json knows of it, or else the seed. summary*.json is a claim.Summary; other names stand
// for a type of kinds_test.go. The findings on X.json follow as X.want.
func TestCases(t *testing.T) {
	for _, c := range verify.Checks() {
		t.Run(c.Name, func(t *testing.T) {
			files, err := filepath.Glob(filepath.Join("testdata", c.Name, "*.txtar"))
			if err != nil || len(files) == 0 {
				t.Fatalf("no testdata/%s/*.txtar: a check without cases is no check (%v)", c.Name, err)
			}
			seen := map[string]bool{}
			for _, file := range files {
				runCases(t, c, file, seen)
			}
			for _, code := range c.Codes {
				if !seen[code] && neverReported[code] == "" {
					t.Errorf("no case in testdata/%s gives the code %s", c.Name, code)
				}
			}
		})
	}
}

func runCases(t *testing.T, c *verify.Check, file string, seen map[string]bool) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a := articleOf(t, archive)
	opts := &verify.Options{Checks: []*verify.Check{c}, Reasons: language.English}
	changed := false
	for i := range archive.Files {
		name, isDoc := strings.CutSuffix(archive.Files[i].Name, ".json")
		if !isDoc || name == "article" {
			continue
		}
		if i+1 == len(archive.Files) || archive.Files[i+1].Name != name+".want" {
			t.Fatalf("%s: %s.json must be followed by %[2]s.want, which may be empty under -update", file, name)
		}
		r, err := verifyKind(a, name, archive.Files[i].Data, opts)
		if err != nil {
			t.Fatalf("%s: %s.json: %v", file, name, err)
		}
		for _, f := range r.Findings {
			seen[f.Code] = true
		}
		want := &archive.Files[i+1].Data
		if got := show(r); got != string(*want) {
			if !*update {
				t.Errorf("%s: %s.json: got\n%swant\n%s", file, name, got, *want)
			}
			*want, changed = []byte(got), true
		}
	}
	if *update && changed {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func articleOf(t *testing.T, archive *txtar.Archive) *source.Article {
	var given source.Given
	for _, f := range archive.Files {
		switch f.Name {
		case "article.txt":
			given.Text = string(bytes.TrimSuffix(f.Data, []byte("\n")))
		case "article.json":
			if err := json.Unmarshal(f.Data, &given); err != nil {
				t.Fatal(err)
			}
		}
	}
	if given.Text == "" {
		return seed(t)
	}
	a, err := source.New(given)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func verifyKind(a *source.Article, name string, doc []byte, opts *verify.Options) (*verify.Report, error) {
	if strings.HasPrefix(name, "summary") {
		r, _, err := verify.Summary(context.Background(), a, doc, opts)
		return r, err
	}
	for kind, run := range kinds {
		if strings.HasPrefix(name, kind) {
			return run(context.Background(), a, doc, opts)
		}
	}
	return nil, fmt.Errorf("no kind of document has this name: see kinds_test.go")
}

// show writes findings with every part that is not empty on a line of its own, since Arabic within a line
// cannot be read.
func show(r *verify.Report) string {
	var b strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "%s %s %s\n", f.Path, f.Verdict, f.Code)
		part := func(name, value string) {
			if value != "" {
				fmt.Fprintf(&b, "  %s:\n%s\n", name, strings.ReplaceAll(value, "\n", "⏎"))
			}
		}
		part("grade", string(f.Grade))
		part("got", string(f.Got))
		part("want", string(f.Want))
		if f.At != nil {
			part(strings.TrimSpace("at "+f.At.In), f.At.Text)
		}
	}
	for _, o := range r.Omissions {
		fmt.Fprintf(&b, "omitted %s\n%s\n  %s\n", o.Kind, o.Text, o.Why)
	}
	return b.String()
}

func TestChecksAreDocumented(t *testing.T) {
	var names []string
	for _, c := range verify.Checks() {
		title, rest, _ := strings.Cut(c.Doc, "\n")
		switch {
		case title == "" || title != c.Title():
			t.Errorf("%s: the doc's first line is no title: %q", c.Name, title)
		case !strings.HasSuffix(title, ".") || len(title) > 100 || !strings.HasPrefix(rest, "\n"):
			t.Errorf("%s: a title is one sentence of at most 100 bytes with an empty line after it: %q", c.Name, title)
		}
		for _, code := range c.Codes {
			if !strings.Contains(c.Doc, "`"+code+"`") {
				t.Errorf("%s: the doc does not explain the code `%s`", c.Name, code)
			}
		}
		names = append(names, c.Name)
	}
	dirs, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range dirs {
		if d.IsDir() && d.Name() != "fuzz" && !slices.Contains(names, d.Name()) {
			t.Errorf("testdata/%s is the folder of no check", d.Name())
		}
	}
}

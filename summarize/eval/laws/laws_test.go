package laws_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/eval"
	"github.com/isnad-go/isnad/summarize/eval/laws"
	"github.com/isnad-go/isnad/summarize/verify"
)

// drafts are those of the shipped dataset, recorded and by rules.
func drafts(t testing.TB) []laws.Draft {
	t.Helper()
	samples, err := eval.Load("../testdata/arabic-press")
	if err != nil {
		t.Fatal(err)
	}
	var out []laws.Draft
	for _, s := range samples {
		out = append(out, laws.Extractive(s.Name, s.Article))
		for _, r := range s.Recorded {
			if sum, ok := r.Draft(); ok {
				out = append(out, laws.Draft{Name: s.Name + " " + r.Answerer, Article: s.Article, Summary: sum})
			}
		}
	}
	if len(out) < 3 {
		t.Fatalf("%d drafts", len(out))
	}
	return out
}

// What the laws come to over the dataset: most mutants are caught, and faithful rewritings stay. The figures are
// floors below what was measured; isnad laws holds the targets themselves.
func TestLaws(t *testing.T) {
	r, err := laws.Run(context.Background(), drafts(t), &laws.Options{PerOperator: 8})
	if err != nil {
		t.Fatal(err)
	}
	m, p := r.Mutations, r.Paraphrases
	if m.Cases < 300 || float64(m.Caught()) < 0.98*float64(m.Cases) {
		t.Errorf("mutations: %+v", m)
	}
	if p.Cases < 200 || float64(p.Refuted) > 0.01*float64(p.Cases) || float64(p.NotEnoughInfo) > 0.03*float64(p.Cases) {
		t.Errorf("paraphrases: %+v", p)
	}
	if t.Failed() {
		var b bytes.Buffer
		if err := r.Text(&b); err != nil {
			t.Fatal(err)
		}
		t.Log(b.String())
	}
}

// The same drafts give the same bytes, and come out of a run as they went in.
func TestRunIsRepeatable(t *testing.T) {
	run := func() (result, after string) {
		all := drafts(t)[:2]
		before := marshal(t, all[1].Summary)
		r, err := laws.Run(context.Background(), all, &laws.Options{PerOperator: 3})
		if err != nil {
			t.Fatal(err)
		}
		if after = marshal(t, all[1].Summary); after != before {
			t.Errorf("the summary was\n%s\nand is\n%s", before, after)
		}
		return marshal(t, r), after
	}
	first, _ := run()
	if second, _ := run(); first != second {
		t.Errorf("first\n%s\nthen\n%s", first, second)
	}
}

func TestOperatorsAreDocumented(t *testing.T) {
	seen := map[string]bool{}
	count := map[laws.Law]int{}
	for _, op := range laws.Operators() {
		if op.Name == "" || seen[op.Name] || !strings.HasSuffix(op.Doc, ".") {
			t.Errorf("operator %q: doc %q", op.Name, op.Doc)
		}
		seen[op.Name] = true
		count[op.Law]++
	}
	if count[laws.Mutation] < 25 || count[laws.Paraphrase] < 20 {
		t.Errorf("%v", count)
	}
}

// An item verified alone gets the answers that it gets in the whole summary.
func TestItemsAlone(t *testing.T) {
	for _, d := range drafts(t) {
		whole, err := verify.Struct(context.Background(), d.Article, d.Summary, nil)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]string{}
		for _, f := range whole.Findings {
			want[f.Check+" "+f.Path] = f.Code
		}
		alone, err := laws.Alone(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		for path, code := range alone {
			if want[path] != code {
				t.Errorf("%s: %s is %s alone, and %s in the whole", d.Name, path, code, want[path])
			}
		}
	}
}

func TestNewsNeedsTheFile(t *testing.T) {
	if _, err := laws.News(t.TempDir(), 3); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

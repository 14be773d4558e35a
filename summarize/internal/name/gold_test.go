package name

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// gold is a name as somebody annotated it who had not seen isnad's output: code points [start, end) of an article
// of the outside news.
type gold struct {
	Article string
	Span    [2]int
	Kind    string
}

// TestGold scores the names of articles that the rules were tuned on and of others that they were not, and holds what
// was reached.
func TestGold(t *testing.T) {
	texts := articles(t)
	if texts == nil {
		t.Skip("no outside articles")
	}
	for _, c := range []struct {
		file              string
		precision, recall float64
	}{{"gold-tune.jsonl", 0.96, 0.92}, {"gold-report.jsonl", 0.91, 0.74}} {
		by := map[string][]gold{}
		for _, g := range readGold(t, "testdata/"+c.file) {
			by[g.Article] = append(by[g.Article], g)
		}
		var right, found, wanted, kind int
		for id, names := range by {
			s, ok := texts[id]
			if !ok {
				t.Fatalf("no article %s", id)
			}
			r, f, k := score(s, names)
			right, found, wanted, kind = right+r, found+f, wanted+len(names), kind+k
		}
		precision, recall := float64(right)/float64(found), float64(right)/float64(wanted)
		t.Logf("%s: %d names wanted, %d found, %d right: precision %.3f, recall %.3f; kind right in %.3f", c.file, wanted, found, right, precision, recall, float64(kind)/float64(right))
		if precision < c.precision || recall < c.recall {
			t.Errorf("%s: precision %.3f, recall %.3f", c.file, precision, recall)
		}
	}
}

// score matches names by half of the union of code points.
func score(s string, names []gold) (right, found, kind int) {
	used := map[int]bool{}
	mentions := Scan(arabic.Read(s))
	for _, g := range names {
		for k, m := range mentions {
			from := utf8.RuneCountInString(s[:m.Span.Start])
			to := from + utf8.RuneCountInString(m.Span.Of(s))
			both, all := min(to, g.Span[1])-max(from, g.Span[0]), max(to, g.Span[1])-min(from, g.Span[0])
			if !used[k] && both > 0 && both*2 >= all {
				used[k] = true
				right++
				if string(m.Kind) == g.Kind {
					kind++
				}
				break
			}
		}
	}
	return right, len(mentions), kind
}

func readGold(t *testing.T, file string) []gold {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []gold
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var g gold
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		out = append(out, g)
	}
	return out
}

// articles are the outside news by id, or nil where they are absent.
func articles(t *testing.T) map[string]string {
	t.Helper()
	dir := os.Getenv("ISNAD_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(dir, "news", "articles.jsonl"))
	if err != nil {
		return nil
	}
	defer f.Close()
	out := map[string]string{}
	lines := bufio.NewScanner(f)
	for lines.Buffer(nil, 1<<20); lines.Scan(); {
		var a struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		out[a.ID] = a.Text
	}
	return out
}

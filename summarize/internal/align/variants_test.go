package align_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// passage is a run of words of an article, tokens [i, j).
type passage struct {
	t    *arabic.Text
	i, j int
}

func (p passage) span() text.Span { return p.t.Span(p.i, p.j) }
func (p passage) words() string   { return p.span().Of(p.t.Given) }

// variant rewrites a passage; it gives false where it has nothing to rewrite.
type variant struct {
	name    string
	rewrite func(r *rand.Rand, p passage) (string, bool)
}

// TestVariants holds the finding of passages of real articles, rewritten without harm, alone and two ways at a
// time, and changed in meaning: every harmless one is found where it was, none of the others is accepted.
func TestVariants(t *testing.T) {
	articles := news(t)
	if len(articles) == 0 {
		t.Skip("no outside articles")
	}
	counts := map[string][2]int{}
	r := rand.New(rand.NewPCG(31, 32))
	for n := 0; n < 200; n++ {
		s := articles[n*len(articles)/200]
		tokens := arabic.Read(s)
		x := align.NewIndex(tokens)
		for range 10 {
			p, ok := draw(r, tokens)
			if !ok {
				continue
			}
			harmless(t, r, x, p, counts)
			harmful(t, r, x, p, counts)
		}
	}
	for _, v := range append(append([]variant{}, harmlessVariants...), harmfulVariants...) {
		t.Logf("%-28s %5d of %5d", v.name, counts[v.name][0], counts[v.name][1])
	}
	t.Logf("%-28s %5d of %5d", "two at a time", counts["two"][0], counts["two"][1])
}

// A passage cut beside a word that changes it is told from the same words elsewhere.
func TestCutsAreNamed(t *testing.T) {
	articles := news(t)
	if len(articles) == 0 {
		t.Skip("no outside articles")
	}
	n := 0
	for _, s := range articles {
		tokens := arabic.Read(s)
		x := align.NewIndex(tokens)
		cuts(tokens, func(word string, p passage) {
			n++
			for _, m := range x.Find(p.words()) {
				if m.Span == p.span() && len(m.Boundary) == 0 {
					t.Errorf("%q is cut beside %q, and no boundary is named", p.words(), word)
				}
			}
		})
	}
	t.Logf("%d cuts", n)
}

// draw gives a passage of 1 to 60 whole words, seldom up to 300.
func draw(r *rand.Rand, t *arabic.Text) (passage, bool) {
	for range 50 {
		n := 1 + r.IntN(60)
		if r.IntN(20) == 0 {
			n = 1 + r.IntN(300)
		}
		i := r.IntN(len(t.Tokens))
		p := passage{t, i, min(len(t.Tokens), i+n)}
		for p.i < p.j && t.Kind(p.i) != arabic.Word {
			p.i++
		}
		for p.i < p.j && t.Kind(p.j-1) != arabic.Word {
			p.j--
		}
		if p.j > p.i && !inNumber(t, p.i) && !inNumber(t, p.j) && len(p.words()) > 4 {
			return p, true
		}
	}
	return passage{}, false
}

func harmless(t *testing.T, r *rand.Rand, x *align.Index, p passage, counts map[string][2]int) {
	check := func(name, quote string) {
		c := counts[name]
		c[1]++
		if found := x.Find(quote); has(found, p.span()) {
			c[0]++
		} else if len(found) > 0 && better(found[0].Grade) {
			c[0]++ // «الى» of an article that has «إلى» too: the place that has it so is the better one
		} else {
			t.Errorf("%s: %q is not found at %v as %q", name, p.words(), p.span(), quote)
		}
		counts[name] = c
	}
	for k, v := range harmlessVariants {
		quote, ok := v.rewrite(r, p)
		if !ok {
			continue
		}
		check(v.name, quote)
		w := harmlessVariants[(k+1+r.IntN(len(harmlessVariants)-1))%len(harmlessVariants)]
		again := arabic.Read(quote)
		if twice, ok := w.rewrite(r, passage{again, 0, len(again.Tokens)}); ok && v.name != "clitic" && w.name != "clitic" {
			check("two", twice)
		}
	}
}

// better says whether a place of this grade goes before one that has to be folded.
func better(g align.Grade) bool {
	return g == align.Identical || g == align.Repaired || g == align.Unvocalised
}

func harmful(t *testing.T, r *rand.Rand, x *align.Index, p passage, counts map[string][2]int) {
	for _, v := range harmfulVariants {
		quote, ok := v.rewrite(r, p)
		if !ok || elsewhere(p.t, quote) {
			continue
		}
		c := counts[v.name]
		c[1]++
		if caught(x.Find(quote)) {
			c[0]++
		} else {
			t.Errorf("%s: %q is accepted as %q", v.name, p.words(), quote)
		}
		counts[v.name] = c
	}
}

// elsewhere says whether the article itself has the changed words, whatever white space parts them.
func elsewhere(t *arabic.Text, quote string) bool {
	article, words := spaced(t), spaced(arabic.Read(quote))
	return strings.Contains(article, words) || strings.Contains(article, strings.TrimPrefix(words[1:], "ال")) // but for particles
}

// spaced is the folded tokens of a text, parted by spaces.
func spaced(t *arabic.Text) string {
	var b strings.Builder
	for i := range t.Tokens {
		if t.Kind(i) != arabic.Break {
			b.WriteString(" " + t.Word(i))
		}
	}
	return b.String() + " "
}

// caught says whether what was found, if anything, is reported as cut at a boundary.
func caught(matches []align.Match) bool {
	for _, m := range matches {
		if len(m.Boundary) == 0 {
			return false
		}
	}
	return true
}

func has(matches []align.Match, span text.Span) bool {
	for _, m := range matches {
		if m.Span == span {
			return true
		}
	}
	return false
}

func news(tb testing.TB) []string {
	tb.Helper()
	dir := os.Getenv("ISNAD_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(dir, "news", "articles.jsonl"))
	if err != nil {
		return nil
	}
	defer f.Close()
	var out []string
	lines := bufio.NewScanner(f)
	for lines.Buffer(nil, 1<<20); lines.Scan(); {
		var a struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			tb.Fatal(fmt.Errorf("articles: %w", err))
		}
		out = append(out, a.Text)
	}
	return out
}

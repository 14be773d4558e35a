package align_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// fifty is an article and fifty quotes of it, a third of them with a word changed.
func fifty(tb testing.TB) (article string, quotes []string) {
	article = seed(tb)
	t := arabic.Read(article)
	r := rand.New(rand.NewPCG(50, 51))
	for len(quotes) < 50 {
		p, ok := draw(r, t)
		if !ok {
			continue
		}
		quote := p.words()
		if len(quotes)%3 == 0 {
			quote += " غدا"
		}
		quotes = append(quotes, quote)
	}
	return article, quotes
}

var sink int

// findAll reads an article and finds every quote, the nearest place of those that it does not have.
func findAll(article string, quotes []string) {
	x := align.NewIndex(arabic.Read(article))
	for _, q := range quotes {
		if found := x.Find(q); len(found) > 0 {
			sink += found[0].Span.Start
		} else if n := x.Nearest(q); n != nil {
			sink += n.Span.Start
		}
	}
}

// indexAll is the yardstick: strings.Index of the same quotes on the same text.
func indexAll(article string, quotes []string) {
	for _, q := range quotes {
		sink += strings.Index(article, q)
	}
}

func BenchmarkFind(b *testing.B) {
	article, quotes := fifty(b)
	b.Run("article and fifty quotes", func(b *testing.B) {
		for b.Loop() {
			findAll(article, quotes)
		}
	})
	b.Run("quotes alone", func(b *testing.B) {
		x := align.NewIndex(arabic.Read(article))
		for b.Loop() {
			for _, q := range quotes {
				sink += len(x.Find(q))
			}
		}
	})
	b.Run("yardstick: strings.Index", func(b *testing.B) {
		for b.Loop() {
			indexAll(article, quotes)
		}
	})
}

// An article and fifty quotes cost at most twenty times strings.Index of the same quotes on the same text.
func TestCostBesideIndex(t *testing.T) {
	if instrumented || testing.Short() {
		t.Skip("the times of an instrumented program say nothing")
	}
	article, quotes := fifty(t)
	took := func(do func(string, []string)) time.Duration {
		start := time.Now()
		for range 20 {
			do(article, quotes)
		}
		return time.Since(start)
	}
	a, b := time.Hour, time.Hour
	for start := time.Now(); time.Since(start) < 20*time.Second; {
		a, b = min(a, took(findAll)), min(b, took(indexAll))
		if a <= 20*b {
			break
		}
	}
	t.Logf("%v beside %v, %.1f", a/20, b/20, float64(a)/float64(b))
	if a > 20*b {
		t.Errorf("finding takes %v, strings.Index %v: %.1f times, at most 20", a/20, b/20, float64(a)/float64(b))
	}
}

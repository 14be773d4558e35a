package source_test

import (
	"sync"
	"sync/atomic"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/source"
)

// What is derived of an article is made once for each key, however many ask for it, and of each article anew.
func TestDerivedOnce(t *testing.T) {
	type first struct{}
	type second struct{ n int }
	a, b := article(t, source.Given{Text: "نص"}), article(t, source.Given{Text: "نص آخر"})
	var made atomic.Int32
	length := func(a *source.Article) any {
		made.Add(1)
		return len(a.Text())
	}
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			for _, c := range []struct {
				article *source.Article
				key     any
			}{{a, first{}}, {a, second{1}}, {a, second{2}}, {b, first{}}} {
				if got := c.article.Derived(c.key, length); got != len(c.article.Text()) {
					t.Errorf("%v of %q is %v", c.key, c.article.Text(), got)
				}
			}
		})
	}
	all.Wait()
	if made.Load() != 4 {
		t.Errorf("made %d times, want 4", made.Load())
	}
}

// Another's text is read on the article's day and in its country, and refused where an article would be.
func TestAside(t *testing.T) {
	a := article(t, source.Given{Text: "نص", Published: "2022-01-06", Country: "TN"})
	p, ok := a.Aside(arabic.Read("دفع أمس 100 دينار"))
	if !ok || len(p.Quantities) != 1 || p.Quantities[0].Unit != "TND" || len(p.Timexes) != 1 || p.Timexes[0].Value != "2022-01-05" {
		t.Errorf("read as %+v, %v", p, ok)
	}
	for _, s := range []string{"", " \n", "The minister said so.", "نص\x00", "<p>نص</p>\n<p>نص</p>", "نص\xff"} {
		if p, ok := a.Aside(arabic.Read(s)); ok {
			t.Errorf("%q is read as %+v", s, p)
		}
	}
}

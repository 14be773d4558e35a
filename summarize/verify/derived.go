package verify

import (
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/source"
)

// derived is what checks need of an article, whatever the summary says. It is made once for an article, each part at
// the first question, and is safe for concurrent use.
type derived struct {
	all    func() *amounts            // that the article states
	units  func() map[string]bool     // that amounts of the article have
	worded func() map[string][]placed // those by their own words
	times  func() map[string][]stated // the article's times by their own words
	dates  func() map[string]stated   // its days by what they can be told as
	days   func() map[string]bool     // that its times lie on
	roots  func() map[string]string   // of the article's words
}

type derivedKey struct{}

func derivedOf(a *source.Article) *derived {
	return a.Derived(derivedKey{}, func(a *source.Article) any {
		return &derived{
			all:    sync.OnceValue(func() *amounts { return newAmounts(everyMention(a)) }),
			units:  sync.OnceValue(func() map[string]bool { return unitsOf(a) }),
			worded: sync.OnceValue(func() map[string][]placed { return mentionsWorded(a) }),
			times:  sync.OnceValue(func() map[string][]stated { return timesWorded(a) }),
			dates:  sync.OnceValue(func() map[string]stated { return datesOf(a) }),
			days:   sync.OnceValue(func() map[string]bool { return daysTold(a) }),
			roots:  sync.OnceValue(func() map[string]string { return rootsOf(a) }),
		}
	}).(*derived)
}

func everyMention(a *source.Article) []placed {
	var all []placed
	for _, part := range a.Parts() {
		for _, q := range part.Quantities {
			all = append(all, placed{q, part})
		}
	}
	return all
}

func unitsOf(a *source.Article) map[string]bool {
	out := map[string]bool{}
	for _, m := range everyMention(a) {
		if m.Unit != "" && m.Unit != "1" {
			out[m.Unit] = true
		}
	}
	return out
}

func mentionsWorded(a *source.Article) map[string][]placed {
	out := map[string][]placed{}
	for _, m := range everyMention(a) {
		key := plainWords(m.Span.Of(m.part.Text))
		out[key] = append(out[key], m)
	}
	return out
}

func timesWorded(a *source.Article) map[string][]stated {
	out := map[string][]stated{}
	for _, part := range a.Parts() {
		for _, x := range part.Timexes {
			key := plainWords(x.Span.Of(part.Text))
			out[key] = append(out[key], stated{x, part})
		}
	}
	return out
}

func daysTold(a *source.Article) map[string]bool {
	out := map[string]bool{}
	for _, part := range a.Parts() {
		for _, x := range part.Timexes {
			if day, _ := dayOf(x.Value); day != "" {
				out[day] = true
			}
		}
	}
	return out
}

func rootsOf(a *source.Article) map[string]string {
	out := map[string]string{}
	for _, part := range a.Parts() {
		t := part.Tokens()
		for i := range t.Tokens {
			if w := t.Word(i); t.Kind(i) == arabic.Word && out[w] == "" {
				out[w] = polarity.Root(w)
			}
		}
	}
	return out
}

// root is polarity.Root, looked up where the article has the word.
func (d *derived) root(w string) string {
	if r, known := d.roots()[w]; known {
		return r
	}
	return polarity.Root(w)
}

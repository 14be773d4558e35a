package source

import (
	"slices"

	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// Place is a span of an article's text or title.
type Place struct {
	In   string
	Span text.Span
}

// Match is a place that has the words looked for; Grade says under which fold (the strictest that holds):
// identical, repaired, unvocalised, folded or clitic. Boundary names words beside the place that change
// its sense.
type Match struct {
	Place
	Grade    string
	Boundary []align.Boundary
}

// Nearest is the place most like words the article does not have, with what differs, by type.
type Nearest struct {
	Place
	Diff []align.Difference
}

// Slice is the article's words at a place.
func (a *Article) Slice(p Place) string { return p.Span.Of(a.part(p.In).Text) }

// Chars gives the code point range of a place.
func (a *Article) Chars(p Place) text.Span { return a.part(p.In).Chars(p.Span) }

func (a *Article) part(in string) *Part {
	if in == InTitle && len(a.parts) > 1 {
		return a.parts[1]
	}
	return a.parts[0]
}

// Find gives every place of the quoted words, the text's before the title's, all under the strictest grade
// that any part has them in.
func (a *Article) Find(quote string) []Match { return a.FindRead(align.NewIndex(arabic.Read(quote))) }

// FindRead is [Article.Find] for words that are read already.
func (a *Article) FindRead(q *align.Index) []Match {
	var out []Match
	for _, p := range a.parts {
		for _, m := range p.index().FindRead(q) {
			out = append(out, Match{Place{p.In, m.Span}, string(m.Grade), m.Boundary})
		}
	}
	return strictest(out)
}

// Has says whether a folded word stands in the article by itself.
func (a *Article) Has(word string) bool {
	return slices.ContainsFunc(a.parts, func(p *Part) bool { return p.index().Has(word) })
}

// strictest keeps the matches of the strictest grade met, in place.
func strictest(all []Match) []Match {
	if len(all) < 2 {
		return all
	}
	for _, g := range [...]align.Grade{align.Identical, align.Repaired, align.Unvocalised, align.Folded, align.Clitic} {
		best := string(g)
		if slices.ContainsFunc(all, func(m Match) bool { return m.Grade == best }) {
			return slices.DeleteFunc(all, func(m Match) bool { return m.Grade != best })
		}
	}
	return all
}

// Nearest gives the place most like the quoted words, or nil where nothing is.
func (a *Article) Nearest(quote string) *Nearest {
	return a.NearestRead(align.NewIndex(arabic.Read(quote)))
}

// NearestRead is [Article.Nearest] for words that are read already.
func (a *Article) NearestRead(q *align.Index) *Nearest {
	var best *Nearest
	for _, p := range a.parts {
		if n := p.index().NearestRead(q); n != nil && (best == nil || len(n.Diff) < len(best.Diff)) {
			best = &Nearest{Place{p.In, n.Span}, n.Diff}
		}
	}
	return best
}

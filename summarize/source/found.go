package source

import (
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/text"
)

// Found is the answer to where an article has some words, as it is written in JSON.
type Found struct {
	Found    bool           `json:"found"`
	Grade    claim.Maybe    `json:"grade"`
	Matches  []FoundPlace   `json:"matches"`
	Nearest  *FoundNearest  `json:"nearest"`
	Boundary []BoundaryWord `json:"boundary"`
}

// FoundPlace is a place with its words, in bytes and code points. In is "title", or empty for the text.
type FoundPlace struct {
	Text  string    `json:"text"`
	Span  text.Span `json:"span"`
	Chars text.Span `json:"chars"`
	In    string    `json:"in,omitempty"`
}

// FoundNearest is the place most like words that were not found, and what differs there.
type FoundNearest struct {
	FoundPlace
	Diff []FoundDifference `json:"diff"`
}

// FoundDifference is a run of words that differs: Got as asked for, Want as the article has it.
type FoundDifference struct {
	Kind string `json:"kind"`
	Got  string `json:"got"`
	Want string `json:"want"`
}

// BoundaryWord is a word of the article beside the match that changes its sense; Side is before or after.
type BoundaryWord struct {
	Word string `json:"word"`
	Side string `json:"side"`
}

// Quote answers where the article has the words. Boundary is empty where any place is not cut beside a
// word that changes its sense.
func (a *Article) Quote(words string) Found {
	f := Found{Matches: []FoundPlace{}, Boundary: []BoundaryWord{}}
	cut := true
	matches := a.Find(words)
	for _, m := range matches {
		f.Found, f.Grade = true, claim.Maybe(m.Grade)
		f.Matches = append(f.Matches, a.found(m.Place))
		cut = cut && len(m.Boundary) > 0
	}
	if !f.Found {
		f.Nearest = a.foundNearest(words)
		return f
	}
	if cut {
		for _, b := range matches[0].Boundary {
			f.Boundary = append(f.Boundary, BoundaryWord{b.Word, b.Side})
		}
	}
	return f
}

func (a *Article) foundNearest(words string) *FoundNearest {
	n := a.Nearest(words)
	if n == nil {
		return nil
	}
	out := &FoundNearest{FoundPlace: a.found(n.Place), Diff: []FoundDifference{}}
	for _, d := range n.Diff {
		out.Diff = append(out.Diff, FoundDifference{d.Kind, d.Got, d.Want})
	}
	return out
}

func (a *Article) found(p Place) FoundPlace {
	f := FoundPlace{Text: a.Slice(p), Span: p.Span, Chars: a.Chars(p)}
	if p.In != InText {
		f.In = p.In
	}
	return f
}

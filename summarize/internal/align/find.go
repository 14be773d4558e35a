package align

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// Grade says what had to be given up for a match, the strictest first.
type Grade string

// The grades.
const (
	Identical   Grade = "identical"
	Repaired    Grade = "repaired"
	Unvocalised Grade = "unvocalised"
	Folded      Grade = "folded"
	Clitic      Grade = "clitic"
)

// Match is a place that has all the words looked for.
type Match struct {
	Span  text.Span
	Grade Grade
	// Boundary names words beside the place that change its sense.
	Boundary []Boundary
	first    int // token of joined
	last     int
}

// Find gives every place of the quote, in the order of the text, all under the strictest grade that has
// any. An empty list means that the text does not have these words. A quote with an ellipsis inside is found
// where a paragraph has its parts in order, under the grade folded.
func (x *Index) Find(quote string) []Match { return x.FindRead(NewIndex(arabic.Read(quote))) }

// FindRead is [Index.Find] for a quote that is read already, to be looked for in several texts.
func (x *Index) FindRead(q *Index) []Match {
	if len(q.offsets) == 0 {
		return nil
	}
	matches := x.exact(q)
	if len(matches) == 0 {
		if parts := ellipsis(q); parts != nil {
			if matches = x.findParts(parts); matches != nil {
				return matches
			}
		}
		return x.clitic(q)
	}
	for i := range matches {
		matches[i].Grade = grade(matches[i].Span.Of(x.t.Given), q.t.Given)
	}
	return strictest(matches)
}

// exact finds the tokens of q in a row. A place that would begin or end inside a number, 3 of 3.5, is none.
func (x *Index) exact(q *Index) []Match {
	s, ok := x.searchFor(q.joined, q, 0, 0)
	if !ok {
		return nil
	}
	var out []Match
	for from := 0; ; from += len(q.joined) - 1 {
		if from = s.next(from); from < 0 {
			return out
		}
		first := x.at(from + 1)
		last := x.at(from+len(q.joined)-2) + 1
		if int(x.offsets[first]) == from+1 && x.end(last-1) == from+len(q.joined)-1 && !x.cutsNumber(first, last) {
			out = append(out, x.match(first, last, Folded))
		}
	}
}

// cutsNumber says whether the border of tokens [first, last) of joined parts digits from the decimals or groups
// that belong to them.
func (x *Index) cutsNumber(first, last int) bool {
	f, l := int(x.first[first]), int(x.last[last-1])
	return between(x.t, f-1) || between(x.t, f) || between(x.t, l) || between(x.t, l-1)
}

func (x *Index) match(first, last int, g Grade) Match {
	m := Match{Span: x.span(first, last), Grade: g, first: first, last: last}
	m.Boundary = x.boundary(first, last)
	return m
}

// strictest keeps the matches of the strictest grade met.
func strictest(matches []Match) []Match {
	if len(matches) == 1 {
		return matches
	}
	for _, g := range [...]Grade{Identical, Repaired, Unvocalised, Folded} {
		var out []Match
		for _, m := range matches {
			if m.Grade == g {
				out = append(out, m)
			}
		}
		if out != nil {
			return out
		}
	}
	return matches
}

// grade names the first fold under which two texts are the same; they are known to be under the last.
func grade(have, want string) Grade {
	if have == strings.TrimSpace(want) {
		return Identical
	}
	for _, l := range [...]struct {
		level arabic.Level
		grade Grade
	}{{arabic.Repaired, Repaired}, {arabic.Unvocalised, Unvocalised}} {
		if squeeze(have, l.level) == squeeze(want, l.level) {
			return l.grade
		}
	}
	return Folded
}

// squeeze folds s to a level and joins its tokens as an index does.
func squeeze(s string, level arabic.Level) string {
	return NewIndex(arabic.ReadAt(s, level)).joined
}

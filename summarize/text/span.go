// Package text holds places in a text: spans of bytes, their code points, and simplified copies of a
// text that know where each of their bytes came from. Nothing here is about a language.
package text

import "fmt"

// Span is a half-open range of bytes [Start, End) of a text as it was given.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of slices s to the span. It panics where the span lies outside s, as a slice expression does.
func (p Span) Of(s string) string { return s[p.Start:p.End] }

// Len is the number of bytes.
func (p Span) Len() int { return p.End - p.Start }

// Empty says whether the span holds no byte; the zero Span is empty.
func (p Span) Empty() bool { return p.End <= p.Start }

// Contains says whether q lies wholly inside p.
func (p Span) Contains(q Span) bool { return p.Start <= q.Start && q.End <= p.End }

// Overlaps says whether p and q share a byte.
func (p Span) Overlaps(q Span) bool { return p.Start < q.End && q.Start < p.End }

// String writes the span as "start:end".
func (p Span) String() string { return fmt.Sprintf("%d:%d", p.Start, p.End) }

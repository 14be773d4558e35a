package align

import (
	"slices"
	"sort"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// Nearest is the place most like a quote that the text does not have, and what differs there.
type Nearest struct {
	Span text.Span
	Diff []Difference
}

// Difference is one run of words that differs: Got as quoted, Want as the text has it. Kind is that of the
// gravest word on either side: number, negation, unit, comparator, name, title or hedge; else word where both have
// something, missing where the quote leaves something out, extra where the text has nothing there.
type Difference struct {
	Kind, Got, Want string
}

const (
	stride   = 4  // tokens that one vote covers
	common   = 64 // a word in more places says nothing about where a quote is from
	maxWords = 400
)

// Nearest gives the place that shares most words with the quote in their order; nil where it shares fewer
// than half.
func (x *Index) Nearest(quote string) *Nearest { return x.NearestRead(NewIndex(arabic.Read(quote))) }

// NearestRead is [Index.Nearest] for a quote that is read already.
func (x *Index) NearestRead(q *Index) *Nearest {
	n := len(q.offsets)
	if n == 0 || n > maxWords {
		return nil
	}
	from, ok := x.anchor(q)
	if !ok {
		return nil
	}
	slack := 3 + n/8
	lo, hi := max(0, from-slack), min(len(x.offsets), from+n+slack)
	pairs := shared(q, x, lo, hi)
	if len(pairs)*2 < n {
		return nil
	}
	first, last := pairs[0], pairs[len(pairs)-1]
	start := max(lo, first[1]-first[0])
	end := min(hi, last[1]+n-last[0])
	return &Nearest{Span: x.span(start, end), Diff: x.differences(q, pairs, start, end)}
}

// anchor gives the token where the quote would begin: the shift on which most of its words lie, those on the shifts
// beside it counted half.
func (x *Index) anchor(q *Index) (from int, ok bool) {
	shifts := make([]int, 0, 2*len(q.offsets))
	for i := range q.offsets {
		places := x.places(q.word(i))
		if len(places) > common {
			continue
		}
		for _, p := range places {
			shifts = append(shifts, (int(p)-i)&^(stride-1))
		}
	}
	slices.Sort(shifts)
	best := 0
	for k := 0; k < len(shifts); {
		s, n := shifts[k], run(shifts, k)
		// What stands beside s in the list is on the shifts beside it, or further off.
		before, after := runBefore(shifts, k, s-stride), runAt(shifts, k+n, s+stride)
		for _, c := range [...]struct{ shift, votes int }{
			{s - stride, n + 2*before + runBefore(shifts, k-before, s-2*stride)},
			{s, 2*n + before + after},
			{s + stride, n + 2*after + runAt(shifts, k+n+after, s+2*stride)},
		} {
			if c.votes > best {
				best, from = c.votes, c.shift
			}
		}
		k += n
	}
	return max(from, 0), best > 0
}

// run counts the equal values of a sorted list from k on.
func run(sorted []int, k int) int {
	n := 1
	for k+n < len(sorted) && sorted[k+n] == sorted[k] {
		n++
	}
	return n
}

// runAt is run where the value at k is the one given, else 0.
func runAt(sorted []int, k, value int) int {
	if k >= len(sorted) || sorted[k] != value {
		return 0
	}
	return run(sorted, k)
}

// runBefore counts the values given that end before k.
func runBefore(sorted []int, k, value int) int {
	n := 0
	for k-n-1 >= 0 && sorted[k-n-1] == value {
		n++
	}
	return n
}

// shared is the longest common run of words in order (LCS) between the quote and tokens [lo, hi): pairs of
// token numbers.
func shared(q, x *Index, lo, hi int) [][2]int {
	n, m := len(q.offsets), hi-lo
	table := make([]int16, (n+1)*(m+1))
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if q.word(i) == x.word(lo+j) {
				table[i*(m+1)+j] = table[(i+1)*(m+1)+j+1] + 1
			} else {
				table[i*(m+1)+j] = max(table[(i+1)*(m+1)+j], table[i*(m+1)+j+1])
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < n && j < m; {
		switch here := table[i*(m+1)+j]; {
		case q.word(i) == x.word(lo+j) && here == table[(i+1)*(m+1)+j+1]+1:
			out = append(out, [2]int{i, lo + j})
			i++
			j++
		case here == table[(i+1)*(m+1)+j]:
			i++
		default:
			j++
		}
	}
	return out
}

// differences lists what lies between the shared words.
func (x *Index) differences(q *Index, pairs [][2]int, start, end int) []Difference {
	var out []Difference
	i, j := 0, start
	for _, p := range append(pairs, [2]int{len(q.offsets), end}) {
		if d, ok := difference(q, x, i, p[0], j, p[1]); ok {
			out = append(out, d)
		}
		i, j = p[0]+1, p[1]+1
	}
	return out
}

func difference(q, x *Index, i, iEnd, j, jEnd int) (Difference, bool) {
	var d Difference
	if i < iEnd {
		d.Got = q.span(i, iEnd).Of(q.t.Given)
	}
	if j < jEnd {
		d.Want = x.span(j, jEnd).Of(x.t.Given)
	}
	named := func() bool { return q.named(i, iEnd) || x.named(j, jEnd) }
	switch {
	case d.Got == "" && d.Want == "":
		return d, false
	case d.Got == "":
		d.Kind = kindOr(d.Want, named, "missing")
	case d.Want == "":
		d.Kind = kindOr(d.Got, named, "extra")
	default:
		d.Kind = kindOr(d.Want+" "+d.Got, named, "word")
	}
	return d, true
}

// named says whether one of the tokens [i, j) is of a name.
func (x *Index) named(i, j int) bool {
	if i >= j {
		return false
	}
	here := x.span(i, j)
	names := x.namesOf()
	k := sort.Search(len(names), func(k int) bool { return names[k].Span.End > here.Start })
	return k < len(names) && names[k].Span.Start < here.End
}

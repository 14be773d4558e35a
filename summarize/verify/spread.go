package verify

import (
	"slices"

	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// spread is mentions of the article, without overlaps, to be asked which of them evidence touches: looked up, so that
// many items whose words stand in many places cost no product.
type spread[T any] struct {
	all    []T
	at     func(T) (in string, span text.Span)
	byPart map[string][]int // positions in all, in the order of the part
}

// few is how many mentions are gone through one by one.
const few = 8

func newSpread[T any](all []T, at func(T) (in string, span text.Span)) *spread[T] {
	s := &spread[T]{all: all, at: at}
	if len(all) <= few {
		return s
	}
	s.byPart = map[string][]int{}
	for i, x := range all {
		in, _ := at(x)
		s.byPart[in] = append(s.byPart[in], i)
	}
	for _, list := range s.byPart {
		slices.SortStableFunc(list, func(a, b int) int { return s.start(a) - s.start(b) })
	}
	return s
}

func (s *spread[T]) start(i int) int {
	_, span := s.at(s.all[i])
	return span.Start
}

func (s *spread[T]) touches(covers map[string]cover, x T) bool {
	in, span := s.at(x)
	return covers[in].touches(span)
}

// touched lists the mentions that share a byte with the evidence, in their order.
func (s *spread[T]) touched(covers map[string]cover) (inside []T) {
	if s.byPart == nil {
		for _, x := range s.all {
			if s.touches(covers, x) {
				inside = append(inside, x)
			}
		}
		return inside
	}
	var found []int
	for in, list := range s.byPart {
		for _, place := range merged(covers[in]) {
			k, _ := slices.BinarySearchFunc(list, place.Start, func(i, start int) int {
				_, span := s.at(s.all[i])
				return span.End - start - 1
			})
			for list = list[k:]; len(list) > 0 && s.start(list[0]) < place.End; list = list[1:] {
				found = append(found, list[0])
			}
		}
	}
	slices.Sort(found)
	for _, i := range found {
		inside = append(inside, s.all[i])
	}
	return inside
}

// outside is the first mention that shares nothing with the evidence.
func (s *spread[T]) outside(covers map[string]cover) (first T, ok bool) {
	for _, x := range s.all {
		if !s.touches(covers, x) {
			return x, true
		}
	}
	return first, false
}

// namesAt lists the names that stand wholly in a place.
func (p *Pass) namesAt(at *source.Place) []mention.Name {
	names := p.partOf(at.In).Names()
	from, _ := slices.BinarySearchFunc(names, at.Span.Start, func(n mention.Name, start int) int { return n.Span.Start - start })
	to := from
	for to < len(names) && names[to].Span.End <= at.Span.End {
		to++
	}
	return names[from:to]
}

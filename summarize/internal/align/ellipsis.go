package align

import (
	"sort"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// ellipsis cuts a quote at its … or ... or [...] marks: nil where it has none inside.
func ellipsis(q *Index) []*Index {
	s := q.joined
	for _, m := range []string{" [ . . . ] ", " [ … ] ", " . . . ", " … "} {
		s = strings.ReplaceAll(s, m, " \x00 ")
	}
	if !strings.Contains(s, "\x00") {
		return nil
	}
	var parts []*Index
	for p := range strings.SplitSeq(s, "\x00") {
		if strings.TrimSpace(p) != "" {
			parts = append(parts, NewIndex(arabic.Read(p)))
		}
	}
	return parts
}

// findParts finds the parts in order within one paragraph, and gives the place from the first to the last. A
// word beside a part that changes its sense counts at every cut, since what was left out begins there.
func (x *Index) findParts(parts []*Index) []Match {
	places := make([][]Match, len(parts))
	for k, p := range parts {
		if places[k] = x.exact(p); len(places[k]) == 0 && k == 0 {
			places[k] = x.clitic(p)
		}
		if len(places[k]) == 0 {
			return nil
		}
	}
	paragraph := x.paragraphs()
	var out []Match
	for _, m := range places[0] {
		if len(out) > 0 && out[len(out)-1].last > m.first {
			continue // inside the place before
		}
		for _, next := range places[1:] {
			k := sort.Search(len(next), func(k int) bool { return next[k].first >= m.last })
			if k == len(next) || paragraph[next[k].first] != paragraph[m.first] {
				m.last = -1
				break
			}
			m.last = next[k].last
			m.Boundary = append(m.Boundary, next[k].Boundary...)
		}
		if m.last > 0 {
			m.Span = x.span(m.first, m.last)
			out = append(out, m)
		}
	}
	return out
}

// paragraphs numbers the paragraph that each token of joined stands in.
func (x *Index) paragraphs() []int32 {
	out := make([]int32, len(x.first))
	n := int32(0)
	for i := range out {
		if x.t.Kind(int(x.first[i])-1) == arabic.Break {
			n++
		}
		out[i] = n
	}
	return out
}

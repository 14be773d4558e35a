package align

import (
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

// findParts finds the parts in order within one paragraph, and gives the place from the first to the last.
func (x *Index) findParts(parts []*Index) []Match {
	if len(parts) == 0 {
		return nil
	}
	var out []Match
	for _, head := range x.exact(parts[0].joined) {
		last, ok := x.follow(parts[1:], head.last)
		if !ok {
			continue
		}
		m := x.match(head.first, last, Folded)
		out = append(out, m)
	}
	return out
}

// follow finds the remaining parts after token from, in order, before the paragraph ends.
func (x *Index) follow(parts []*Index, from int) (last int, ok bool) {
	for _, p := range parts {
		if from >= len(x.offsets) {
			return 0, false
		}
		end := x.paragraphEnd(from)
		stop := len(x.joined)
		if end < len(x.offsets) {
			stop = int(x.offsets[end])
		}
		at := int(x.offsets[from]) - 1
		k := strings.Index(x.joined[at:stop], p.joined)
		if k < 0 {
			return 0, false
		}
		from = x.at(at+k+len(p.joined)-2) + 1
	}
	return from, true
}

// paragraphEnd gives the first token of joined after token i that stands behind a line's end.
func (x *Index) paragraphEnd(i int) int {
	for j := i + 1; j < len(x.first); j++ {
		if x.t.Kind(int(x.first[j])-1) == arabic.Break {
			return j
		}
	}
	return len(x.first)
}

package align

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// search finds a run of joined tokens. It looks only beside the places of the run's rarest word.
type search struct {
	x    *Index
	text string
	// places are the tokens of x that read the rarest word, which stands at a byte of text; not looked at yet.
	places []int32
	at     int
	// budget is how many bytes are compared beside places, at most, until the whole text is gone through once:
	// a word on every place of both would make the cost a product.
	budget int
	anchor bool
}

// rare is how many places a word may have for no rarer one to be looked for.
const rare = 4

// searchFor prepares the search for a text that ends with the tokens of q from token first on: text begins at byte
// cut of q.joined. ok is false where a word of them is not in x at all, as far as that was looked at: the first word
// that is rare enough will do.
func (x *Index) searchFor(text string, q *Index, first, cut int) (s search, ok bool) {
	s = search{x: x, text: text, budget: 4 * len(x.joined)}
	for i := first; i < len(q.offsets); i++ {
		if !q.whole(i) {
			continue
		}
		places := x.places(q.word(i))
		if len(places) == 0 {
			return s, false
		}
		if !s.anchor || len(places) < len(s.places) {
			s.anchor, s.places, s.at = true, places, int(q.offsets[i])-cut
			if len(places) <= rare {
				break
			}
		}
	}
	return s, true
}

// whole says whether token i of a quote is one token wherever the quote is found: a word is; a number is between words
// or at an end, while beside a mark it may be part of what another text writes as one.
func (x *Index) whole(i int) bool {
	if x.lettered(i) {
		return true
	}
	return strings.IndexByte(x.word(i), ' ') < 0 && (i == 0 || x.lettered(i-1)) && (i+1 == len(x.offsets) || x.lettered(i+1))
}

func (x *Index) lettered(i int) bool {
	k := x.t.Kind(int(x.first[i]))
	return k == arabic.Word || k == arabic.Latin
}

// next gives the first byte of joined at from or behind it where the text stands, or -1. from never goes back.
func (s *search) next(from int) int {
	for s.anchor && s.budget > 0 {
		if len(s.places) == 0 {
			return -1
		}
		k := int(s.x.offsets[s.places[0]]) - s.at
		s.places = s.places[1:]
		if k < from || k+len(s.text) > len(s.x.joined) {
			continue
		}
		s.budget -= len(s.text)
		if s.x.joined[k:k+len(s.text)] == s.text {
			return k
		}
	}
	if k := strings.Index(s.x.joined[from:], s.text); k >= 0 {
		return from + k
	}
	return -1
}

package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// heads knows where a speaker of each sort was brought in last: «صحيفة "تاس"», «وزير الخارجية», so that
// «الصحيفة» and «الوزير» behind them can be told.
type heads struct {
	r    *reading
	next int            // the first token not yet looked at
	last map[string]int // noun without ال to token
}

// advance looks at the tokens up to, not including, i.
func (h *heads) advance(i int) {
	for ; h.next < i; h.next++ {
		if stem, ok := h.r.head(h.next); ok && !h.r.bare(h.next) {
			h.last[stem] = h.next
		}
	}
}

// head gives the noun at token i, without what is glued on, where it names a sort of speaker.
func (r *reading) head(i int) (string, bool) {
	if r.t.Kind(i) != arabic.Word {
		return "", false
	}
	w := r.t.Word(i)
	rest, _ := arabic.TrimGlued(w)
	for _, stem := range [...]string{w, strings.TrimPrefix(w, "ال"), rest, strings.TrimPrefix(rest, "ال"),
		strings.TrimPrefix(rest, "ل")} {
		for _, c := range [...]class{person, outlet, document, group, organization} {
			if r.words.is(c, stem) {
				return stem, true
			}
		}
	}
	return "", false
}

// bare says whether token i stands alone with its article, as what was brought in before is called again.
func (r *reading) bare(i int) bool {
	next := r.t.Word(i + 1)
	return r.t.HasArticle(i) && (r.t.Kind(i+1) != arabic.Word || r.function(i+1) || r.words.is(adjunct, next) ||
		r.words.is(timeWord, next))
}

// named says whether a phrase of one word with the article names its bearer by itself, as institutions
// do and persons, papers and reports do not.
func (r *reading) selfNamed(i int) bool {
	w := strings.TrimPrefix(r.t.Word(i), "ال")
	return !r.words.is(person, w) && !r.words.is(outlet, w) && !r.words.is(document, w) && !r.words.is(group, w)
}

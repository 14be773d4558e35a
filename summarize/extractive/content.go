package extractive

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/quotation"
)

// content is what was said: tokens [from, to) without the outer marks, and without cut bytes of the
// first one. end is where the evidence ends.
type content struct {
	from, to, cut int
	end           int
	direct        bool
}

// minUnannounced is how many words in marks are more than a name.
const minUnannounced = 4

// fitted cuts what was said to whole clauses as far as there is room.
func (r *reading) fitted(c content) (content, bool) {
	if limit := r.shorten(c.from, c.to, maxContent); limit < c.to {
		c.to = r.trim(c.from, limit)
		c.end = c.to
	}
	return c, !r.words.is(hanging, r.t.Word(c.to-1)) && r.countWords(c.from, c.to) >= 2
}

// loneMark says whether a mark without a partner stands among the tokens.
func (r *reading) loneMark(from, to int) bool {
	for i := from; i < to; i++ {
		if _, ok := r.marks.Partner(i); !ok && quotation.IsMark(r.t, i) {
			return true
		}
	}
	return false
}

// circumstantial says whether token i has the form of a participle that says in what manner: مثمنا,
// منتقدا.
func (r *reading) circumstantial(i int) bool {
	w := r.t.Word(i)
	n := utf8.RuneCountInString(w)
	return n >= 5 && n <= 8 && strings.HasPrefix(w, "م") && strings.HasSuffix(w, "ا") && !r.words.is(noManner, w)
}

// setsBeside says whether a clause opens at token i in which the article goes on itself: «، في وقت …»,
// «، فيما …», «، يأتي ذلك …».
func (r *reading) setsBeside(i int) bool {
	switch w := withoutAnd(r.t.Word(i)); {
	case r.words.is(aside, w), r.t.Is(i, "في") && r.words.is(aside, r.t.Word(i+1)):
		return true
	case w == "ياتي" || w == "جاء":
		return r.t.Is(i+1, "ذلك") || r.t.Is(i+1, "هذا")
	}
	return false
}

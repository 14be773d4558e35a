package extractive

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// content is what was said: tokens [from, to) without the outer marks, and without cut bytes of the
// first one. end is where the evidence ends.
type content struct {
	from, to, cut int
	end           int
	direct        bool
}

const (
	maxSaid    = 600 // tokens looked at for where the words said end
	minContent = 2   // words
	minQuoted  = 2
	// So many words in marks are what was said, whatever the article adds to its sentence.
	wholeQuoted = 7
)

// content reads what was said from the link on, in whole clauses as far as there is room.
func (r *reading) content(l link, in sentence) (content, bool) {
	c, ok := r.said(l, in)
	if limit := r.shorten(c.from, c.to, maxContent); ok && limit < c.to {
		c.to = r.trim(c.from, limit)
		c.end = c.to
	}
	return c, ok
}

// said reads all that was said from the link on. Inside quotation marks it runs to the closing one;
// else to the end of the sentence, or to where the article goes on in its own voice or with somebody
// else's.
func (r *reading) said(l link, in sentence) (content, bool) {
	from := l.content
	for from < in.to && (r.t.Is(from, ":") || r.comma(from)) {
		from++
	}
	if closing, ok := r.marks.closing(from); ok && closing < in.to && r.wholly(from, closing, in) {
		return r.quoted(from, closing)
	}
	to := min(in.to, from+maxSaid)
	if in.unsure && r.loneMark(from, to) {
		return content{}, false
	}
	c := content{from: from, cut: l.cut}
	if from != l.content {
		c.cut = 0
	}
	c.to = r.voiceEnd(from, to)
	untrimmed := c.to
	c.to = r.trim(from, c.to)
	c.end = c.to
	if r.t.Is(untrimmed-1, ":") || r.t.Is(c.to, ":") || r.words.is(hanging, r.t.Word(c.to-1)) {
		return c, false // what it leads to is missing
	}
	return c, r.countWords(from, c.to) >= minContent
}

// wholly says whether the quotation from the mark at from to closing is all that was said, rather than
// words in marks within a sentence of the article's.
func (r *reading) wholly(from, closing int, in sentence) bool {
	switch n := r.countWords(from+1, closing); {
	case n < minQuoted:
		return false
	case n >= wholeQuoted:
		return true
	}
	after := closing + 1
	if after >= in.to || r.comma(after) || r.final(after) {
		return true
	}
	_, _, ok := arabic.Speech(r.t.Word(after))
	return ok
}

// quoted is the content between two marks.
func (r *reading) quoted(from, closing int) (content, bool) {
	c := content{from: from + 1, to: closing, end: closing + 1, direct: true}
	for c.to > c.from && (r.t.Is(c.to-1, ".") || r.comma(c.to-1)) {
		c.to--
	}
	return c, r.countWords(c.from, c.to) >= minQuoted
}

// loneMark says whether a mark without a partner stands among the tokens.
func (r *reading) loneMark(from, to int) bool {
	for i := from; i < to; i++ {
		if _, ok := r.marks.partnerOf(i); !ok && shapeOf(r.t, i) != 0 {
			return true
		}
	}
	return false
}

// voiceEnd gives the token at which words said end, of a sentence that ends at to.
func (r *reading) voiceEnd(from, to int) int {
	for i := from + 1; i < to; i++ {
		if closing, ok := r.marks.closing(i); ok {
			i = closing
			continue
		}
		if r.comma(i) && r.turns(i+1, to) {
			return i
		}
		v, cut, ok := arabic.Speech(r.t.Word(i))
		switch {
		case !ok:
		case v.Form == arabic.Participle && (r.comma(i-1) || v.Links != 0 && r.introduces(i+1)):
			return r.trim(from, i)
		case v.Form == arabic.Perfect && cut > 0:
			return i
		}
	}
	return to
}

// turns says whether the clause from token i on is no longer the speaker's: it reports anew, names a
// source, or sets something beside what was said.
func (r *reading) turns(i, to int) bool {
	if r.setsBeside(i) {
		return true
	}
	if r.narrates(i) {
		return true
	}
	for k := i; k < min(i+4, to); k++ {
		if r.words.afterAnd(reported, r.t.Word(k)) {
			return true
		}
		v, ok := r.verbAt(k)
		if k == i && r.circumstantial(k) || ok && (k == i && (v.Form == arabic.Participle || v.cut > 0) || r.introduced(k)) {
			return true
		}
		if r.comma(k) {
			return false
		}
	}
	return false
}

// narrates says whether a verb in the perfect behind و or كما opens a clause at token i: as likely the
// article's own as the speaker's.
func (r *reading) narrates(i int) bool {
	w := r.t.Word(i)
	if w == "كما" {
		return arabic.PastVerb(r.t.Word(i + 1))
	}
	rest, ok := strings.CutPrefix(w, "و")
	if !ok || arabic.OwnInitial(w) || r.function(i) {
		return false
	}
	feminine := strings.HasSuffix(rest, "ت") && !strings.HasSuffix(rest, "ات") && !strings.HasPrefix(rest, "ال")
	return arabic.PastVerb(rest) || feminine && len(rest) >= 8
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

// introduces says whether أن follows at token i, alone or behind the preposition of its verb.
func (r *reading) introduces(i int) bool {
	if _, _, ok := r.that(i); ok {
		return true
	}
	_, _, ok := r.that(i + 1)
	return ok && (r.t.Is(i, "الي") || r.t.Is(i, "علي") || r.t.Is(i, "من"))
}

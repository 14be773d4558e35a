package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// link is where the content begins: at is the first token of the words that introduce it, content the
// first of its own, cut the bytes of a glued ب to leave out there, gap the tokens between the subject
// and at.
type link struct {
	kind             arabic.SpeechLink
	at, content, cut int
	gap              int
}

const (
	maxGap = 40 // tokens
	// minUnannounced is how many words in marks are taken for words said where no colon and no أن
	// announces them.
	minUnannounced = 4
)

// that says whether token i is أن or إن, alone or with a pronoun, and how many bytes of a glued ب stand
// before it; free where it has no pronoun.
func (r *reading) that(i int) (cut int, free, ok bool) {
	w := r.t.Word(i)
	if rest, glued := strings.CutPrefix(w, "ب"); glued && strings.HasPrefix(rest, "ان") && !r.t.Is(i+1, "كي") {
		w, cut = rest, len("ب")
	}
	switch w {
	case "ان":
		return cut, true, true
	case "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", "انك", "انكم", "انهن":
		return cut, false, true
	}
	return 0, false, false
}

// link finds what introduces the content, from the end of the subject on. What stands between may be
// when, where and through what it was said, and holds no other verb of saying and no أن of its own.
func (r *reading) link(from, to int, verb verb) (link, bool) {
	clause := r.words.is(relative, r.t.Word(from)) || r.comma(from) && r.words.is(relative, r.t.Word(from+1))
	for i := from; i < min(to, from+maxGap); i++ {
		switch {
		case r.t.Is(i, ":"):
			return r.opened(link{kind: arabic.LinkOpening, at: i, content: i + 1, gap: i - from}, verb)
		case r.t.Is(i, "\""):
			closing, ok := r.marks.closing(i)
			if !ok {
				return link{}, false
			}
			if !r.namesBefore(i, closing) {
				if r.countWords(i+1, closing) < minUnannounced {
					return link{}, false
				}
				return r.opened(link{kind: arabic.LinkOpening, at: i, content: i, gap: i - from}, verb)
			}
			i = closing
		case r.t.Kind(i) == arabic.Break || r.final(i):
			return link{}, false
		case i == from && r.about(i, verb):
			return link{kind: arabic.LinkAbout, at: i, content: i + 1}, true
		}
		if cut, free, ok := r.that(i); ok {
			l := link{kind: arabic.LinkThat, at: i, content: i, cut: cut, gap: i - from}
			if free {
				l.content, l.cut = i+1, 0
			}
			return r.governed(l, from, verb, clause)
		}
		if v, ok := r.verbAt(i); ok && v.Form != arabic.Participle && v.Links != 0 {
			return link{}, false
		}
	}
	return link{}, false
}

// about says whether the preposition عن at token i introduces the content: «أعلن الوزير عن إطلاق».
func (r *reading) about(i int, verb verb) bool {
	return verb.Takes(arabic.LinkAbout) && r.t.Is(i, "عن") && r.t.Kind(i+1) == arabic.Word
}

func (r *reading) opened(l link, verb verb) (link, bool) {
	return l, verb.Takes(arabic.LinkOpening)
}

// saying says whether a verb is قال, which alone takes إن.
func saying(w string) bool {
	switch w {
	case "قال", "قالت", "يقول", "تقول":
		return true
	}
	return false
}

// governed settles by the words before it whether أن belongs to the verb: «إلى أن» to أشار, «بعد أن» to
// none.
func (r *reading) governed(l link, from int, verb verb, clause bool) (link, bool) {
	before := r.t.Word(l.at - 1)
	switch {
	case l.gap > 0 && before == "الي":
		l.kind = arabic.LinkToThat
	case l.gap > 0 && before == "علي" && r.function(l.at-1):
		l.kind = arabic.LinkOnThat
	case l.gap > 0 && before == "من":
		l.kind = arabic.LinkOfThat
	case l.gap > 0 && r.function(l.at-1), l.gap > 0 && r.words.is(possible, before), l.gap > 0 && r.words.is(required, before):
		return l, false
	case clause && !r.comma(l.at-1):
		return l, false // it may belong to the relative clause's verb
	case l.gap > 0 && saying(verb.word) && strings.HasPrefix(strings.TrimPrefix(r.raw(l.at), "ب"), "أ"):
		return l, false // قال takes إن, and أن is another verb's
	}
	if l.kind != arabic.LinkThat {
		l.at, l.gap = l.at-1, l.gap-1
	}
	return l, verb.Takes(l.kind)
}

// namesBefore says whether the quotation from token i to closing is a name: one that the noun before it
// bears, as in وكالة "تاس", or that a preposition governs, as in لـ«الشرق الأوسط».
func (r *reading) namesBefore(i, closing int) bool {
	n := r.countWords(i+1, closing)
	before := r.t.Word(i - 1)
	switch {
	case n == 0 || n > 6 || r.t.Kind(i-1) != arabic.Word:
		return false
	case r.function(i-1) || arabic.IsParticle(before) || r.words.is(adjunct, before):
		return true
	case n <= 4 && (r.words.has(outlet, before) || r.words.has(organization, before) || r.words.has(person, before)):
		return true
	}
	return n <= 3 && r.t.Kind(closing+1) == arabic.Word
}

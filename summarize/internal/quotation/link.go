package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// link is where what was said begins: at is the first token of what introduces it, content the first of its own,
// cut the bytes of what is glued to it.
type link struct {
	kind             arabic.SpeechLink
	at, content, cut int
}

const (
	maxGap = 45 // tokens between a word of saying and what introduces the words said
	// minUnannounced is how many words in marks are taken for words said where no colon and no أن announces them.
	minUnannounced = 3
)

// clausal finds what introduces a clause as the words said: أن with the preposition that the verb asks for, a colon,
// an opening mark. What stands between may be who, when, where and through what, and holds no other verb of saying.
func (s *scanner) clausal(from int, links arabic.SpeechLink) (link, bool) {
	for i := from; i < min(s.limit(from), from+maxGap); i++ {
		switch {
		case s.t.Is(i, ":"):
			if s.t.Kind(i-1) == arabic.Digits && s.t.Glued(i+1) {
				continue
			}
			return link{arabic.LinkOpening, i, i + 1, 0}, links&arabic.LinkOpening != 0
		case s.mark(i):
			closing, ok := s.opens(i)
			if !ok {
				return link{}, false
			}
			if n := s.countWords(i+1, closing); s.namesBefore(i, closing) || n < minUnannounced || n < wholeQuoted && s.thatBehind(closing, links) {
				i = closing
				continue
			}
			return link{arabic.LinkOpening, i, i, 0}, links&arabic.LinkOpening != 0
		case s.final(i):
			return link{}, false
		}
		if cut, free, ok := s.that(i); ok {
			if kind, at := s.governed(i, from); links&kind != 0 {
				l := link{kind, at, i, cut}
				if free {
					l.content, l.cut = i+1, 0
				}
				return l, true
			}
			continue
		}
		if i > from && s.turns(i) {
			return link{}, false
		}
	}
	return link{}, false
}

// thatBehind says whether أن that the verb takes follows the closing mark of what may be a name.
func (s *scanner) thatBehind(closing int, links arabic.SpeechLink) bool {
	for k := closing + 1; k < min(s.to, closing+maxNoun); k++ {
		if s.final(k) || s.t.Is(k, ":") || s.mark(k) || s.turns(k) {
			return false
		}
		if s.isThat(k) {
			kind, _ := s.governed(k, closing)
			return links&kind != 0
		}
	}
	return false
}

// turns says whether another clause that reports begins at token i.
func (s *scanner) turns(i int) bool {
	v, ok := s.verbAt(i)
	switch {
	case !ok:
		return false
	case v.Form == arabic.Participle:
		return s.comma(i-1) && (!v.rare || s.introduced(i))
	case !v.rare && v.cut == 0 && s.isThat(i-1):
		return true
	}
	return v.cut > 0 && !v.rare && !s.named(i) || (s.w.is(relativeWord, s.t.Word(i-1)) || s.comma(i-1)) && s.introduced(i)
}

func (s *scanner) isThat(i int) bool {
	_, _, ok := s.that(i)
	return ok
}

// governed settles by the words before it what sort of link أن at token i is, and where it begins.
func (s *scanner) governed(i, from int) (kind arabic.SpeechLink, at int) {
	if i == from {
		return arabic.LinkThat | s.glued(i), i
	}
	switch before := s.t.Word(i - 1); {
	case before == "الي":
		return arabic.LinkToThat | arabic.LinkTo, i - 1
	case before == "علي" && s.function(i-1):
		return arabic.LinkOnThat | arabic.LinkOn, i - 1
	case before == "من":
		return arabic.LinkOfThat | arabic.LinkFrom, i - 1
	case before == "في":
		return arabic.LinkInThat | arabic.LinkIn, i - 1
	case before == "بعد" && s.t.Is(i-2, "فيما"):
	case s.subordinates(before):
		return 0, i
	}
	return arabic.LinkThat | s.glued(i), i
}

// glued is the link that ب before أن makes: طالب بأن.
func (s *scanner) glued(i int) arabic.SpeechLink {
	if strings.HasPrefix(s.t.Word(i), "ب") {
		return arabic.LinkBy
	}
	return 0
}

// subordinates says whether a word takes the أن behind it for itself: بعد أن, يجب أن, ضرورة أن.
func (s *scanner) subordinates(w string) bool {
	switch w {
	case "بعد", "قبل", "منذ", "رغم", "دون", "بدون", "غير", "سوي", "حتي", "لولا", "بيد", "الا", "شرط", "مجرد", "يمكن", "يجب", "ينبغي", "يتعين", "المقرر",
		"المتوقع", "المفترض", "المرجح", "المنتظر", "كاد", "قبيل", "الي", "بشرط", "عن", "كما", "لا", "لابد", "بد", "مع", "يريد", "تريد", "يفترض", "عسي", "علما":
		return true
	}
	return s.w.is(action, strings.TrimPrefix(w, "ب"))
}

// nounLink finds the noun that is what was said: behind the preposition that the verb asks for, or as its object.
// sure where the noun names a proposition.
func (s *scanner) nounLink(from, to int, links arabic.SpeechLink, v verb) (l link, sure, ok bool) {
	commas := 0
	for k := from; k < min(to, from+maxNoun); k++ {
		switch {
		case s.comma(k):
			if commas++; commas > 2 {
				return l, false, ok
			}
			continue
		case s.final(k), s.t.Is(k, ":"), k > from && s.turns(k):
			return l, false, ok
		case s.mark(k):
			if closing, paired := s.marks.Closing(k); paired {
				k = closing
			}
			continue
		}
		kind, head, cut := s.preposed(k)
		if links&kind != 0 && head < to {
			found := link{kind, k, head, cut}
			if s.proposes(head, cut) {
				return found, true, true
			}
			if !ok && s.strong(v, kind, head) {
				l, ok = found, true
			}
			if kind != arabic.LinkBy {
				k = head
			}
			continue
		}
		if links&arabic.LinkObject != 0 && s.objectAt(from, k) {
			return link{arabic.LinkObject, k, k, 0}, true, true
		}
	}
	return l, false, ok
}

const maxNoun = 26

// preposed gives the preposition at token k and the token of the noun behind it, with the bytes of what is glued
// before that.
func (s *scanner) preposed(k int) (kind arabic.SpeechLink, head, cut int) {
	w := s.t.Word(k)
	switch w {
	case "الي":
		return arabic.LinkTo, k + 1, 0
	case "من":
		return arabic.LinkFrom, k + 1, 0
	case "عن":
		return arabic.LinkAbout, k + 1, 0
	case "في":
		return arabic.LinkIn, k + 1, 0
	case "علي":
		if s.function(k) {
			return arabic.LinkOn, k + 1, 0
		}
	case "ب":
		return arabic.LinkBy, k + 1, 0
	case "ل":
		return arabic.LinkFor, k + 1, 0
	}
	if len(w) < 8 || !strings.HasPrefix(w, "ب") && !strings.HasPrefix(w, "ل") || arabic.OwnInitial(w) || w == "باسم" || s.named(k) && s.t.SpanFrom(k, 0, k+1).Start >= s.names[s.nameAt(k)-1].Span.Start {
		return 0, 0, 0
	}
	if s.isThat(k) || s.sourceAt(k) {
		return 0, 0, 0
	}
	switch {
	case strings.HasPrefix(w, "ب"):
		if s.w.is(compound, w[len("ب"):]) {
			return 0, 0, 0
		}
		return arabic.LinkBy, k, len("ب")
	case strings.HasPrefix(w, "لل"):
		return arabic.LinkFor, k, len("ل")
	case strings.HasPrefix(w, "ل"):
		return arabic.LinkFor, k, len("ل")
	}
	return 0, 0, 0
}

// strong says whether what stands behind the preposition of a verb like اتهم is what was said whatever noun it is.
func (s *scanner) strong(v verb, kind arabic.SpeechLink, head int) bool {
	if s.w.is(weak, v.word) || s.named(head) || s.t.Kind(head) > arabic.Digits && !s.mark(head) || s.timed(head) {
		return false
	}
	switch v.Act {
	case "accuse", "threaten", "promise":
		return kind == arabic.LinkBy
	case "call_for":
		return kind == arabic.LinkTo || kind == arabic.LinkBy
	case "praise":
		return kind == arabic.LinkBy || kind == arabic.LinkOn
	case "demand", "reject":
		return kind == arabic.LinkBy && v.Act != "call_for" || v.Form == arabic.Participle && kind != arabic.LinkFor
	}
	return strings.HasPrefix(v.word, "مذكر") && kind == arabic.LinkBy || v.word == "وصف" || v.word == "وصفت" || v.word == "واصفا" || v.word == "واصفه"
}

package extractive

import (
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// statement is one claim as found: tokens of the article.
type statement struct {
	start, end int // the evidence
	cue        int // the verb's token
	verb       verb
	subject    span
	gap        span // between the subject and the words that introduce the content
	content    content
}

// verb is a verb of saying as met: folded, without the cut bytes of a glued conjunction.
type verb struct {
	arabic.SpeechVerb
	word string
	cut  int
}

// verbAt looks token i up among the verbs of saying.
func (r *reading) verbAt(i int) (verb, bool) {
	w := r.t.Word(i)
	v, cut, ok := arabic.Speech(w)
	if !ok {
		return verb{}, false
	}
	return verb{v, w[cut:], cut}, true
}

// explains says whether token i is the verb بيّن, which looks like the preposition between: it opens a
// clause, and a title follows.
func (r *reading) explains(i int, in sentence) bool {
	if w := r.t.Word(i); w != "بين" && w != "وبين" || !r.person(i+1) {
		return false
	}
	_, ok := r.opening(i, in)
	return ok && r.introduced(i)
}

func explained(w string) verb {
	v := verb{SpeechVerb: arabic.SpeechVerb{Act: claim.Explain, Links: arabic.LinkThat | arabic.LinkOpening}, word: "بين"}
	v.cut = len(w) - len(v.word)
	return v
}

// span is tokens [from, to).
type span struct{ from, to int }

// claims fills in the claims, and the entities that make them.
func (r *reading) claims(s *claim.Summary) {
	cast := newCast(r)
	for _, sentence := range r.sentences {
		if len(s.Claims) == maxClaims {
			break
		}
		for i := sentence.from; i < sentence.to && len(s.Claims) < maxClaims; i++ {
			if r.marks.within(i) {
				continue
			}
			st, ok := r.statement(i, sentence)
			if !ok {
				continue
			}
			r.add(s, cast, st)
			i = r.more(s, cast, st, sentence) - 1
		}
	}
	s.Entities = cast.entities
}

// add turns a statement into a claim.
func (r *reading) add(s *claim.Summary, cast *cast, st statement) {
	cue := r.sliceFrom(st.cue, st.verb.cut, st.cue+1)
	phrase := r.prose(st.subject.from, 0, st.subject.to)
	evidence, content := r.evidence(st.start, st.end), claim.Prose(r.contentText(st.content))
	c := claim.Claim{
		ID:       "c" + strconv.Itoa(len(s.Claims)+1),
		Evidence: evidence,
		Attribution: claim.Attribution{
			Speaker: claim.Maybe(cast.speaker(st)), Text: claim.Maybe(phrase), Cue: claim.Maybe(cue), Act: st.verb.Act,
			Medium: r.medium(st.gap), Via: r.via(st.gap), Addressee: claim.Maybe(r.addressee(st.gap)),
		},
		Assertion:  told(evidence, content, false),
		When:       r.when(st.start, st.content.from),
		Direct:     st.content.direct,
		Content:    content,
		About:      []string{},
		Quantities: r.quantities(st.content.from, st.content.to),
	}
	s.Claims = append(s.Claims, c)
}

func (r *reading) contentText(c content) string {
	return r.prose(c.from, c.cut, c.to)
}

// plain are the acts of the verbs that claims are taken from: what they report is said, not done or
// refused.
func plain(a claim.Act) bool {
	switch a {
	case claim.Say, claim.Confirm, claim.Add, claim.Explain, claim.Announce, claim.Warn:
		return true
	}
	return false
}

// statement reads the claim whose verb is token i.
func (r *reading) statement(i int, in sentence) (st statement, ok bool) {
	verb, ok := r.verbAt(i)
	if r.explains(i, in) {
		verb, ok = explained(r.t.Word(i)), true
	}
	if !ok || !plain(verb.Act) || verb.Form == arabic.Participle || verb.Links == 0 || plural(verb.word) {
		return st, false
	}
	start, ok := r.opening(i, in)
	if !ok {
		return st, false
	}
	st = statement{start: start, cue: i, verb: verb}
	subject, next, ok := r.subject(i+1, in.to, verb)
	if !ok {
		return st, false
	}
	l, ok := r.link(next, in.to, verb)
	if !ok {
		return st, false
	}
	st.subject, st.gap = subject, span{next, l.at}
	if st.content, ok = r.content(l, in); !ok {
		return st, false
	}
	st.end = st.content.end
	return st, r.bytes(st.start, st.end) <= maxSentence && !r.restricted(st.content.from, st.content.to)
}

// plural says whether a verb agrees with a subject that stood before it.
func plural(w string) bool {
	switch w {
	case "قالا", "قالتا", "اكدا", "صرحا", "يقولان":
		return true
	}
	return strings.HasSuffix(w, "وا") || strings.HasSuffix(w, "ون")
}

// opening gives the first token of the clause whose verb is token i: the clause has nothing before the
// verb but conjunctions and words like them.
func (r *reading) opening(i int, in sentence) (int, bool) {
	k := i
	for k > in.from {
		w := r.t.Word(k - 1)
		switch {
		case r.comma(k - 1), r.t.Kind(k-1) == arabic.Punct && strings.Contains(":-*•", w):
			return k, true
		case r.words.is(opener, w) || r.words.afterAnd(timeWord, w):
			k--
		case k < i && (withoutAnd(w) == "من" || withoutAnd(w) == "في"): // من جهته, في المقابل
			k--
		default:
			return 0, false
		}
	}
	return k, true
}

// more reads the statements that participles add to one in its sentence: «قال … إن …، مشيرا إلى أن …».
// They are the same speaker's where they agree with the verb and nobody else speaks between. It gives
// the token to go on from.
func (r *reading) more(s *claim.Summary, cast *cast, st statement, in sentence) int {
	for len(s.Claims) < maxClaims {
		i := st.content.end
		for i < in.to && (r.comma(i) || r.t.Is(i, "و")) {
			i++
		}
		verb, ok := r.verbAt(i)
		if !ok || verb.Form != arabic.Participle || verb.Feminine != st.verb.Feminine || !plain(verb.Act) || r.nests(st.content) {
			return max(st.content.end, st.cue+1)
		}
		l, ok := r.link(i+1, in.to, verb)
		if !ok || l.gap > 0 {
			return i
		}
		next := st
		next.cue, next.verb, next.gap = i, verb, span{}
		if next.content, ok = r.content(l, in); !ok {
			return i
		}
		next.end = next.content.end
		if r.bytes(next.start, next.end) > maxSentence {
			return i
		}
		r.add(s, cast, next)
		st = next
	}
	return in.to
}

// nests says whether a verb of saying stands in the content, so that a participle behind it may be
// another's.
func (r *reading) nests(c content) bool {
	for i := c.from; i < c.to; i++ {
		if v, _, ok := arabic.Speech(r.t.Word(i)); ok && v.Form != arabic.Participle && !r.marks.within(i) {
			return true
		}
	}
	return false
}

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
	verb       quote
	subject    span
	gap        span // between the subject and the words that introduce the content
	content    content
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
			if r.marks.Within(i) {
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

// statement reads the claim whose verb is token i: one with its subject behind it.
func (r *reading) statement(i int, in sentence) (st statement, ok bool) {
	q, ok := r.quote(i)
	if !ok || !q.plain() || q.Elided || q.Speaker.Empty() || q.speaker.from < i || q.content.from < i || plural(r.t.Word(i)) {
		return st, false
	}
	start, ok := r.opening(i, in)
	if !ok || q.content.to > in.to || r.t.Kind(q.speaker.to-1) == arabic.Digits && r.t.Glued(q.speaker.to) || r.turned(q.speaker) || in.unsure && !q.Direct && r.loneMark(q.content.from, q.content.to) {
		return st, false
	}
	st = statement{start: start, cue: i, verb: q, subject: q.speaker, gap: span{q.speaker.to, q.content.from}}
	st.content, ok = r.fitted(q.content)
	st.end = st.content.end
	return st, ok && !r.twice(st) && r.bytes(st.start, st.end) <= maxSentence && !r.restricted(st.content.from, st.content.to)
}

// twice says whether the word of saying stands in the evidence once more, so that it does not tell which is meant.
func (r *reading) twice(st statement) bool {
	w := withoutAnd(r.t.Word(st.cue))
	for i := st.start; i < st.end; i++ {
		if i != st.cue && withoutAnd(r.t.Word(i)) == w {
			return true
		}
	}
	return false
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

// more reads the statements that participles add to one in its sentence: «قال … إن …، مشيرا إلى أن …». It gives the
// token to go on from.
func (r *reading) more(s *claim.Summary, cast *cast, st statement, in sentence) int {
	for len(s.Claims) < maxClaims {
		i := st.content.end
		for i < in.to && (r.comma(i) || r.t.Is(i, "و")) {
			i++
		}
		q, ok := r.quote(i)
		v, _, verb := arabic.Speech(r.t.Word(i))
		if !ok || !q.plain() || !q.sameSpeaker(st) || !verb || v.Form != arabic.Participle || q.content.from < i {
			return max(st.content.end, st.cue+1)
		}
		next := st
		next.cue, next.verb, next.gap = i, q, span{}
		if next.content, ok = r.fitted(q.content); !ok {
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

package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// sourced reads the statement whose source token i names without a verb: «وبحسب الوزارة، …», «…، على حد قوله».
func (s *scanner) sourced(i int) (q found, ok bool) {
	next, ok := s.sourceWord(i)
	if !ok || next >= len(s.t.Tokens) {
		return q, false
	}
	cut := 0
	if w := s.t.Word(i); strings.HasPrefix(w, "و") && w != "وفق" && w != "وفقا" {
		cut = len("و")
	}
	q = found{act: claim.Say, cue: span{i, i + 1, cut}}
	limit := s.limit(i)
	switch w := s.t.Word(next); w {
	case "قوله", "قولها", "قولهم", "تعبيره", "تعبيرها", "وصفه", "وصفها", "رايه", "زعمه":
		q.cue.to, q.elided = next+1, true
		v := verb{word: w}
		v.Feminine = strings.HasSuffix(w, "ها")
		q.speaker = s.recall(i, v)
	case "ما":
		return q, false // «بحسب ما ذكر»: the verb is the cue
	default:
		q.speaker = s.source(next, limit, s.leads(i))
		if q.speaker.empty() {
			return q, false
		}
	}
	end := max(next+1, q.speaker.to)
	var c content
	if s.leads(i) {
		c, ok = s.forward(end, limit)
	} else {
		c, ok = s.before(i)
		if after := s.end(end, limit); ok && !s.comma(end) && after > end+2 {
			c.to = s.trim(c.from, after) // it is put into the middle of what it says
		}
	}
	if !ok {
		return q, false
	}
	if v, speech := s.verbAt(c.from); speech && !v.rare && !q.elided && s.leads(i) {
		s.pending = append(s.pending, q.speaker) // «وفقا لرويترز، قال الوزير»: it carries what he says
		return q, false
	}
	q.content, q.direct, q.reported = c.span, c.direct, max(c.end, end)
	if !q.elided {
		feminine, known := s.gender(q.speaker)
		s.remember(speaker{span: q.speaker, feminine: feminine, known: known, plural: s.pluralPhrase(q.speaker), at: i})
	}
	return q, true
}

// leads says whether the source at token i opens its sentence.
func (s *scanner) leads(i int) bool {
	return i == s.from || s.final(i-1) || s.marks.Within(i-1) && s.mark(i-1) || s.comma(i-1) && strings.HasPrefix(s.t.Word(i), "و") && !s.t.Is(i, "وفق") && !s.t.Is(i, "وفقا")
}

// source reads the phrase at token i that names a source: a person, a body, an outlet, a paper; not a plan or a need.
func (s *scanner) source(i, to int, leads bool) span {
	w := s.t.Word(i)
	cut := 0
	if i > 0 && strings.HasPrefix(w, "ل") && !s.w.is(organization, w) && !arabic.OwnInitial(w) && !(s.named(i) && s.t.SpanFrom(i, 0, i+1).Start == s.names[s.nameAt(i)-1].Span.Start) {
		cut = len("ل")
	}
	if s.t.Is(i, "ل") || s.t.Is(i, "الي") {
		i, cut = i+1, 0
	}
	if i >= to || s.t.Kind(i) > arabic.Digits && !s.mark(i) || s.function(i) {
		return span{}
	}
	noun := strings.TrimPrefix(strings.TrimPrefix(s.t.Word(i)[cut:], "ال"), "ل")
	if s.w.is(unspoken, noun) || s.w.is(unspoken, owned(noun)) || s.timed(i) {
		return span{}
	}
	known := s.named(i) || s.w.is(person, noun) || s.w.is(organization, noun) || s.w.is(outlet, noun) || s.w.is(group, noun) || s.w.is(document, noun) || s.mark(i)
	end := s.phrase(i, to, false)
	if !known && !(leads && s.comma(end) && end-i <= 8) && !(leads && (s.comma(end) && strings.HasPrefix(s.t.Word(end+1), "ف") || strings.HasPrefix(s.t.Word(end), "فان"))) {
		return span{}
	}
	return span{i, end, cut}
}

// forward reads what a source that opens its sentence says: behind the comma, or behind فإن.
func (s *scanner) forward(from, limit int) (content, bool) {
	at := from
	for from < limit && (s.comma(from) || s.t.Is(from, ":")) {
		from++
	}
	for k := from; k < min(limit, from+12); k++ {
		if cut, free, ok := s.that(k); ok && strings.HasPrefix(s.t.Word(k), "ف") {
			l := link{kind: arabic.LinkThat, at: k, content: k, cut: cut}
			if free {
				l.content, l.cut = k+1, 0
			}
			return s.content(l)
		}
		if s.comma(k) && at == from {
			from = k + 1
			break
		}
	}
	return s.content(link{kind: arabic.LinkThat, at: from - 1, content: from})
}

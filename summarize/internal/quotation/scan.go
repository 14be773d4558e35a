package quotation

import (
	"slices"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// Scan finds the quotations of t in the order of their cues, in linear time. names and times are those of the same
// text, in order: a time ends the speaker's phrase, a person's name ends his title.
func Scan(t *arabic.Text, names []mention.Name, times []mention.Timex) []mention.Quotation {
	s := newScanner(t, names, times)
	for i := 0; i < len(s.t.Tokens); i++ {
		if s.t.Tokens[i].Kind == arabic.Break {
			s.paragraph(i + 1)
			continue
		}
		if i == 0 {
			s.paragraph(0)
		}
		if s.t.Tokens[i].Kind == arabic.Word {
			s.word(i)
		}
	}
	return s.mentions()
}

// span is tokens [from, to), the first without its first cut bytes.
type span struct{ from, to, cut int }

func (p span) empty() bool { return p.from >= p.to }

// found is a quotation by its tokens.
type found struct {
	act      claim.Act
	cue      span
	speaker  span
	elided   bool
	content  span
	direct   bool
	via      []span
	reported int // the token behind all that belongs to it
}

type scanner struct {
	t     *arabic.Text
	w     *lexicon
	marks Marks
	name  []int32 // by token: one more than the index of the name that covers it
	time  []bool  // by token: whether a time covers it
	names []mention.Name

	from, to int // the paragraph that is read
	said     map[int]bool
	out      []found
	spoke    []speaker
	pending  []span // carriers of the next statement
}

func newScanner(t *arabic.Text, names []mention.Name, times []mention.Timex) *scanner {
	t = Unwrapped(t)
	s := &scanner{t: t, w: words(), marks: Pairs(t), names: names, said: map[int]bool{},
		name: make([]int32, len(t.Tokens)), time: make([]bool, len(t.Tokens))}
	k := 0
	for n, m := range names {
		s.cover(&k, m.Span, func(i int) { s.name[i] = int32(n + 1) })
	}
	k = 0
	for _, x := range times {
		s.cover(&k, x.Span, func(i int) { s.time[i] = true })
	}
	return s
}

// cover calls mark for each token that begins inside a span, from token *k on.
func (s *scanner) cover(k *int, at text.Span, mark func(i int)) {
	for ; *k < len(s.t.Tokens); *k++ {
		p := s.t.Span(*k, *k+1)
		if p.Start >= at.End {
			return
		}
		if p.End > at.Start {
			mark(*k)
		}
	}
}

func (s *scanner) paragraph(from int) {
	s.from, s.to = from, from
	for s.to < len(s.t.Tokens) && s.t.Tokens[s.to].Kind != arabic.Break {
		s.to++
	}
	s.agent(from)
}

// word reads the statement whose cue is token i, if one is.
func (s *scanner) word(i int) {
	q, ok := s.verbal(i)
	if !ok {
		q, ok = s.stated(i)
	}
	if !ok {
		q, ok = s.nominal(i)
	}
	if !ok {
		q, ok = s.sourced(i)
	}
	if ok {
		s.add(q)
	} else if s.final(i-1) && s.t.Kind(i) == arabic.Word {
		s.agent(i)
	}
}

func (s *scanner) add(q found) {
	s.said[q.content.from] = true
	q.via, s.pending = append(s.pending, q.via...), nil
	for _, p := range s.apart(q.speaker) {
		q.speaker = p
		s.out = append(s.out, q)
	}
}

func (s *scanner) mentions() []mention.Quotation {
	slices.SortStableFunc(s.out, func(a, b found) int { return a.cue.from - b.cue.from })
	out := make([]mention.Quotation, 0, len(s.out))
	for _, q := range s.out {
		m := mention.Quotation{Act: q.act, Cue: s.span(q.cue), Content: s.span(q.content), Speaker: s.span(q.speaker), Elided: q.elided,
			Direct: q.direct}
		m.Name, m.Title = s.bearer(q.speaker)
		for _, v := range q.via {
			m.Via = append(m.Via, s.span(v))
		}
		out = append(out, m)
	}
	return out
}

func (s *scanner) span(p span) text.Span {
	if p.empty() {
		return text.Span{}
	}
	return s.t.SpanFrom(p.from, p.cut, p.to)
}

// bearer gives the name in a speaker's phrase, and what stands before or behind it as his title.
func (s *scanner) bearer(p span) (name, title text.Span) {
	if p.empty() {
		return name, title
	}
	whole := s.span(p)
	best := -1
	for i := p.from; i < p.to; i++ {
		n := int(s.nameAt(i)) - 1
		if n < 0 || !whole.Contains(s.names[n].Span) {
			continue
		}
		if best < 0 || s.names[n].Kind == "person" && s.names[best].Kind != "person" {
			best = n
		}
	}
	if best < 0 {
		return name, title
	}
	n := s.names[best]
	if whole.Contains(n.Title) {
		title = n.Title
	}
	return n.Span, title
}

package verify

import (
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// clause is one clause of a value's evidence.
type clause struct {
	part *source.Part
	t    *arabic.Text // of the evidence alone
	polarity.Clause
	offset int // of the evidence in the part
	stems  polarity.Stems
}

func (c clause) span() text.Span { return c.shift(c.t.Span(c.From, c.To)) }

func (c clause) shift(s text.Span) text.Span {
	return text.Span{Start: s.Start + c.offset, End: s.End + c.offset}
}

// read reads the clause; what governs a thing and is among the words said is then the thing itself. Places are
// the part's.
func (c clause) read(said polarity.Stems) polarity.Reading {
	var names func(string) bool
	if said != nil {
		names = func(word string) bool { return said[polarity.Root(word)] }
	}
	r := polarity.Read(c.t, c.Clause, names)
	for i := range r.Marks {
		r.Marks[i] = c.shift(r.Marks[i])
	}
	return r
}

// clauses gives the clauses of the evidence at some paths, in order; each path's first place.
func (p *Pass) clauses(evidence []string) []clause {
	if known, ok := p.run.clauses[&evidence[0]]; ok {
		return known
	}
	var out []clause
	for _, path := range evidence {
		places := p.Places(path)
		if len(places) == 0 {
			continue
		}
		for _, part := range p.Article.Parts() {
			if part.In != places[0].In {
				continue
			}
			span := places[0].Span
			t := p.run.words(span.Of(part.Text)).Text()
			for _, c := range polarity.Clauses(t, 0, len(t.Tokens)) {
				out = append(out, clause{part, t, c, span.Start, polarity.StemsBy(t, c.From, c.To, p.run.derived.root)})
			}
		}
	}
	p.run.clauses[&evidence[0]] = out
	return out
}

// beside gives the roots of the free text that stands beside a value in its struct: an event's title, a claim's
// content.
func (p *Pass) beside(path string) polarity.Stems {
	parent, _, _ := cutPointer(path)
	if p.run.prose == nil {
		p.run.prose = map[string]polarity.Stems{}
		for _, v := range p.Values {
			if prose, ok := v.Value.(claim.Prose); ok {
				up, _, _ := cutPointer(v.Path)
				t := p.run.words(string(prose)).Text()
				if p.run.prose[up] == nil {
					p.run.prose[up] = polarity.Stems{}
				}
				for s := range polarity.StemsBy(t, 0, len(t.Tokens), p.run.derived.root) {
					p.run.prose[up][s] = true
				}
			}
		}
	}
	return p.run.prose[parent]
}

// aligned gives the clause that shares the words said. Without any shared word it is the first, and ok is false.
func aligned(clauses []clause, said polarity.Stems) (best clause, ok bool) {
	all := make([]polarity.Stems, len(clauses))
	for i := range clauses {
		all[i] = clauses[i].stems
	}
	i, ok := polarity.About(all, said)
	return clauses[i], ok
}

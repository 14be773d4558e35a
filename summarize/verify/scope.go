package verify

import (
	"slices"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// scope is the evidence of a value, found: its places and the mentions whose number they touch. A number
// that the evidence cuts in two is read whole, as it stands in the article.
type scope struct {
	found   bool // whether any of the evidence stands in the article
	cover   map[string]cover
	amounts *amounts
	named   map[string]*named // by the words looked for
	times   []stated          // that the evidence touches, once asked for
}

// scope gathers the evidence at some paths, once for all values that share them.
func (p *Pass) scope(evidence []string) *scope {
	s, known := p.run.scopes[&evidence[0]]
	if known {
		return s
	}
	s = &scope{cover: map[string]cover{}}
	spans := map[string][]text.Span{}
	var seen map[source.Place]bool
	var asked map[*source.Match]bool
	if len(evidence) > 1 {
		seen, asked = map[source.Place]bool{}, map[*source.Match]bool{}
	}
	var mentions []placed
	for _, path := range evidence {
		places := p.Places(path)
		if len(places) == 0 || asked[&places[0]] { // the same words share one answer
			continue
		}
		if asked != nil {
			asked[&places[0]] = true
		}
		for _, m := range places {
			if seen[m.Place] {
				continue
			}
			if s.found = true; seen != nil {
				seen[m.Place] = true
			}
			spans[m.In] = append(spans[m.In], m.Span)
			mentions = append(mentions, p.mentionsAt(m.Place)...)
		}
	}
	for in := range spans {
		s.cover[in] = newCover(spans[in])
	}
	s.amounts = newAmounts(mentions)
	p.run.scopes[&evidence[0]] = s
	return s
}

// mentionsAt lists the mentions whose number a place touches.
func (p *Pass) mentionsAt(at source.Place) []placed {
	for _, part := range p.Article.Parts() {
		if part.In == at.In {
			return overlapping(part, at.Span)
		}
	}
	return nil
}

// everyMention is all that the article states.
func (p *Pass) everyMention() *amounts { return p.run.derived.all() }

// named is what the words of an amount point at.
type named struct {
	nowhere   bool     // the article does not have the words
	amounts   *amounts // in the evidence
	elsewhere *placed  // the first outside it
}

// named looks the words of an amount up, in the evidence and outside.
func (p *Pass) named(s *scope, words string) *named {
	n, known := s.named[words]
	if known {
		return n
	}
	all, known := p.run.pointed[words]
	if !known {
		all = p.pointed(words)
		p.run.pointed[words] = all
	}
	n = &named{nowhere: len(all.all) == 0 && len(p.run.find(p.Article, words)) == 0, amounts: newAmounts(all.touched(s.cover))}
	if m, ok := all.outside(s.cover); ok {
		n.elsewhere = &m
	}
	if s.named == nil {
		s.named = map[string]*named{}
	}
	s.named[words] = n
	return n
}

// pointed lists the mentions that words point at, those whose own they are first.
func (p *Pass) pointed(words string) *spread[placed] {
	all := slices.Clone(p.worded(words))
	for _, at := range p.run.find(p.Article, words) {
		all = append(all, p.mentionsAt(at.Place)...)
	}
	return newSpread(all, func(m placed) (string, text.Span) { return m.part.In, numberOf(m.Quantity) })
}

// worded lists the mentions whose own words are these. A particle can be glued to them in the article, as in
// وعشرين, so that they do not stand there as words of their own.
func (p *Pass) worded(words string) []placed {
	return p.run.derived.worded()[plainWords(words)]
}

// plainWords folds words and leaves one space between them.
func plainWords(words string) string {
	return strings.Join(strings.Fields(arabic.FoldString(words, arabic.Full)), " ")
}

// cover is the places of evidence in one part, sorted, each reaching as far as the furthest before it.
type cover []text.Span

func newCover(spans []text.Span) cover {
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	for i := 1; i < len(spans); i++ {
		spans[i].End = max(spans[i].End, spans[i-1].End)
	}
	return spans
}

// holds says whether one place of the evidence has all of a span.
func (c cover) holds(span text.Span) bool {
	i, _ := slices.BinarySearchFunc(c, span.Start+1, func(s text.Span, at int) int { return s.Start - at })
	return i > 0 && c[i-1].End >= span.End
}

// touches says whether any place of the evidence shares a byte with a span.
func (c cover) touches(span text.Span) bool {
	i, _ := slices.BinarySearchFunc(c, span.End, func(s text.Span, end int) int { return s.Start - end })
	return i > 0 && c[i-1].End > span.Start
}

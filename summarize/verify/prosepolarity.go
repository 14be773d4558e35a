package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/source"
)

// maxPostings bounds the clauses of the evidence that one root is looked up in.
const maxPostings = 32

// prosePolarity finds the first clause of the text that negates what the evidence affirms, or the other way round, or
// tells as done what the evidence puts as to come. A clause is held against that of the evidence with which it shares
// most of its roots; one of which this cannot be said is left alone.
func (p *Pass) prosePolarity(v Value, part *source.Part) (Finding, *source.Place, bool) {
	if p.disputed(v) {
		return Finding{}, nil, false
	}
	all := p.clauses(v.Scope)
	roots := map[string][]int{}
	for i, c := range all {
		for s := range c.stems {
			if len(roots[s]) < maxPostings {
				roots[s] = append(roots[s], i)
			}
		}
	}
	t := part.Tokens()
	var own []clause
	for _, c := range polarity.Clauses(t, 0, len(t.Tokens)) {
		own = append(own, clause{part: part, t: t, Clause: c, stems: polarity.StemsOf(t, c.From, c.To)})
	}
	if f, place, wrong := p.wordNegated(own, all); wrong {
		return f, place, true
	}
	for i := range own {
		at, ok := sameTelling(all, roots, own[i].stems)
		if !ok {
			continue
		}
		if f, wrong := p.toldOtherwise(own, i, all, at); wrong {
			f.Got = claim.Maybe(own[i].span().Of(part.Text))
			place := &source.Place{In: all[at].part.In, Span: all[at].span()}
			f.Want = claim.Maybe(p.Article.Slice(*place))
			return f, place, true
		}
	}
	f, wrong := p.negatedAlone(own, all, roots)
	return f, nil, wrong
}

// disputed says whether a text is what a claim denies, rejects or doubts, which is told of as affirmed or as negated.
func (p *Pass) disputed(v Value) bool {
	switch x, _ := p.saidBeside(v.Path); x.Act {
	case claim.Deny, claim.Reject, claim.Doubt:
		return true
	}
	return false
}

// sameTelling gives the clause that shares the most roots with some others: at least minShared and two thirds of them,
// and more than any clause besides.
func sameTelling(all []clause, roots map[string][]int, own polarity.Stems) (at int, ok bool) {
	shared := map[int]int{}
	for s := range own {
		for _, i := range roots[s] {
			shared[i]++
		}
	}
	best, second := -1, -1
	for i := range all {
		switch n, known := shared[i]; {
		case !known:
		case best < 0 || n > shared[best]:
			best, second = i, best
		case second < 0 || n > shared[second]:
			second = i
		}
	}
	if best < 0 || shared[best] < minShared || shared[best]*3 < len(own)*2 {
		return 0, false
	}
	return best, second < 0 || shared[second] < shared[best]
}

// toldOtherwise compares clause i of free text with the one of the evidence that tells the same.
func (p *Pass) toldOtherwise(own []clause, i int, all []clause, at int) (Finding, bool) {
	a, b := own[i].read(nil), all[at].read(nil)
	switch {
	case a.Either || b.Either:
	case a.Polarity == claim.Negated && !undoneAround(all, at):
		return p.negates(own[i], all[at], a)
	case b.Polarity == claim.Negated && a.Polarity != b.Polarity && !undoneAround(own, i):
		if f, wrong := p.negates(all[at], own[i], b); wrong && f.Verdict == Refuted {
			return f, true // it may have said so by a word that is no negation
		}
	case a.Polarity == b.Polarity && a.Done && a.Status == "" && a.Modality == claim.Asserted && !a.Coming && !b.Done &&
		(b.Status == claim.Planned && b.Present || b.Modality == claim.Possible && b.Open || b.Modality == claim.Hedged):
		return Finding{Verdict: NotEnoughInfo, Code: "prose-status", Reason: p.Reason("the text tells as done what the evidence puts as likely or to come")}, true
	}
	return Finding{}, false
}

// negates answers for a clause that negates by a particle what another, in which nothing is negated, has too: the word
// negated, or at least much of what stands behind the particle.
func (p *Pass) negates(c, other clause, r polarity.Reading) (Finding, bool) {
	for _, mark := range r.Marks {
		from := tokenFrom(c.t, mark.Start-c.offset)
		if w := strings.TrimPrefix(strings.TrimPrefix(c.t.Word(from), "و"), "ف"); !arabic.IsNegation(w) {
			continue
		}
		next := tokenFrom(c.t, mark.End-c.offset)
		if next < c.To && other.stems[polarity.Root(c.t.Word(next))] {
			return Finding{Verdict: Refuted, Code: "prose-polarity", Reason: p.Reason("the evidence negates this or the text does, and not both")}, true
		}
		shared := 0
		for root := range polarity.StemsOf(c.t, next, c.To) {
			if other.stems[root] {
				shared++
			}
		}
		if shared >= 2 {
			return Finding{Verdict: NotEnoughInfo, Code: "prose-polarity-open", Reason: p.Reason("the evidence and the text do not both negate this")}, true
		}
	}
	return Finding{}, false
}

// undoneAround says whether a word of clause i, or of those around it, makes nothing of a thing.
func undoneAround(all []clause, i int) bool { return undone(all, max(0, i-2), min(len(all), i+2)) }

// undone says whether a word of clauses [from, to) makes nothing of a thing: a particle, or a verb like نفى.
func undone(all []clause, from, to int) bool {
	for k := from; k < to; k++ {
		r := all[k].read(nil)
		if r.Either || r.Polarity == claim.Negated || r.Status == claim.Denied {
			return true
		}
		for w := all[k].From; w < all[k].To; w++ {
			if arabic.IsNegation(strings.TrimPrefix(all[k].t.Word(w), "و")) && !all[k].t.Is(w, "ما") {
				return true
			}
		}
	}
	return false
}

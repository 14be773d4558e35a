package extractive

import (
	"strconv"

	"github.com/isnad-go/isnad/summarize/claim"
)

// anyQuantity makes sure that a summary of an article with numbers has one: the first that a sentence
// can give without being torn from who says it.
func (r *reading) anyQuantity(s *claim.Summary) {
	for _, e := range s.Events {
		if len(e.Quantities) > 0 {
			return
		}
	}
	for _, c := range s.Claims {
		if len(c.Quantities) > 0 {
			return
		}
	}
	for _, in := range r.sentences {
		if len(r.quantitiesIn(r.place(in.from, in.to))) == 0 {
			continue
		}
		if r.speakerless(s, in, true) || r.plainly(s, in) {
			return
		}
	}
}

// anyClaim makes sure that a summary of an article that quotes somebody has a claim: the first quotation
// behind a verb of saying, without its speaker where the rules cannot tell him.
func (r *reading) anyClaim(s *claim.Summary) {
	for _, in := range r.sentences {
		if len(s.Claims) > 0 || r.speakerless(s, in, false) {
			return
		}
	}
}

// speakerless enters a reported statement whose speaker the rules cannot tell, without one: one with a
// number, or else one in quotation marks. Of an overlong one it takes the clause with the number, and the beginning as a piece of evidence of its
// own.
func (r *reading) speakerless(s *claim.Summary, in sentence, number bool) bool {
	for i := in.from; i < in.to; i++ {
		q, ok := r.quote(i)
		if !ok || !q.plain() || r.marks.Within(i) || q.content.from < i || q.content.to > in.to || r.restricted(q.content.from, q.content.to) {
			continue
		}
		start, opens := r.opening(i, in)
		if !opens {
			continue
		}
		c := q.content
		at := r.firstQuantity(c.from, c.to)
		if number && at < 0 || !number && !c.direct {
			continue
		}
		if at < 0 {
			at = c.from
		}
		evidence := r.evidence(start, c.end)
		if r.bytes(start, c.end) > maxSentence {
			head := max(r.shorten(start, c.to, maxHeadline), i+1)
			c.from, c.to = r.clauseAround(at, c.from, c.to)
			c.cut = 0
			evidence = append(r.evidence(start, head), r.evidence(c.from, c.to)...)
		}
		content := claim.Prose(r.contentText(c))
		s.Claims = append(s.Claims, claim.Claim{
			ID: "c" + strconv.Itoa(len(s.Claims)+1), Evidence: evidence,
			Attribution: claim.Attribution{Cue: claim.Maybe(r.sliceFrom(i, q.cut, i+1)), Act: q.Act, Via: []string{}},
			Assertion:   told(evidence, content, false), Direct: c.direct, Content: content,
			About: []string{}, Quantities: r.quantities(c.from, c.to),
		})
		return true
	}
	return false
}

// plainly enters the clause as something of which nothing is known but that the article says so; or
// says that it was said.
func (r *reading) plainly(s *claim.Summary, in sentence) bool {
	from, to := in.from, in.to
	if r.bytes(from, to) > maxSentence {
		from, to = r.clauseAround(r.firstQuantity(from, to), from, to)
	}
	if r.firstQuantity(from, to) < 0 {
		return false
	}
	e := r.event(happening{from: from, to: to, title: r.mainClause(from, to)}, len(s.Events)+1)
	for i := from; i < to; i++ {
		if r.reports(i, in) || r.words.afterAnd(reported, r.t.Word(i)) {
			e.Kind = "statement"
		}
	}
	s.Events = append(s.Events, e)
	return true
}

// firstQuantity gives the first token of tokens [from, to) that a quantity begins in or behind, or -1.
func (r *reading) firstQuantity(from, to int) int {
	all := r.quantitiesIn(r.place(from, to))
	if len(all) == 0 {
		return -1
	}
	for k := from; k < to; k++ {
		if r.place(k, k+1).End > all[0].Span.Start {
			return k
		}
	}
	return -1
}

// clauseAround gives the clause of tokens [from, to) that token at stands in.
func (r *reading) clauseAround(at, from, to int) (int, int) {
	i, j := at, at+1
	for i > from && !(r.comma(i-1) || r.final(i-1)) {
		i--
	}
	for j < to && !((r.comma(j) || r.final(j)) && !r.insideQuantity(j)) {
		j++
	}
	return i, r.shorten(i, j, maxContent)
}

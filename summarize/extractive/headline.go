package extractive

import (
	"slices"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

const (
	maxHeadline = 220 // bytes
	minSentence = 4   // words; shorter ones are headings and bylines
	maxPassage  = 900 // bytes

	// ellipsis shows that a headline or a title is not all of its clause.
	ellipsis = " …"
)

// headline is the article's title, else its first sentence, cut at a clause where it is long.
func (r *reading) headline() *claim.Headline {
	if t := arabic.Read(string(r.a.Given().Title)); speaks(t) {
		title := t.Span(0, len(t.Tokens)).Of(t.Given)
		return &claim.Headline{Evidence: []claim.Evidence{{Quote: title}}, Text: claim.Prose(oneLine(title))}
	}
	if !speaks(r.t) {
		return nil
	}
	lead := r.sentences[r.lead()]
	end := r.shorten(lead.from, lead.to, maxSentence)
	cut := r.shorten(lead.from, end, maxHeadline)
	text := r.prose(lead.from, 0, max(r.trim(lead.from, cut), lead.from+1))
	if cut < lead.to {
		text += ellipsis
	}
	return &claim.Headline{Evidence: r.evidence(lead.from, end), Text: claim.Prose(text)}
}

// speaks says whether a text has a word or a number at all.
func speaks(t *arabic.Text) bool {
	return slices.ContainsFunc(t.Tokens, func(k arabic.Token) bool { return k.Kind <= arabic.Digits })
}

// lead is the number of the first sentence that is one.
func (r *reading) lead() int {
	for n, s := range r.sentences {
		if r.countWords(s.from, s.to) >= 2*minSentence || r.countWords(s.from, s.to) >= minSentence && r.final(s.to-1) {
			return n
		}
	}
	for n, s := range r.sentences {
		if r.countWords(s.from, s.to) > 0 {
			return n
		}
	}
	return 0
}

// synopsis is the lead and those sentences after it that tell most, verbatim and in the article's
// order. A sentence that leans on the one before it, or that stands inside somebody's words, would say
// something else alone and is left out.
func (r *reading) synopsis() []claim.Passage {
	type ranked struct{ n, score int }
	var all []ranked
	lead := r.lead()
	for n, s := range r.sentences {
		if n == lead {
			continue
		}
		if score, ok := r.informs(s, n); ok {
			all = append(all, ranked{n, score})
		}
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return b.score - a.score })
	all = all[:min(len(all), maxPassages-1)]
	slices.SortFunc(all, func(a, b ranked) int { return a.n - b.n })
	out := []claim.Passage{}
	add := func(s sentence) {
		end := r.shorten(s.from, s.to, maxPassage)
		out = append(out, claim.Passage{Evidence: r.evidence(s.from, end), Text: claim.Prose(r.slice(s.from, end))})
	}
	if speaks(r.t) {
		add(r.sentences[lead])
	}
	for _, p := range all {
		add(r.sentences[p.n])
	}
	return out
}

// informs scores a sentence for the synopsis: numbers, dates, a speaker or a verb of what was done, and
// how early it stands.
func (r *reading) informs(s sentence, n int) (score int, ok bool) {
	words := r.countWords(s.from, s.to)
	if s.unsure || words < 2*minSentence || r.bytes(s.from, s.to) > maxPassage || r.leans(s) || r.quotedMostly(s) || !r.complete(s) {
		return 0, false
	}
	score = 12 - min(n, 24)
	score += 3 * min(len(r.quantitiesIn(r.place(s.from, s.to))), 3)
	if r.dated(s.from, s.to) {
		score += 2
	}
	if r.past(s.from) {
		score += 4
	}
	if _, ok := r.statement(s.from, s); ok {
		score += 4
	}
	return score, true
}

// leans says whether a sentence opens with a word that points back, or speaks in the first person.
func (r *reading) leans(s sentence) bool {
	w := r.t.Word(s.from)
	if _, _, ok := arabic.Speech(r.t.Word(s.from)); ok {
		if _, ok := r.statement(s.from, s); !ok {
			return true
		}
	}
	if r.words.afterAnd(reported, w) || r.words.is(opener, w) || r.words.afterAnd(relative, w) ||
		r.function(s.from) && r.words.is(pointing, withoutAnd(w)) {
		return true
	}
	for i := s.from; i < s.to; i++ {
		if r.words.afterAnd(firstPerson, r.t.Word(i)) && !r.marks.Within(i) {
			return true
		}
	}
	return false
}

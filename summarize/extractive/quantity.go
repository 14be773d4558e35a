package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
)

// quantities copies what the article states within tokens [i, j), each amount once.
func (r *reading) quantities(i, j int) []claim.Quantity {
	out := []claim.Quantity{}
	if i >= j {
		return out
	}
	seen := map[claim.Quantity]bool{}
	k := i
	for _, m := range r.quantitiesIn(r.place(i, j)) {
		for k < j && r.place(k, k+1).End <= m.Span.Start {
			k++
		}
		q := claim.Quantity{
			Text: m.Span.Of(r.t.Given), Value: claim.Maybe(m.Value), High: claim.Maybe(m.High), Unit: claim.Maybe(m.Unit), Mod: m.Mod,
			Of: claim.Maybe(m.Of.Of(r.t.Given)),
		}
		if seen[q] {
			continue
		}
		seen[q] = true
		q.Label = r.label(m, i, k, j)
		out = append(out, q)
	}
	return out
}

const (
	maxLabel   = 4 // words
	shortLabel = 1
)

// label says in the article's words what the number at token k is about: the counted noun and what
// describes it, the words before the number, or else those that the clause begins with.
func (r *reading) label(m mention.Quantity, from, k, to int) string {
	after := k
	for after < to && r.place(after, after+1).Start < m.Span.End {
		after++
	}
	noun := ""
	if !m.Of.Empty() {
		noun = r.following(after-1, to)
		if strings.Contains(noun, " ") {
			return noun
		}
	}
	words := maxLabel
	if noun != "" {
		words = shortLabel
	}
	label := strings.TrimSpace(r.preceding(from, k, words) + " " + noun)
	if label == "" {
		label = r.beginning(from, k)
	}
	if label == "" {
		label = r.following(after, to)
	}
	if label == "" {
		return m.Span.Of(r.t.Given)
	}
	return label
}

// beginning takes the first words of the clause, up to the number.
func (r *reading) beginning(from, k int) string {
	end := from
	for end < k && end < from+maxLabel && r.t.Kind(end) == arabic.Word && !r.insideQuantity(end) {
		end++
	}
	for end > from && r.function(end-1) {
		end--
	}
	if end == from {
		return ""
	}
	return r.prose(from, r.conjunction(from), end)
}

// following takes up to three words from token i on, as far as they can describe the first.
func (r *reading) following(i, to int) string {
	j := i
	for j < to && j < i+3 && r.t.Kind(j) == arabic.Word {
		if j > i && (r.function(j) || r.insideQuantity(j) || strings.HasPrefix(r.t.Word(j), "و")) {
			break
		}
		j++
	}
	if i == j {
		return ""
	}
	return r.prose(i, 0, j)
}

// preceding takes up to so many words that end before token k, without the comparator and the like
// beside the number.
func (r *reading) preceding(from, k, words int) string {
	end := k
	for end > from && r.t.Kind(end-1) == arabic.Word && (r.words.is(unlabelled, r.t.Word(end-1)) || arabic.IsParticle(r.t.Word(end-1))) {
		end--
	}
	start := end
	for start > from && start > end-words && r.t.Kind(start-1) == arabic.Word && !r.inUnit(start-1) {
		start--
	}
	for start < end && (r.words.afterAnd(unlabelled, r.t.Word(start)) || r.function(start) || start+1 < end && r.conjoined(start)) {
		start++
	}
	if start == end {
		return ""
	}
	return r.prose(start, r.conjunction(start), end)
}

// inUnit says whether token i belongs to a number with its noun.
func (r *reading) inUnit(i int) bool { return r.insideQuantity(i) || r.insideQuantity(i+1) }

// conjoined says whether a noun that و adds to another stands at token i.
func (r *reading) conjoined(i int) bool {
	w := r.t.Word(i)
	return strings.HasPrefix(w, "و") && !arabic.OwnInitial(w) && r.conjunction(i) == 0
}

package verify

import (
	"sort"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// quoted answers for a cue by the quotations that the article's own analysis finds there; ok is false where it finds
// none, or not by whom it is.
func (s saying) quoted(p *Pass, words string, matches []source.Match) (answer spoken, ok bool) {
	for _, q := range s.quotations() {
		if q.Speaker.Empty() {
			continue
		}
		code := OK
		if q.Elided {
			code = "elided"
		}
		want := q.Speaker.Of(s.part.Text)
		owner := s.owner(q)
		if m := s.names(q, matches, owner); m != nil {
			if turned(m) != "" {
				return spoken{"speaker-other", want, m}, true
			}
			return spoken{code, "", m}, true
		}
		if owner {
			return spoken{code: "speaker-shortened", want: want}, true
		}
		if m := p.saysElsewhere(words, q, s.part, matches); m != nil {
			return spoken{code, "", m}, true
		}
		if ok && !q.Elided {
			continue // of two speakers of one statement the phrase may be the other
		}
		answer, ok = spoken{code: "speaker-other", want: want}, true
		if q.Elided || lastWord(fold(words)) == lastWord(fold(want)) || documents[arabic.FoldString(firstWord(want), arabic.Full)] {
			answer.code = "speaker-apart" // whom an elided subject stands for is the article's to settle, not the rules'
		}
	}
	return answer, ok
}

// quotations are those whose cue covers the token of the saying.
func (s saying) quotations() []mention.Quotation {
	all := s.part.Quotations()
	at := s.t.Span(s.i, s.i+1)
	lo := sort.Search(len(all), func(k int) bool { return all[k].Cue.End > at.Start })
	hi := lo
	for hi < len(all) && all[hi].Cue.Start < at.End {
		hi++
	}
	return all[lo:hi]
}

// names finds the match that is the speaker's phrase: all of it, its beginning, the name in it, or, of a paper, the body
// whose it is.
func (s saying) names(q mention.Quotation, matches []source.Match, owner bool) *source.Match {
	near := within(matches, s.part.In, q.Speaker.Start-2*maxPhrase, q.Speaker.End)
	for k := range near {
		m := &near[k]
		switch {
		case m.Span.Contains(q.Speaker), q.Speaker.Contains(m.Span) && m.Span.Start == q.Speaker.Start:
			return m
		case q.Speaker.Contains(m.Span) && !q.Name.Empty() && m.Span.Contains(q.Name) && !owner:
			return m
		case q.Speaker.Contains(m.Span) && documents[arabic.FoldString(firstWord(q.Speaker.Of(s.part.Text)), arabic.Full)]:
			return m
		case !owner && overlap(m.Span, q.Speaker)*2 > max(m.Span.Len(), q.Speaker.Len()):
			return m
		}
	}
	return nil
}

// owner says whether the name in a speaker's phrase is not his, but of whom he is the lawyer or the wife: an office
// without ال right before a name has it for its genitive.
func (s saying) owner(q mention.Quotation) bool {
	i := tokenFrom(s.t, q.Name.Start)
	w := s.t.Word(i - 1)
	return i > 0 && s.t.Span(i-1, i).Start >= q.Speaker.Start && s.t.Kind(i-1) == arabic.Word && !s.t.HasArticle(i-1) && !honorific[w] &&
		arabic.HasRole(w, arabic.PersonRole)
}

func overlap(a, b text.Span) int { return max(0, min(a.End, b.End)-max(a.Start, b.Start)) }

// saysElsewhere says whether the phrase names elsewhere whom the quotation's speaker names, and gives the place: a person by his
// name, which no other of the article shares; anybody else by the one phrase being the other's longer form.
func (p *Pass) saysElsewhere(words string, q mention.Quotation, part *source.Part, matches []source.Match) *source.Match {
	speaker := arabic.FoldString(q.Speaker.Of(part.Text), arabic.Full)
	phrase := arabic.FoldString(words, arabic.Full)
	for k := range matches {
		m := &matches[k]
		if turned(m) != "" {
			continue
		}
		person := ""
		for _, n := range p.namesAt(&m.Place) {
			if n.Kind == "person" {
				person = arabic.FoldString(n.Span.Of(p.partOf(m.In).Text), arabic.Full)
			}
		}
		if person == "" {
			if longer(phrase, speaker) || longer(speaker, phrase) {
				return m
			}
			continue
		}
		theirs := speaker
		if !q.Name.Empty() {
			theirs = arabic.FoldString(q.Name.Of(part.Text), arabic.Full)
		}
		if sameName(person, theirs) && !p.namesake(part, lastWord(person), person) {
			return m
		}
	}
	return nil
}

// longer says whether the words of b stand in a as whole words, in a row.
func longer(a, b string) bool {
	return b != "" && strings.Contains(" "+a+" ", " "+b+" ")
}

// sameName says whether two names can be one man's: one holds the words of the other.
func sameName(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	return longer(a, b) || longer(b, a) || lastWord(a) == lastWord(b) && strings.Fields(a)[0] == strings.Fields(b)[0]
}

func lastWord(s string) string {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return ""
	}
	return fields[len(fields)-1]
}

// namesake says whether the article names another person by the same last word.
func (p *Pass) namesake(part *source.Part, last, person string) bool {
	for _, n := range part.Names() {
		if n.Kind != "person" {
			continue
		}
		other := arabic.FoldString(n.Span.Of(part.Text), arabic.Full)
		if lastWord(other) == last && !sameName(other, person) {
			return true
		}
	}
	return false
}

package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// interview is an article of questions and answers: where its first question begins, the questions, and who is asked.
type interview struct {
	from      int
	questions []text.Span
	asked     mention.Quotation // the quotation that names him; without a speaker where the lead names several
}

// minQuestions is how many lines that ask make an article an interview.
const minQuestions = 3

// interview reads the text as an interview, once for an article.
func (p *Pass) interview() *interview {
	return p.Article.Derived(interviewKey{}, func(a *source.Article) any { return readInterview(a.Parts()[0]) }).(*interview)
}

type interviewKey struct{}

func readInterview(part *source.Part) *interview {
	v := &interview{from: len(part.Text)}
	at := 0
	for line := range strings.Lines(part.Text) {
		if asks(line) {
			v.questions = append(v.questions, text.Span{Start: at, End: at + len(line)})
			v.from = min(v.from, at)
		}
		at += len(line)
	}
	if len(v.questions) < minQuestions {
		return &interview{from: len(part.Text)}
	}
	end := 0
	for _, q := range part.Quotations() {
		if q.Cue.Start >= v.from {
			break
		}
		nested := q.Cue.Start < end
		end = max(end, q.Content.End)
		if nested || q.Name.Empty() {
			continue
		}
		if !v.asked.Name.Empty() && !sameName(fold(q.Name.Of(part.Text)), fold(v.asked.Name.Of(part.Text))) {
			return &interview{from: len(part.Text)}
		}
		if v.asked.Name.Empty() {
			v.asked = q
		}
	}
	return v
}

func fold(s string) string { return arabic.FoldString(s, arabic.Full) }

// asks says whether a line is a question put to somebody: set off by a dash or a bullet, and ending in a question mark or
// holding one.
func asks(line string) bool {
	line = strings.TrimSpace(line)
	for _, mark := range [...]string{"-", "–", "—", "•", "*", "س:", "س/"} {
		if strings.HasPrefix(line, mark) {
			return strings.ContainsAny(line, "؟?")
		}
	}
	return strings.HasSuffix(line, "؟") && len(line) < 400
}

// answers says whether evidence without a word of saying is an answer in an interview, and the phrase names who is
// asked.
func (p *Pass) answers(evidence []string, words string, matches []source.Match) *source.Match {
	v := p.interview()
	if v.asked.Name.Empty() {
		return nil
	}
	part, answered := p.Article.Parts()[0], false
	for _, s := range merged(p.scope(evidence).cover[source.InText]) {
		if s.Start < v.from {
			continue // a place in the lead may stand beside it, to name him
		}
		for _, q := range v.questions {
			if overlap(q, s) > 0 {
				return nil
			}
		}
		answered = true
	}
	if !answered {
		return nil
	}
	return p.saysElsewhere(words, v.asked, part, matches)
}

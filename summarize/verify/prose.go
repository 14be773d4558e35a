package verify

import (
	_ "embed" // the check's doc
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

//go:embed docs/prose.md
var proseDoc string

// Prose holds what can be held of free Arabic text: the numbers, times, names and quotations that it states.
var Prose = &Check{
	Name: "prose",
	Doc:  proseDoc,
	Codes: []string{OK, "prose-quantity", "prose-timex", "prose-timex-open", "prose-name", "prose-name-part", "prose-name-open", "prose-quote", "prose-speaker",
		"prose-polarity", "prose-polarity-open", "prose-status",
		"prose-elsewhere"},
	Run: func(p *Pass) error {
		for _, v := range p.Values {
			if err := p.Context.Err(); err != nil {
				return err
			}
			if words, ok := v.Value.(claim.Prose); ok && len(v.Scope) > 0 && hasWords(string(words)) {
				if err := p.prose(v, string(words)); err != nil {
					return err
				}
			}
		}
		return nil
	},
}

// prose answers for one text: it is the article's own, or the gravest thing in it that is not is named. What states
// nothing that can be held is left unchecked.
func (p *Pass) prose(v Value, words string) error {
	s := p.scope(v.Scope)
	if !s.found {
		return nil // the quote check says so
	}
	if p.ownWords(v, s, words) {
		return nil
	}
	part := p.statedBy(words)
	if part == nil {
		return nil // no Arabic text to read
	}
	var worst Finding
	var at *source.Place
	for _, held := range [...]func() (Finding, *source.Place, bool){
		func() (Finding, *source.Place, bool) { return p.proseQuantities(s, part) },
		func() (Finding, *source.Place, bool) { return p.proseTimes(s, part) },
		func() (Finding, *source.Place, bool) { return p.proseNames(s, part) },
		func() (Finding, *source.Place, bool) { return p.proseStrangers(part) },
		func() (Finding, *source.Place, bool) { return p.proseQuotes(words) },
		func() (Finding, *source.Place, bool) { return p.proseSpeakers(v.Scope, part) },
		func() (Finding, *source.Place, bool) { return p.prosePolarity(v, part) },
	} {
		if f, place, wrong := held(); wrong && (worst.Code == "" || rank(f.Verdict) > rank(worst.Verdict)) {
			worst, at = f, place
		}
	}
	if worst.Code != "" {
		worst.Path = v.Path
		p.Report(worst, at)
	}
	return nil
}

// ownWords answers for a text that is words of the article, in the evidence; one cut beside a word that turns its sense
// is read best where it stands, and left. Words of another place are somebody else's or of something else.
func (p *Pass) ownWords(v Value, s *scope, words string) bool {
	matches := p.run.find(p.Article, words)
	var inside []source.Match
	for _, m := range matches {
		if s.cover[m.In].holds(withoutMarks(m.Span, p.partOf(m.In).Text)) {
			inside = append(inside, m)
		}
	}
	switch n := p.countWords(words, minStatement); {
	case len(inside) > 0:
		m, cut := p.uncut(inside)
		switch {
		case verbNegated(m, cut) && !p.disputed(v):
			p.Report(Finding{Path: v.Path, Verdict: NotEnoughInfo, Code: "prose-polarity-open", Got: claim.Maybe(words), Want: claim.Maybe(cut),
				Reason: p.Reason("the evidence and the text do not both negate this")}, &m.Place)
		case cut == "" && n >= minVerbatim && !p.shortened(words, p.Article.Slice(m.Place)):
			p.Report(Finding{Path: v.Path, Verdict: Supported, Code: OK, Grade: claim.Maybe(m.Grade), Reason: p.Reason("the article has these very words")}, &m.Place)
		}
		return true
	case len(matches) > 0 && n >= minStatement:
		p.Report(Finding{Path: v.Path, Verdict: NotEnoughInfo, Code: "prose-elsewhere", Got: claim.Maybe(words), Reason: p.Reason("the article has these words, but not in the evidence")}, &matches[0].Place)
		return true
	}
	return false
}

// verbNegated says whether the word that a match is cut behind negates the verb it begins with.
func verbNegated(m source.Match, cut string) bool {
	switch arabic.FoldString(cut, arabic.Full) {
	case "لم", "لن", "لا", "ليس", "ليست", "ولم", "ولن", "ولا":
		return len(m.Boundary) > 0 && m.Boundary[0].Side == "before"
	}
	return false
}

// withoutMarks is a span without the marks and spaces at its ends, which evidence leaves out.
func withoutMarks(s text.Span, of string) text.Span {
	words := strings.TrimRight(s.Of(of), marks)
	s.End = s.Start + len(words)
	s.Start = s.End - len(strings.TrimLeft(words, marks))
	return s
}

const marks = " \n\u00a0.!؟?…،؛,;:-\"«»“”()"

// minVerbatim is the fewest words that a text has to share with the evidence to be its own, and minStatement the fewest
// that are no name or common phrase.
const (
	minVerbatim  = 3
	minStatement = 6
)

// proseQuotes finds the first words between quotation marks that the article does not have.
func (p *Pass) proseQuotes(words string) (Finding, *source.Place, bool) {
	for _, marks := range [...][2]string{{"«", "»"}, {"“", "”"}, {"\"", "\""}} {
		rest := words
		for {
			_, after, ok := strings.Cut(rest, marks[0])
			quote, next, closed := strings.Cut(after, marks[1])
			if !ok || !closed {
				break
			}
			rest = next
			if p.countWords(quote, 2) < 2 || len(p.run.find(p.Article, quote)) > 0 || p.inflected(quote) {
				continue
			}
			f, place := p.quoteMissing(quote)
			f.Code, f.Reason = "prose-quote", p.Reason("the article does not have the quoted words %s", quote)
			return f, place, true
		}
	}
	return Finding{}, nil, false
}

// inflected says whether the article has words quoted but for the endings of case, which the sentence around a
// quotation governs: «متفائلا» as an object, «متفائل» as a predicate.
func (p *Pass) inflected(quote string) bool {
	near := p.Article.NearestRead(p.run.words(quote))
	if near == nil || len(near.Diff) == 0 {
		return false
	}
	for _, d := range near.Diff {
		got, want := arabic.FoldString(d.Got, arabic.Full), arabic.FoldString(d.Want, arabic.Full)
		if got == "" || want == "" || caseless(got) != caseless(want) {
			return false
		}
	}
	return true
}

// caseless takes the ending of the indefinite accusative off, and writes the plural and the dual in one case.
func caseless(w string) string {
	for _, end := range [...][2]string{{"ون", "ين"}, {"ان", "ين"}, {"ا", ""}} {
		if rest, ok := strings.CutSuffix(w, end[0]); ok && len(rest) >= minStemBytes {
			return rest + end[1]
		}
	}
	return w
}

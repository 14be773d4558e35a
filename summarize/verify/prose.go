package verify

import (
	_ "embed" // the check's doc
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

//go:embed docs/prose.md
var proseDoc string

// Prose holds what can be held of free Arabic text: the numbers, times, names and quotations that it states.
var Prose = &Check{
	Name:  "prose",
	Doc:   proseDoc,
	Codes: []string{OK, "prose-quantity", "prose-timex", "prose-name", "prose-quote", "prose-elsewhere"},
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

// prose answers for one text: it is the article's own, or the first thing in it that is not is named. What states
// nothing that can be held is left unchecked.
func (p *Pass) prose(v Value, words string) error {
	s := p.scope(v.Scope)
	if !s.found {
		return nil // the quote check says so
	}
	if p.ownWords(v.Path, s, words) {
		return nil
	}
	part, ok := p.Article.Aside(p.run.words(words).Text())
	if !ok {
		return nil // no Arabic text to read
	}
	for _, held := range [...]func() (Finding, *source.Place, bool){
		func() (Finding, *source.Place, bool) { return p.proseQuantities(s, part) },
		func() (Finding, *source.Place, bool) { return p.proseTimes(s, part) },
		func() (Finding, *source.Place, bool) { return p.proseNames(part) },
		func() (Finding, *source.Place, bool) { return p.proseQuotes(words) },
	} {
		if f, place, wrong := held(); wrong {
			f.Path = v.Path
			p.Report(f, place)
			return nil
		}
	}
	return nil
}

// ownWords answers for a text that is words of the article, in the evidence; one cut beside a word that turns its sense
// is read best where it stands, and left. Words of another place are somebody else's or of something else.
func (p *Pass) ownWords(path string, s *scope, words string) bool {
	matches := p.run.find(p.Article, words)
	var inside []source.Match
	for _, m := range matches {
		if s.cover[m.In].holds(withoutMarks(m.Span, p.partOf(m.In).Text)) {
			inside = append(inside, m)
		}
	}
	switch n := p.countWords(words, minStatement); {
	case len(inside) > 0:
		if m, cut := p.uncut(inside); cut == "" && n >= minVerbatim && !p.shortened(words, p.Article.Slice(m.Place)) {
			p.Report(Finding{Path: path, Verdict: Supported, Code: OK, Grade: claim.Maybe(m.Grade), Reason: p.Reason("the article has these very words")}, &m.Place)
		}
		return true
	case len(matches) > 0 && n >= minStatement:
		p.Report(Finding{Path: path, Verdict: NotEnoughInfo, Code: "prose-elsewhere", Got: claim.Maybe(words), Reason: p.Reason("the article has these words, but not in the evidence")}, &matches[0].Place)
		return true
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

// proseQuantities finds the first number of the text that the evidence does not state.
func (p *Pass) proseQuantities(s *scope, part *source.Part) (Finding, *source.Place, bool) {
	var f Finding
	var place *source.Place
	for _, q := range part.Quantities {
		if q.Kind == mention.Ordinal || q.Value == "" || q.Value == "1" || q.Unit == "" {
			continue
		}
		a := amountOf(claim.Quantity{Text: q.Span.Of(part.Text), Value: claim.Maybe(q.Value), High: claim.Maybe(q.High), Unit: claim.Maybe(q.Unit), Mod: q.Mod}, "")
		m, d, ok := p.best(s.amounts, a)
		if ok && (d.same() || d.verdict() != Refuted || d.code == "quantity-mod" && d.parts == 1 && q.Mod == claim.Exact) {
			continue
		}
		if m, d, ok := p.best(p.everyMention(), a); ok && (d.same() || d.code == "quantity-mod" && d.parts == 1 && q.Mod == claim.Exact) {
			if f.Code == "" {
				f = Finding{Verdict: NotEnoughInfo, Code: "prose-elsewhere", Got: claim.Maybe(a.Text), Reason: p.Reason("the article states %s, but not in the evidence", a.Text)}
				place = m.place()
			}
			continue
		}
		f = Finding{Verdict: Refuted, Code: "prose-quantity", Got: claim.Maybe(a.Text), Reason: p.Reason("the article does not state the number %s", a.Text)}
		if ok {
			f.Want = claim.Maybe(m.Span.Of(m.part.Text))
			place = m.place()
		}
		return f, place, true
	}
	return f, place, f.Code != ""
}

// proseTimes finds the first day or hour of the text that the article does not state.
func (p *Pass) proseTimes(s *scope, part *source.Part) (Finding, *source.Place, bool) {
	inside, _ := p.times(s, "")
	for _, t := range part.Timexes {
		words := t.Span.Of(part.Text)
		if t.Type != claim.Date && t.Type != claim.Time || t.Value == "" || unresolved(t.Value) || len(p.run.find(p.Article, words)) > 0 {
			continue
		}
		x := claim.Timex{Type: t.Type, Value: claim.Maybe(t.Value)}
		stands := func(m mention.Timex) bool {
			d := holdTime(x, m)
			return d.verdict == Supported || d.verdict == NotEnoughInfo || d.code == "timex-mod"
		}
		held := false
		for _, m := range inside {
			held = held || stands(m.Timex)
		}
		if held {
			continue
		}
		for _, other := range p.Article.Parts() {
			for _, m := range other.Timexes {
				if stands(m) {
					return Finding{Verdict: NotEnoughInfo, Code: "prose-elsewhere", Got: claim.Maybe(words), Reason: p.Reason("the article states %s, but not in the evidence", words)},
						&source.Place{In: other.In, Span: m.Span}, true
				}
			}
		}
		return Finding{Verdict: Refuted, Code: "prose-timex", Got: claim.Maybe(words), Reason: p.Reason("the article does not state the time %s", words)}, nil, true
	}
	return Finding{}, nil, false
}

// proseNames finds the first person of the text whom the article does not name.
func (p *Pass) proseNames(part *source.Part) (Finding, *source.Place, bool) {
	if p.everyWordStands(part.Tokens()) {
		return Finding{}, nil, false // so does the last word of every name, which is enough below
	}
	for _, n := range part.Names() {
		words := n.Span.Of(part.Text)
		fields := strings.Fields(words)
		if n.Kind != "person" || len(fields) == 0 || len(p.run.find(p.Article, words)) > 0 || len(p.run.find(p.Article, fields[len(fields)-1])) > 0 {
			continue
		}
		return Finding{Verdict: Refuted, Code: "prose-name", Got: claim.Maybe(words), Reason: p.Reason("the article does not name %s", words)}, nil, true
	}
	return Finding{}, nil, false
}

// everyWordStands says whether the article has each word of a text by itself, and nothing in the text makes a longer
// word of two.
func (p *Pass) everyWordStands(t *arabic.Text) bool {
	for i := range t.Tokens {
		switch t.Kind(i) {
		case arabic.Word:
			if t.Glued(i) && (t.Kind(i-1) != arabic.Punct || t.Glued(i-1)) || !p.Article.Has(t.Word(i)) {
				return false
			}
		case arabic.Punct, arabic.Break:
		default: // a name can end with it, and it can be part of a word
			return false
		}
	}
	return true
}

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
			if p.countWords(quote, 2) < 2 || len(p.run.find(p.Article, quote)) > 0 {
				continue
			}
			f, place := p.quoteMissing(quote)
			f.Code, f.Reason = "prose-quote", p.Reason("the article does not have the quoted words %s", quote)
			return f, place, true
		}
	}
	return Finding{}, nil, false
}

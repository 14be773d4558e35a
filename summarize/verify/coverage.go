package verify

import (
	_ "embed" // the check's doc
	"slices"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

//go:embed docs/coverage.md
var coverageDoc string

// Coverage lists what the article stresses and no evidence of the summary touches. It finds nothing wrong: to leave
// out is a summary's business, and its reader's to know.
var Coverage = &Check{
	Name: "coverage",
	Doc:  coverageDoc,
	Run: func(p *Pass) error {
		if !p.summarises() {
			return nil // a struct of somebody's own says what it asks for
		}
		c := p.covered()
		c.quantities(p)
		c.speakers(p)
		c.quotations(p)
		return nil
	},
}

const (
	maxOmissions  = 20 // of each kind: a list for people
	minStatements = 3  // so many statements make a speaker one of the article's
	minDirect     = 8  // words of a direct quotation that stands at the beginning
)

// summarises says whether a whole summary is verified.
func (p *Pass) summarises() bool {
	switch p.Root.(type) {
	case *claim.Summary, claim.Summary:
		return true
	}
	return false
}

// coverage is the places that the summary's evidence covers, by part.
type coverage map[string]cover

func (p *Pass) covered() coverage {
	spans := map[string][]text.Span{}
	for _, v := range p.Values {
		if _, ok := v.Value.(claim.Evidence); !ok {
			continue
		}
		for _, m := range p.Places(v.Path) {
			spans[m.In] = append(spans[m.In], m.Span)
		}
	}
	out := coverage{}
	for in := range spans {
		out[in] = newCover(spans[in])
	}
	return out
}

func (c coverage) touches(in string, s text.Span) bool { return c[in].touches(s) }

// Omit lists what the article states at a place, and the summary leaves out. Why words why it counts as salient.
func (p *Pass) Omit(kind string, at source.Place, why string) {
	p.run.report.Omissions = append(p.run.report.Omissions, Omission{Kind: kind, Location: *locate(p.Article, at), Why: why})
}

// sameNumber is what makes two quantities the same number of the same things.
type sameNumber struct{ value, high, unit string }

// quantities lists the numbers of the title and the first paragraph, and those that the article gives several times,
// where no mention of the number lies in any evidence.
func (c coverage) quantities(p *Pass) {
	times, told := map[sameNumber]int{}, map[sameNumber]bool{}
	parts := p.Article.Parts()
	for _, part := range parts {
		for i := range part.Quantities {
			q := &part.Quantities[i]
			if key, ok := counted(q); ok {
				times[key]++
				told[key] = told[key] || c.touches(part.In, q.Span)
			}
		}
	}
	listed := 0
	for _, part := range parts {
		lead := leadOf(part)
		for i := range part.Quantities {
			q := &part.Quantities[i]
			key, ok := counted(q)
			if !ok || told[key] || listed == maxOmissions {
				continue
			}
			why := ""
			switch {
			case part.In == source.InTitle:
				why = p.Reason("the title gives this number")
			case q.Span.End <= lead:
				why = p.Reason("the first paragraph gives this number")
			case times[key] >= 2:
				why = p.Reason("the article gives this number more than once")
			default:
				continue
			}
			told[key], listed = true, listed+1 // once
			p.Omit("quantity", source.Place{In: part.In, Span: q.Span}, why)
		}
	}
}

// counted says whether a quantity is one that a reader could miss: a number with its unit or noun, no ordinal and
// nothing vague.
func counted(q *mention.Quantity) (sameNumber, bool) {
	switch q.Kind {
	case mention.Ordinal, mention.Fuzzy, mention.Age:
		return sameNumber{}, false
	}
	small := q.Value == "0" || q.Value == "1"
	return sameNumber{q.Value, q.High, q.Unit}, q.Value != "" && !(small && q.Kind == mention.Count)
}

// leadOf is where the first paragraph of a text ends.
func leadOf(part *source.Part) int {
	body := strings.TrimLeft(part.Text, "\n\r ")
	skipped := len(part.Text) - len(body)
	if end := strings.IndexByte(body, '\n'); end >= 0 {
		return skipped + end
	}
	return len(part.Text)
}

// speakers lists who is quoted again and again, and of whose statements none lies in any evidence.
func (c coverage) speakers(p *Pass) {
	part := p.Article.Parts()[0]
	type spoken struct {
		first   text.Span
		n       int
		touched bool
	}
	by := map[string]*spoken{}
	var order []*spoken
	for _, q := range part.Quotations() {
		if q.Speaker.Empty() {
			continue
		}
		key := fold(q.Speaker.Of(part.Text))
		if !q.Name.Empty() {
			key = lastWord(fold(q.Name.Of(part.Text)))
		}
		s := by[key]
		if s == nil {
			s = &spoken{first: q.Speaker}
			by[key], order = s, append(order, s)
		}
		s.n++
		s.touched = s.touched || c.touches(part.In, q.Content) || c.touches(part.In, q.Speaker)
	}
	order = slices.DeleteFunc(order, func(s *spoken) bool { return s.touched || s.n < minStatements })
	for _, s := range order[:min(len(order), maxOmissions)] {
		p.Omit("speaker", source.Place{In: part.In, Span: s.first}, p.Reason("the article quotes him several times"))
	}
}

// quotations lists the direct quotations of the first paragraph that no evidence touches.
func (c coverage) quotations(p *Pass) {
	part := p.Article.Parts()[0]
	lead, listed := leadOf(part), 0
	for _, q := range part.Quotations() {
		if q.Content.Start >= lead || listed == maxOmissions {
			return
		}
		if !q.Direct || len(strings.Fields(q.Content.Of(part.Text))) < minDirect || c.touches(part.In, q.Content) {
			continue
		}
		listed++
		p.Omit("quotation", source.Place{In: part.In, Span: q.Content}, p.Reason("the first paragraph quotes these words"))
	}
}

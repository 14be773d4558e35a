package verify

import (
	_ "embed" // the check's doc
	"fmt"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

//go:embed docs/consistency.md
var consistencyDoc string

// Consistency holds a summary against itself. It has nothing to say of a value that is not a claim.Summary, and reports
// only what does not go together.
var Consistency = &Check{
	Name:  "consistency",
	Doc:   consistencyDoc,
	Codes: []string{"end-before-start", "occurred-in-future", "planned-in-past"},
	Run: func(p *Pass) error {
		switch s := p.Root.(type) {
		case *claim.Summary:
			p.consistent(s)
		case claim.Summary:
			p.consistent(&s)
		}
		return p.Context.Err()
	},
}

func (p *Pass) consistent(s *claim.Summary) {
	for i, e := range s.Events {
		at := fmt.Sprintf("/events/%d", i)
		p.stretch(at+"/when", e.When)
		p.dateAndStatus(at, e)
	}
	for i, c := range s.Claims {
		p.stretch(fmt.Sprintf("/claims/%d/when", i), c.When)
	}
}

// stretch reports a time from one day to another that ends before it starts.
func (p *Pass) stretch(path string, when *claim.Timex) {
	if when == nil {
		return
	}
	from, to, ok := strings.Cut(string(when.Value), "/")
	n := min(len(from), len(to), len("2006-01-02"))
	if ok && n >= len("2006") && to[:n] < from[:n] {
		p.Report(Finding{Path: path, Verdict: Refuted, Code: "end-before-start", Got: when.Value, Reason: p.Reason("it ends before it starts: %s", when.Value)}, nil)
	}
}

// dateAndStatus reports an event that is told as done on a day behind that of publication, or as planned for one that
// lay before it.
func (p *Pass) dateAndStatus(at string, e claim.Event) {
	const day = "2006-01-02"
	published := p.Article.Published()
	if e.When == nil || published.IsZero() || e.When.Type != claim.Date && e.When.Type != claim.Time || e.When.Mod != "" || len(e.When.Value) < len(day) || unresolved(string(e.When.Value)) {
		return
	}
	when, today := string(e.When.Value)[:len(day)], published.Format(day)
	switch {
	case strings.Contains(string(e.When.Value), "/") || when[4] != '-' || when[5] == 'W':
	case e.Assertion.Status == claim.Occurred && e.Assertion.Polarity == claim.Affirmed && when > today:
		p.Report(Finding{Path: at + "/assertion", Verdict: Refuted, Code: "occurred-in-future", Got: claim.Maybe(e.Assertion.Status), Want: claim.Maybe(claim.Planned),
			Reason: p.Reason("its day, %s, is still to come when the article appears", when)}, nil)
	case e.Assertion.Status == claim.Planned && when < today:
		p.Report(Finding{Path: at + "/assertion", Verdict: NotEnoughInfo, Code: "planned-in-past", Got: claim.Maybe(e.Assertion.Status),
			Reason: p.Reason("its day, %s, is past when the article appears", when)}, nil)
	}
}

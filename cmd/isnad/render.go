package main

import (
	"fmt"
	"strings"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/verify"
)

// printer shows a summary to a person: each value with what was found of it, Arabic on lines of its own so
// that terminals keep both directions apart.
type printer struct {
	*app
	findings map[string][]verify.Finding // by path
}

func (a *app) printSummary(r *summarize.Result) {
	p := printer{a, map[string][]verify.Finding{}}
	for _, f := range r.Report.Findings {
		p.findings[f.Path] = append(p.findings[f.Path], f)
	}
	s := r.Summary
	if s.Headline != nil {
		p.line(0, "HEADLINE"+p.mark("/headline/text"))
		p.text(1, string(s.Headline.Text))
		p.evidence("/headline", s.Headline.Evidence, string(s.Headline.Text))
	}
	for i, passage := range s.Synopsis {
		at := fmt.Sprintf("/synopsis/%d", i)
		p.line(0, "SYNOPSIS"+p.mark(at+"/text"))
		p.text(1, string(passage.Text))
		p.evidence(at, passage.Evidence, string(passage.Text))
	}
	for i, e := range s.Events {
		p.event(fmt.Sprintf("/events/%d", i), e)
	}
	names := map[string]string{}
	for _, e := range s.Entities {
		names[e.ID] = e.Name.Text
	}
	for i, c := range s.Claims {
		p.claim(fmt.Sprintf("/claims/%d", i), c, names)
	}
	p.verdict(r.Report)
	for _, x := range r.Removed {
		p.line(0, "removed by "+x.By+": "+x.Path)
	}
	engine := strings.TrimSpace(r.Engine.Name + " " + string(r.Engine.Model))
	if r.Engine.Note != "" {
		engine += ": " + string(r.Engine.Note)
	}
	p.line(0, "Engine "+engine)
}

func (p *printer) line(indent int, s string) {
	fmt.Fprintln(p.out, strings.Repeat("  ", indent)+s)
}

// text writes words of the article or the summary, each paragraph on a line.
func (p *printer) text(indent int, s string) { p.line(indent, oneLine(s)) }

// mark gives the verdict on a path: the first finding that is not supported, else supported, else that
// nothing was checked.
func (p *printer) mark(path string) string {
	fs := p.findings[path]
	if len(fs) == 0 {
		return "  · not checked"
	}
	for _, f := range fs {
		if f.Verdict != verify.Supported {
			return fmt.Sprintf("  ✗ %s (%s)", f.Verdict, f.Code)
		}
	}
	if fs[0].Grade != "" {
		return "  ✓ " + string(fs[0].Grade)
	}
	if fs[0].Code != verify.OK {
		return "  ✓ supported (" + fs[0].Code + ")"
	}
	return "  ✓ supported"
}

// why writes the reasons of what is not supported at a path.
func (p *printer) why(indent int, path string) {
	for _, f := range p.findings[path] {
		if f.Verdict != verify.Supported {
			p.text(indent, f.Reason)
		}
	}
}

// evidence writes the quotes; one that is the very words above it is not written twice.
func (p *printer) evidence(at string, list []claim.Evidence, above string) {
	for i, e := range list {
		path := fmt.Sprintf("%s/evidence/%d", at, i)
		if strings.TrimRight(e.Quote, ".") == strings.TrimRight(above, ".") {
			p.line(1, "evidence"+p.mark(path)+": these words")
		} else {
			p.line(1, "evidence"+p.mark(path))
			p.text(2, "«"+e.Quote+"»")
		}
		p.why(2, path)
	}
}

func (p *printer) event(at string, e claim.Event) {
	p.line(0, fmt.Sprintf("EVENT %s · %s · %s", e.ID, e.Kind, assertion(e.Assertion)))
	p.text(1, string(e.Title))
	p.evidence(at, e.Evidence, string(e.Title))
	p.when(at+"/when", e.When)
	p.quantities(at, e.Quantities)
}

func (p *printer) claim(at string, c claim.Claim, names map[string]string) {
	p.line(0, fmt.Sprintf("CLAIM %s · %s · %s", c.ID, c.Attribution.Act, assertion(c.Assertion)))
	p.line(1, "speaker"+p.mark(at+"/attribution"))
	speaker := string(c.Attribution.Text)
	if speaker == "" {
		speaker = names[string(c.Attribution.Speaker)]
	}
	p.text(2, speaker)
	p.line(1, "content"+p.mark(at+"/content"))
	p.text(2, string(c.Content))
	p.evidence(at, c.Evidence, string(c.Content))
	p.when(at+"/when", c.When)
	p.quantities(at, c.Quantities)
}

func assertion(a claim.Assertion) string {
	return fmt.Sprintf("%s, %s, %s", a.Status, a.Polarity, a.Modality)
}

func (p *printer) when(path string, t *claim.Timex) {
	if t == nil {
		return
	}
	p.line(1, strings.TrimSpace(fmt.Sprintf("when %s %s", t.Value, t.Mod))+p.mark(path))
	p.text(2, "«"+t.Text+"»")
	p.why(2, path)
}

func (p *printer) quantities(at string, list []claim.Quantity) {
	for i, q := range list {
		path := fmt.Sprintf("%s/quantities/%d", at, i)
		value := string(q.Value)
		if q.High != "" {
			value += "–" + string(q.High)
		}
		if q.Unit != "" && q.Unit != "1" {
			value += " " + string(q.Unit)
		}
		p.line(1, strings.TrimSpace(value+" "+string(q.Mod))+p.mark(path))
		p.text(2, "«"+q.Text+"»")
		p.why(2, path)
	}
}

func (p *printer) verdict(r *verify.Report) {
	p.line(0, fmt.Sprintf("VERDICT %s: %d supported, %d refuted, %d not-enough-info; %d values not checked", r.Verdict,
		r.Counts.Supported, r.Counts.Refuted, r.Counts.NotEnoughInfo, len(r.Unchecked)))
}

// printReport shows a report alone: what is not supported in full, the rest in numbers.
func (a *app) printReport(r *verify.Report) {
	p := printer{app: a}
	for _, f := range r.Findings {
		if f.Verdict == verify.Supported {
			continue
		}
		p.line(0, fmt.Sprintf("%s %s (%s) %s", f.Verdict, f.Path, f.Code, f.Check))
		p.text(1, f.Reason)
		if f.Got != "" {
			p.text(1, "got   "+string(f.Got))
		}
		if f.Want != "" {
			p.text(1, "want  "+string(f.Want))
		}
		if f.At != nil {
			p.line(1, fmt.Sprintf("bytes %s%s", f.At.Span, inTitle(f.At.In)))
			p.text(2, "«"+f.At.Text+"»")
		}
	}
	for _, o := range r.Omissions {
		p.line(0, fmt.Sprintf("left out: %s, bytes %s%s", o.Kind, o.Span, inTitle(o.In)))
		p.text(1, o.Why)
		p.text(2, "«"+o.Text+"»")
	}
	p.verdict(r)
}

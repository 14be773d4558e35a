package verify

import (
	_ "embed" // the check's doc
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

//go:embed docs/quantity.md
var quantityDoc string

// Quantity holds amounts against what the article states inside their evidence, the whole tuple at once.
var Quantity = &Check{
	Name: "quantity",
	Doc:  quantityDoc,
	Codes: []string{OK, "derived", "no-evidence", "evidence-not-found", "quantity-value", "quantity-high", "quantity-unit",
		"quantity-mod", "quantity-of", "quantity-text", "quantity-elsewhere", "quantity-not-stated", "quantity-unread",
		"quantity-ambiguous", "quantity-unit-unknown", "quantity-of-unknown"},
	Run: func(p *Pass) error {
		for _, v := range p.Values {
			if err := p.Context.Err(); err != nil {
				return err
			}
			if q, ok := v.Value.(claim.Quantity); ok {
				p.quantity(v, q)
			}
		}
		return nil
	},
}

// quantity answers for one amount: it gathers the mentions that the amount can mean, holds the whole tuple
// against each, and reports on the one that differs least.
func (p *Pass) quantity(v Value, q claim.Quantity) {
	if len(v.Scope) == 0 {
		p.report(v.Path, NotEnoughInfo, "no-evidence", "no evidence stands beside the number")
		return
	}
	s := p.scope(v.Scope)
	a := amountOf(q, v.Path)
	if !s.found {
		p.withoutEvidence(a)
		return
	}
	if strings.TrimSpace(q.Text) == "" {
		p.unnamed(s, a)
		return
	}
	switch n := p.named(s, q.Text); {
	case n.nowhere:
		p.reworded(s, a)
	case len(n.amounts.list) > 0:
		m, d, _ := p.best(n.amounts, a)
		if !d.same() {
			m, d = p.restated(s, a, m, d)
		}
		p.Report(p.finding(a, m, d), m.place())
	case n.elsewhere != nil && !p.standsIn(s, q.Text):
		if m, d := p.restated(s, a, *n.elsewhere, difference{parts: 1}); d.same() {
			p.Report(p.finding(a, m, d), m.place())
			return
		}
		p.elsewhere(a, *n.elsewhere)
	default:
		p.Report(p.unread(s, a))
	}
}

// report is Report for a finding without parts.
func (p *Pass) report(path string, verdict Verdict, code, key string, args ...any) {
	p.Report(Finding{Path: path, Verdict: verdict, Code: code, Reason: p.Reason(key, args...)}, nil)
}

// withoutEvidence answers where none of the evidence stands in the article: nothing can be supported then,
// but an amount that the whole article does not state is false all the same.
func (p *Pass) withoutEvidence(a *amount) {
	if m, d, ok := p.best(p.everyMention(), a); ok && d.same() {
		p.Report(Finding{Path: a.path, Verdict: NotEnoughInfo, Code: "evidence-not-found",
			Reason: p.Reason("the article states this, but not in the evidence given, which it does not have")}, m.place())
		return
	}
	p.notStated(a)
}

// unnamed answers for an amount whose words name no place: any mention in the evidence can be meant. One
// that has neither its number nor its unit is none that it differs from.
func (p *Pass) unnamed(s *scope, a *amount) {
	m, d, ok := p.best(s.amounts, a)
	if ok && !d.same() {
		if _, other, stated := p.best(p.everyMention(), a); stated && other.same() || d.code == "quantity-value" && d.parts > 1 {
			ok = false
		}
	}
	if !ok {
		p.notStated(a)
		return
	}
	p.Report(p.finding(a, m, d), m.place())
}

// notStated answers for an amount that the evidence does not state: another place may.
func (p *Pass) notStated(a *amount) {
	if m, d, ok := p.best(p.everyMention(), a); ok && d.same() {
		p.elsewhere(a, m)
		return
	}
	p.Report(Finding{Path: a.path, Verdict: Refuted, Code: "quantity-not-stated", Got: written(a.Quantity),
		Reason: p.Reason("the article does not state this number")}, nil)
}

// elsewhere answers for an amount whose words stand outside the evidence, at m.
func (p *Pass) elsewhere(a *amount, m placed) {
	if d := p.hold(a, m); !d.same() {
		p.Report(p.finding(a, m, d), m.place())
		return
	}
	p.Report(Finding{Path: a.path, Verdict: Refuted, Code: "quantity-elsewhere", Got: written(a.Quantity),
		Reason: p.Reason("the article states this elsewhere, of something else, and not in the evidence")}, m.place())
}

// best gives the mention that differs least from an amount, the first of equals.
func (p *Pass) best(mentions *amounts, a *amount) (best placed, d difference, ok bool) {
	for _, m := range mentions.candidates(a.tuple, a.noun) {
		if held := p.hold(a, m); !ok || held.cost() < d.cost() {
			best, d, ok = m, held, true
		}
	}
	return best, d, ok
}

// hold compares an amount with a mention, what is counted included.
func (p *Pass) hold(a *amount, m placed) difference {
	d := compare(a, m.Quantity)
	if !d.same() {
		if d = p.understood(a, m, d); !d.same() || d.settled || d.code == "quantity-unit-unknown" {
			return d
		}
	}
	switch like, of := p.counted(a.noun, m); {
	case like == otherNoun:
		d.code, d.got, d.want = "quantity-of", a.noun, of
	case like == akin && d.code != "quantity-ambiguous":
		d.code, d.got, d.want = "quantity-of-unknown", a.noun, of
	}
	return d
}

// finding words what parts an amount from a mention.
func (p *Pass) finding(a *amount, m placed, d difference) Finding {
	f := Finding{Path: a.path, Verdict: d.verdict(), Code: d.code, Got: claim.Maybe(d.got), Want: claim.Maybe(d.want)}
	switch {
	case d.code == OK:
		f.Reason = p.Reason("the article states this amount in the evidence")
	case d.code == "derived":
		f.Reason = p.Reason("the same amount in another unit: %s", d.derived)
	case d.code == "quantity-ambiguous":
		f.Reason = p.Reason("the notation can also mean %s", d.want)
	case d.code == "quantity-of":
		f.Reason = p.Reason("the article counts %s, not %s", d.want, d.got)
	case d.code == "quantity-of-unknown":
		f.Reason = p.Reason("the article's words do not settle that this number counts %s", d.got)
	case d.code == "quantity-unit-unknown":
		f.Reason = p.Reason("the article does not tell which currency or unit it means")
	case d.want == "":
		f.Reason = p.Reason("the article does not have %s here", d.got)
	case d.got == "":
		f.Reason = p.Reason("the article has %s here, which the summary leaves out", d.want)
	default:
		f.Reason = p.Reason("the article has %s here, not %s", d.want, d.got)
	}
	return f
}

// written shows an amount as the summary has it.
func written(q claim.Quantity) claim.Maybe {
	s := string(q.Value)
	if q.High != "" {
		s += "–" + string(q.High)
	}
	if q.Unit != "" && q.Unit != "1" {
		s += " " + string(q.Unit)
	}
	return claim.Maybe(s)
}

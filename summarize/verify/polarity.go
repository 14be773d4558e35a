package verify

import (
	_ "embed" // the check's doc
	"slices"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/source"
)

//go:embed docs/polarity.md
var polarityDoc string

// Polarity holds assertions against the words of their evidence: not, may, will and if.
var Polarity = &Check{
	Name: "polarity",
	Doc:  polarityDoc,
	Codes: []string{OK, "no-evidence", "evidence-not-found", "polarity-flipped", "status-changed", "modality-changed",
		"polarity-unread", "status-unknown", "modality-unknown"},
	Run: func(p *Pass) error {
		for _, v := range p.Values {
			if err := p.Context.Err(); err != nil {
				return err
			}
			if a, ok := v.Value.(claim.Assertion); ok {
				p.polarity(v, a)
			}
		}
		return nil
	},
}

// polarity answers for one assertion, by the clauses of the evidence that tell what the words beside it name. Where these
// join several things, the first with a predicate is what it speaks of; as another of them is put, it leaves open.
func (p *Pass) polarity(v Value, a claim.Assertion) {
	if len(v.Scope) == 0 {
		p.report(v.Path, NotEnoughInfo, "no-evidence", "no evidence stands beside it")
		return
	}
	clauses := p.clauses(v.Scope)
	if len(clauses) == 0 {
		p.report(v.Path, NotEnoughInfo, "evidence-not-found", "the article does not have the evidence given")
		return
	}
	said := p.beside(v.Path)
	if a, ok := p.saidBeside(v.Path); !ok || p.beginsWith(v.Path, string(a.Cue)) {
		all := clauses
		clauses = withoutTelling(clauses, said, ok)
		if _, ok := aligned(clauses, said); !ok {
			clauses = all // it tells of the telling
		}
	}
	f, place := p.inOne(v, a, clauses, said)
	f, place = p.asJoined(v, a, clauses, said, f, place)
	f.Path = v.Path
	p.Report(f, place)
}

// unsettled is the code of what is left open, for one of what is false.
func unsettled(code string) string {
	switch code {
	case "polarity-flipped":
		return "polarity-unread"
	case "status-changed":
		return "status-unknown"
	case "modality-changed":
		return "modality-unknown"
	}
	return code
}

// inOne holds an assertion against the one clause of the evidence that tells what the words beside it name.
func (p *Pass) inOne(v Value, a claim.Assertion, clauses []clause, said polarity.Stems) (Finding, *source.Place) {
	c, ok := aligned(clauses, said)
	r := p.dated(c, c.read(nil), said).Of(said)
	if !ok && !allRead(clauses, r) {
		return Finding{Verdict: NotEnoughInfo, Code: "polarity-unread", Reason: p.Reason("no clause of the evidence can be told to state what this says")}, nil
	}
	d, verdict := p.held(r, v, a)
	if d.code != OK {
		// What governs the thing may be the thing itself: «تعهد الوزير بكذا», told as his pledge.
		if other, v2 := p.held(p.dated(c, c.read(said), said).Of(said), v, a); rank(v2) < rank(verdict) {
			d, verdict = asNamed(r, a, other, v2)
		}
	}
	if d.code == "modality-changed" && keeps(c, r, said) {
		d.code, verdict = "modality-unknown", NotEnoughInfo // the words beside it have the hedge
	}
	if d.code == "polarity-flipped" && (r.Bound || p.unsure(clauses, c, r, v, a, said)) {
		d.code, verdict = "polarity-unread", NotEnoughInfo
	}
	if all := p.clauses(v.Scope); verdict == Refuted && r.Status == claim.Denied && followed(all, at(all, c)) {
		d.code, verdict = unsettled(d.code), NotEnoughInfo // what is denied is another thing
	}
	return p.putFinding(c, put{difference: d, verdict: verdict, marks: r.Marks})
}

// unsure says whether it is open which polarity the evidence has: beneath a condition, among several negations, where
// another clause tells of the thing as well and puts it as the assertion does, and where what is denied is denied by
// another clause or by the speaker's act.
func (p *Pass) unsure(clauses []clause, c clause, r polarity.Reading, v Value, a claim.Assertion, said polarity.Stems) bool {
	if r.Modality == claim.Hypothetical || r.Status == claim.Conditional || a.Status == claim.Conditional || r.Negations > 1 {
		return true
	}
	x, _ := p.saidBeside(v.Path)
	if a.Status == claim.Denied || x.Act == claim.Deny || x.Act == claim.Reject || x.Act == claim.Doubt {
		return true
	}
	for _, o := range clauses {
		shared := 0
		for root := range o.stems {
			if said[root] {
				shared++
			}
		}
		if reading := o.read(nil); o.span() != c.span() && shared >= 2 && (reading.Polarity == a.Polarity || reading.Either) {
			return true
		}
	}
	return false
}

// keeps says whether the words beside an assertion have a word that hedges its clause.
func keeps(c clause, r polarity.Reading, said polarity.Stems) bool {
	for _, m := range r.Marks {
		words := strings.Fields(arabic.FoldString(m.Of(c.part.Text), arabic.Full))
		if len(words) > 0 && strings.HasSuffix(words[0], "قد") {
			continue // the verb behind it is what is told
		}
		for _, w := range words {
			if said[polarity.Root(w)] {
				return true
			}
		}
	}
	return false
}

// rank orders verdicts, the kindest first.
func rank(v Verdict) int {
	switch v {
	case Supported:
		return 0
	case NotEnoughInfo:
		return 1
	}
	return 2
}

// held compares an assertion with a reading, its parts in order.
func (p *Pass) held(r polarity.Reading, v Value, a claim.Assertion) (difference, Verdict) {
	if d, verdict := holdPolarity(r, a); d.code != OK {
		return d, verdict
	}
	if p.only(v.Path) && a.Status == claim.Occurred && r.Polarity == claim.Affirmed {
		return difference{code: "status-changed", got: string(a.Status), want: string(claim.Planned)}, Refuted
	}
	if d, verdict := holdStatus(r, a); d.code != OK && !(d.code == "status-unknown" && a.Status == claim.Planned && p.demanded(v.Path)) {
		return d, verdict
	}
	d, verdict := holdModality(r, a)
	if d.code == "modality-unknown" && p.demanded(v.Path) {
		return same, Supported
	}
	return d, verdict
}

// saidBeside gives the attribution that stands beside a value; ok is false where none does.
func (p *Pass) saidBeside(path string) (a claim.Attribution, ok bool) {
	parent, _, _ := cutPointer(path)
	if p.run.said == nil {
		p.run.said = map[string]claim.Attribution{}
		for _, v := range p.Values {
			if a, ok := v.Value.(claim.Attribution); ok {
				up, _, _ := cutPointer(v.Path)
				p.run.said[up] = a
			}
		}
	}
	a, ok = p.run.said[parent]
	return a, ok
}

// demanded says whether a claim's act puts what it says as wished for or to come: a demand, a call, a threat.
func (p *Pass) demanded(path string) bool {
	switch a, _ := p.saidBeside(path); a.Act {
	case claim.Demand, claim.CallFor, claim.Promise, claim.Threaten, claim.Warn, claim.Doubt:
		return true
	}
	return false
}

// only says whether a claim's act is one by which nothing is told as done: what is threatened, promised or called for
// is to come.
func (p *Pass) only(path string) bool {
	switch a, _ := p.saidBeside(path); a.Act {
	case claim.Demand, claim.CallFor, claim.Promise, claim.Threaten:
		return true
	}
	return false
}

// allRead says whether all clauses read as r does, so that it does not matter which one is meant.
func allRead(clauses []clause, r polarity.Reading) bool {
	for _, c := range clauses {
		if o := c.read(nil); o.Polarity != r.Polarity || o.Modality != r.Modality || o.Status != r.Status {
			return false
		}
	}
	return true
}

var same = difference{code: OK}

// holdPolarity compares affirmed and negated. What is denied is told of as either.
func holdPolarity(r polarity.Reading, a claim.Assertion) (difference, Verdict) {
	if a.Polarity == r.Polarity || r.Status == claim.Denied && a.Status == claim.Denied {
		return same, Supported
	}
	d := difference{code: "polarity-flipped", got: string(a.Polarity), want: string(r.Polarity)}
	if r.Either {
		d.code = "polarity-unread"
		return d, NotEnoughInfo
	}
	return d, Refuted
}

// statuses lists, for what the words tell, the statuses that are as good, and those that are false; the rest the
// words leave open.
var statuses = map[claim.Status]struct{ good, false []claim.Status }{
	claim.Planned:     {[]claim.Status{claim.Planned, claim.UnknownStatus, claim.Conditional}, []claim.Status{claim.Occurred, claim.Ongoing, claim.Denied}},
	claim.Conditional: {[]claim.Status{claim.Conditional, claim.Planned, claim.UnknownStatus}, []claim.Status{claim.Occurred, claim.Ongoing, claim.Denied}},
	claim.Ongoing:     {[]claim.Status{claim.Ongoing, claim.Occurred, claim.UnknownStatus}, []claim.Status{claim.Denied}},
	claim.Denied:      {[]claim.Status{claim.Denied, claim.UnknownStatus}, []claim.Status{claim.Occurred, claim.Ongoing}},
	"":                {[]claim.Status{claim.Occurred, claim.Ongoing, claim.UnknownStatus}, []claim.Status{claim.Denied}},
}

// holdStatus compares how far a thing has come. What is negated has come to nothing, however that is put.
func holdStatus(r polarity.Reading, a claim.Assertion) (difference, Verdict) {
	s := statuses[r.Status]
	if r.Open && (r.Status == "" || r.Status == claim.Ongoing) && a.Status == claim.Occurred && r.Polarity == claim.Affirmed {
		return difference{code: "status-unknown", got: string(a.Status), want: string(claim.UnknownStatus)}, NotEnoughInfo
	}
	doubtful := r.Modality == claim.Hedged || r.Modality == claim.Possible
	if doubtful && (a.Status == claim.Planned || a.Status == claim.Conditional) {
		return same, Supported // what may be is still to come, if at all
	}
	if slices.Contains(s.good, a.Status) || r.Coming && a.Status == claim.Planned || r.Polarity == claim.Negated && a.Status != claim.Occurred ||
		r.Polarity == claim.Negated && r.Status == "" {
		return same, Supported
	}
	want := r.Status
	if want == "" {
		want = claim.Occurred
	}
	d := difference{code: "status-changed", got: string(a.Status), want: string(want)}
	if slices.Contains(s.false, a.Status) && a.Status != claim.Denied {
		return d, Refuted // another clause may deny it, or the speaker's act
	}
	d.code = "status-unknown"
	return d, NotEnoughInfo
}

// holdModality compares how firmly a thing is put: a hedge dropped is false, one added is left open.
func holdModality(r polarity.Reading, a claim.Assertion) (difference, Verdict) {
	open := a.Status == claim.Planned || a.Status == claim.Conditional || a.Status == claim.UnknownStatus
	d := difference{code: "modality-changed", got: string(a.Modality), want: string(r.Modality)}
	doubtful := a.Modality == claim.Possible || a.Modality == claim.Hedged || a.Modality == claim.Hypothetical
	switch r.Modality {
	case a.Modality:
		return same, Supported
	case claim.Hedged, claim.Possible:
		if doubtful || r.Impossible && a.Modality == claim.Asserted {
			return same, Supported
		}
		return d, Refuted
	case claim.Hypothetical:
		if doubtful || open {
			return same, Supported
		}
		return d, Refuted
	case claim.Desired, claim.Required:
		if a.Modality == claim.Desired || a.Modality == claim.Required || open {
			return same, Supported
		}
		return d, Refuted
	}
	if r.Status == claim.Planned || r.Status == claim.Conditional || r.Coming {
		return same, Supported
	}
	d.code = "modality-unknown"
	return d, NotEnoughInfo
}

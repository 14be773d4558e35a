package verify

import (
	"slices"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// told is a clause of the free text beside an assertion, with the clause of the evidence that tells the same.
type told struct {
	own   clause // its part is nil
	at    int    // of the evidence's clauses
	found bool   // whether they share a word
}

// parts gives the clauses of the free text beside a value, each with the clause of the evidence that tells it, those
// first that have a predicate of their own.
func (p *Pass) parts(path string, all []clause) []told {
	own, stems := p.ownClauses(path), make([]polarity.Stems, len(all))
	for i := range all {
		stems[i] = all[i].stems
	}
	out := make([]told, 0, len(own))
	for i := range own {
		t := told{own: own[i]}
		t.at, t.found = polarity.Nearest(stems, own[i].stems)
		if t.found {
			out = append(out, t)
		}
	}
	if len(out) > 0 {
		main := polarity.Main(len(out), func(i int) (*arabic.Text, polarity.Clause) { return out[i].own.t, out[i].own.Clause })
		out[0], out[main] = out[main], out[0]
	}
	return out
}

// ownClauses gives the clauses of the free text beside a value, without those that only tell who speaks.
func (p *Pass) ownClauses(path string) []clause {
	parent, _, _ := cutPointer(path)
	if p.run.own == nil {
		p.run.own = map[string][]clause{}
		for _, v := range p.Values {
			if prose, ok := v.Value.(claim.Prose); ok {
				up, _, _ := cutPointer(v.Path)
				t := p.run.words(string(prose)).Text()
				for _, c := range polarity.Clauses(t, 0, len(t.Tokens)) {
					p.run.own[up] = append(p.run.own[up], clause{t: t, Clause: c, stems: polarity.StemsBy(t, c.From, c.To, p.run.derived.root)})
				}
			}
		}
	}
	return p.run.own[parent]
}

// asJoined answers anew for an assertion by the parts of the words beside it: as the first of them is put in the
// evidence, it is so, and as another is, it is left open.
func (p *Pass) asJoined(v Value, a claim.Assertion, all []clause, said polarity.Stems, f Finding, place *source.Place) (Finding, *source.Place) {
	parts := p.parts(v.Path, all)
	if len(parts) == 0 {
		return f, place
	}
	first := p.asPut(v, a, all, parts[0], said)
	if first.firm || f.Verdict != Supported && first.verdict == Supported {
		f, place = p.putFinding(all[parts[0].at], first)
	}
	if f.Verdict == Supported {
		return f, place
	}
	if a.Status == claim.Denied && a.Polarity == claim.Negated {
		if at, denied := p.deniedAmong(v, all, said); denied {
			return Finding{Verdict: Supported, Code: OK, Reason: p.Reason("the evidence puts it so")}, at
		}
	}
	if own := parts[0].own.read(nil); f.Code == "polarity-flipped" && a.Polarity == claim.Negated && own.Either {
		f.Verdict, f.Code = NotEnoughInfo, unsettled(f.Code) // the words beside it negate something
	}
	for _, x := range parts[1:] {
		if p.asPut(v, a, all, x, said).verdict == Supported {
			f.Verdict, f.Code = NotEnoughInfo, unsettled(f.Code)
			f.Reason = p.Reason("the words beside it join several things, and the evidence puts only some of them as %s", f.Got)
			break
		}
	}
	return f, place
}

// put is what an assertion held against a reading gives. Firm says that the evidence has the particles of the words
// beside the assertion, or another clause that governs them.
type put struct {
	difference
	verdict Verdict
	marks   []text.Span
	firm    bool
}

// putFinding words what a clause of the evidence says of an assertion.
func (p *Pass) putFinding(c clause, x put) (Finding, *source.Place) {
	place := &source.Place{In: c.part.In, Span: c.span()}
	if x.verdict == Supported {
		return Finding{Verdict: Supported, Code: OK, Reason: p.Reason("the evidence puts it so")}, place
	}
	if len(x.marks) > 0 {
		place.Span = x.marks[0]
	}
	return Finding{Verdict: x.verdict, Code: x.code, Got: claim.Maybe(x.got), Want: claim.Maybe(x.want),
		Reason: p.Reason("the evidence puts this as %s, not as %s", x.want, x.got)}, place
}

// asPut holds an assertion against one part of the words beside it.
func (p *Pass) asPut(v Value, a claim.Assertion, all []clause, x told, said polarity.Stems) put {
	r, firm := p.putting(v, all, x, nil)
	out := put{marks: r.Marks, firm: firm}
	if r.Status == claim.Denied {
		if out.difference, out.verdict = p.holdDenied(v, a); out.verdict == Supported || firm {
			out.firm = true
			return out
		}
	}
	if out.difference, out.verdict = p.held(r, v, a); out.code != OK {
		named, _ := p.putting(v, all, x, said)
		if d, verdict := p.held(named, v, a); rank(verdict) < rank(out.verdict) {
			out.difference, out.verdict = asNamed(r, a, d, verdict)
		}
	}
	if out.code == "polarity-flipped" && r.Bound {
		if !x.own.read(nil).Bound {
			out.code, out.verdict = "polarity-unread", NotEnoughInfo
			return out
		}
		r.Polarity = a.Polarity // as the words beside it have the bound, it is told with its «not» or without
		out.difference, out.verdict = p.held(r, v, a)
	}
	return out
}

// asNamed is the kinder answer for an assertion whose words name what governs the thing, the preparation or the plan:
// one that is not over is not told as done.
func asNamed(r polarity.Reading, a claim.Assertion, d difference, verdict Verdict) (difference, Verdict) {
	if r.Status == claim.Planned && r.Present && a.Status == claim.Occurred {
		return difference{code: "status-unknown", got: string(a.Status), want: string(r.Status)}, NotEnoughInfo
	}
	return d, verdict
}

// deniedAmong finds a denial of what shares a word with the words said.
func (p *Pass) deniedAmong(v Value, all []clause, said polarity.Stems) (*source.Place, bool) {
	whole := p.clauses(v.Scope)
	for _, c := range all {
		shares := false
		for s := range c.stems {
			shares = shares || said[s]
		}
		n := at(whole, c)
		if shares && (c.read(nil).Status == claim.Denied || governed(c) && deniedBy(whole, n) || deniedNext(whole, n)) {
			return &source.Place{In: c.part.In, Span: c.span()}, true
		}
	}
	return nil, false
}

// holdDenied holds an assertion against a denial: «negated», «denied» or both, it is the same denial. As done it is
// false, but in a claim, which may be that of him whom another denies.
func (p *Pass) holdDenied(v Value, a claim.Assertion) (difference, Verdict) {
	if a.Polarity == claim.Negated || a.Status == claim.Denied {
		return same, Supported
	}
	d := difference{code: "status-changed", got: string(a.Status), want: string(claim.Denied)}
	if a.Status == claim.UnknownStatus {
		d.code = "status-unknown"
		return d, NotEnoughInfo
	}
	if _, claimed := p.saidBeside(v.Path); claimed && !p.denies(v.Path) {
		d.code = "status-unknown"
		return d, NotEnoughInfo
	}
	return d, Refuted
}

// denies says whether a claim's act makes a denial of what it says.
func (p *Pass) denies(path string) bool {
	x, _ := p.saidBeside(path)
	return x.Act == claim.Deny || x.Act == claim.Reject
}

// putting is how the evidence puts one clause of free text. Where the text's own particles stand in the evidence, before
// the same words, they are what decides; else the words of the evidence's clause are, and of those that govern it.
func (p *Pass) putting(v Value, all []clause, x told, said polarity.Stems) (r polarity.Reading, firm bool) {
	c := all[x.at]
	r = p.dated(c, c.read(said), x.own.stems).Of(x.own.stems)
	own := x.own.read(said)
	if r.Status == claim.Denied && (own.Polarity == claim.Negated || p.denies(v.Path)) {
		firm = true
	}
	r.Either, r.Coming, r.Open = false, r.Coming || own.Coming, r.Open || own.Scheduled
	whole := p.clauses(v.Scope)
	particles := marked(whole, x.own, own)
	if particles {
		r.TakeOver(own)
		firm = true
	}
	if n := at(whole, c); n > 0 && governed(c) {
		if deniedBy(whole, n) && !(particles && own.Polarity == claim.Negated) {
			r.Status, firm = claim.Denied, true
		}
		if over := whole[n-1].read(said); r.Modality == claim.Asserted && over.Modality != claim.Asserted && c.t.Is(c.From, "ان") && polarity.Imperfect(c.t.Word(c.From+1)) {
			r.Modality, r.Open, firm = over.Modality, true, true // of the subjunctive nothing is done yet
		}
	}
	if deniedNext(whole, at(whole, c)) {
		r.Status, firm = claim.Denied, true
	}
	return r, firm
}

// marked says whether all the words that decide how a clause of free text reads stand in the evidence, each before a
// word of the same root.
func marked(all []clause, c clause, r polarity.Reading) bool {
	return polarity.Stand(c.t, r.Marks, func(yield func(*arabic.Text, polarity.Clause) bool) {
		for _, o := range all {
			if !yield(o.t, o.Clause) {
				return
			}
		}
	})
}

// conjoined is a word without the conjunction before it.
func conjoined(w string) string { return strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف") }

// at is the place of a clause among others.
func at(all []clause, c clause) int {
	return slices.IndexFunc(all, func(o clause) bool { return o.t == c.t && o.Clause == c.Clause })
}

// governed says whether a clause hangs on the one before it: أن and إن with their kin open it.
func governed(c clause) bool {
	switch conjoined(c.t.Word(c.From)) {
	case "ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم":
		return !strings.HasPrefix(c.t.Word(c.From), "و")
	}
	return false
}

// followed says whether a clause follows that hangs on clause n.
func followed(all []clause, n int) bool { return n+1 < len(all) && governed(all[n+1]) }

// deniedBy says whether a clause before clause n denies it: the one that governs it, or the one before that where that is
// no verb of saying.
func deniedBy(all []clause, n int) bool {
	for k := n - 1; k >= max(0, n-2); k-- {
		if all[k].read(nil).Status == claim.Denied {
			return true
		}
		if all[k].tells() != "" {
			return false
		}
	}
	return false
}

// deniedNext says whether the clause behind clause n takes it up and denies it: «وهو ما نفته».
func deniedNext(all []clause, n int) bool {
	if n+1 >= len(all) {
		return false
	}
	switch c := all[n+1]; conjoined(c.t.Word(c.From)) {
	case "هو", "هي", "الامر":
		return c.read(nil).Status == claim.Denied
	}
	return false
}

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

//go:embed docs/timex.md
var timexDoc string

// Timex holds times against what the article states inside their evidence.
var Timex = &Check{
	Name: "timex",
	Doc:  timexDoc,
	Codes: []string{OK, "coarser", "words-only", "no-evidence", "evidence-not-found", "timex-value", "timex-finer", "timex-mod", "timex-type",
		"timex-clause", "timex-elsewhere", "timex-not-stated", "timex-text", "timex-unread", "timex-unresolved"},
	Run: func(p *Pass) error {
		for _, v := range p.Values {
			if err := p.Context.Err(); err != nil {
				return err
			}
			if x, ok := v.Value.(claim.Timex); ok {
				p.timex(v, x)
			}
		}
		return nil
	},
}

// stated is a time of the article with the part it stands in.
type stated struct {
	mention.Timex
	part *source.Part
}

func (m stated) place() *source.Place { return &source.Place{In: m.part.In, Span: m.Span} }

// timex answers for one time: the mention that its words name, inside the evidence.
func (p *Pass) timex(v Value, x claim.Timex) {
	if len(v.Scope) == 0 {
		p.report(v.Path, NotEnoughInfo, "no-evidence", "no evidence stands beside it")
		return
	}
	s := p.scope(v.Scope)
	if !s.found {
		p.report(v.Path, NotEnoughInfo, "evidence-not-found", "the article does not have the evidence given")
		return
	}
	inside, outside := p.times(s, x.Text)
	if len(inside) == 0 {
		if words := p.run.find(p.Article, x.Text); len(words) > 0 && (len(outside) == 0 || touchesAny(s, words)) {
			p.unreadTime(v.Path, x, words, s)
			return
		}
	}
	if len(inside) == 0 && len(outside) == 0 && hasWords(x.Text) && p.otherWords(v.Path, s, x) {
		return
	}
	all := inside
	if len(all) == 0 {
		// The words are not the article's: any time of the evidence can be meant.
		all, _ = p.times(s, "")
	}
	if strings.Contains(string(x.Value), "/") {
		if place, ok := p.rangeHeld(x, all); ok {
			p.Report(p.timeFinding(v.Path, timeDifference{code: OK, verdict: Supported}), place)
			return
		}
	}
	best, found := stated{}, false
	var d timeDifference
	for _, m := range all {
		if held := p.holdTime(x, m, s); !found || held.cost < d.cost {
			best, d, found = m, held, true
		}
	}
	if found && d.verdict != Supported {
		d = p.otherReading(s, x, best, d)
	}
	if verb, elsewhere := p.governedBy(v.Path, d, best); elsewhere {
		p.Report(Finding{Path: v.Path, Verdict: NotEnoughInfo, Code: "timex-clause", Got: claim.Maybe(x.Text), Want: claim.Maybe(verb),
			Reason: p.Reason("in the article this time belongs to %s, and not to what is told here", verb)}, best.place())
		return
	}
	switch {
	case found && (len(inside) > 0 || d.cost == 0):
		p.Report(p.timeFinding(v.Path, d), best.place())
	case len(outside) > 0:
		p.Report(Finding{Path: v.Path, Verdict: Refuted, Code: "timex-elsewhere", Got: claim.Maybe(x.Text),
			Reason: p.Reason("the article states this elsewhere, of something else, and not in the evidence")}, outside[0].place())
	default:
		f := Finding{Path: v.Path, Verdict: Refuted, Code: "timex-not-stated", Got: claim.Maybe(x.Value),
			Reason: p.Reason("the evidence does not state this time")}
		if f.Got == "" {
			f.Got = claim.Maybe(x.Text)
		}
		p.Report(f, nil)
	}
}

// times lists the times of the article whose words these are, or that lie in them or around them, inside the evidence
// and the first outside; with no words all that the evidence touches.
func (p *Pass) times(s *scope, words string) (inside, outside []stated) {
	if words == "" {
		if s.times == nil {
			s.times = []stated{}
			for _, part := range p.Article.Parts() {
				for _, x := range touched(part.Timexes, s.cover[part.In]) {
					s.times = append(s.times, stated{x, part})
				}
			}
		}
		return s.times, nil
	}
	t, known := p.run.timed[words]
	if !known {
		t = p.timed(words)
		p.run.timed[words] = t
	}
	if first, ok := t.outside(s.cover); ok {
		outside = []stated{first}
	}
	return t.touched(s.cover), outside
}

// timed lists the article's times whose words these are, or that lie in them or around them.
func (p *Pass) timed(words string) *spread[stated] {
	var all []stated
	seen := map[source.Place]bool{}
	add := func(m stated) {
		if at := *m.place(); !seen[at] {
			seen[at] = true
			all = append(all, m)
		}
	}
	for _, at := range p.run.find(p.Article, words) {
		part := p.partOf(at.In)
		n, _ := slices.BinarySearchFunc(part.Timexes, at.Span.Start, func(x mention.Timex, start int) int { return x.Span.End - start - 1 })
		for ; n < len(part.Timexes) && part.Timexes[n].Span.Start < at.Span.End; n++ {
			add(stated{part.Timexes[n], part})
		}
	}
	for _, m := range p.run.derived.times()[plainWords(words)] {
		add(m)
	}
	return newSpread(all, func(m stated) (string, text.Span) { return m.part.In, m.Span })
}

// timeFinding words what parts a time from a mention.
func (p *Pass) timeFinding(path string, d timeDifference) Finding {
	f := Finding{Path: path, Verdict: d.verdict, Code: d.code, Got: claim.Maybe(d.got), Want: claim.Maybe(d.want)}
	switch d.code {
	case OK:
		f.Reason = p.Reason("the article states this time in the evidence")
	case "coarser":
		f.Reason = p.Reason("the article states it, finer: %s", d.want)
	case "timex-finer":
		f.Reason = p.Reason("the article does not say it as finely: it has %s, not %s", d.want, d.got)
	case "timex-unresolved":
		f.Reason = p.Reason("isnad cannot tell which time the article means here")
	default:
		f.Reason = p.Reason("the article has %s here, not %s", d.want, d.got)
	}
	return f
}

// touched lists the times that share a byte with a place of the evidence, looked up and not gone through: a summary
// of many events has as many scopes.
func touched(times []mention.Timex, c cover) []mention.Timex {
	var out []mention.Timex
	n := 0
	for _, place := range merged(c) {
		k, _ := slices.BinarySearchFunc(times[n:], place.Start, func(x mention.Timex, start int) int { return x.Span.End - start - 1 })
		for n += k; n < len(times) && times[n].Span.Start < place.End; n++ {
			out = append(out, times[n])
		}
	}
	return out
}

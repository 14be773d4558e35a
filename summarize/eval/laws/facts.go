package laws

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// facts is what an article states, whole or within some evidence.
type facts struct {
	quantities []claim.Quantity
	times      []claim.Timex
	names      []named
	spans      map[string][]text.Span // by part
}

// named is a name of the article with its kind and the title that stands beside it.
type named struct {
	text, title string
	kind        claim.EntityKind
}

// everything is all that the article states.
func everything(a *source.Article) facts {
	f := facts{spans: map[string][]text.Span{}}
	for _, p := range a.Parts() {
		f.spans[p.In] = []text.Span{{Start: 0, End: len(p.Text)}}
		f.add(p, f.spans[p.In][0])
	}
	return f
}

// within is what the article states at the places of some evidence.
func (s *subject) within(evidence []claim.Evidence) facts {
	var key strings.Builder
	for _, e := range evidence {
		key.WriteString(e.Quote + "\x00")
	}
	f, known := s.inside[key.String()]
	if known {
		return f
	}
	f.spans = map[string][]text.Span{}
	for _, e := range evidence {
		for _, m := range s.Article.Find(e.Quote) {
			for _, p := range s.Article.Parts() {
				if p.In == m.In {
					f.spans[p.In] = append(f.spans[p.In], m.Span)
					f.add(p, m.Span)
				}
			}
		}
	}
	s.inside[key.String()] = f
	return f
}

// add gathers what a part states within a span.
func (f *facts) add(p *source.Part, at text.Span) {
	for _, q := range p.Quantities {
		if q.Span.Overlaps(at) {
			f.quantities = append(f.quantities, quantityOf(p, q))
		}
	}
	for _, t := range p.Timexes {
		if t.Span.Overlaps(at) {
			f.times = append(f.times, claim.Timex{Text: t.Span.Of(p.Text), Type: t.Type, Value: claim.Maybe(t.Value), Mod: t.Mod})
		}
	}
	for _, n := range p.Names() {
		if n.Span.Overlaps(at) {
			f.names = append(f.names, named{n.Span.Of(p.Text), n.Title.Of(p.Text), n.Kind})
		}
	}
}

// quantityOf writes a mention as a summary does.
func quantityOf(p *source.Part, q mention.Quantity) claim.Quantity {
	return claim.Quantity{Text: q.Span.Of(p.Text), Value: claim.Maybe(q.Value), High: claim.Maybe(q.High), Unit: claim.Maybe(q.Unit), Mod: q.Mod,
		Of: claim.Maybe(q.Of.Of(p.Text))}
}

// states says whether an amount is among the facts, whatever it counts.
func (f facts) states(q claim.Quantity) bool {
	for _, m := range f.quantities {
		if m.Value == q.Value && m.High == q.High && (m.Unit == q.Unit || q.Unit == "") && m.Mod == q.Mod {
			return true
		}
	}
	return false
}

// numbers says whether a bare number is among the facts, in whatever unit.
func (f facts) numbers(value claim.Maybe) bool {
	for _, m := range f.quantities {
		if m.Value == value || m.High == value {
			return true
		}
	}
	return false
}

// dates says whether a time is among the facts, as it is or finer.
func (f facts) dates(value claim.Maybe) bool {
	for _, m := range f.times {
		if value != "" && strings.HasPrefix(string(m.Value), string(value)) {
			return true
		}
	}
	return false
}

// namesAny says whether any word of weight of a name stands among the names.
func (f facts) namesAny(name string) bool {
	for _, n := range f.names {
		if shareWord(n.text, name) {
			return true
		}
	}
	return false
}

// shareWord says whether two names have a word of three letters or more in common, the article aside.
func shareWord(a, b string) bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(folded(a)) {
		words[bare(w)] = true
	}
	for w := range strings.FieldsSeq(folded(b)) {
		if w = bare(w); len(w) >= 6 && words[w] {
			return true
		}
	}
	return false
}

func bare(w string) string { return strings.TrimPrefix(strings.Trim(w, "\"«»()،.:"), "ال") }

func folded(s string) string { return arabic.FoldString(s, arabic.Full) }

// has says whether the article has some words.
func (s *subject) has(words string) bool { return len(s.Article.Find(words)) > 0 }

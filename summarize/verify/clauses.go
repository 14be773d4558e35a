package verify

import (
	"slices"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// clause is one clause of a value's evidence.
type clause struct {
	part *source.Part
	t    *arabic.Text // of the evidence alone
	polarity.Clause
	offset int // of the evidence in the part
	stems  polarity.Stems
}

func (c clause) span() text.Span { return c.shift(c.t.Span(c.From, c.To)) }

func (c clause) shift(s text.Span) text.Span {
	return text.Span{Start: s.Start + c.offset, End: s.End + c.offset}
}

// read reads the clause; what governs a thing and is among the words said is then the thing itself. Places are
// the part's.
func (c clause) read(said polarity.Stems) polarity.Reading {
	var names func(string) bool
	if said != nil {
		names = func(word string) bool { return said[polarity.Root(word)] }
	}
	r := polarity.Read(c.t, c.Clause, names)
	for i := range r.Marks {
		r.Marks[i] = c.shift(r.Marks[i])
	}
	return r
}

// clauses gives the clauses of the evidence at some paths, in order; each path's first place.
func (p *Pass) clauses(evidence []string) []clause {
	if known, ok := p.run.clauses[&evidence[0]]; ok {
		return known
	}
	var out []clause
	for _, path := range evidence {
		places := p.Places(path)
		if len(places) == 0 {
			continue
		}
		for _, part := range p.Article.Parts() {
			if part.In != places[0].In {
				continue
			}
			span := places[0].Span
			t := p.run.words(span.Of(part.Text)).Text()
			for _, c := range polarity.Clauses(t, 0, len(t.Tokens)) {
				out = append(out, clause{part, t, c, span.Start, polarity.StemsBy(t, c.From, c.To, p.run.derived.root)})
			}
		}
	}
	p.run.clauses[&evidence[0]] = out
	return out
}

// beside gives the roots of the free text that stands beside a value in its struct: an event's title, a claim's
// content.
func (p *Pass) beside(path string) polarity.Stems {
	parent, _, _ := cutPointer(path)
	if p.run.prose == nil {
		p.run.prose, p.run.opening = map[string]polarity.Stems{}, map[string]polarity.Stems{}
		for _, v := range p.Values {
			if prose, ok := v.Value.(claim.Prose); ok {
				up, _, _ := cutPointer(v.Path)
				t := p.run.words(string(prose)).Text()
				if p.run.prose[up] == nil {
					p.run.prose[up] = polarity.Stems{}
				}
				for i := range min(len(t.Tokens), maxPhrase) {
					if introduces(t.Word(i)) {
						p.run.opening[up] = polarity.StemsBy(t, 0, i, p.run.derived.root)
						break
					}
				}
				for s := range polarity.StemsBy(t, 0, len(t.Tokens), p.run.derived.root) {
					p.run.prose[up][s] = true
				}
			}
		}
	}
	return p.run.prose[parent]
}

// beginsWith says whether the free text beside a value begins by telling who speaks, with a word of saying: «قال الوزير
// إن كذا».
func (p *Pass) beginsWith(path, cue string) bool {
	p.beside(path)
	parent, _, _ := cutPointer(path)
	return p.run.opening[parent][polarity.Root(firstWord(cue))]
}

// aligned gives the clause that shares the words said. Without any shared word it is the first, and ok is false.
func aligned(clauses []clause, said polarity.Stems) (best clause, ok bool) {
	all := make([]polarity.Stems, len(clauses))
	for i := range clauses {
		all[i] = clauses[i].stems
	}
	i, ok := polarity.About(all, said)
	return clauses[i], ok
}

// withoutTelling leaves out the clauses that only tell who speaks, where what is said follows: «قال الوزير» before «إن
// كذا». Of an event they are what happened where its title has the word of saying itself.
func withoutTelling(all []clause, said polarity.Stems, claimed bool) []clause {
	var out []clause
	for i, c := range all {
		verb := c.tells()
		if verb != "" && !claimed && said[verb] {
			return all
		}
		plain := claimed || verb == c.read(nil).Head
		if i+1 == len(all) || verb == "" || !plain || !introduces(all[i+1].t.Word(all[i+1].From)) {
			out = append(out, c)
		}
	}
	return out
}

// tells is the root of the word of saying in the clause, empty where none stands there.
func (c clause) tells() string {
	for i := c.From; i < c.To; i++ {
		if v, _, ok := arabic.Speech(c.t.Word(i)); ok && v.Links != 0 {
			return polarity.Root(c.t.Word(i))
		}
	}
	return ""
}

// dated reads as open what no word puts as done, and a date behind the day of publication puts to come: «يعقد
// الاجتماع في 13 يناير», in a paper of the sixth. The verb of the imperfect opens the clause or stands behind the date;
// one told of the past («ليعود بعد أربعة أيام») does neither, or hangs on another date.
func (p *Pass) dated(c clause, r polarity.Reading, said polarity.Stems) polarity.Reading {
	published := p.Article.Published()
	if published.IsZero() {
		return r
	}
	settled := r.Status != "" && r.Status != claim.Ongoing || !r.Coming || r.Done
	const day = "2006-01-02"
	span := c.span()
	all := c.part.Timexes
	k, _ := slices.BinarySearchFunc(all, span.Start, func(x mention.Timex, start int) int { return x.Span.End - start - 1 })
	for _, x := range all[k:] {
		if x.Span.Start >= span.End {
			break
		}
		if !span.Overlaps(x.Span) || x.Type == claim.Duration || x.Type == claim.Set || unresolved(x.Value) || len(x.Value) < len(day) || x.Value[:len(day)] <= published.Format(day) {
			continue
		}
		r.Coming = true // something of it is still to come
		if r.Announced && r.Status == "" && !said[r.Head] {
			r.Open = true // «أعلنت عن انطلاق الحملة يوم كذا»
			return r
		}
		behind := tokenFrom(c.t, x.Span.End-c.offset)
		if settled {
			continue
		}
		if !r.Told && !x.Anaphoric || r.Imperfect && !x.Anaphoric || behind < c.To && polarity.Imperfect(c.t.Word(behind)) {
			r.Open = true
			r.Marks = append(r.Marks, x.Span)
			return r
		}
	}
	return r
}

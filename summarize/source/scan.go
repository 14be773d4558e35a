package source

import (
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// Scan is what an article states, as other programs are given it: the text's mentions in order, then the
// title's. No list is ever null.
type Scan struct {
	Quantities []ScannedQuantity  `json:"quantities"`
	Timexes    []ScannedTimex     `json:"timexes"`
	Quotations []ScannedQuotation `json:"quotations"`
	Names      []ScannedName      `json:"names"`
}

// ScannedQuotation is a statement that the article attributes to somebody. Cue is the word of saying, null where there
// is none; Speaker is who says it by the article's phrase, null where the article does not settle it; Elided says
// that the phrase does not stand behind the cue but before it; Content is the words said without the outer marks;
// Direct says that all of them stand in marks; Via are the carriers in order.
type ScannedQuotation struct {
	In      string          `json:"in,omitempty"`
	Act     claim.Act       `json:"act"`
	Cue     *Words          `json:"cue"`
	Speaker *ScannedSpeaker `json:"speaker"`
	Elided  bool            `json:"elided"`
	Content Words           `json:"content"`
	Direct  bool            `json:"direct"`
	Via     []Words         `json:"via"`
}

// ScannedSpeaker is a speaker's whole phrase. Name and Title are its parts as written, null where they cannot be told
// apart.
type ScannedSpeaker struct {
	Words
	Name  claim.Maybe `json:"name"`
	Title claim.Maybe `json:"title"`
}

// ScannedTimex is a time that the article states. Value is TIMEX3, null where it cannot be known; Rule says how it
// was found.
type ScannedTimex struct {
	Words
	In        string          `json:"in,omitempty"`
	Type      claim.TimexType `json:"type"`
	Value     claim.Maybe     `json:"value"`
	Mod       claim.TimexMod  `json:"mod"`
	Relative  bool            `json:"relative"`
	Anaphoric bool            `json:"anaphoric"`
	Rule      string          `json:"rule"`
}

// ScannedName is a person, organisation, place or the like that the article names. Title is null where none
// stands with this mention.
type ScannedName struct {
	Words
	In    string           `json:"in,omitempty"`
	Kind  claim.EntityKind `json:"kind"`
	Title claim.Maybe      `json:"title"`
}

// Words are words of the article and where they stand: Span in bytes, Chars in code points, both half-open
// and both of the part (text or title) that the mention lies in.
type Words struct {
	Text  string    `json:"text"`
	Span  text.Span `json:"span"`
	Chars text.Span `json:"chars"`
}

// ScannedQuantity is an amount the article states. Number is null where no number word stands by itself (a
// dual), Value where the amount has no number, High where it is no range or score, Unit where it cannot be
// known, Of where nothing is counted.
type ScannedQuantity struct {
	Words
	In     string               `json:"in,omitempty"` // "title"; the text where absent
	Number *Words               `json:"number"`
	Value  claim.Maybe          `json:"value"`
	High   claim.Maybe          `json:"high"`
	Unit   claim.Maybe          `json:"unit"`
	Mod    claim.Mod            `json:"mod"`
	Kind   mention.QuantityKind `json:"kind"`
	Of     claim.Maybe          `json:"of"`
}

// Scan lists what the article states. The result is the caller's own.
func (a *Article) Scan() Scan {
	s := Scan{Quantities: []ScannedQuantity{}, Timexes: []ScannedTimex{}, Quotations: []ScannedQuotation{}, Names: []ScannedName{}}
	for _, p := range a.parts {
		for _, q := range p.Quantities {
			s.Quantities = append(s.Quantities, p.scanned(q))
		}
		for _, x := range p.Timexes {
			found := ScannedTimex{Words: p.words(x.Span), Type: x.Type, Value: claim.Maybe(x.Value), Mod: x.Mod,
				Relative: x.Relative, Anaphoric: x.Anaphoric, Rule: x.Rule}
			if p.In != InText {
				found.In = p.In
			}
			s.Timexes = append(s.Timexes, found)
		}
		for _, q := range p.Quotations() {
			s.Quotations = append(s.Quotations, p.quoted(q))
		}
		for _, n := range p.Names() {
			found := ScannedName{Words: p.words(n.Span), Kind: n.Kind, Title: claim.Maybe(n.Title.Of(p.Text))}
			if p.In != InText {
				found.In = p.In
			}
			s.Names = append(s.Names, found)
		}
	}
	return s
}

func (p *Part) scanned(q mention.Quantity) ScannedQuantity {
	out := ScannedQuantity{Words: p.words(q.Span), Value: claim.Maybe(q.Value), High: claim.Maybe(q.High),
		Unit: claim.Maybe(q.Unit), Mod: q.Mod, Kind: q.Kind}
	if p.In != InText {
		out.In = p.In
	}
	if !q.Number.Empty() {
		number := p.words(q.Number)
		out.Number = &number
	}
	if !q.Of.Empty() {
		out.Of = claim.Maybe(q.Of.Of(p.Text))
	}
	return out
}

func (p *Part) quoted(q mention.Quotation) ScannedQuotation {
	out := ScannedQuotation{Act: q.Act, Elided: q.Elided, Content: p.words(q.Content), Direct: q.Direct, Via: []Words{}}
	if p.In != InText {
		out.In = p.In
	}
	if !q.Cue.Empty() {
		cue := p.words(q.Cue)
		out.Cue = &cue
	}
	if !q.Speaker.Empty() {
		out.Speaker = &ScannedSpeaker{Words: p.words(q.Speaker), Name: claim.Maybe(q.Name.Of(p.Text)), Title: claim.Maybe(q.Title.Of(p.Text))}
	}
	for _, v := range q.Via {
		out.Via = append(out.Via, p.words(v))
	}
	return out
}

func (p *Part) words(s text.Span) Words { return Words{s.Of(p.Text), s, p.Chars(s)} }

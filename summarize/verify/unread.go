package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
)

// unread answers for an amount whose words stand in the evidence and are no mention there: a definite dual (الوزيرين),
// a part without its whole (النصف), one of a unit (أسبوع). Read by themselves they can say what the amount says; that
// they say something else cannot be told, since a number has more senses than one.
func (p *Pass) unread(s *scope, a *amount) (Finding, *source.Place) {
	for _, at := range p.run.find(p.Article, a.Text) {
		if s.cover[at.In].touches(at.Span) && !p.inDate(at.Place) && p.says(a, at.Place) {
			return Finding{Path: a.path, Verdict: Supported, Code: OK, Reason: p.Reason("the article states this amount in the evidence")}, &at.Place
		}
	}
	return Finding{Path: a.path, Verdict: NotEnoughInfo, Code: "quantity-unread", Reason: p.Reason("isnad reads no number in these words: %s", a.Text)}, nil
}

// standsIn says whether words stand in the evidence, whatever they are there.
func (p *Pass) standsIn(s *scope, words string) bool {
	for _, at := range p.run.find(p.Article, words) {
		if s.cover[at.In].holds(at.Span) {
			return true
		}
	}
	return false
}

// inDate says whether a place lies in a day or an hour that is written with a number.
func (p *Pass) inDate(at source.Place) bool {
	part := p.partOf(at.In)
	if !strings.ContainsAny(arabic.FoldString(at.Span.Of(part.Text), arabic.Full), "0123456789") {
		return false
	}
	for _, t := range part.Timexes {
		if (t.Type == claim.Date || t.Type == claim.Time) && t.Span.Contains(at.Span) {
			return true
		}
	}
	return false
}

// says says whether the words of an amount, standing at a place, say its value, unit, limit and noun.
func (p *Pass) says(a *amount, at source.Place) bool {
	m := placed{mention.Quantity{Span: at.Span, Unit: "1", Mod: claim.Exact}, p.partOf(at.In)}
	if a.tuple.mod != claim.Exact && !p.limitNear(a.tuple.mod, a, m) || a.tuple.mod == claim.Exact && p.limitNear(claim.Approx, a, m) {
		return false
	}
	words := plainWords(a.Text)
	count := a.tuple.unit == "" || a.tuple.unit == "1"
	switch {
	case a.tuple.high != "":
		return false
	case count && a.tuple.value == "2" && quantity.Doubles(words):
		return a.noun == ""
	case count && a.tuple.value == "2" && quantity.Dual(a.Text):
		return a.noun == "" || ownNoun(a.noun, words)
	case a.tuple.value == "1" && !count:
		read := p.readAlone("1 " + a.Text)
		return len(read) == 1 && sameUnit(a.tuple.unit, read[0].Unit) && (a.noun == "" || ownNoun(a.noun, words))
	}
	read := p.readAlone(strings.TrimPrefix(words, "رقم "))
	if len(read) == 1 && read[0].Kind == mention.Ordinal && a.tuple.unit == "a" && m.ofAge() {
		read[0].Unit = "a"
	}
	if len(read) != 1 || compare(a.exactly(), read[0]).code != OK {
		return false
	}
	return a.noun == "" || ownNoun(a.noun, words)
}

// ofAge says whether an ordinal without a noun stands behind في, as an age in years does: «فتى في الثالثة عشرة».
func (m placed) ofAge() bool {
	t := m.part.Tokens()
	for k, i := tokenAt(t, m.Span.Start)-1, 0; i < 3 && t.Kind(k) == arabic.Word; k, i = k-1, i+1 {
		if t.Is(k, "في") {
			return true
		}
	}
	return false
}

// readAlone reads words as if they were all of a text.
func (p *Pass) readAlone(words string) []mention.Quantity {
	return quantity.Scan(arabic.Read(words), string(p.Article.Given().Country))
}

// exactly is the amount without its limit.
func (a *amount) exactly() *amount {
	b := *a
	b.tuple.mod, b.units = claim.Exact, nil
	return &b
}

// ownNoun says whether a noun is one of an amount's own words.
func ownNoun(noun, words string) bool {
	noun = plainWords(noun)
	return strings.Contains(" "+words+" ", " "+noun+" ") || alike(noun, words) == sameNoun
}

// maxNear is how many words behind an amount its limit may stand.
const maxNear = 6

// limitNear says whether the limit of an amount stands by the words of it: «ضعف ما يصلنا تقريبا», «صهريجين في اليوم، لا أكثر».
func (p *Pass) limitNear(mod claim.Mod, a *amount, m placed) bool {
	if mod == a.tuple.mod && p.limits(a, m) == certain {
		return true
	}
	t := m.part.Tokens()
	from, to := tokenAt(t, m.Span.Start), tokenAt(t, m.Span.End)
	for k := to; k < to+maxNear && t.Kind(k) != arabic.Break && !t.Is(k, "."); k++ {
		switch mod {
		case claim.Approx:
			if t.Is(k, "تقريبا") {
				return true
			}
		case claim.EqualOrLess:
			if t.Is(k, "لا") && t.Is(k+1, "اكثر") {
				return true
			}
		}
	}
	return mod == claim.Approx && t.Is(from-1, "الي") && (t.Is(from-2, "اقرب") || t.Is(from-2, "قريب"))
}

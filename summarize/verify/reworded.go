package verify

import (
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/mention"
)

// reworded answers for an amount whose words the article does not have. They are read by themselves: they
// may say the same in other letters, but they must not say anything else than the value beside them.
func (p *Pass) reworded(s *scope, a *amount) {
	read := quantity.Scan(arabic.Read(a.Text), string(p.Article.Given().Country))
	if len(read) == 0 {
		p.report(a.path, NotEnoughInfo, "quantity-unread", "isnad reads no number in these words: %s", a.Text)
		return
	}
	for _, m := range read {
		if d := contradiction(a, m); d.parts > 0 {
			p.Report(Finding{Path: a.path, Verdict: Refuted, Code: "quantity-text", Got: claim.Maybe(a.Text),
				Reason: p.Reason("the words %s do not say the value given with them", a.Text)}, nil)
			return
		}
		if a.noun == "" {
			a.noun = m.Of.Of(a.Text)
		}
	}
	p.unnamed(s, a)
}

// restated gives, in place of the mention that the words of an amount point at and that differs, one of the evidence
// that states the amount as the words by themselves do: «ثلاثة» of 3, where another three stands as a word.
func (p *Pass) restated(s *scope, a *amount, m placed, d difference) (placed, difference) {
	read := quantity.Scan(arabic.Read(a.Text), string(p.Article.Given().Country))
	if len(read) != 1 || contradiction(a, read[0]).parts > 0 {
		return m, d
	}
	whole := *a
	if whole.noun == "" {
		whole.noun = read[0].Of.Of(a.Text)
	}
	if own, same, ok := p.best(s.amounts, &whole); ok && same.code == OK {
		return own, same
	}
	return m, d
}

// contradiction compares an amount with its own words. What these leave open is none: a number without its
// unit, a currency of no country, a limit that stands before the words.
func contradiction(a *amount, m mention.Quantity) difference {
	if m.Unit == "" || m.Unit == "1" && m.Of.Empty() {
		m.Unit = a.tuple.unit
	}
	if m.Mod == claim.Exact {
		m.Mod = a.tuple.mod
	}
	return compare(a, m)
}

package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// proseStrangers finds the first two words of free text that stand where only a name can, and of which the article has
// neither, though nothing tells that they are one: behind an office with the article, whose genitive no noun can be
// («الوزير ميسلون الزعرور»), or behind a verb of saying that takes no noun for its object.
func (p *Pass) proseStrangers(part *source.Part) (Finding, *source.Place, bool) {
	t := part.Tokens()
	for i := range t.Tokens {
		if t.Kind(i) != arabic.Word || !namesNext(t, i) || !nounOf(t, i+1) || !nounOf(t, i+2) || t.HasArticle(i+1) || t.Glued(i+1) || t.Glued(i+2) {
			continue
		}
		if p.hasWord(t, i+1) || p.hasWord(t, i+2) {
			continue
		}
		words := text.Span{Start: t.Span(i+1, i+2).Start, End: t.Span(i+2, i+3).End}.Of(part.Text)
		return Finding{Verdict: NotEnoughInfo, Code: "prose-name-open", Got: claim.Maybe(words),
			Reason: p.Reason("the article has nothing of %s, which seems to be a name", words)}, nil, true
	}
	return Finding{}, nil, false
}

// namesNext says whether a noun without the article right behind token i can only be a name.
func namesNext(t *arabic.Text, i int) bool {
	w := t.Word(i)
	switch strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف") {
	case "قال", "قالت", "يقول", "تقول", "صرح", "صرحت":
		return true
	}
	rest, ok := strings.CutPrefix(w, "ال")
	return ok && arabic.HasRole(rest, arabic.PersonRole)
}

// nounOf says whether token i may be a word of a name: no word of a closed class, no office or body, no verb, no
// accusative.
func nounOf(t *arabic.Text, i int) bool {
	w := t.Word(i)
	for _, role := range [...]arabic.Role{arabic.PersonRole, arabic.OrganizationRole, arabic.OutletRole} {
		if arabic.HasRole(w, role) {
			return false // «قال وزير الأشغال»
		}
	}
	return t.Kind(i) == arabic.Word && len(w) >= 6 && !t.IsFunction(i) && !t.Tanwin(i) && !polarity.Imperfect(w) && !arabic.PastVerb(w)
}

// hasWord says whether the article has the word at token i.
func (p *Pass) hasWord(t *arabic.Text, i int) bool {
	return len(p.run.find(p.Article, t.Span(i, i+1).Of(t.Given))) > 0
}

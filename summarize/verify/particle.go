package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/source"
)

// glued are the particles that the script writes in one word with the name behind them: conjunctions, prepositions,
// and both.
var glued = [...]string{"و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"}

// A name of one word has so many bytes, two a letter, behind و or ف and behind another particle: a shorter one is mostly
// the rest of another word (ريق in بريق).
const (
	minJoined   = 8
	minGoverned = 10
)

// behindParticle finds a name where a particle is glued to its first word, which the article's Find leaves out where
// the name stands alone elsewhere, or where its first word is short: «بسد», «فالعراق», «للنائبة».
func (p *Pass) behindParticle(words string) []source.Match {
	first := firstWord(words)
	if first == "" || arabic.IsNumeral(first) {
		return nil
	}
	words = strings.TrimSpace(words)
	alone := !strings.ContainsAny(words, " \u00a0")
	var out []source.Match
	for _, g := range glued {
		form := g + words
		if rest, ok := strings.CutPrefix(words, "ال"); ok && strings.HasSuffix(g, "ل") {
			form = g + "ل" + rest // the alif of the article goes behind ل
		}
		least := minGoverned
		if g == "و" || g == "ف" {
			least = minJoined
		}
		if alone && len(first) < least || arabic.OwnInitial(firstWord(form)) {
			continue
		}
		for _, m := range p.run.find(p.Article, form) {
			if m.Grade != "clitic" { // the particle is there
				out = append(out, m)
			}
		}
	}
	return out
}

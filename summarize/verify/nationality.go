package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/quantity"
)

// nationality says how far the article tells of which country the currency of a mention is: it names that country, and
// none other whose currency has the same name.
func (p *Pass) nationality(want string, m placed) certainty {
	t := m.part.Tokens()
	named := quantity.Nationalities(t.Word(tokenAt(t, max(m.Number.End, m.Span.Start))))
	if len(named) == 0 {
		named = quantity.Nationalities(strings.TrimSuffix(t.Word(tokenAt(t, m.Number.End)), "ا"))
	}
	switch {
	case len(named[want]) == 0:
		return not
	case !p.tellsOf(named[want]):
		return maybe
	}
	for code, adjectives := range named {
		if code != want && p.tellsOf(adjectives) {
			return maybe
		}
	}
	return certain
}

// tellsOf says whether the article has a country by its adjective or by the name it is made of: عراقي, العراق.
func (p *Pass) tellsOf(adjectives []string) bool {
	for _, a := range adjectives {
		stem, ok := strings.CutSuffix(a, "ي")
		if !ok || strings.Contains(a, " ") {
			continue
		}
		for _, w := range [...]string{a, a + "ه", "ال" + a, "ال" + a + "ه", "ال" + stem, stem + "ا", "ال" + stem + "ه", stem} {
			if p.Article.Has(w) {
				return true
			}
		}
	}
	return false
}

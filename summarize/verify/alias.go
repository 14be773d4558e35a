package verify

import (
	"fmt"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/name"
	"github.com/isnad-go/isnad/summarize/source"
)

// aliases holds the other forms of entities' names against the article: that it has them, and that they are forms of
// the name, or that the article ties them to it.
func (p *Pass) aliases(s *claim.Summary) {
	for i := range s.Entities {
		e := &s.Entities[i]
		for k, alias := range e.Aliases {
			path := fmt.Sprintf("/entities/%d/aliases/%d", i, k)
			matches := p.run.find(p.Article, alias)
			if len(matches) == 0 {
				matches = p.behindParticle(alias)
			}
			if !hasWords(alias) || len(matches) == 0 {
				p.unknown(path, "name-unknown", alias)
				continue
			}
			f := Finding{Path: path, Verdict: Supported, Code: OK, Grade: claim.Maybe(matches[0].Grade), Reason: p.Reason("the article names it so")}
			switch {
			case p.formOf(alias, matches, e):
			case name.Capital(alias, strings.Join(strings.Fields(e.Name.Text), " ")):
				f.Code, f.Reason = "metonym", p.Reason("the article has this capital, which may stand for the country's government")
			case p.titled(alias, e) || p.headed(alias, e) || p.called(fmt.Sprintf("/entities/%d", i), matches, e) || p.backTo(alias, matches, e):
				f.Code, f.Reason = "alias-tied", p.Reason("the article calls what it names so by these words")
			default:
				f.Verdict, f.Code, f.Got, f.Grade = NotEnoughInfo, "alias-apart", claim.Maybe(alias), ""
				f.Reason = p.Reason("the article has this name, but nothing that ties it to the entity's")
			}
			p.Report(f, &matches[0].Place)
		}
	}
}

// formOf says whether an alias is a form of the name: a word of it, its initials, or what stands beside it as an
// apposition.
func (p *Pass) formOf(alias string, matches []source.Match, e *claim.Entity) bool {
	return shareWord(alias, e.Name.Text) || shareStem(alias, e.Name.Text) || initials(alias, e.Name.Text) || p.adjacent(matches, p.run.find(p.Article, e.Name.Text))
}

// shareStem is shareWord with the endings of number and case aside, and with a particle glued to the alias.
func shareStem(alias, of string) bool {
	stems := map[string]bool{}
	for _, w := range nameWords(of) {
		stems[stemOf(w)] = true
	}
	for _, w := range nameWords(alias) {
		if s := stemOf(w); len(s) >= minStemBytes && stems[s] {
			return true
		}
	}
	return false
}

// initials says whether an alias is made of the first letters of the words of a name: «وأح» for وكالة أنباء الحجاز.
func initials(alias, of string) bool {
	words := nameWords(of)
	if len(words) < 2 {
		return false
	}
	var b strings.Builder
	for _, w := range words {
		for _, r := range w {
			b.WriteRune(r)
			break
		}
	}
	return b.String() == strings.NewReplacer(" ", "", ".", "").Replace(plainWords(alias))
}

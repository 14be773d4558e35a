package verify

import (
	_ "embed" // the check's doc
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/name"
	"github.com/isnad-go/isnad/summarize/source"
)

//go:embed docs/name.md
var nameDoc string

// Name holds names and their titles against the article: whether it names somebody so, and whether the function is
// the bearer's.
var Name = &Check{
	Name: "name",
	Doc:  nameDoc,
	Codes: []string{OK, "title-shorter", "no-evidence", "evidence-not-found", "name-unknown", "name-elsewhere", "name-cut", "title-unknown",
		"title-changed", "title-other", "title-apart", "alias-apart", "alias-tied", "metonym"},
	Run: func(p *Pass) error {
		for _, v := range p.Values {
			if err := p.Context.Err(); err != nil {
				return err
			}
			if n, ok := v.Value.(claim.Name); ok {
				p.name(v, n)
			}
		}
		switch s := p.Root.(type) {
		case *claim.Summary:
			p.aliases(s)
		case claim.Summary:
			p.aliases(&s)
		}
		return nil
	},
}

// name answers for a name and its title, which stand or fall together, and for its English form apart.
func (p *Pass) name(v Value, n claim.Name) {
	if n.English != "" && (name.English(n.Text, string(n.English)) || hasWords(string(n.English)) && len(p.run.find(p.Article, string(n.English))) > 0) {
		p.report(v.Path+"/english", Supported, OK, "the letters of the name can be written so")
	}
	if len(v.Scope) == 0 {
		p.report(v.Path, NotEnoughInfo, "no-evidence", "no evidence stands beside it")
		return
	}
	s := p.scope(v.Scope)
	if !s.found {
		p.report(v.Path, NotEnoughInfo, "evidence-not-found", "the article does not have the evidence given")
		return
	}
	all := p.run.find(p.Article, n.Text)
	if len(all) == 0 {
		all = p.behindParticle(n.Text)
	}
	if len(all) == 0 || !hasWords(n.Text) {
		p.unknown(v.Path, "name-unknown", n.Text)
		return
	}
	m, cut, inside := p.bearer(s, all)
	if !inside && !p.shorter(s, n.Text) {
		if glued := p.behindParticle(n.Text); len(glued) > 0 {
			if m2, cut2, in := p.bearer(s, glued); in {
				m, cut, inside = m2, cut2, in
			}
		}
	}
	switch {
	case !inside && !p.shorter(s, n.Text):
		p.Report(Finding{Path: v.Path, Verdict: NotEnoughInfo, Code: "name-elsewhere", Grade: claim.Maybe(m.Grade), Got: claim.Maybe(n.Text),
			Reason: p.Reason("the article has this name, but not in the evidence")}, &m.Place)
	case cut != "":
		p.Report(Finding{Path: v.Path, Verdict: NotEnoughInfo, Code: "name-cut", Grade: claim.Maybe(m.Grade), Got: claim.Maybe(n.Text), Want: claim.Maybe(cut),
			Reason: p.Reason("the name is cut behind %s, which makes another of it", cut)}, &m.Place)
	default:
		f, place := Finding{Verdict: Supported, Code: OK, Reason: p.Reason("the article names it so")}, m.Place
		if n.Title != "" {
			f, place = p.title(string(n.Title), n.Text, all)
		}
		f.Path, f.Grade = v.Path, claim.Maybe(m.Grade)
		p.Report(f, &place)
	}
}

// bearer chooses the match that stands inside the evidence and whole, else one inside it, else any.
func (p *Pass) bearer(s *scope, all []source.Match) (best source.Match, cut string, inside bool) {
	best, cut = all[0], p.headBefore(all[0])
	for _, m := range all {
		in, head := s.cover[m.In].touches(m.Span), p.headBefore(m)
		if in && !inside || in == inside && cut != "" && head == "" {
			best, cut, inside = m, head, in
		}
	}
	return best, cut, inside
}

// headBefore is the word before a match that makes a longer name of it, of which it would be another's: «بن» before
// a father's name, «أبو» and «عبد» before the second half of one, «نائب» before a function that stands for a name.
func (p *Pass) headBefore(m source.Match) string {
	for _, b := range m.Boundary {
		if b.Side == "before" && b.TurnsTitle() && arabic.HasRole(firstWord(p.Article.Slice(m.Place)), arabic.PersonRole) {
			return b.Word
		}
	}
	before := p.wordBefore(m.Place)
	w := arabic.FoldString(before, arabic.Full)
	switch rest, _ := arabic.TrimGlued(w); rest {
	case "بن", "ابن", "بنت", "ابو", "ابي", "ابا", "عبد", "ام":
		return before
	}
	return ""
}

// shorter says whether the evidence names the bearer by the last word of his name.
func (p *Pass) shorter(s *scope, full string) bool {
	words := strings.Fields(full)
	last := words[len(words)-1]
	if len(words) < 2 || len(last) < 6 {
		return false
	}
	for _, m := range p.run.find(p.Article, last) {
		if s.cover[m.In].touches(m.Span) {
			return true
		}
	}
	return false
}

// unknown refutes words that the article does not have, with the nearest that it has.
func (p *Pass) unknown(path, code, words string) {
	f := Finding{Path: path, Verdict: Refuted, Code: code, Got: claim.Maybe(words), Reason: p.Reason("the article does not have this name")}
	if code != "name-unknown" {
		f.Reason = p.Reason("the article does not have this title")
	}
	var place *source.Place
	if near := p.Article.Nearest(words); near != nil && len(near.Diff) > 0 {
		f.Want, place = claim.Maybe(p.Article.Slice(near.Place)), &near.Place
	}
	p.Report(f, place)
}

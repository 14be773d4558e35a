package verify

import (
	_ "embed" // the check's doc
	"fmt"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
)

//go:embed docs/reference.md
var referenceDoc string

// Reference holds the ids that a summary refers to against those it defines. It has nothing to say of a
// value that is not a claim.Summary.
var Reference = &Check{
	Name:  "reference",
	Doc:   referenceDoc,
	Codes: []string{OK, "id-duplicate", "id-missing", "reference-unknown", "reference-text-not-found"},
	Run: func(p *Pass) error {
		switch s := p.Root.(type) {
		case *claim.Summary:
			checkReferences(p, s)
		case claim.Summary:
			checkReferences(p, &s)
		}
		return nil
	},
}

func checkReferences(p *Pass, s *claim.Summary) {
	entities := map[string]bool{}
	seen := map[string]string{}
	define := func(id, path string) {
		switch first, twice := seen[id]; {
		case id == "":
			p.Report(Finding{Path: path, Verdict: Refuted, Code: "id-missing", Reason: p.Reason("the item has no id")}, nil)
		case twice:
			p.Report(Finding{Path: path, Verdict: Refuted, Code: "id-duplicate", Got: claim.Maybe(id),
				Reason: p.Reason("the id %s is already that of %s", id, first)}, nil)
		default:
			seen[id] = path
		}
	}
	for i, e := range s.Entities {
		define(e.ID, fmt.Sprintf("/entities/%d/id", i))
		entities[e.ID] = true
	}
	for i, e := range s.Events {
		define(e.ID, fmt.Sprintf("/events/%d/id", i))
	}
	for i, c := range s.Claims {
		define(c.ID, fmt.Sprintf("/claims/%d/id", i))
	}
	for i, e := range s.Events {
		for k, id := range e.Where {
			p.refer(entities, id, fmt.Sprintf("/events/%d/where/%d", i, k), false)
		}
		for k, x := range e.Participants {
			p.refer(entities, x.Entity, fmt.Sprintf("/events/%d/participants/%d/entity", i, k), false)
		}
	}
	for i, c := range s.Claims {
		at := fmt.Sprintf("/claims/%d/attribution", i)
		if c.Attribution.Speaker != "" {
			p.refer(entities, string(c.Attribution.Speaker), at+"/speaker", false)
		}
		for k, v := range c.Attribution.Via {
			p.refer(entities, v, fmt.Sprintf("%s/via/%d", at, k), true)
		}
		if c.Attribution.Addressee != "" {
			p.refer(entities, string(c.Attribution.Addressee), at+"/addressee", true)
		}
	}
}

// refer reports on one reference; words says that the article's words may stand instead of an id.
func (p *Pass) refer(entities map[string]bool, id, path string, words bool) {
	if entities[id] {
		p.Report(Finding{Path: path, Verdict: Supported, Code: OK, Reason: p.Reason("%s is an entity of the summary", id)}, nil)
		return
	}
	f := Finding{Path: path, Verdict: Refuted, Code: "reference-unknown", Got: claim.Maybe(id),
		Reason: p.Reason("no entity of the summary has the id %s", id)}
	var place *source.Place
	if words && !looksLikeID(id) {
		if m := p.run.find(p.Article, id); len(m) > 0 {
			f = Finding{Path: path, Verdict: Supported, Code: OK, Grade: claim.Maybe(m[0].Grade),
				Reason: p.Reason("the article has these words")}
			place = &m[0].Place
		} else {
			f.Code = "reference-text-not-found"
			f.Reason = p.Reason("neither an id of the summary nor words of the article: %s", id)
		}
	}
	p.Report(f, place)
}

// looksLikeID says whether s is written as the summary's ids are: n1, e2, c3.
func looksLikeID(s string) bool {
	if len(s) < 2 || len(s) > 6 || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for _, c := range []byte(s[1:]) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

package extractive

import (
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
)

// How much of a long article a draft holds: a summary is read by people.
const (
	maxPassages = 4
	maxEvents   = 12
	maxClaims   = 12
)

// Draft fills in a summary of the article in time linear in its length. Every text in it is the
// article's own: evidence are whole clauses or sentences, byte for byte. Lists are empty rather than
// nil; times, places of events and participants stay empty. The headline is nil only where the article
// has no visible character. Of an article that is not in Arabic it gives headline and synopsis alone.
//
// Claims are those that a plain verb of saying with a plain subject introduces; statements of speakers
// that the rules cannot delimit are left out. Quantities are listed with the event or claim whose
// evidence states them.
func Draft(a *source.Article) *claim.Summary {
	r := read(a)
	s := &claim.Summary{
		Headline: r.headline(),
		Entities: []claim.Entity{},
		Events:   []claim.Event{},
		Claims:   []claim.Claim{},
	}
	if a.Arabic() {
		r.claims(s)
		r.events(s)
		r.anyQuantity(s)
		r.anyClaim(s)
	}
	s.Synopsis = r.synopsis()
	return s
}

package laws

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

// speakerMutations change whose words a claim is, or what he does by them.
func speakerMutations() []Operator {
	return []Operator{
		{Name: "speaker of another claim", Doc: "The phrase and the entity of another claim's speaker, who is another.", changes: attributed(otherSpeakers)},
		{Name: "another of the article as speaker", Doc: "A person or body whom the article names outside the evidence.", changes: attributed(bystanders)},
		{Name: "carrier as speaker", Doc: "The outlet or agency that the evidence names, for the one whose words it carries.", changes: attributed(carriers)},
		{Name: "invented speaker", Doc: "A speaker whom the article does not name.", changes: attributed(func(s *subject, x site[claim.Attribution]) (out []claim.Attribution) {
			for _, n := range s.unknown() {
				a := *x.at
				a.Text, a.Speaker = claim.Maybe(n), ""
				out = append(out, a)
			}
			return out
		})},
		{Name: "word of saying", Doc: "A word of saying that the evidence does not have.", changes: attributed(otherCues)},
		{Name: "act", Doc: "A threat, denial or promise for a statement, praise for a threat or denial.", changes: attributed(otherActs)},
		{Name: "invented carrier", Doc: "A carrier whom the evidence does not name.", changes: attributed(func(s *subject, x site[claim.Attribution]) []claim.Attribution {
			a := *x.at
			a.Via = adjuncts("carrier")
			return []claim.Attribution{a}
		})},
	}
}

func attributed(of func(*subject, site[claim.Attribution]) []claim.Attribution) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.attributions {
			for _, a := range of(s, x) {
				out = append(out, x.put(a))
			}
		}
		return out
	}
}

// speakerNames gives all that a claim's speaker is called: his phrase, and his entity's name, title and aliases.
func (s *subject) speakerNames(a claim.Attribution) []string {
	out := []string{string(a.Text)}
	for _, e := range s.Summary.Entities {
		if e.ID == string(a.Speaker) && e.ID != "" {
			out = append(append(out, e.Name.Text, string(e.Name.Title)), e.Aliases...)
		}
	}
	return out
}

// maybeOne says whether two speakers may be one: a word of weight in common in all that they are called. A minister
// and his ministry are not told apart.
func (s *subject) maybeOne(a, b claim.Attribution) bool {
	x, y := strings.Join(s.speakerNames(a), " "), strings.Join(s.speakerNames(b), " ")
	return shareWord(x, y)
}

// otherSpeakers takes the speakers of other claims, a proper name in whose phrase tells who they are.
func otherSpeakers(s *subject, x site[claim.Attribution]) (out []claim.Attribution) {
	for i := range s.Summary.Claims {
		o := s.Summary.Claims[i].Attribution
		if i == x.item || o.Text == "" || x.at.Text == "" || s.maybeOne(*x.at, o) || !s.named(string(o.Text)) || !s.named(string(x.at.Text)) {
			continue
		}
		phrase, both := *x.at, *x.at
		phrase.Text = o.Text
		both.Text, both.Speaker = o.Text, o.Speaker
		out = append(out, phrase, both)
		if o.Speaker != "" && o.Speaker != x.at.Speaker {
			entity := *x.at
			entity.Speaker = o.Speaker
			out = append(out, entity)
		}
	}
	return out
}

// named says whether a name of the article stands in a phrase: «المتحدث» alone may be anybody.
func (s *subject) named(phrase string) bool {
	for _, n := range s.all.names {
		if strings.Contains(phrase, n.text) {
			return true
		}
	}
	return false
}

// bystanders takes somebody whom the article names, and the evidence does not.
func bystanders(s *subject, x site[claim.Attribution]) []claim.Attribution {
	inside := s.within(x.evidence)
	own := strings.Join(s.speakerNames(*x.at), " ")
	for k := range s.all.names {
		o := s.all.names[(k+x.item)%len(s.all.names)]
		if (o.kind == "person" || o.kind == "organization") && x.at.Text != "" && s.named(own) && !shareWord(o.text+" "+o.title, own) && !inside.namesAny(o.text) {
			a := *x.at
			a.Text, a.Speaker = claim.Maybe(o.text), ""
			return []claim.Attribution{a}
		}
	}
	return nil
}

func carriers(s *subject, x site[claim.Attribution]) []claim.Attribution {
	own := strings.Join(s.speakerNames(*x.at), " ")
	for _, o := range s.within(x.evidence).names {
		if o.kind == "outlet" && x.at.Text != "" && !shareWord(o.text, own) {
			a := *x.at
			a.Text, a.Speaker = claim.Maybe(o.text), ""
			return []claim.Attribution{a}
		}
	}
	return nil
}

// otherCues takes words of saying that the evidence does not have in any form.
func otherCues(s *subject, x site[claim.Attribution]) (out []claim.Attribution) {
	var words strings.Builder
	for _, e := range x.evidence {
		words.WriteString(folded(e.Quote) + " ")
	}
	for _, cue := range adjuncts("cue") {
		if !strings.Contains(words.String(), folded(cue)) {
			a := *x.at
			a.Cue = claim.Maybe(cue)
			out = append(out, a)
		}
	}
	return out
}

// otherActs takes an act that the cue does not tell. To say is what every act does, and so no other.
func otherActs(_ *subject, x site[claim.Attribution]) (out []claim.Attribution) {
	var acts []claim.Act
	switch x.at.Act {
	case claim.Say, claim.Confirm, claim.Add, claim.Explain, claim.Announce:
		acts = []claim.Act{claim.Threaten, claim.Deny, claim.Promise}
	case claim.Deny, claim.Threaten, claim.Demand, claim.Promise, claim.Accuse, claim.CallFor, claim.Warn:
		acts = []claim.Act{claim.Praise}
	}
	for _, act := range acts {
		a := *x.at
		a.Act = act
		out = append(out, a)
	}
	return out
}

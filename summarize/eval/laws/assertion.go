package laws

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
)

// assertionMutations change how a thing is put.
func assertionMutations() []Operator {
	return []Operator{
		{Name: "negation dropped", Doc: "Affirmed, where the evidence negates.", changes: asserted(func(a claim.Assertion) claim.Assertion {
			if a.Polarity == claim.Negated {
				a.Polarity = claim.Affirmed
			}
			return a
		})},
		{Name: "negation added", Doc: "Negated, where the evidence affirms.", changes: asserted(func(a claim.Assertion) claim.Assertion {
			if a.Polarity == claim.Affirmed {
				a.Polarity = claim.Negated
			}
			return a
		})},
		{Name: "planned told as occurred", Doc: "What is planned, or hangs on a condition, told as done.", changes: asserted(func(a claim.Assertion) claim.Assertion {
			if a.Status == claim.Planned || a.Status == claim.Conditional {
				a.Status = claim.Occurred
			}
			return a
		})},
		{Name: "denied told as occurred", Doc: "What somebody denies, told as done.", changes: asserted(func(a claim.Assertion) claim.Assertion {
			if a.Status == claim.Denied {
				a.Status, a.Polarity = claim.Occurred, claim.Affirmed
			}
			return a
		})},
		{Name: "occurred told as denied", Doc: "What was done, or goes on, told as denied.", changes: asserted(func(a claim.Assertion) claim.Assertion {
			if a.Status == claim.Occurred || a.Status == claim.Ongoing {
				a.Status = claim.Denied
			}
			return a
		})},
		{Name: "hedge dropped", Doc: "Asserted, where the evidence says perhaps, may or if. A conditional status says the if as well: it is left alone.", changes: asserted(func(a claim.Assertion) claim.Assertion {
			if a.Status != claim.Conditional && (a.Modality == claim.Possible || a.Modality == claim.Hedged || a.Modality == claim.Hypothetical) {
				a.Modality = claim.Asserted
			}
			return a
		})},
	}
}

// asserted makes of each assertion another.
func asserted(to func(claim.Assertion) claim.Assertion) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.assertions {
			a := to(*x.at)
			if a == *x.at {
				continue
			}
			c := x.put(a)
			c = c.unless(a.Polarity != x.at.Polarity && refusal(x.evidence), "what is refused, forbidden or done without may be told as affirmed or as negated")
			c = c.unless(a.Polarity != x.at.Polarity && a.Status == claim.Denied, "what is denied may be told of as affirmed or as negated")
			c = c.unless(a.Polarity != x.at.Polarity && a.Status == claim.Conditional, "the negation of a condition need not be that of what hangs on it")
			c = c.unless(a.Polarity != x.at.Polarity && bounded(s.beside(x.path)), "a bound («لا يتجاوز», «لا … إلا») may be told as affirmed or as negated")
			c = c.unless(a.Modality != x.at.Modality && plain(s.beside(x.path)), "the words beside it tell first of something certain")
			c = c.unless(a.Status != x.at.Status && a.Status == claim.Occurred && plain(s.beside(x.path)), "the words beside it tell first of something done")
			c = c.unless(a.Modality != x.at.Modality && !s.doubted(x.evidence), "the evidence has no word of doubt")
			c = c.unless(a.Status != x.at.Status && a.Polarity == claim.Negated, "how far a thing has come that is not so is nothing to be false")
			c = c.unless(a.Status != x.at.Status && a.Status == claim.Occurred && doneBeside(s.beside(x.path)), "the words beside it tell of something done as well")
			out = append(out, c)
		}
		return out
	}
}

// beside is the title or content beside an assertion.
func (s *subject) beside(path string) string {
	parent := strings.TrimSuffix(path, "/assertion")
	for _, x := range s.prose {
		if x.path == parent+"/title" || x.path == parent+"/content" {
			return string(*x.at)
		}
	}
	return ""
}

// doubted says whether a word of evidence makes what it says likely, possible or a condition.
func (s *subject) doubted(evidence []claim.Evidence) bool {
	for _, e := range evidence {
		t := arabic.Read(e.Quote)
		for _, c := range polarity.Clauses(t, 0, len(t.Tokens)) {
			switch r := polarity.Read(t, c, nil); r.Modality {
			case claim.Hedged, claim.Possible, claim.Hypothetical:
				if !r.Impossible {
					return true
				}
			}
		}
	}
	return false
}

// bounded says whether some words have a negator that gives a bound.
func bounded(words string) bool {
	t := arabic.Read(words)
	for _, c := range polarity.Clauses(t, 0, len(t.Tokens)) {
		if polarity.Read(t, c, nil).Bound {
			return true
		}
	}
	return false
}

// plain says whether the first of several clauses has nothing that makes it doubtful or to come: the assertion speaks of
// that one.
func plain(words string) bool {
	t := arabic.Read(words)
	all := polarity.Clauses(t, 0, len(t.Tokens))
	if len(all) < 2 {
		return false
	}
	r := polarity.Read(t, all[0], nil)
	return r.Status == "" && r.Modality == claim.Asserted && !r.Open && !r.Coming
}

// refusal says whether evidence has a word that makes nothing of a thing without being a particle of negation.
func refusal(evidence []claim.Evidence) bool {
	for _, e := range evidence {
		for w := range strings.FieldsSeq(folded(e.Quote)) {
			w, _ = arabic.TrimGlued(strings.Trim(w, marks))
			switch w = strings.TrimPrefix(w, "ال"); w {
			case "رفض", "رفضت", "رفضه", "رفضها", "يرفض", "ترفض", "رافضا", "منع", "منعت", "يمنع", "تمنع", "منعا", "حظر", "حظرت", "يحظر", "فشل", "فشلت",
				"نفي", "تجنب", "امتنع", "استبعد", "دون", "بدون":
				return true
			}
		}
	}
	return false
}

// doneBeside says whether a verb in the perfect stands in some words.
func doneBeside(words string) bool {
	for w := range strings.FieldsSeq(folded(words)) {
		if w = strings.Trim(w, marks); arabic.PastVerb(strings.TrimPrefix(w, "و")) || w == "امر" {
			return true
		}
	}
	return false
}

package laws

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
)

// tupleMutations change what stands with the number of an amount: unit, mod, bound, noun, or the whole of it.
func tupleMutations() []Operator {
	return []Operator{
		{Name: "unit", Doc: "Another unit of the same sort; the number and the words stay.", changes: otherUnit},
		{Name: "unit, in the words too", Doc: "Another unit of the same sort, in the words and the code; the number stays.", changes: unitReworded},
		{Name: "comparator dropped", Doc: "EXACT where the article limits the number.", changes: mods(func(m claim.Mod) []claim.Mod {
			if m == claim.Exact {
				return nil
			}
			return []claim.Mod{claim.Exact}
		})},
		{Name: "comparator flipped", Doc: "Less for more, at most for at least.", changes: mods(func(m claim.Mod) []claim.Mod {
			flipped := map[claim.Mod]claim.Mod{claim.MoreThan: claim.LessThan, claim.LessThan: claim.MoreThan, claim.EqualOrMore: claim.EqualOrLess,
				claim.EqualOrLess: claim.EqualOrMore, claim.Approx: claim.MoreThan}
			if flipped[m] == "" {
				return nil
			}
			return []claim.Mod{flipped[m]}
		})},
		{Name: "comparator added", Doc: "A limit where the article gives the number exactly.", changes: mods(func(m claim.Mod) []claim.Mod {
			if m != claim.Exact {
				return nil
			}
			return []claim.Mod{claim.MoreThan, claim.Approx, claim.EqualOrLess}
		})},
		{Name: "percent for points", Doc: "Per cent where the article has percentage points, and the other way round.", changes: points},
		{Name: "bound", Doc: "An upper bound changed, dropped, or invented.", changes: bounds},
		{Name: "counted noun", Doc: "The noun of another number of the article, in the noun and the words.", changes: otherNoun},
		{Name: "number of another sentence", Doc: "A whole amount that the article states outside the evidence.", changes: otherAmount},
	}
}

// siblings are units that are easily taken for one another.
var siblings = map[claim.Maybe]claim.Maybe{"km": "[mi_i]", "m": "km", "cm": "m", "km2": "m2", "m2": "har", "har": "km2", "min": "h", "h": "min", "s": "min", "d": "wk",
	"wk": "d", "mo": "a", "a": "mo", "{decade}": "a", "kg": "t", "t": "kg", "g": "kg", "%": "1", "{pp}": "1", "1": "%", "USD": "EUR", "EUR": "USD", "[bbl_us]": "t", "L": "[gal_us]"}

// sibling is a unit easily taken for another: of money, the dollar.
func sibling(unit claim.Maybe) claim.Maybe {
	if s, ok := siblings[unit]; ok {
		return s
	}
	if len(unit) == 3 && strings.ToUpper(string(unit)) == string(unit) {
		return "USD"
	}
	return "km"
}

func otherUnit(s *subject) (out []change) {
	for _, x := range s.quantities {
		if x.at.Unit != "" && x.at.Value != "0" {
			q := *x.at
			q.Unit = sibling(q.Unit)
			out = append(out, x.put(q))
		}
	}
	return out
}

func unitReworded(s *subject) (out []change) {
	for _, x := range s.quantities {
		for _, text := range replacing(unitWords())(x.at.Text) {
			found := quantity.Scan(arabic.Read(text), string(s.Article.Given().Country))
			if len(found) == 1 && found[0].Value == string(x.at.Value) && found[0].Unit != string(x.at.Unit) && found[0].Unit != "" {
				q := *x.at
				q.Text, q.Unit = text, claim.Maybe(found[0].Unit)
				out = append(out, x.put(q).unless(s.within(x.evidence).states(q), statedToo))
			}
		}
	}
	return out
}

func mods(of func(claim.Mod) []claim.Mod) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.quantities {
			for _, m := range of(x.at.Mod) {
				q := *x.at
				q.Mod = m
				again := false
				for _, o := range s.within(x.evidence).quantities {
					again = again || o.Text == q.Text && o.Mod == m
				}
				out = append(out, x.put(q).unless(again, "the evidence has the same words under this limit too"))
			}
		}
		return out
	}
}

func points(s *subject) (out []change) {
	for _, x := range s.quantities {
		q := *x.at
		switch q.Unit {
		case "%":
			q.Unit = "{pp}"
		case "{pp}":
			q.Unit = "%"
		default:
			continue
		}
		out = append(out, x.put(q))
	}
	return out
}

func bounds(s *subject) (out []change) {
	for _, x := range s.quantities {
		q := *x.at
		if q.High == "" {
			for _, v := range magnitudes(string(q.Value))[:min(1, len(magnitudes(string(q.Value))))] {
				q.High = claim.Maybe(v)
				out = append(out, x.put(q))
			}
			continue
		}
		for _, high := range append(changedDigits(string(q.High)), "") {
			q.High = claim.Maybe(high)
			out = append(out, x.put(q))
		}
	}
	return out
}

func otherNoun(s *subject) (out []change) {
	for _, x := range s.quantities {
		if x.at.Of == "" || x.at.Unit != "1" {
			continue
		}
		for _, o := range s.all.quantities {
			if o.Of == "" || shareRoot(string(o.Of), string(x.at.Of)) {
				continue
			}
			q := *x.at
			q.Of, q.Text = o.Of, strings.Replace(q.Text, string(q.Of), string(o.Of), 1)
			again := false
			for _, m := range s.within(x.evidence).quantities {
				again = again || m.Value == q.Value && shareRoot(string(m.Of), string(q.Of))
			}
			out = append(out, x.put(q).unless(again, "the evidence counts as many of these"))
			break
		}
	}
	return out
}

// shareRoot says whether two nouns may be one in another number or gender: their first two consonants agree.
func shareRoot(a, b string) bool {
	root := func(w string) string {
		w = strings.NewReplacer("ا", "", "و", "", "ي", "", "ء", "", "ه", "", "ت", "").Replace(bare(folded(w)))
		return w[:min(4, len(w))]
	}
	return root(a) == root(b)
}

func otherAmount(s *subject) (out []change) {
	for i, x := range s.quantities {
		inside := s.within(x.evidence)
		for k := range s.all.quantities {
			o := s.all.quantities[(k+i*7)%len(s.all.quantities)] // not always the article's first
			if o.Value == "" || o.Value == x.at.Value || inside.numbers(o.Value) {
				continue
			}
			o.Label = x.at.Label
			out = append(out, x.put(o))
			break
		}
	}
	return out
}

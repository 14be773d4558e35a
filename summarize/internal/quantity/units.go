package quantity

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// unitFound is a unit met in the text: code is empty where the currency's country is not known.
type unitFound struct {
	unit  *unit
	code  string
	money bool
	of    *big.Rat // how much of the unit one of it is, nil for one
}

// unitAt finds the longest unit that begins at token i, with the nationality that settles a currency, and
// how many tokens it has.
func (s *scanner) unitAt(i int) (found unitFound, tokens int) {
	forms := s.tab.forms[s.t.Word(i)]
	for k := range forms {
		f := &forms[k]
		n := s.formAt(f, i)
		if n == 0 || n < tokens || !s.allowed(f, i, n) {
			continue
		}
		if !f.money {
			if n > tokens {
				found, tokens = unitFound{unit: f.unit, code: f.unit.code}, n
			}
			continue
		}
		code, adjective := s.currency(f, i+n)
		if f.qualified && code == "" || code == "" && f.of != nil && f.of.Cmp(one) < 0 {
			continue
		}
		if n += adjective; n > tokens || n == tokens && found.code == "" {
			found, tokens = unitFound{f.unit, code, true, f.of}, n
		}
	}
	if found.code == notUnit {
		return unitFound{}, 0
	}
	if tokens > 0 && found.unit.dimension == "length" {
		return s.power(found, i+tokens, tokens)
	}
	return found, tokens
}

// powers are the areas and volumes of units of length, by the adjective behind them.
var powers = map[string][2]string{"m": {"m2", "m3"}, "km": {"km2", "km3"}, "cm": {"cm2", "cm3"}, "[mi_i]": {"[mi_i]2", "{cmi}"},
	"[ft_i]": {"[sft_i]", "[cft_i]"}, "[in_i]": {"[sin_i]", "[cin_i]"}, "[yd_i]": {"[syd_i]", "[cyd_i]"}}

// power reads مربع or مكعب at token i, behind a unit of length of some tokens.
func (s *scanner) power(length unitFound, i, tokens int) (unitFound, int) {
	codes, ok := powers[length.code]
	for k, adjective := range [...]string{"مربع", "مكعب"} {
		if !agrees(s.t.Word(i), adjective) {
			continue
		}
		if !ok {
			return unitFound{}, 0 // an area that has no code
		}
		u := s.tab.units[codes[k]]
		return unitFound{unit: u, code: u.code}, tokens + 1
	}
	return length, tokens
}

var one = big.NewRat(1, 1)

// currency settles which currency a form means that ends before token i, by the nationality that stands
// there (how many tokens of it), else by the country; for a fraction also by the currency last met.
func (s *scanner) currency(f *form, i int) (code string, adjective int) {
	if n := s.adjectiveAt(f, i); n > 0 {
		return f.unit.code, n
	}
	switch {
	case s.country != "" && strings.Contains(f.countries, s.country):
	case f.of != nil && f.unit.code == s.currencyMet:
	case f.bare && !(f.of != nil && s.fractionOfMet(f)):
	default:
		return "", 0
	}
	return f.unit.code, 0
}

// fractionOfMet says whether another currency that has a fraction of this name was met last: 35 سنتا after
// euros are euro cents.
func (s *scanner) fractionOfMet(f *form) bool {
	for k := range s.tab.forms[f.words[0]] {
		if other := &s.tab.forms[f.words[0]][k]; other.of != nil && other.unit.code == s.currencyMet {
			return true
		}
	}
	return false
}

// formAt says how many tokens the form takes at token i: all of its words, or none.
func (s *scanner) formAt(f *form, i int) int {
	for k, w := range f.words {
		if s.t.Word(i+k) != w {
			return 0
		}
	}
	if f.spelled != "" && arabic.FoldString(s.t.Span(i, i+len(f.words)).Of(s.t.Given), arabic.Repaired) != f.spelled {
		return 0
	}
	return len(f.words)
}

// adjectiveAt says how many tokens of a nationality of the form stand at token i: أميركي, أميركية,
// الأميركي, أميركيا.
func (s *scanner) adjectiveAt(f *form, i int) int {
	for _, a := range f.adjectives {
		ok := true
		for k, w := range a {
			if got := s.t.Word(i + k); got != w && !agrees(got, w) {
				ok = false
				break
			}
		}
		if ok {
			return len(a)
		}
	}
	return 0
}

// agrees says whether an adjective is another's feminine, accusative, dual or definite form.
func agrees(got, masculine string) bool {
	got = strings.TrimPrefix(got, "ال")
	ending, ok := strings.CutPrefix(got, masculine)
	if !ok {
		return false
	}
	switch ending {
	case "", "ه", "ا", "ان", "ين", "تان", "تين":
		return true
	}
	return false
}

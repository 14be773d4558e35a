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
	return found, tokens
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

// agrees says whether an adjective is another's feminine, accusative or definite form.
func agrees(got, masculine string) bool {
	got = strings.TrimPrefix(got, "ال")
	return got == masculine || len(got) == len(masculine)+2 && strings.HasPrefix(got, masculine) &&
		(strings.HasSuffix(got, "ه") || strings.HasSuffix(got, "ا"))
}

// allowed says whether a form that has a second reading means the unit here, behind the number.
func (s *scanner) allowed(f *form, i, n int) bool {
	switch f.unit.code {
	case "a", "mo", "d", "h":
		return !s.beginsDate(i, n)
	case "{decade}":
		return s.timeBefore(i) || s.t.Is(i+1, "من") && (s.t.Is(i+2, "الزمن") || s.t.Is(i+2, "الزمان"))
	case "[kn_i]":
		return n > 1 || s.near(i, "سرعه", "بسرعه", "سرعتها", "سرعته", "سرعتهما")
	}
	if n == 1 && len(f.words[0]) == 2 {
		return s.letter(f, i)
	}
	return true
}

// beginsDate says whether a unit of time begins a date rather than being counted: «قتل 25 عام 2012».
func (s *scanner) beginsDate(i, n int) bool {
	if s.t.Kind(i+n) == arabic.Digits {
		w := s.t.Word(i + n)
		return len(w) == 4 && (w[0] == '1' || w[0] == '2') || s.t.Is(i, "شهر") || s.t.Is(i, "يوم")
	}
	_, _, month := s.t.Month(i + n)
	return month > 0 && (s.t.Is(i, "شهر") || s.t.Is(i, "عام"))
}

// letter says whether a one-letter abbreviation is the unit: م is also the Christian era's, د also a
// doctor's and a dinar's, and a stop behind either makes it somebody's title.
func (s *scanner) letter(f *form, i int) bool {
	if s.t.Is(i+1, ".") && s.t.Glued(i+1) && s.t.Kind(i+2) == arabic.Word {
		return false
	}
	switch f.words[0] {
	case "م":
		year := len(s.t.Word(i-1)) == 4 && s.t.Word(i-1) < "2200" && s.t.Word(i-1) >= "1"
		return !year || s.near(i, "ارتفاع", "بارتفاع", "طول", "بطول", "عرض", "بعرض", "عمق", "بعمق", "مسافه", "لمسافه", "سباق", "علو", "بعد")
	case "د":
		return f.money || s.t.Is(i-2, "و") && s.t.Is(i-3, "س") || s.t.Is(i-2, "س") ||
			s.t.Is(i+1, "و") && s.t.Is(i+3, "ث") || s.t.Is(i+2, "ث")
	}
	return true
}

// near says whether one of some words stands among the six tokens before token i, on its line.
func (s *scanner) near(i int, words ...string) bool {
	for k := i - 1; k >= i-6 && s.t.Kind(k) != arabic.Break; k-- {
		for _, w := range words {
			if s.t.Is(k, w) {
				return true
			}
		}
	}
	return false
}

// timeBefore says whether the number before token i is one of time, by the preposition it hangs on.
func (s *scanner) timeBefore(i int) bool {
	return s.near(i, "منذ", "خلال", "قبل", "بعد", "طوال", "طيله", "مدي", "مدار", "لمده", "مده", "عمره", "عمرها", "امتداد", "زهاء")
}

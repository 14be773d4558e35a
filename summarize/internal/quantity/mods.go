package quantity

import (
	_ "embed" // the table is a data file
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed mods.txt
var modData string

// mod is a comparator: a phrase of folded words, each with its alternatives.
type mod struct {
	mod   claim.Mod
	words [][]string
	verb  bool // its subject may stand before the last word or the number
}

// modTable holds the comparators before a number by their last word, those after it by their first.
type modTable struct {
	before, after map[string][]mod
	words         map[string]bool // all but those of closed classes that have a sense of their own
}

func readMods() modTable {
	t := modTable{map[string][]mod{}, map[string][]mod{}, map[string]bool{}}
	for _, row := range rows(modData) {
		m := mod{mod: claim.Mod(row[0]), verb: row[1] == "verb"}
		for w := range strings.FieldsSeq(row[2]) {
			var alternatives []string
			for a := range strings.SplitSeq(w, "/") {
				a = arabic.FoldString(a, arabic.Full)
				alternatives = append(alternatives, a)
				if !arabic.IsFunction(a) || a == "نحو" || a == "تقريبا" || a == "حوالي" {
					t.words[a] = true
				}
			}
			m.words = append(m.words, alternatives)
		}
		index, key := t.before, m.words[len(m.words)-1]
		if row[1] == "after" {
			index, key = t.after, m.words[0]
		}
		for _, k := range key {
			index[k] = append(index[k], m)
		}
	}
	return t
}

// bridges are nouns across which a comparator keeps its force: «تجاوز مستوى 100 دولار».
var bridges = map[string]bool{"مستوي": true, "حدود": true, "سقف": true, "مبلغ": true, "حاجز": true, "عتبه": true,
	"نسبه": true, "مبلغا": true, "عدد": true, "سن": true, "عمر": true}

// mod gives how a mention at tokens [from, to) is limited.
func (s *scanner) mod(from, to int) claim.Mod {
	if m := s.modBefore(s.modEnd(from)); m == claim.Approx && s.modAfter(to) != "" {
		return s.modAfter(to) // «حوالي 500 أو أقل»: a bound says more
	} else if m != "" {
		return m
	}
	if m := s.modAfter(to); m != "" {
		s.governList(m)
		return m
	}
	if m := s.modInClause(to); m != "" {
		return m
	}
	return claim.Exact
}

// modEnd goes back over بين, opening marks and glued particles, to where a comparator would end.
func (s *scanner) modEnd(i int) int {
	for arabic.IsParticle(s.t.Word(i-1)) || s.t.Is(i-1, "بين") || s.t.Is(i-1, "ما") && s.t.Is(i, "بين") || s.t.Is(i-1, "(") || s.t.Is(i-1, "\"") {
		i--
	}
	return i
}

// modBefore finds the comparator that ends right before token i, the longest one.
func (s *scanner) modBefore(i int) claim.Mod {
	for range 2 {
		if m := s.longestBefore(i); m != "" {
			return m
		}
		if !bridges[s.t.Word(i-1)] {
			break
		}
		i--
	}
	return s.verbBefore(i)
}

func (s *scanner) longestBefore(i int) claim.Mod {
	var found claim.Mod
	length := 0
	word := s.t.Word(i - 1)
	for _, key := range [2]string{word, unglued(word)} {
		for _, m := range s.tab.mods.before[key] {
			if len(m.words) > length && s.matches(m.words, i-len(m.words)) && !s.boat(m, i-1) {
				found, length = m.mod, len(m.words)
			}
		}
	}
	return found
}

// boat says whether قارب at token i is the noun, by the preposition before it: على متن قارب 30 مهاجرا.
func (s *scanner) boat(m mod, i int) bool {
	if len(m.words) > 1 || unglued(s.t.Word(i)) != "قارب" {
		return false
	}
	switch s.t.Word(i - 1) {
	case "متن", "في", "من", "الي", "علي", "غرق", "انقلاب", "عبر":
		return true
	}
	return s.t.Is(i, "بقارب")
}

// modAfter finds the comparator that begins at token i.
func (s *scanner) modAfter(i int) claim.Mod {
	var found claim.Mod
	length := 0
	for _, m := range s.tab.mods.after[s.t.Word(i)] {
		if len(m.words) > length && s.matches(m.words, i) && !s.comparesNext(i+len(m.words)) {
			found, length = m.mod, len(m.words)
		}
	}
	return found
}

// comparesNext says whether what stands before token i limits the next number, not the last: «20 قتيلا وأكثر
// من 30 جريحا».
func (s *scanner) comparesNext(i int) bool {
	if !s.t.Is(i, "من") {
		return false
	}
	_, ok := s.bound(i + 1)
	return ok
}

// maxClause is how far behind a mention a comparator may stand that can only mean its number.
const maxClause = 6

// modInClause finds تقريبا, على الأقل and their like further on in the clause, where no other number stands
// before them.
func (s *scanner) modInClause(i int) claim.Mod {
	for k := i; k < i+maxClause && (s.t.Kind(k) == arabic.Word || s.t.Is(k, "\"")); k++ {
		switch s.t.Word(k) {
		case "تقريبا":
			return claim.Approx
		case "علي", "كحد", "بحد":
			if m := s.modAfter(k); m != "" {
				return m
			}
		}
	}
	return ""
}

// governList gives the comparator behind a list to the numbers before the last one too: «5 قتلى و20 جريحا
// على الأقل».
func (s *scanner) governList(m claim.Mod) {
	for n := len(s.out) - s.listed; n < len(s.out); n++ {
		if s.out[n].Mod == claim.Exact {
			s.out[n].Mod = m
		}
	}
}

// matches holds a comparator's words against the tokens from i on; its first word may bear a particle.
func (s *scanner) matches(words [][]string, i int) bool {
	for k, alternatives := range words {
		word := s.t.Word(i + k)
		ok := false
		for _, a := range alternatives {
			if word == a || k == 0 && unglued(word) == a {
				ok = true
				break
			}
		}
		if !ok {
			return false
		}
	}
	return len(words) > 0
}

// unglued takes one conjunction and one preposition off a word: و or ف, then ب, ل or ك.
func unglued(w string) string {
	rest, _ := arabic.TrimGlued(w)
	return rest
}

package quantity

import (
	_ "embed" // the lists are a data file
	"strings"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed nouns.txt
var nounData string

// nounTable holds the words of each class of nouns.txt, folded.
type nounTable map[string]map[string]bool

func readNouns() nounTable {
	t := nounTable{}
	for _, row := range rows(nounData) {
		if t[row[0]] == nil {
			t[row[0]] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(arabic.FoldString(row[1], arabic.Full)) {
			t[row[0]][w] = true
		}
	}
	return t
}

// nounAt says whether the counted noun stands at token i: the noun that the number governs follows it at
// once, indefinite (تمييز العدد). A word of a closed class, one with the article or a possessive, one behind
// a particle and a verb are none.
func (s *scanner) nounAt(i int) bool {
	t, w := s.t, s.t.Word(i)
	switch {
	case t.Kind(i) != arabic.Word || len(w) < 4 || t.Glued(i) && len(w) < 6:
		return false
	case t.IsFunction(i) || t.HasArticle(i) || s.tab.nouns["not"][w]:
		return false
	case strings.Contains("وفبلك", w[:2]) && !arabic.OwnInitial(w):
		return false
	case s.verb(i) || possessed(w) || s.notUnit(i):
		return false
	}
	_, _, month := t.Month(i)
	return month == 0
}

// notUnit says whether the word at token i reads like a unit and begins something else: «عام 2012», «ريال
// مدريد».
func (s *scanner) notUnit(i int) bool {
	for k := range s.tab.forms[s.t.Word(i)] {
		f := &s.tab.forms[s.t.Word(i)][k]
		n := s.formAt(f, i)
		switch f.unit.code {
		case notUnit:
			if n > 0 {
				return true
			}
		case "a", "mo", "d", "h":
			if n > 0 && s.beginsDate(i, n) {
				return true
			}
		}
	}
	return false
}

// verb says whether a word is a verb by its shape: the prefixes of future and imperfect, the feminine ت and
// the plural وا of the perfect. Nouns of the same shape are listed, and whatever bears tanwin is one.
func (s *scanner) verb(i int) bool {
	w, nouns := s.t.Word(i), s.tab.nouns
	switch {
	case s.t.Tanwin(i):
		return false
	case strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست"):
		return len(w) > 6 && !nouns["future"][w]
	case strings.HasPrefix(w, "ي"):
		return !nouns["ya"][w]
	case strings.HasPrefix(w, "تت") || strings.HasPrefix(w, "تست"):
		return true
	case strings.HasPrefix(w, "ت") && strings.HasSuffix(w, "ي") && s.passive(i):
		return true
	case strings.HasSuffix(w, "وا"):
		return len(w) > 6 && !nouns["ta"][w]
	case strings.HasSuffix(w, "ت") && !strings.HasSuffix(w, "ات"):
		return !nouns["ta"][w]
	}
	return false
}

// passive says whether the word at token i is vowelled as a passive of the imperfect that ends in ى: تُروى.
func (s *scanner) passive(i int) bool {
	given := s.t.Span(i, i+1).Of(s.t.Given)
	last, _ := utf8.DecodeLastRuneInString(given)
	return len(given) > 4 && given[2:4] == "\u064f" && last == 'ى'
}

// possessed says whether a word ends in a pronoun that makes it definite: ضحاياها, عددهم.
func possessed(w string) bool {
	switch strings.TrimSuffix(w, "ا") {
	case "سهم", "اسهم", "متهم", "درهم", "دراهم", "ملهم":
		return false
	}
	if strings.HasSuffix(w, "ها") || strings.HasSuffix(w, "هما") {
		return len(w) > 6
	}
	return strings.HasSuffix(w, "هم") && len(w) > 6
}

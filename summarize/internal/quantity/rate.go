package quantity

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// maxRate is how many words may part a unit from what it is counted by: «مليون برميل من النفط يوميا».
const maxRate = 3

// Per gives the unit that the amount ending before token i is counted by: s for «في الثانية», d for «يوميا»,
// L for «لكل لتر». It is empty where none stands there.
func Per(t *arabic.Text, i int) string {
	for k := i; k <= i+maxRate && (t.Kind(k) == arabic.Word || t.Is(k, "/")); k++ {
		switch t.Word(k) {
		case "يوميا", "يومي", "يوميه":
			return "d"
		case "اسبوعيا", "اسبوعيه":
			return "wk"
		case "شهريا", "شهريه":
			return "mo"
		case "سنويا", "سنويه":
			return "a"
		}
		if code := perAt(t, k); code != "" {
			return code
		}
	}
	return ""
}

// perAt reads the preposition at token i and the singular unit it governs: في الثانية, بالثانية, للهكتار, لكل
// لتر, كل يوم, /ساعة.
func perAt(t *arabic.Text, i int) string {
	w := t.Word(i)
	switch w {
	case "في", "/", "كل":
		w = t.Word(i + 1)
	case "لكل":
		w = t.Word(i + 1)
	default:
		bare, by := strings.CutPrefix(w, "بال")
		if !by {
			if bare, by = strings.CutPrefix(w, "لل"); !by {
				return ""
			}
		}
		w = bare
	}
	w, _ = cutArticle(w)
	return unitNamed(w)
}

// unitNamed gives the unit, no money, that a single folded word names.
func unitNamed(w string) string {
	forms := load().forms[w]
	for k := range forms {
		if f := &forms[k]; len(f.words) == 1 && !f.money && f.unit.code != notUnit {
			return f.unit.code
		}
	}
	return ""
}

// Begins says whether a folded word, in any number, begins a name of the unit: متر and أمتار that of m3.
func Begins(word, code string) bool {
	tab := load()
	word, _ = cutArticle(word)
	forms := tab.forms[word]
	for k := range forms {
		if forms[k].unit.code == code {
			return true
		}
		for _, power := range powers[forms[k].unit.code] {
			if power == code {
				return true
			}
		}
	}
	for _, f := range tab.duals.units[word] {
		if f.unit.code == code {
			return true
		}
	}
	return false
}

// Nationalities gives the adjectives, folded, by which the press tells the currencies of one name apart, by their code:
// of دينار those of all dinars. word is the folded name.
func Nationalities(word string) map[string][]string {
	out := map[string][]string{}
	forms := load().forms[word]
	for k := range forms {
		f := &forms[k]
		if !f.money || f.of != nil || len(f.words) > 1 {
			continue
		}
		for _, a := range f.adjectives {
			out[f.unit.code] = append(out[f.unit.code], strings.Join(a, " "))
		}
	}
	return out
}

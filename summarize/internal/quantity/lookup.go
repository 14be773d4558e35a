package quantity

import "github.com/isnad-go/isnad/summarize/internal/arabic"

// Unit says whether a folded word begins a unit or names a currency, with or without the article.
func Unit(word string) bool {
	forms := load().forms
	if len(forms[word]) > 0 {
		return true
	}
	bare, ok := cutArticle(word)
	return ok && len(forms[bare]) > 0
}

// Comparator says whether a folded word, alone or behind particles, limits a number: أكثر, نحو, يفوق.
// Prepositions and negations that belong to a longer comparator do not count.
func Comparator(word string) bool {
	if arabic.IsFunction(word) && !load().mods.words[word] {
		return false
	}
	return load().mods.words[word] || load().mods.words[unglued(word)]
}

// Feminine says whether the name of a unit is of feminine gender, with which 3 to 10 have no ة; ok is false where the
// code is unknown, or has names of either gender (سنة, عام).
func Feminine(code string) (feminine, ok bool) {
	u := load().units[code]
	if u == nil || code == "a" {
		return false, false
	}
	return u.feminine, true
}

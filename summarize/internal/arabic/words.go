package arabic

import (
	_ "embed" // the word lists are data files
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed months.txt
var monthData string

//go:embed function.txt
var functionData string

//go:embed initial.txt
var initialData string

// Calendar tells the Gregorian months from the Hijri ones.
type Calendar uint8

// The calendars.
const (
	Gregorian Calendar = iota
	Hijri
)

type month struct {
	words    []string
	spelled  spellings // of the first word
	number   int
	calendar Calendar
}

var months = sync.OnceValue(func() map[string][]month {
	out := map[string][]month{}
	for line := range dataLines(monthData) {
		fields := strings.Split(line, "\t")
		n, err := strconv.Atoi(fields[0])
		if err != nil {
			panic("months.txt: " + line)
		}
		calendar := Gregorian
		if fields[1] == "hijri" {
			calendar = Hijri
		}
		for name := range strings.SplitSeq(fields[2], "|") {
			words := strings.Fields(FoldString(name, Full))
			first, _, _ := strings.Cut(name, " ")
			out[words[0]] = append(out[words[0]], month{words, newSpellings(first), n, calendar})
		}
	}
	return out
})

// Month reads the month name that begins at token i, in any region's convention: its number from 1, its
// calendar, and how many tokens it has; 0 tokens where none begins there.
func (t *Text) Month(i int) (number int, calendar Calendar, tokens int) {
	return t.MonthFrom(i, t.Word(i))
}

// MonthFrom is [Text.Month] with first in place of token i, for a month behind a glued particle: وكانون الثاني.
func (t *Text) MonthFrom(i int, first string) (number int, calendar Calendar, tokens int) {
	own := first == t.Word(i)
	for _, m := range months()[first] {
		if len(m.words) > tokens && t.reads(i+1, m.words[1:]) && (!own || m.spelled.has(t, i)) {
			number, calendar, tokens = m.number, m.calendar, len(m.words)
		}
	}
	return number, calendar, tokens
}

// MonthWords are the folded words by which names of months begin, in order.
func MonthWords() []string { return slices.Sorted(maps.Keys(months())) }

func (t *Text) reads(i int, words []string) bool {
	for k, w := range words {
		if t.Word(i+k) != w {
			return false
		}
	}
	return true
}

var function = sync.OnceValue(func() map[string]bool { return wordSet(functionData) })

var functionSpelled = sync.OnceValue(func() spellings { return newSpellings(functionData) })

// wordSet folds a list of words.
func wordSet(data string) map[string]bool {
	out := map[string]bool{}
	for line := range dataLines(data) {
		for w := range strings.FieldsSeq(FoldString(line, Full)) {
			out[w] = true
		}
	}
	return out
}

// IsFunction says whether a folded word belongs to a closed class: preposition, conjunction, particle,
// pronoun, auxiliary. It is no noun then. Folding makes some nouns look like one (آلية like إليه): where
// the text is at hand, [Text.IsFunction] tells them apart.
func IsFunction(w string) bool { return function()[w] }

// IsFunction says whether token i is a word of a closed class as it is spelled in the text.
func (t *Text) IsFunction(i int) bool { return function()[t.Word(i)] && functionSpelled().has(t, i) }

// dataLines yields the lines of a word list without comments and empty ones.
func dataLines(data string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(data) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if !yield(line) {
				return
			}
		}
	}
}

var initials = sync.OnceValue(func() map[string]bool { return wordSet(initialData) })

// endings are what inflection adds to a noun, folded, the shortest first.
var endings = [...]string{"", "ا", "ه", "ي", "ات", "ين", "ون", "ان", "يه", "يا", "تين", "تان", "يين", "يون"}

// OwnInitial says whether the و ف ب ل ك that a folded noun begins with is its own letter, and no particle:
// وزير, فريق, بلد, لاعب, كتاب, in any inflection.
func OwnInitial(w string) bool {
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(w, e); ok && initials()[stem] {
			return true
		}
	}
	return false
}

// IsNumeral says whether a folded word is written with digits.
func IsNumeral(w string) bool { return strings.ContainsAny(w, "0123456789") }

// IsNegation says whether a folded word negates: Ryding, chapter 37, with the nouns عدم and غير.
func IsNegation(w string) bool {
	switch w {
	case "لا", "لم", "لن", "ليس", "ليست", "ليسوا", "ما", "عدم", "بعدم", "غير", "دون", "بدون", "بلا", "الا":
		return true
	}
	return false
}

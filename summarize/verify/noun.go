package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// likeness says how far two counted nouns are the same.
type likeness int

const (
	otherNoun likeness = iota
	akin               // of one root or of another gender: the words do not settle it
	sameNoun
)

// counted holds the counted noun of an amount against the mention's. No noun is the mention's own, and so
// is the unit's word of a measure.
func (p *Pass) counted(noun string, m placed) (like likeness, of string) {
	if strings.TrimSpace(noun) == "" {
		return sameNoun, ""
	}
	if m.Of.Empty() {
		if p.within(noun, text.Span{Start: max(m.Number.End, m.Span.Start), End: m.Span.End}, m) {
			return sameNoun, ""
		}
		if p.governs(noun, m) {
			return sameNoun, ""
		}
		return akin, ""
	}
	of = m.Of.Of(m.part.Text)
	like = alike(noun, of)
	if like == sameNoun || alike(noun, m.ofWhole()) == sameNoun || p.holds(noun, m) {
		return sameNoun, of
	}
	if words := strings.Fields(noun); len(words) > 1 && alike(words[0], of) != otherNoun {
		like = akin // with an adjective or the like that does not stand there so
	}
	return like, of
}

// within says whether words stand in a span of the mention's part.
func (p *Pass) within(words string, span text.Span, m placed) bool {
	for _, found := range p.run.find(p.Article, words) {
		if found.In == m.part.In && span.Contains(found.Span) {
			return true
		}
	}
	return false
}

// holds says whether words stand around the noun of the mention: «قتيلا من المدنيين» around «قتيلا».
func (p *Pass) holds(words string, m placed) bool {
	for _, found := range p.run.find(p.Article, words) {
		if found.In == m.part.In && found.Span.Start >= m.start() && found.Span.Contains(m.Of) {
			return true
		}
	}
	return false
}

// ofWhole is the counted noun with what was taken for a particle on it: وفاتين, which begins with its own و.
func (m placed) ofWhole() string {
	t := m.part.Tokens()
	i := tokenAt(t, m.Of.Start)
	return t.Word(i)
}

// start is where the first word of a mention begins.
func (m placed) start() int {
	t := m.part.Tokens()
	i := tokenAt(t, m.Span.Start)
	return t.Span(i, i+1).Start
}

// alike compares two nouns in whatever number and case: قتيلاً and قتيل, مسارات and مسار are one noun;
// طائر and طائرة, قتيل and قتلى may be two.
func alike(a, b string) likeness {
	x, xf := stem(a)
	y, yf := stem(b)
	switch {
	case x == y && xf == yf:
		return sameNoun
	case x == y, len(x) >= 6 && skeleton(x) == skeleton(y):
		return akin
	}
	return otherNoun
}

// stem folds a noun and takes off the article and the endings of case and of sound plurals; feminine says
// that the ending was a feminine's.
func stem(noun string) (stem string, feminine bool) {
	w := strings.TrimPrefix(arabic.FoldString(strings.TrimSpace(noun), arabic.Full), "ال")
	for _, end := range [...]string{"ات", "تان", "تين", "ه"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) >= 6 {
			return s, true
		}
	}
	for _, end := range [...]string{"ون", "ين", "ان", "ا"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) >= 6 {
			return s, false
		}
	}
	return w, false
}

// skeleton leaves the long vowels out, which broken plurals change. Woman has a plural of another root.
func skeleton(stem string) string {
	switch stem {
	case "نساء", "نسوه", "نسو":
		stem = "امراه"
	}
	return arabic.Consonants(strings.ReplaceAll(stem, "ه", ""))
}

package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/mention"
)

// How far back the unit of a bare number may have been said: mentions, and ends of paragraphs.
const (
	backMentions = 12
	backMaybe    = 4
)

// before says how far a number without its unit goes on from one that has it: the last measure before it, shares aside.
// Another measure between makes it no more than possible, and so does another sentence, but for numbers of one scale
// («5 مليارات متر مكعب … 4 مليارات»).
func (p *Pass) before(want string, m placed) certainty {
	qs, i := m.part.Quantities, m.index()
	t, c := m.part.Tokens(), certain
	for k := i - 1; k >= 0 && k >= i-backMentions; k-- {
		q := placed{qs[k], m.part}
		between := m.part.Text[q.Span.End:m.Span.Start]
		if strings.Count(between, "\n") > backMaybe {
			return not
		}
		switch {
		case aside(between):
		case q.Kind != mention.Measure && q.Kind != mention.Money && q.Kind != mention.Percent && q.Kind != mention.Age:
		case class(want) == share && (k < i-1 || !m.linked(t)):
			return not
		case sameUnit(want, q.Unit) || q.per(t, want):
			return min(c, goesOn(between, m, q))
		case q.Kind == mention.Money && q.Unit == "":
			return min(c, p.nationality(want, q), goesOn(between, m, q))
		case class(q.Unit) != share && !q.shortens(t, want) && (m.scale() == "" || q.scale() != "" || !lasting(q.Unit)):
			c = maybe
		}
	}
	return not
}

// goesOn says how far one number can leave out what another before it has: in one sentence, or behind it where both
// are of one scale and no money.
func goesOn(between string, m, before placed) certainty {
	switch {
	case !strings.ContainsAny(between, "\n.؟!"):
		return certain
	case strings.Count(between, "\n") > 1 || before.Kind == mention.Money:
		return maybe
	case before.scale() != "" && before.scale() == m.scale():
		return certain
	}
	return maybe
}

// aside says whether what stands before some words was in brackets that end in them: «45 ألف دينار (نحو 34 دولارا)».
func aside(between string) bool {
	end := strings.IndexByte(between, ')')
	return end >= 0 && !strings.Contains(between[:end], "(")
}

// lasting says whether a unit is one of time, which a number with a scale word does not go on from.
func lasting(unit string) bool {
	switch unit {
	case "s", "min", "h", "d", "wk", "mo", "a", "{decade}", "{century}":
		return true
	}
	return false
}

// scale is the scale word that a mention's number ends in.
func (m placed) scale() string {
	words := strings.Fields(arabic.FoldString(m.Number.Of(m.part.Text), arabic.Full))
	if len(words) == 0 {
		return ""
	}
	switch strings.TrimSuffix(words[len(words)-1], "ا") {
	case "الف", "الاف":
		return "الف"
	case "مليون", "ملايين":
		return "مليون"
	case "مليار", "مليارات":
		return "مليار"
	}
	return ""
}

// agrees says whether a bare number can count a unit by its gender: 3 to 10 in words have ة with a masculine noun, and
// none with a feminine one (مخالفة العدد).
func (m placed) agrees(want string) bool {
	base, _, _ := strings.Cut(want, "/")
	feminine, ok := quantity.Feminine(base)
	if !ok {
		return true
	}
	word, _ := arabic.TrimGlued(arabic.FoldString(m.Number.Of(m.part.Text), arabic.Full))
	bare, masculine := strings.CutSuffix(word, "ه")
	switch bare {
	case "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "ثماني", "تسع", "عشر":
		return masculine != feminine
	}
	return true
}

// linked says whether a word that joins two amounts stands before a number: «من 20 في المئة إلى 30».
func (m placed) linked(t *arabic.Text) bool {
	i := tokenAt(t, m.Span.Start)
	switch t.Word(i - 1) {
	case "الي", "مقابل", "من", "و", "ثم", "بعد":
		return true
	}
	return false
}

// kindOfUnit tells shares from what has a measure of its own.
type kindOfUnit int

const (
	measure kindOfUnit = iota
	share
)

func class(unit string) kindOfUnit {
	if unit == "%" || unit == "{pp}" {
		return share
	}
	return measure
}

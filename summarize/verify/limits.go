package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// limits says how far the words around a mention limit it as an amount has it, where the mention's own reading does
// not: «لم ينجز أكثر من الثلث» is at most a third, and so is «الثلث لا أكثر».
func (p *Pass) limits(a *amount, m placed) certainty {
	t := m.part.Tokens()
	from, to := tokenAt(t, m.Span.Start), tokenAt(t, m.Span.End)
	for arabic.IsParticle(t.Word(from-1)) && t.Glued(from) {
		from--
	}
	switch want := a.tuple.mod; {
	case want == claim.EqualOrLess && m.Mod == claim.MoreThan, want == claim.EqualOrMore && m.Mod == claim.LessThan:
		return given(negated(t, from))
	case m.Mod == claim.EqualOrLess && t.Is(to, "الا") && t.Is(to+1, "قليلا") && (want == claim.Approx || want == claim.MoreThan):
		return maybe // «لا يزيد على 7 إلا قليلا»
	case m.Mod != claim.Exact:
		return not
	case want == claim.EqualOrLess && t.Is(to, "لا") && t.Is(to+1, "اكثر"):
		return certain
	case want == claim.EqualOrLess && (greatest(t, from) || upTo(t, from)):
		return maybe
	case want == claim.LessThan:
		return given(fallsBelow(t, from))
	case want == claim.Approx && estimated(t, from):
		return maybe
	}
	return not
}

func given(yes bool) certainty {
	if yes {
		return certain
	}
	return not
}

// maxNegated is how many tokens a negation governs.
const maxNegated = 12

// negated says whether a negation stands before token i in its clause. A clause may be parted by something between two
// commas; و begins another.
func negated(t *arabic.Text, i int) bool {
	commas := 0
	for k := i - 1; k >= i-maxNegated; k-- {
		w := t.Word(k)
		switch {
		case t.Kind(k) == arabic.Break || w == "." || w == "؛" || w == "؟" || w == ":":
			return false
		case w == "الا" && !strings.Contains(t.Span(k, k+1).Of(t.Given), "أ"):
			return false // «لا … إلا» affirms
		case w == "،" || w == ",":
			commas++
			continue
		}
		if rest := strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف"); rest == "لا" || rest == "لم" || rest == "لن" || rest == "ليس" || rest == "ليست" {
			return commas%2 == 0
		}
		if commas%2 == 0 && strings.HasPrefix(w, "و") && !arabic.OwnInitial(w) && len(w) > 4 {
			return false
		}
	}
	return false
}

// upTo says whether a reaching verb of the imperfect may bound the number at token i, its subject between or not: «غرامة
// تصل إلى 20 ألفا», which also says that so much is reached.
func upTo(t *arabic.Text, i int) bool {
	if !t.Is(i-1, "الي") {
		return t.Is(i-1, "حتي")
	}
	return reaches(t, i-2) || reaches(t, i-3) && t.HasArticle(i-2)
}

func reaches(t *arabic.Text, i int) bool {
	w := strings.TrimPrefix(strings.TrimPrefix(t.Word(i), "و"), "ف")
	return w == "تصل" || w == "يصل"
}

// greatest says whether the noun before token i is called the greatest: «الطاقة القصوى 5».
func greatest(t *arabic.Text, i int) bool {
	switch t.Word(i - 1) {
	case "القصوي", "الاقصي", "اقصاها", "اقصاه":
		return true
	}
	return false
}

// fallsBelow says whether a falling verb reaches token i by عن: «نزل العدد عن 60».
func fallsBelow(t *arabic.Text, i int) bool {
	if !t.Is(i-1, "عن") {
		return false
	}
	for k := i - 2; k >= i-5 && t.Kind(k) == arabic.Word; k-- {
		switch t.Word(k) {
		case "نزل", "نزلت", "ينزل", "تنزل", "هبط", "هبطت", "يهبط", "تهبط", "ينخفض", "تنخفض":
			return true
		}
	}
	return false
}

// estimated says whether a verb of estimating has the number at token i: «تقدر بـ300 ألف».
func estimated(t *arabic.Text, i int) bool {
	switch t.Word(i - 1) {
	case "تقدر", "يقدر", "قدرت", "قدر", "مقدره", "المقدره", "تقديره":
		return true
	}
	return false
}

// otherSide gives the second side of a score that is told in words behind its first: «بثلاثة أهداف مقابل هدف» has 1,
// «بهدفين دون رد» 0.
func (p *Pass) otherSide(m placed) string {
	t := m.part.Tokens()
	i := tokenAt(t, m.Span.End)
	switch {
	case t.Is(i, "دون") && t.Is(i+1, "رد"), t.Is(i, "بلا") && t.Is(i+1, "رد"), t.Is(i, "من") && t.Is(i+1, "دون") && t.Is(i+2, "رد"):
		return "0"
	case !t.Is(i, "مقابل"):
		return ""
	}
	next := t.Span(i+1, i+2)
	if q := overlapping(m.part, next); len(q) > 0 {
		return q[0].Value
	}
	if stem, _ := stem(t.Word(i + 1)); !m.Of.Empty() && alike(stem, m.Of.Of(m.part.Text)) != otherNoun {
		return "1"
	}
	return ""
}

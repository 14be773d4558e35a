package polarity

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// ownNegation says whether the negator at token i is one of its clause's predicate. It is not where it parts two things
// («خمسة لا ستة»), where it stands in the condition («إذا لم تمطر») or in what hangs on a noun behind the clause's
// verb: «أوقفت رجالا لا يحملون تصاريح».
func ownNegation(t *arabic.Text, c Clause, i int) bool {
	w := plain(t.Word(i))
	if w == "الا" {
		return imperfect(t.Word(i + 1)) // «ألا يتجاوز»: إلا folds to the same
	}
	if !verbal(w) {
		return true
	}
	switch joined := w != t.Word(i); {
	case w == "لما":
		return opens(t, c.From, i) && imperfect(t.Word(i+1))
	case i > c.From && (conditional(plain(t.Word(i-1))) || w == "لم" && spelledIn(t, i-1)):
		return false
	case w == "لا" && !joined && i > c.From && !imperfect(t.Word(i+1)) && !firstPerson(t, i+1) && !t.IsFunction(i-1):
		return opens(t, c.From, i) || denies(t, i)
	case joined:
		return true
	}
	return !behindVerb(t, c, i)
}

// denies says whether لا at token i denies a whole kind, as a predicate does (لا النافية للجنس): what it is not of follows,
// «لا علم لها», «لا خلاف عليه».
func denies(t *arabic.Text, i int) bool {
	if t.HasArticle(i+1) || t.IsFunction(i+1) || t.Kind(i+1) != arabic.Word {
		return false
	}
	switch w := t.Word(i + 2); w {
	case "له", "لها", "لهم", "لي", "لنا", "عليه", "عليها", "فيه", "فيها", "منه", "منها", "به", "بها", "لديه", "لديها", "في", "من", "على", "بين", "الى":
		return true
	default:
		return strings.HasPrefix(w, "ل") && len(w) > 6 && !arabic.OwnInitial(w)
	}
}

// behindVerb says whether a verb that tells something stands in the clause before a negator, with an indefinite noun
// right before it, whose relative clause it then opens (الجملة بعد النكرات صفات).
func behindVerb(t *arabic.Text, c Clause, i int) bool {
	if i == c.From || t.Kind(i-1) != arabic.Word || t.HasArticle(i-1) || t.IsFunction(i-1) || auxiliary(plain(t.Word(i-1))) {
		return false
	}
	for k := c.From; k < i-1; k++ {
		w := plain(t.Word(k))
		if t.Kind(k) == arabic.Word && !t.HasArticle(k) && !auxiliary(w) && (verbal(w) || arabic.PastVerb(w) || future(w) || strings.HasPrefix(w, "ي") && len(w) >= 8 && !strings.HasPrefix(w, "يوم")) {
			return true
		}
	}
	return false
}

// auxiliary says whether a verb only gives another its time: كان وأخواتها.
func auxiliary(w string) bool {
	switch w {
	case "كان", "كانت", "كانوا", "يكون", "تكون", "سيكون", "ستكون", "اصبح", "اصبحت", "صار", "صارت", "بات", "باتت", "ظل", "ظلت", "قد":
		return true
	}
	return false
}

// conditional says whether a word opens a condition or a relative clause, whose negation is not the main clause's.
func conditional(w string) bool {
	switch w {
	case "اذا", "لو", "ما", // «ما لم»
		"من", "ممن", "لمن", "بمن", "مما": // who or what does not: a relative clause too
		return true
	}
	return false
}

// plain is a word without و or ف before it.
func plain(w string) string { return strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف") }

// aside says whether a word at a comma tells what somebody does besides: a participle in the accusative (الحال),
// «متهما», «مستدركة».
func aside(t *arabic.Text, i int) bool {
	w := t.Word(i)
	return len(w) >= 10 && strings.HasPrefix(w, "م") && (strings.HasSuffix(w, "ا") && !strings.HasSuffix(w, "ها") || t.Tanwin(i))
}

// coming says whether a word joins what is to come to what stands before it: «وسيوجه», «فسنكتفي».
func joinsFuture(t *arabic.Text, i int) bool {
	w := t.Word(i)
	if rest := plain(w); rest != w && !arabic.OwnInitial(w) {
		return future(rest) && !t.HasArticle(i) || rest == "قد" && imperfect(t.Word(i+1))
	}
	return false
}

// notJoining says whether a word begins with و or ف and is no conjunction's: في, وفق.
func notJoining(w string) bool {
	switch w {
	case "في", "فيه", "فيها", "فيهم", "فيهما", "فور", "فوق", "فقط", "فضلا", "وفق", "وفقا", "وسط", "وقت", "وراء", "وحده", "وحدها", "وحدهم":
		return true
	}
	return false
}

// resumes says whether a verb behind a comma goes on with the clause that a relative clause broke off: «والذي لم يشارك
// فيها، اعتبر كذا».
func resumes(t *arabic.Text, i int) bool {
	for t.Kind(i) == arabic.Punct && !stops(t.Word(i)) {
		i++
	}
	w := t.Word(i)
	if t.Kind(i) != arabic.Word || t.HasArticle(i) {
		return false
	}
	v, _, speech := arabic.Speech(w)
	return w == "قد" || verbal(w) || arabic.PastVerb(w) || strings.HasPrefix(w, "ي") && len(w) >= 8 && !strings.HasPrefix(w, "يوم") || speech && v.Form != arabic.Participle
}

// relative says whether a word is a relative pronoun.
func relative(w string) bool {
	switch plain(w) {
	case "الذي", "التي", "الذين", "اللذين", "اللذان", "اللتان", "اللتين", "اللواتي":
		return true
	}
	return false
}

// negates says whether a negator of verbs stands among tokens [from, to): another behind a comma is of another clause.
func negates(t *arabic.Text, from, to int) bool {
	for i := from; i < to; i++ {
		if verbal(plain(t.Word(i))) {
			return true
		}
	}
	return false
}

// ofPhrase says whether the negator at token i may open the relative clause of the indefinite noun that opens a phrase:
// «خطة جديدة لم تقر» is a heading, or a sentence.
func ofPhrase(t *arabic.Text, c Clause, i int) bool {
	if i < c.From+2 || !verbal(t.Word(i)) || !strings.HasSuffix(t.Word(i-1), "ه") && !t.Tanwin(i-1) {
		return false
	}
	for k := c.From; k < i; k++ {
		if t.Kind(k) != arabic.Word || t.HasArticle(k) || t.IsFunction(k) {
			return false
		}
	}
	return true
}

// told says whether a verb of the perfect, one of being or a negated one stands among tokens [from, to): a thing that has its date
// before it is then another, «كانت مدرجة في جدول الجلسة المقررة غدا».
func told(t *arabic.Text, from, to int) bool {
	for i := from; i < to; i++ {
		if w := plain(t.Word(i)); arabic.PastVerb(w) || verbal(w) || auxiliary(w) && w != "قد" {
			return true
		}
	}
	return false
}

// spelledIn says whether token i is إن as the text spells it, and not أن.
func spelledIn(t *arabic.Text, i int) bool { return plain(t.Spelling(i)) == "إن" }

// spelledAn says whether token i is أن as the text spells it, and not إن.
func spelledAn(t *arabic.Text, i int) bool { return plain(t.Spelling(i)) == "أن" }

// firstPerson says whether token i may be a verb of «I», by its أ: one in ة is a noun.
func firstPerson(t *arabic.Text, i int) bool {
	w := t.Spelling(i)
	return strings.HasPrefix(w, "أ") && len(w) >= 6 && !strings.HasSuffix(w, "ة")
}

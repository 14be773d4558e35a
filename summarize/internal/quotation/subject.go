package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// reading is what stands behind a word of saying.
type reading struct {
	ok      bool
	kind    arabic.SpeechLink
	subject span // empty where none stands there
	gap     span // between the subject and what introduces the words said
	content content
}

// read reads what stands from token from on, behind a word of saying that takes what is said through the links.
func (s *scanner) read(from int, links arabic.SpeechLink, v verb) (r reading) {
	l, ok := s.clausal(from, links)
	to := min(s.limit(from), from+maxGap)
	if ok {
		to = l.at
	}
	n, sure, noun := s.nounLink(from, to, links, v)
	if noun && (sure || !ok) {
		l, ok = n, true
	}
	if !ok {
		return s.plainly(from, v)
	}
	r.kind = l.kind
	r.subject = s.subject(from, l.at, v)
	r.gap = span{max(from, r.subject.to), l.at, 0}
	if !s.circumstances(from, r, l, links) {
		return reading{}
	}
	r.content, r.ok = s.content(l)
	return r
}

// subject reads the phrase from token i on as the verb's subject, of the tokens before to; empty where none is.
func (s *scanner) subject(i, to int, v verb) span {
	for i < to {
		if c, ok := s.carrier(i, to); ok && s.dative(i) && c.to < to {
			i = c.to
			if s.mark(i) {
				i++
			}
			continue
		}
		if !s.between(i) {
			break
		}
		i++
	}
	if v.plural || !s.begins(i, to, v) {
		return span{}
	}
	end := s.phrase(i, to, s.transitive(v))
	for k := i + 1; k < end; k++ {
		if kind, _, _ := s.preposed(k); kind&v.Links&(arabic.LinkOn|arabic.LinkAbout) != 0 && !s.w.is(keeper, s.t.Word(k-1)) {
			end = k
		}
	}
	return span{i, end, 0}
}

// someone says whether a word names nobody in particular by itself.
func someone(w string) bool {
	switch w {
	case "احدهم", "احداهن", "احدهما", "بعضهم", "معظمهم", "غالبيتهم", "كلاهما":
		return true
	}
	return false
}

// dative says whether token i is ل alone or with the noun of an outlet: to whom it was said.
func (s *scanner) dative(i int) bool {
	return s.t.Is(i, "ل") && s.mark(i+1) || strings.HasPrefix(s.t.Word(i), "ل") && s.w.has(outlet, strings.TrimPrefix(s.t.Word(i), "ل"))
}

// between says whether token i can stand between a verb and its subject: a preposition with a pronoun, a time.
func (s *scanner) between(i int) bool {
	switch s.t.Word(i) {
	case "فيه", "فيها", "خلاله", "خلالها", "به", "بها", "له", "لها", "لهم", "عليه", "عليها", "معه", "معها", "عنه", "عنها", "ايضا", "كذلك", "لنا", "منه":
		return true
	}
	return s.t.Kind(i) == arabic.Word && s.timed(i) && !s.comma(i+1)
}

// begins says whether a subject can begin at token i: with a noun or name that agrees with the verb and that is not
// what was said.
func (s *scanner) begins(i, to int, v verb) bool {
	if i >= to {
		return false
	}
	switch s.t.Kind(i) {
	case arabic.Latin:
		return true
	case arabic.Digits:
		return (s.t.Kind(i+1) == arabic.Word || s.t.Is(i+1, "%") || s.t.Is(i+1, "٪") || s.t.Is(i+1, ".")) && !s.timed(i)
	case arabic.Punct:
		if closing, ok := s.marks.Closing(i); ok && s.countWords(i+1, closing) <= 4 && closing+1 < to {
			return true // قال "أبو عمر" إن
		}
		return false
	case arabic.Break:
		return false
	}
	w := s.t.Word(i)
	if (w == "هذا" || w == "هذه" || w == "هولاء") && s.t.HasArticle(i+1) {
		return s.begins(i+1, to, v)
	}
	bare := strings.TrimPrefix(w, "ال")
	known := someone(w) || s.w.is(kin, owned(w)) || s.w.has(person, w) || s.w.is(person, owned(w)) || s.w.is(organization, bare) || s.w.is(outlet, bare) || s.w.is(group, bare) || s.w.is(document, bare) || s.named(i)
	if s.t.Tanwin(i) && !known || s.function(i) && w != "احد" && w != "احدي" && w != "بعض" && w != "معظم" && w != "نحو" && w != "حوالي" && w != "جميع" && w != "كل" && w != "كلا" && !someone(w) {
		return false
	}
	if s.w.is(adjunct, w) || (s.timed(i) || s.w.is(timeWord, w)) || s.w.is(relativeWord, w) {
		return false
	}
	if _, ok := s.verbAt(i); ok && !known {
		return false
	}
	if _, _, ok := s.that(i); ok {
		return false
	}
	if kind, _, cut := s.preposed(i); kind != 0 && !(cut > 0 && known && !s.w.has(outlet, w)) {
		return false
	}
	if !known && w != "نحو" && w != "حوالي" && w != "اكثر" && (suffixed(s.raw(i)) || s.proposes(i, 0) && !s.t.HasArticle(i)) {
		return false
	}
	feminine := strings.HasSuffix(s.raw(i), "ة") && !s.w.is(masculine, w)
	return !feminine || v.Feminine || v.Form == arabic.Participle
}

// transitive says whether a verb takes an object beside what was said: who is called on, who is accused.
func (s *scanner) transitive(v verb) bool {
	switch v.Act {
	case claim.Demand, claim.CallFor, claim.Accuse, claim.Warn, claim.Threaten, claim.Promise:
		return true
	}
	for _, w := range [...]string{"ابلغ", "اخبر", "سال", "خاطب", "وصف", "طمان", "اعتبر", "يصف", "تصف", "تعتبر", "يعتبر", "يبلغ"} {
		if strings.HasPrefix(v.word, w) {
			return true
		}
	}
	return false
}

const maxPhrase = 34

const maxApposition = 14 // tokens

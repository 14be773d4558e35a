package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// verb is a verb of saying as met: without the cut bytes of a glued conjunction.
type verb struct {
	arabic.SpeechVerb
	word   string
	cut    int
	plural bool
	rare   bool // more often another word
}

// verbAt looks token i up among the verbs of saying.
func (s *scanner) verbAt(i int) (verb, bool) {
	w := s.t.Word(i)
	if len(w) < 4 || len(w) >= 8 && !s.w.verbal.may(w, 1) {
		return verb{}, false
	}
	v, ok := s.w.verbs[w]
	cut := 0
	if !ok {
		for _, c := range [...]string{"و", "ف"} {
			if rest, glued := strings.CutPrefix(w, c); glued {
				if v, ok = s.w.verbs[rest]; ok {
					cut = len(c)
				}
			}
		}
	}
	if !ok {
		return verb{}, false
	}
	word := w[cut:]
	return verb{v, word, cut, plural(word), !s.w.base[word]}, true
}

func plural(w string) bool {
	switch w {
	case "قالا", "قالتا", "اكدا", "صرحا":
		return true
	}
	return strings.HasSuffix(w, "وا") || strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ان") && strings.HasPrefix(w, "ي")
}

// verbal reads the statement whose cue is the verb of saying at token i.
func (s *scanner) verbal(i int) (q found, ok bool) {
	v, ok := s.verbAt(i)
	if !ok || !s.asserts(i, v) {
		return q, false
	}
	if w := strings.TrimSuffix(v.word, "ت"); strings.HasSuffix(w, "نقل") || w == "نسب" {
		return s.relayed(i, v)
	}
	r := s.read(i+1, v.Links, v)
	if !r.ok {
		return s.behind(i, v)
	}
	if clause := r.kind&clauses != 0; !clause && (v.rare && !s.opening(i) && v.Form != arabic.Participle || v.Form == arabic.Participle && !s.set(i)) {
		return q, false
	}
	if s.said[r.content.from] {
		return q, false // «وتابع قائلا», «قال مسؤول رفض ذكر اسمه إن»
	}
	if v.word == "ابرز" && r.gap.from != r.gap.to || v.word == "ابرز" && !r.subject.empty() && !s.speaks(r.subject) {
		return q, false // the elative
	}
	if v.word == "بين" && !(s.opening(i) && (s.isThat(i+1) || !r.subject.empty() && s.speaks(r.subject) && r.gap.empty())) {
		return q, false // the preposition
	}
	if v.rare && r.kind == arabic.LinkBy && !r.gap.empty() && v.Form == arabic.Perfect && s.w.is(weak, v.word) {
		return q, false // «رد الوزير متهما إياهم بـ»
	}
	if s.impersonal(i, v, r) {
		return q, false
	}
	if r.kind == arabic.LinkBy && strings.Contains(v.word, "نوه") {
		v.Act = claim.Praise
	}
	cue := span{i, i + 1, v.cut}
	if v.Act == claim.Deny && s.w.is(outOfReach, s.t.Word(i-1)) && v.cut == 0 { // «لم يستبعد»
		v.Act, cue = claim.Confirm, span{i - 1, i + 1, len(s.t.Word(i-1)) - len("لم")}
	}
	q = found{act: v.Act, cue: cue, direct: r.content.direct, content: r.content.span, reported: r.content.end}
	s.attribute(&q, i, v, r)
	if v.rare && !q.elided && (s.t.HasArticle(q.speaker.from) || s.w.is(weak, v.word)) && !s.speaks(q.speaker) {
		return q, false
	}
	if v.indicates() && v.Form != arabic.Participle && !q.speaker.empty() && !s.speaks(q.speaker) && (q.elided && q.speaker.to >= i-2 && q.speaker.to <= i || v.Form == arabic.Imperfect && s.t.HasArticle(q.speaker.from)) {
		return q, false // «الأمر الذي يشير إلى»
	}
	if v.Act == claim.Threaten && !q.speaker.empty() && !s.speaks(q.speaker) {
		return q, false // what threatens somebody says nothing
	}
	return q, true
}

// clauses are the links that a clause follows.
const clauses = arabic.LinkThat | arabic.LinkToThat | arabic.LinkOnThat | arabic.LinkOfThat | arabic.LinkInThat | arabic.LinkOpening

// set says whether the participle at token i is set off from the noun before it, which it would describe otherwise.
func (s *scanner) set(i int) bool {
	return s.comma(i-1) || s.t.Kind(i-1) != arabic.Word || s.t.Tanwin(i) || strings.HasSuffix(s.t.Word(i), "ا") && (s.named(i-1) || s.t.HasArticle(i-1)) || strings.HasPrefix(s.t.Word(i), "و")
}

// asserts says whether the verb at token i says that something was said: no negation, condition or wish stands
// before it.
func (s *scanner) asserts(i int, v verb) bool {
	before := s.t.Word(i - 1)
	if v.word == "ينف" || v.word == "تنف" {
		return strings.HasSuffix(before, "لم")
	}
	if before == "ما" && (s.t.Is(i-2, "بحسب") || s.t.Is(i-2, "حسب") || s.t.Is(i-2, "وفق")) {
		return true
	}
	if v.cut == 0 && s.w.is(outOfReach, before) {
		return v.Act == claim.Deny && v.Form == arabic.Imperfect && (strings.HasSuffix(before, "لم") || strings.HasSuffix(before, "لا"))
	}
	if v.Form == arabic.Imperfect && v.cut == 0 {
		if _, free, ok := s.that(i - 1); ok && free {
			return false // أن يقول
		}
	}
	if v.cut == 0 && (s.named(i) || s.freePreposition(i-1) || s.w.is(withheld, before)) || s.firstPerson(i, v) {
		return false
	}
	switch next := strings.TrimPrefix(s.t.Word(i+1), "ال"); next {
	case "انتباه", "انظار", "انتباهه", "انتباهي", "انتباهها", "نظره", "نظري":
		return false // لفت الانتباه
	}
	return !s.t.HasArticle(i)
}

// opening says whether the verb at token i opens its clause: behind a mark, a conjunction, قد or كان.
func (s *scanner) opening(i int) bool {
	w := s.t.Word(i)
	if strings.HasPrefix(w, "و") && !strings.HasPrefix(w, "وصف") && !strings.HasPrefix(w, "وجد") || i == s.from || s.t.Kind(i-1) != arabic.Word {
		return true
	}
	before := s.t.Word(i - 1)
	if _, _, that := s.that(i - 1); that {
		return true
	}
	return s.w.is(opener, before) || s.w.is(relativeWord, before) || s.timed(i-1) || s.named(i-1)
}

// named says whether a name stands at token i.
func (s *scanner) named(i int) bool { return s.nameAt(i) != 0 }

// nameAt is one more than the index of the name that covers token i, 0 where none does.
func (s *scanner) nameAt(i int) int32 {
	if i < 0 || i >= len(s.name) {
		return 0
	}
	return s.name[i]
}

// timed says whether a time covers token i.
func (s *scanner) timed(i int) bool { return i >= 0 && i < len(s.time) && s.time[i] }

// impersonal says whether the article itself says «يذكر أن»: nobody stands before the verb or behind it.
func (s *scanner) impersonal(i int, v verb, r reading) bool {
	if !s.w.is(impersonal, v.word) || !r.subject.empty() || v.Form != arabic.Imperfect {
		return false
	}
	p := s.back(i)
	return p.empty() || v.cut > 0 || !s.speaks(p)
}

// speaks says whether a phrase names somebody or something that can speak.
func (s *scanner) speaks(p span) bool {
	for k := p.from; k < p.to; k++ {
		if s.named(k) {
			return true
		}
	}
	if w := s.t.Word(p.from); p.to > p.from+1 && (w == "هذا" || w == "هذه" || w == "هولاء") {
		return s.speaks(span{from: p.from + 1, to: p.to})
	}
	w := s.t.Word(p.from)[p.cut:]
	bare := strings.TrimPrefix(w, "ال")
	return s.w.has(person, w) || s.w.is(kin, owned(bare)) || s.w.is(person, owned(bare)) || someone(w) || s.w.is(organization, bare) || s.w.is(outlet, bare) || s.w.is(group, bare) || s.w.is(document, bare) ||
		s.w.has(document, owned(w)) || s.t.Kind(p.from) == arabic.Digits
}

// indicates says whether a verb also says what things show: أشار, أظهر, دل.
func (v verb) indicates() bool {
	for _, stem := range [...]string{"شار", "شير", "ظهر", "ثبت", "دل", "ندر", "كد"} {
		if strings.Contains(v.word, stem) {
			return true
		}
	}
	return false
}

// freePreposition says whether token i is a preposition that stands alone: a noun follows it.
func (s *scanner) freePreposition(i int) bool {
	kind, head, _ := s.preposed(i)
	return kind != 0 && head > i
}

// firstPerson says whether the verb at token i is an imperfect in the first person that looks like a perfect of the
// eighth or tenth form without its hamza: أعتقد, اعتقد. Nor is أملا the participle آملا.
func (s *scanner) firstPerson(i int, v verb) bool {
	raw := s.raw(i)
	switch v.word {
	case "املا", "امله":
		return !strings.Contains(raw, "آ")
	}
	if v.Form != arabic.Perfect || !strings.HasPrefix(strings.TrimPrefix(strings.TrimPrefix(raw, "و"), "ف"), "أ") {
		return false
	}
	letters := []rune(v.word)
	return len(letters) >= 5 && (letters[2] == 'ت' || letters[1] == 'س' && letters[2] == 'ت')
}

package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

const maxSubject = 22

// subject reads the phrase that follows a verb of saying at token i, as its subject: nouns, adjectives
// and names without a preposition whose place is unclear. next is where the phrase ends, or what
// introduces the content begins. Where its end is unsure there is none: a wrong speaker is worse than a
// statement left out.
func (r *reading) subject(i, to int, verb verb) (s span, next int, ok bool) {
	if !r.begins(i, verb) {
		return s, 0, false
	}
	for k := i; k < min(to, i+maxSubject); k++ {
		switch r.t.Kind(k) {
		case arabic.Latin:
			continue
		case arabic.Digits:
			if k > i {
				return s, 0, false
			}
			continue
		case arabic.Punct:
			end, after, done, ok := r.punctuation(i, k)
			if !ok {
				return s, 0, false
			}
			if done && r.comma(k) {
				end, after = r.apposition(i, k, to)
			}
			if done {
				return span{i, end}, after, true
			}
			k = after - 1
			continue
		}
		if k == i {
			continue
		}
		switch r.step(i, k, verb) {
		case end:
			return span{i, k}, k, true
		case unsure:
			return s, 0, false
		}
	}
	return s, 0, false
}

// place is where a word stands that follows the beginning of a subject.
type place uint8

const (
	inside place = iota // the subject goes on
	end                 // it ended before
	unsure
)

// step says what word k does to the subject that began at token i.
func (r *reading) step(i, k int, verb verb) place {
	w := r.t.Word(k)
	_, _, that := r.that(k)
	_, _, thatNext := r.that(k + 1)
	said, saying := r.verbAt(k)
	switch {
	case that, thatNext && (w == "الي" || w == "علي" || w == "من"), r.t.Tanwin(k): // an adverb has tanwin: هاتفياً
		return end
	case r.words.is(adjunct, w), r.words.is(timeWord, w), r.words.afterAnd(relative, w):
		if r.named(k) {
			return unsure
		}
		return end
	case r.about(k, verb) && r.person(k-1): // النائب عن الحزب
		return inside
	case r.about(k, verb) && !r.words.is(keeper, r.t.Word(k-1)):
		return end
	case r.about(k, verb), r.objectAt(i, k), saying && said.Form != arabic.Imperfect:
		return unsure
	case r.function(k):
		return r.preposition(i, k)
	}
	return r.glued(i, k)
}

// named says whether a word of time is part of a name: صحيفة اليوم, المصري اليوم.
func (r *reading) named(k int) bool {
	return r.words.has(outlet, r.t.Word(k-1)) || r.t.Is(k-1, "المصري") || r.t.Is(k-1, "اخبار")
}

// preposition says what a function word does to the subject: behind a title with its name nothing but
// circumstances can follow, and before a medium too.
func (r *reading) preposition(i, k int) place {
	switch w := r.t.Word(k); {
	case r.words.is(keeper, r.t.Word(k-1)):
		return unsure
	case w == "في" && r.mediumAt(k+1) != "":
		return end
	case w == "بان" && r.t.Is(k+1, "كي"), w == "كي" && r.t.Is(k-1, "بان"):
		return inside // Ban Ki-moon
	case w == "من" && r.words.is(partitive, r.t.Word(k-1)):
		return inside
	case w == "لدي" && (r.words.has(accredited, r.t.Word(k-1)) || r.words.has(accredited, r.t.Word(k-2))):
		return inside
	}
	if _, ok := r.titled(i, k); ok {
		return end
	}
	return unsure
}

// glued says whether a word that begins with ل can be a preposition with its noun, to whom it was said
// or whose office it is.
func (r *reading) glued(i, k int) place {
	w := r.t.Word(k)
	rest, ok := strings.CutPrefix(w, "ل")
	switch {
	case !ok || len(w) < 6 || r.words.has(person, w) && !r.words.has(person, rest):
		return inside
	case w == "لبنان" || w == "لجنه" || w == "لندن" || w == "لويس" || w == "لوران":
		return inside
	case strings.HasPrefix(rest, "ا") || strings.HasPrefix(rest, "و") || strings.HasPrefix(rest, "ي"):
		return inside // لافروف, لوبان, ليبرمان
	case strings.HasPrefix(rest, "ل"), r.words.is(organization, rest), r.words.is(realm, rest):
		if _, ok := r.titled(i, k); ok {
			return end
		}
		if r.words.has(person, r.t.Word(k-1)) || r.t.HasArticle(k-1) {
			return inside // المدير العام لمنظمة
		}
	}
	return unsure
}

// punctuation says what a mark inside a subject does to it: done where it ends the phrase, else the
// phrase goes on at token after.
func (r *reading) punctuation(i, k int) (end, after int, done, ok bool) {
	switch {
	case r.comma(k), r.t.Is(k, ":"), r.t.Is(k, "("):
		return k, k, true, true
	case r.t.Is(k, "\""):
		closing, ok := r.marks.closing(k)
		if !ok {
			return 0, 0, false, false
		}
		if r.namesBefore(k, closing) {
			return 0, closing + 1, false, true
		}
		return k, k, true, true
	case r.t.Is(k, "-") && r.t.Glued(k) && r.t.Glued(k+1):
		return 0, k + 1, false, true
	case r.t.Is(k, ".") && r.t.Glued(k) && (r.words.is(abbreviation, r.t.Word(k-1)) || len(r.t.Word(k-1)) == 1):
		return 0, k + 1, false, true
	case r.t.Is(k, "/") && r.t.Kind(k-1) == arabic.Word && len(r.t.Word(k-1)) == 2:
		return 0, k + 1, false, true // د/ أحمد
	}
	return 0, 0, false, false
}

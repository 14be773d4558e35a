package extractive

import (
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// ownVoice gives the end of what a sentence tells in the article's own voice.
func (r *reading) ownVoice(in sentence) (to int, ok bool) {
	border := in.from
	for i := in.from; i < in.to; i++ {
		w := r.t.Word(i)
		if r.words.afterAnd(firstPerson, w) && !r.marks.Within(i) {
			return 0, false
		}
		if r.comma(i) && !r.marks.Within(i) {
			border = i
		}
		if r.words.afterAnd(reported, w) {
			return 0, false
		}
		if !r.reports(i, in) || r.reminds(in.from) > i {
			continue
		}
		if r.backward(i, border) || border == in.from || i-border > 5 {
			return 0, false
		}
		return border, r.allOwn(border, in.to)
	}
	return in.to, true
}

// reports says whether token i is a verb of saying; those that are also other words only where they
// open a clause. To reject is to act.
func (r *reading) reports(i int, in sentence) bool {
	if _, ok := r.quote(i); ok || i == in.from && withoutAnd(r.t.Word(i)) == "بين" && r.introduced(i) {
		return true
	}
	v, _, ok := arabic.Speech(r.t.Word(i))
	switch {
	case !ok || v.Act == claim.Reject:
		return false
	case v.Links != 0 || v.Form == arabic.Participle:
		return true
	}
	_, opens := r.opening(i, in)
	return opens
}

// reminds gives the token behind «يذكر أن» and «تجدر الإشارة إلى أن» at token i, by which the article
// itself goes on; 0 where there is none.
func (r *reading) reminds(i int) int {
	if !r.words.afterAnd(impersonal, r.t.Word(i)) {
		return 0
	}
	for k := i + 1; k <= i+4; k++ {
		if free, ok := r.that(k); ok && free {
			return k + 1
		}
	}
	return 0
}

// backward says whether the verb of saying at token i is part of a clause that says where the clause
// before is from: «، كما أعلن الوزير».
func (r *reading) backward(i, border int) bool {
	for k := border + 1; k < i; k++ {
		if w := r.t.Word(k); w == "كما" || w == "حسبما" || w == "وفقما" || w == "مثلما" || w == "هكذا" || w == "بحسبما" {
			return !r.introduced(i)
		}
	}
	return false
}

// maxIntroduced is how many tokens behind a verb what it introduces is looked for.
const maxIntroduced = 22

// introduced says whether أن or a colon follows the verb at token i before its clause ends.
func (r *reading) introduced(i int) bool {
	for k := i + 1; k < len(r.t.Tokens) && k < i+maxIntroduced; k++ {
		if _, ok := r.that(k); ok || r.t.Is(k, ":") {
			return true
		}
		if r.comma(k) || r.final(k) {
			return false
		}
	}
	return false
}

// allOwn says whether nothing in tokens [from, to) gives a source for the clauses before.
func (r *reading) allOwn(from, to int) bool {
	for i := from; i < to; i++ {
		if r.words.afterAnd(reported, r.t.Word(i)) {
			return false
		}
	}
	return true
}

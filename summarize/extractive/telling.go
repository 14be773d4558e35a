package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// quotedMostly says whether more of a sentence stands inside quotation marks than outside.
func (r *reading) quotedMostly(in sentence) bool {
	inside, all := 0, 0
	for i := in.from; i < in.to; i++ {
		if r.t.Kind(i) <= arabic.Digits {
			all++
			if r.marks.Within(i) {
				inside++
			}
		}
	}
	return inside*2 > all
}

// complete says whether a sentence is one, not a heading, a list entry, a dateline or a caption, and
// states something.
func (r *reading) complete(in sentence) bool {
	if r.words.afterAnd(question, r.t.Word(in.from)) || r.t.Is(in.to-1, "؟") || r.t.Is(in.to-1, "?") {
		return false
	}
	if r.final(in.to - 1) {
		return true
	}
	for i := in.from; i < in.to; i++ {
		if r.function(i) {
			return r.countWords(in.from, in.to) >= 9
		}
	}
	return false
}

// mainClause gives the token where the clause begins that tells the event: behind marks and words that
// only join it to what was said before, and behind an opening circumstance («وقبل المحادثات في 30
// ديسمبر، | أجرى الرئيسان …»).
func (r *reading) mainClause(from, to int) int {
	for from+1 < to && !r.insideQuantity(from+1) && (r.t.Kind(from) > arabic.Digits || r.joins(from)) { // .209 keeps its point
		from++
	}
	k := r.firstComma(from, to)
	if k+minEvent > to || k-from > 14 || !r.comma(k) || r.past(from) {
		return from
	}
	circumstance := r.function(from) || r.words.afterAnd(adjunct, r.t.Word(from))
	if r.past(k+1) || r.setsBeside(from) || circumstance && !r.adds(k+1) {
		return k + 1
	}
	return from
}

// joins says whether token i is no more than a joint: كما, فقد.
func (r *reading) joins(i int) bool {
	switch r.t.Word(i) {
	case "كما", "وكما", "فقد", "وقد", "لقد", "ولقد":
		return true
	}
	return false
}

// past says whether token i is a verb of what was done. Behind ت it may be one in the imperfect, whose
// subject is feminine.
func (r *reading) past(i int) bool {
	w := r.t.Word(i)
	if !arabic.PastVerb(w) {
		w = withoutAnd(w)
	}
	if strings.HasPrefix(w, "ت") && !strings.HasSuffix(w, "ت") && w != "تم" && strings.HasSuffix(r.raw(i+1), "ة") {
		return false
	}
	return arabic.PastVerb(w)
}

// pluperfect says whether tokens from i on begin with كان and a verb of what was done: «وكانت اليونان
// قد نجحت», «كانت موسكو نشرت».
func (r *reading) pluperfect(i int) bool {
	if w := withoutAnd(r.t.Word(i)); w != "كان" && w != "كانت" {
		return false
	}
	for k := i + 1; k < i+8 && !r.comma(k); k++ {
		if r.t.Is(k, "قد") {
			return r.past(k + 1)
		}
		if k < i+4 && arabic.PastVerb(r.t.Word(k)) {
			return true
		}
	}
	return false
}

// dated says whether a month or the number of a year stands in tokens [i, j).
func (r *reading) dated(i, j int) bool {
	for ; i < j; i++ {
		if r.t.Kind(i) == arabic.Word {
			if _, _, n := r.t.Month(i); n > 0 && (r.t.Kind(i-1) == arabic.Digits || r.t.Kind(i+n) == arabic.Digits) {
				return true
			}
			switch w := r.t.Word(i); {
			case r.t.Kind(i+1) == arabic.Digits && (w == "عام" || w == "سنه" || strings.HasSuffix(w, "عام")):
				return true
			}
		}
	}
	return false
}

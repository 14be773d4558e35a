package polarity

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// announces says whether a verb of the perfect tells of a decision or a date made known.
func announces(w string) bool {
	switch w {
	case "اعلن", "اعلنت", "اعلنوا", "قرر", "قررت", "قرروا", "تقرر", "حدد", "حددت":
		return true
	}
	return false
}

// aim says whether a verb of wishing tells what a thing before it is for: «أريد منها كذا», in the passive.
func aim(t *arabic.Text, m marker) bool {
	switch t.Word(m.end) {
	case "منه", "منها", "منهم", "به", "بها", "له", "لها":
		return m.word(t) == "اريد"
	}
	return false
}

// scheduled says whether a word of what is to come is the adjective of a thing that has its date still before it.
func scheduled(w string) bool {
	switch strings.TrimPrefix(w, "ال") {
	case "مبرمج", "مبرمجا", "مبرمجه", "مقرر", "مقرره", "مرتقب", "مرتقبه", "مزمع", "مزمعه", "منتظر", "منتظره":
		return true
	}
	return false
}

// noun says whether a word of wishing is a noun, which governs the clause only where it opens it.
func noun(w string) bool {
	switch w {
	case "بهدف", "سعيا", "محاوله", "بمحاوله":
		return true
	}
	return false
}

// scored says whether a word makes of the هدف before it the goal of a match and not an aim.
func scored(w string) bool {
	switch w {
	case "لكل", "لهدف", "مقابل", "دون", "نظيف", "وحيد", "واحد", "بلا", "من":
		return true
	}
	return false
}

// tells says whether a verb in the perfect at token i is one of saying, which puts nothing of what it introduces as
// done: «أشار إلى ضرورة كذا».
func tells(t *arabic.Text, i int) bool {
	v, _, ok := arabic.Speech(t.Word(i))
	return ok && v.Links&(arabic.LinkToThat|arabic.LinkOnThat) != 0
}

func withoutAnd(w string) string {
	if rest, ok := strings.CutPrefix(w, "و"); ok && !arabic.OwnInitial(w) {
		return rest
	}
	return w
}

// lacks says whether a negator is a preposition, whose noun it keeps apart, and never negates a predicate.
func lacks(w string) bool {
	switch w {
	case "دون", "بدون", "بلا":
		return true
	}
	return false
}

// Imperfect says whether a folded word may be a verb of the imperfect, by its prefix.
func Imperfect(w string) bool { return imperfect(w) }

// imperfect says whether a word is a verb of the imperfect by its prefix: one in ت that ends in ت too, and تم,
// and a short one in وا, are perfects (تعرضت, تركوا).
func imperfect(w string) bool {
	if strings.HasPrefix(w, "ي") {
		return true
	}
	return (strings.HasPrefix(w, "ت") || strings.HasPrefix(w, "ن")) && len(w) > 6 && !strings.HasSuffix(w, "ت") && w != "تمت" && !(len(w) <= 10 && strings.HasPrefix(w, "ت") && strings.HasSuffix(w, "وا"))
}

// future says whether a word bears the س of the future.
func future(w string) bool {
	w = strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف")
	if len(w) < 8 || len(w) < 10 && !strings.HasPrefix(w, "سي") && !strings.HasPrefix(w, "ست") || !strings.HasPrefix(w, "سي") && !strings.HasPrefix(w, "ست") && !strings.HasPrefix(w, "سن") && !strings.HasPrefix(w, "سا") {
		return false
	}
	if strings.HasPrefix(w, "سا") && (len(w) < 12 || strings.HasSuffix(w, "ين") || strings.HasSuffix(w, "ان") || strings.HasSuffix(w, "ات")) {
		return false // سائق, ساحة
	}
	for _, m := range markers()[w] {
		if m.kind == notFuture {
			return false
		}
	}
	return !strings.HasSuffix(w, "ه") || strings.HasPrefix(w, "سي")
}

package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// medium names through what something was said: the noun behind في or خلال between the speaker and the
// words.
func (r *reading) medium(gap span) claim.Medium {
	for i := gap.from; i < gap.to; i++ {
		if m := r.mediumAt(i); m != "" && !r.conference(i) && (r.t.Is(i-1, "في") || r.t.Is(i-1, "خلال") || r.t.Is(i-1, "عبر")) {
			return claim.Medium(m)
		}
	}
	return ""
}

// mediumAt gives the medium that the noun at token i names; a conference counts, though only one of the
// press is a medium.
func (r *reading) mediumAt(i int) string {
	w := r.t.Word(i)
	if m := r.words.media[w]; m != "" {
		return m
	}
	return r.words.media[strings.TrimPrefix(w, "ال")]
}

// conference says whether the conference at token i is one that the press is not called to.
func (r *reading) conference(i int) bool {
	if strings.TrimPrefix(r.t.Word(i), "ال") != "مءتمر" {
		return false
	}
	next := strings.TrimPrefix(r.t.Word(i+1), "ال")
	return next != "صحفي" && next != "صحافي"
}

// via lists the carriers: an outlet with its quoted name, behind a verb of carrying.
func (r *reading) via(gap span) []string {
	out := []string{}
	for i := gap.from; i < gap.to; i++ {
		if !r.words.is(carry, r.t.Word(i)) {
			continue
		}
		if to, ok := r.outletAt(i+1, gap.to); ok {
			out = append(out, r.prose(i+1, 0, to))
		}
	}
	return out
}

// addressee gives the outlet with its quoted name that the words were said to: «لصحيفة "الحياة"».
func (r *reading) addressee(gap span) string {
	for i := gap.from; i < gap.to; i++ {
		rest, glued := strings.CutPrefix(r.t.Word(i), "ل")
		if !glued || !r.words.is(outlet, rest) {
			continue
		}
		if to, ok := r.outletAt(i, gap.to); ok {
			return r.prose(i, len("ل"), to)
		}
	}
	return ""
}

// outletAt reads an outlet and its name in quotation marks from token i on, and gives where it ends.
func (r *reading) outletAt(i, to int) (int, bool) {
	if !r.words.has(outlet, r.t.Word(i)) || r.t.Kind(i) != arabic.Word {
		return 0, false
	}
	closing, ok := r.marks.Closing(i + 1)
	return closing + 1, ok && closing < to
}

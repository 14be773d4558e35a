// Package polarity reads how a clause of an Arabic text puts what it says: affirmed or negated, as a fact or
// hedged, wished for, required, as a condition, as done or only planned.
package polarity

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// Reading is how a clause puts what it says. Status is empty where no word tells it, and the verb's tense would
// have to; Coming says that a word leaves it open whether the thing is still to come («الأسبوع المقبل»).
// Marks are the places of the words that decided, in order.
type Reading struct {
	Polarity claim.Polarity
	Modality claim.Modality
	Status   claim.Status
	Coming   bool
	// Either says that a negation stands in the clause which need not be its predicate's: «غير ملزم», «بسبب عدم
	// كذا», one behind a verb of the past.
	Either bool
	Marks  []text.Span
}

// Read reads a clause. said, where not nil, tells the words that name the thing asked about: a word that governs
// it otherwise (تعهد, طالب) is then the thing itself.
func Read(t *arabic.Text, c Clause, said func(word string) bool) Reading {
	r := Reading{Polarity: claim.Affirmed, Modality: claim.Asserted}
	negated, restricted := 0, false
	first := head(t, c)
	done := arabic.PastVerb(withoutAnd(t.Word(first))) || future(t.Word(first))
	for i := c.From; i < c.To; i++ {
		if t.Kind(i) != arabic.Word {
			continue
		}
		next := i + 1
		found := markersAt(t, i, c.To)
		stays := has(found, still)
		for _, m := range found {
			if m.kind >= fails && m.kind != ongoing && m.kind != coming && said != nil && said(t.Word(i)) {
				continue
			}
			if done && i > first && m.kind >= hedged && m.kind != ongoing {
				r.Coming = true // what hangs on what was done
				continue
			}
			switch m.kind {
			case negation:
				if stays {
					break
				}
				if r.mark(t, m); done && i > first || !verbal(m.word(t)) && i > first {
					r.Either = true
				} else {
					negated++
				}
			case fails:
				negated++
				r.mark(t, m)
			case only:
				restricted = restricted || negated > 0
			case denied:
				negated++
				r.Status = claim.Denied
				r.mark(t, m)
			case hypothetical:
				r.Status, r.Modality = claim.Conditional, claim.Hypothetical
				r.mark(t, m)
			case planned:
				r.status(t, m, claim.Planned)
			case ongoing:
				r.status(t, m, claim.Ongoing)
			case coming:
				r.Coming = true
			case hedged:
				r.modality(t, m, claim.Hedged)
			case possible:
				r.modality(t, m, claim.Possible)
			case desired:
				r.modality(t, m, claim.Desired)
				r.status(t, m, claim.Planned)
			case required:
				r.modality(t, m, claim.Required)
				r.status(t, m, claim.Planned)
			}
			if m.kind == still {
				next = max(next, m.end)
			}
		}
		switch {
		case len(found) > 0:
		case done && i > first:
			r.Coming = r.Coming || future(t.Word(i))
		default:
			r.particle(t, i, c.To)
		}
		i = next - 1
	}
	switch {
	case negated%2 == 1 && !restricted:
		r.Polarity = claim.Negated
	case r.Status == claim.Denied:
		r.Status = "" // لم يستبعد
	}
	return r
}

// head gives the first word of a clause behind what only joins it: إن, لكن, قد, كان.
func head(t *arabic.Text, c Clause) int {
	for i := c.From; i < c.To; i++ {
		w := withoutAnd(t.Word(i))
		switch w {
		case "ان", "انه", "انها", "بان", "بانه", "بانها", "لكن", "لكنه", "لكنها", "قد", "كان", "كانت", "حيث", "كما", "الذي", "التي", "الذين", "ثم", "اذ", "فيما", "بينما":
			continue
		}
		if t.Kind(i) == arabic.Word {
			return i
		}
	}
	return c.From
}

func withoutAnd(w string) string {
	if rest, ok := strings.CutPrefix(w, "و"); ok && !arabic.OwnInitial(w) {
		return rest
	}
	return w
}

// verbal says whether a negator is one of verbs and sentences: of the others (غير, عدم, دون) what they negate may
// be any noun of the clause.
func verbal(w string) bool {
	switch w {
	case "لا", "لم", "لن", "ليس", "ليست", "ليسوا", "لست", "لسنا", "ليسا", "لما":
		return true
	}
	return false
}

// particle reads قد before an imperfect, ما before a perfect, and the prefix س of the future.
func (r *Reading) particle(t *arabic.Text, i, to int) {
	w := t.Word(i)
	switch {
	case w == "قد" && i+1 < to && imperfect(t.Word(i+1)):
		r.modality(t, marker{possible, i, i + 2}, claim.Possible)
	case future(w):
		r.status(t, marker{planned, i, i + 1}, claim.Planned)
	case imperfect(w) && len(w) >= 8 && !t.HasArticle(i) && !strings.HasPrefix(w, "يوم"):
		r.Coming = true // «يعقد اجتماع»: the imperfect tells of now and of what is to come
	}
}

// imperfect says whether a word is a verb of the imperfect by its prefix: one in ت that ends in ت too, and تم,
// are perfects (تعرضت).
func imperfect(w string) bool {
	if strings.HasPrefix(w, "ي") {
		return true
	}
	return (strings.HasPrefix(w, "ت") || strings.HasPrefix(w, "ن")) && len(w) > 6 && !strings.HasSuffix(w, "ت") && w != "تمت"
}

// future says whether a word bears the س of the future.
func future(w string) bool {
	w = strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف")
	if len(w) < 8 || len(w) < 10 && !strings.HasPrefix(w, "سي") || !strings.HasPrefix(w, "سي") && !strings.HasPrefix(w, "ست") && !strings.HasPrefix(w, "سن") && !strings.HasPrefix(w, "سا") {
		return false
	}
	if strings.HasPrefix(w, "سا") && len(w) < 12 {
		return false // سائق, ساحة
	}
	for _, m := range markers()[w] {
		if m.kind == notFuture {
			return false
		}
	}
	return !strings.HasSuffix(w, "ه") || strings.HasPrefix(w, "سي")
}

func (r *Reading) mark(t *arabic.Text, m marker) {
	if span := t.Span(m.at, m.end); len(r.Marks) == 0 || r.Marks[len(r.Marks)-1] != span {
		r.Marks = append(r.Marks, span)
	}
}

// modality keeps what says it first: the outermost word governs the rest.
func (r *Reading) modality(t *arabic.Text, m marker, to claim.Modality) {
	if r.Modality == claim.Asserted {
		r.Modality = to
		r.mark(t, m)
	}
}

func (r *Reading) status(t *arabic.Text, m marker, to claim.Status) {
	if r.Status == "" {
		r.Status = to
		r.mark(t, m)
	}
}

func has(found []marker, k kind) bool {
	for _, m := range found {
		if m.kind == k {
			return true
		}
	}
	return false
}

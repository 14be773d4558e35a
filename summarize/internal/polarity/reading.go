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
// have to; Marks are the places of the words that decided, in order.
type Reading struct {
	Polarity claim.Polarity
	Modality claim.Modality
	Status   claim.Status
	Marks    []text.Span
}

// Read reads a clause.
func Read(t *arabic.Text, c Clause) Reading {
	r := Reading{Polarity: claim.Affirmed, Modality: claim.Asserted}
	negated, restricted := 0, false
	for i := c.From; i < c.To; i++ {
		if t.Kind(i) != arabic.Word {
			continue
		}
		next := i + 1
		found := markersAt(t, i, c.To)
		stays := has(found, still)
		for _, m := range found {
			switch m.kind {
			case negation:
				if !stays {
					negated++
					r.mark(t, m)
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
		if len(found) == 0 {
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

// particle reads قد before an imperfect, ما before a perfect, and the prefix س of the future.
func (r *Reading) particle(t *arabic.Text, i, to int) {
	w := t.Word(i)
	switch {
	case w == "قد" && i+1 < to && imperfect(t.Word(i+1)):
		r.modality(t, marker{possible, i, i + 2}, claim.Possible)
	case future(w):
		r.status(t, marker{planned, i, i + 1}, claim.Planned)
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
	if len(w) < 10 || !strings.HasPrefix(w, "سي") && !strings.HasPrefix(w, "ست") && !strings.HasPrefix(w, "سن") && !strings.HasPrefix(w, "سا") {
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

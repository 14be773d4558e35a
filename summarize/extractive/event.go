package extractive

import (
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

// happening is a clause that may tell an event: tokens [from, to) are its evidence, the title begins at
// token title.
type happening struct {
	from, to int
	title    int
	past     bool // a verb of what was done leads it
	dated    bool
	counted  bool
	score    int
}

const minEvent = 5 // words

// events fills in what the article tells in its own voice, with numbers, a date or a verb of what was
// done. Of more than there is room for it takes those that tell most, early ones first, and leaves them
// in the article's order.
func (r *reading) events(s *claim.Summary) {
	var all []happening
	covered := map[string]bool{}
	for n, in := range r.sentences {
		h, ok := r.happening(in)
		if !ok {
			continue
		}
		h.score -= min(n/4, 12)
		all = append(all, h)
	}
	best := slices.Clone(all)
	slices.SortStableFunc(best, func(a, b happening) int { return b.score - a.score })
	best = best[:min(len(best), maxEvents)]
	slices.SortFunc(best, func(a, b happening) int { return a.from - b.from })
	for _, h := range best {
		if key := strings.Join(r.keyWords(h.from, h.to), " "); !covered[key] {
			covered[key] = true
			s.Events = append(s.Events, r.event(h, len(s.Events)+1))
		}
	}
}

func (r *reading) event(h happening, n int) claim.Event {
	title, cut := r.title(h)
	text := r.prose(h.title, r.conjunction(h.title), title)
	if cut {
		text += ellipsis
	}
	evidence := r.evidence(h.from, h.to)
	assertion, when := told(evidence, claim.Prose(text), h.past), r.when(h.title, r.firstComma(h.title, h.to))
	if assertion.Status == claim.Occurred && r.toCome(when) {
		when = nil // of something else than what was done
	}
	return claim.Event{
		ID: "e" + strconv.Itoa(n), Evidence: evidence, Kind: r.eventKind(h.from, h.to),
		When: when, Title: claim.Prose(text), Assertion: assertion,
		Where: []string{}, Participants: []claim.Participant{}, Quantities: r.quantities(h.from, h.to),
	}
}

// happening reads a sentence as the report of an event. What it says behind the first sign of reported
// speech is left out, and the whole of it where the sign can govern what stands before it.
func (r *reading) happening(in sentence) (h happening, ok bool) {
	if in.unsure || r.quotedMostly(in) {
		return h, false
	}
	to, ok := r.ownVoice(in)
	if !ok {
		return h, false
	}
	to = r.shorten(in.from, to, maxSentence)
	if r.countWords(in.from, to) < minEvent || !r.complete(in) {
		return h, false
	}
	h = happening{from: in.from, to: to, title: in.from}
	if that := r.reminds(in.from); that > 0 && that < to {
		h.title = that
	} else {
		h.title = r.mainClause(in.from, to)
	}
	h.past = r.past(h.title) || r.pluperfect(h.title)
	if r.restricted(h.title, to) {
		return h, false
	}
	span := r.place(in.from, to)
	h.counted = len(r.quantitiesIn(span)) > 0
	h.dated = r.dated(in.from, to)
	for _, on := range [...]struct {
		yes    bool
		points int
	}{{h.past, 3}, {h.counted, 4}, {h.dated, 2}} {
		if on.yes {
			h.score += on.points
		}
	}
	return h, h.score > 0
}

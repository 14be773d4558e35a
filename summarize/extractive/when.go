package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/mention"
)

// when gives the one date or clock time that tokens [from, to) state, or nil: of several, which is the event's only a
// reader can tell.
func (r *reading) when(from, to int) *claim.Timex {
	if from >= to {
		return nil
	}
	span := r.t.Span(from, to)
	var found *mention.Timex
	times := r.a.Parts()[0].Timexes
	for i := range times {
		x := &times[i]
		if x.Span.Start < span.Start || x.Span.End > span.End || x.Type != claim.Date && x.Type != claim.Time || strings.HasSuffix(x.Value, "_REF") {
			continue
		}
		if found != nil {
			return nil
		}
		found = x
	}
	if found == nil {
		return nil
	}
	return &claim.Timex{Text: found.Span.Of(r.t.Given), Type: found.Type, Value: claim.Maybe(found.Value), Mod: found.Mod}
}

// toCome says whether a time lies behind the day of publication.
func (r *reading) toCome(when *claim.Timex) bool {
	const day = "2006-01-02"
	published := r.a.Published()
	return when != nil && !published.IsZero() && len(when.Value) >= len(day) && string(when.Value[:len(day)]) > published.Format(day)
}

// Package timex finds the dates, times, durations and sets that an Arabic text states, and resolves them to
// TIMEX3 values against the day of publication. Borders are those of the project's annotation guide.
package timex

import (
	"sort"
	"time"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
)

// Scan finds the times of t in order, without overlaps, in linear time. quantities are those of the same text, in
// order: spans of time among them are durations too. published is the zero time if it is not known; country is an
// ISO 3166-1 code, which settles the order of day and month in 3/4/2015.
func Scan(t *arabic.Text, quantities []mention.Quantity, published time.Time, country string) []mention.Timex {
	s := scanner{t: t, pub: published, country: country, quantities: quantities}
	if !published.IsZero() {
		s.day = published.Format("2006-01-02")
	}
	s.index()
	p := 0
	for i := 0; i < len(t.Tokens); {
		to := 0
		switch t.Kind(i) {
		case arabic.Digits:
			to = s.digits(i)
		case arabic.Word:
			for p < len(s.starts) && s.starts[p].token < i {
				p++
			}
			if to = s.word(i); to == 0 && p < len(s.starts) && s.starts[p].token == i {
				to = s.duration(i)
			}
		}
		i = max(to, i+1)
	}
	return s.out
}

type scanner struct {
	t          *arabic.Text
	pub        time.Time
	day        string // pub as it is written
	country    string
	quantities []mention.Quantity
	starts     []start
	next       int // the first quantity not behind yet
	out        []mention.Timex
	last       point  // the last date met, which «بعد يوم واحد» counts from
	end        int    // token behind the last time
	looked     [8]int // the direction in which a bare weekday was last read, by its ISO number
}

// found is a time by its tokens: the first without its first cut bytes.
type found struct {
	from, to, cut       int
	typ                 claim.TimexType
	value               string
	mod                 claim.TimexMod
	relative, anaphoric bool
	rule                string
}

func (s *scanner) keep(f found) int {
	f.to = min(f.to, len(s.t.Tokens))
	m := mention.Timex{Type: f.typ, Value: f.value, Mod: f.mod, Relative: f.relative, Anaphoric: f.anaphoric, Rule: f.rule}
	m.Span = s.t.SpanFrom(f.from, f.cut, f.from+1)
	m.Span.End = s.t.Span(f.to-1, f.to).End
	if s.t.Kind(f.from-1) == arabic.Break && s.t.Kind(f.to) == arabic.Break {
		m.Rule += "; furniture: alone on its line"
	}
	s.out = append(s.out, m)
	s.end = f.to
	return f.to
}

// date keeps a date, and lets what follows hang on it.
func (s *scanner) date(f found, p point) int {
	f.typ = claim.Date
	if p.part != "" {
		f.typ = claim.Time
	}
	f.value = p.String()
	if p.year > 0 {
		s.last = p
	}
	if f.mod == "" {
		f.mod = s.relation(f)
	}
	return s.keep(f)
}

// relation is BEFORE or AFTER where the preposition stands before a date.
func (s *scanner) relation(f found) claim.TimexMod {
	switch s.t.Word(f.from - 1) {
	case "قبل", "وقبل", "قبيل":
		if f.cut == 0 {
			return "BEFORE"
		}
	case "بعد", "وبعد", "عقب", "بعيد", "وبعيد":
		if f.cut == 0 {
			return "AFTER"
		}
	}
	return ""
}

// word reads the time that begins at the Word token i.
func (s *scanner) word(i int) int {
	if w := s.t.Word(i); !mayBegin(w) {
		return 0
	}
	if to := s.dayInWords(i); to > 0 {
		return to
	}
	if _, _, n := s.t.Month(i); n > 0 {
		if to := s.month(i, i, 0); to > 0 {
			return to
		}
	}
	w, cut := bare(s.t.Word(i))
	if masks()[w] == 0 {
		if to := s.gluedMonth(i); to > 0 {
			return to
		}
		return s.duration(i)
	}
	for mask, n := masks()[w], 0; mask != 0; mask, n = mask>>1, n+1 {
		if mask&1 != 0 {
			if to := s.read(n, i, w, cut); to > 0 {
				return to
			}
		}
	}
	return s.duration(i)
}

// read reads a time of one kind at token i, whose word is w without its first cut bytes.
func (s *scanner) read(kind, i int, w string, cut int) int {
	switch kind {
	case distanceKind:
		return s.distance(i, w, cut)
	case nthKind:
		return s.nth(i, w, cut)
	case holidayKind:
		return s.holiday(i, w, cut)
	case wholeKind:
		return s.whole(i, w, cut)
	case restKind:
		return s.rest(i, w, cut)
	case someWeekdayKind:
		return s.someWeekday(i, w, cut)
	case partOfKind:
		return s.partOf(i, w, cut)
	case weekdayKind:
		return s.weekday(i, w, cut)
	case clockKind:
		return s.clock(i, w, cut)
	case partOfDayKind:
		return s.partOfDay(i, w, cut)
	case deicticKind:
		return s.deictic(i, w, cut)
	case yearWordKind:
		return s.yearWord(i, w, cut)
	case periodKind:
		return s.period(i, w, cut)
	case quarterlyKind:
		return s.quarterly(i, w, cut)
	case decadeKind:
		return s.decade(i, w, cut)
	case centuryKind:
		return s.century(i, w, cut)
	case seasonKind:
		return s.season(i, w, cut)
	case setKind:
		return s.set(i, w, cut)
	case severalKind:
		return s.several(i, w, cut)
	}
	return 0
}

// start is a quantity of time by the token that it begins in.
type start struct {
	token int
	q     *mention.Quantity
}

// index finds the tokens in which quantities of time begin: they are few, the tokens are many.
func (s *scanner) index() {
	for k := range s.quantities {
		q := &s.quantities[k]
		if _, ok := timexUnit[q.Unit]; ok {
			n := sort.Search(len(s.t.Tokens), func(i int) bool { return s.t.Span(i, i+1).End > q.Span.Start })
			s.starts = append(s.starts, start{n, q})
		}
	}
}

// quantityAt gives the quantity of time that begins in token i, or nil.
func (s *scanner) quantityAt(i int) *mention.Quantity {
	k := sort.Search(len(s.starts), func(k int) bool { return s.starts[k].token >= i })
	if k < len(s.starts) && s.starts[k].token == i {
		return s.starts[k].q
	}
	return nil
}

// counted says whether token i lies in a quantity.
func (s *scanner) counted(i int) bool {
	span := s.t.Span(i, i+1)
	for s.next < len(s.quantities) && s.quantities[s.next].Span.End <= span.Start {
		s.next++
	}
	for at := s.next; at < len(s.quantities) && s.quantities[at].Span.Start < span.End; at++ {
		if s.quantities[at].Span.Overlaps(span) {
			return true
		}
	}
	return false
}

// tokenBehind gives the first token that begins at or behind a byte offset.
func (s *scanner) tokenBehind(i, offset int) int {
	rest := len(s.t.Tokens) - i
	return i + sort.Search(min(rest, 40), func(k int) bool { return s.t.Span(i+k, i+k+1).Start >= offset })
}

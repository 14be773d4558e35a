package verify

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
)

// proseQuantities finds the first number of the text that the evidence does not state.
func (p *Pass) proseQuantities(s *scope, part *source.Part) (Finding, *source.Place, bool) {
	var f Finding
	var place *source.Place
	for _, q := range part.Quantities {
		if q.Value == "" || q.Value == "1" && !inDigits(q, part) {
			continue
		}
		a := amountOf(claim.Quantity{Text: q.Span.Of(part.Text), Value: claim.Maybe(q.Value), High: claim.Maybe(q.High), Unit: claim.Maybe(q.Unit), Mod: q.Mod}, "")
		a.noun = q.Of.Of(part.Text)
		near, inside := p.stands(s.amounts, a, q)
		if q.Number.Empty() && p.standsIn(s, a.Text) {
			continue // a dual that the evidence has with the article, which tells two and counts none
		}
		if inside || q.Kind == mention.Ordinal && len(p.run.find(p.Article, q.Number.Of(part.Text))) > 0 {
			continue
		}
		if m, elsewhere := p.stands(p.everyMention(), a, q); elsewhere {
			if f.Code == "" {
				f = Finding{Verdict: NotEnoughInfo, Code: "prose-elsewhere", Got: claim.Maybe(a.Text), Reason: p.Reason("the article states %s, but not in the evidence", a.Text)}
				place = m.place()
			}
			continue
		}
		f = Finding{Verdict: Refuted, Code: "prose-quantity", Got: claim.Maybe(a.Text), Reason: p.Reason("the article does not state the number %s", a.Text)}
		if near.part != nil {
			f.Want, place = claim.Maybe(near.Span.Of(near.part.Text)), near.place()
		}
		return f, place, true
	}
	return f, place, f.Code != ""
}

// inDigits says whether a number is written in digits. «أول» and «واحد» are mostly none that is counted.
func inDigits(q mention.Quantity, part *source.Part) bool {
	return strings.ContainsAny(q.Number.Of(part.Text), "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
}

// stands says whether one of the mentions states a number of free text, and gives the one that differs least. An
// ordinal and an amount of no known unit are held by their value alone. A limit may be left out. One that counts
// something else, where the thing is counted with another number beside it, does not state it: 5 dead and 12 wounded
// are no 12 dead.
func (p *Pass) stands(mentions *amounts, a *amount, q mention.Quantity) (placed, bool) {
	if q.Kind == mention.Ordinal || q.Unit == "" {
		for _, m := range mentions.candidates(a.tuple, a.noun) {
			if m.Value == a.tuple.value || m.Other == a.tuple.value && m.Other != "" {
				return m, true
			}
		}
		return placed{}, false
	}
	m, d, ok := p.best(mentions, a)
	switch {
	case !ok:
		return placed{}, false
	case d.code == "quantity-of":
		return m, !p.countedOtherwise(mentions, a)
	}
	bare := q.Unit == "1" && q.Kind == mention.Count && q.Of.Empty() && q.Number == q.Span
	left := d.code == "quantity-mod" && q.Mod == claim.Exact || d.code == "quantity-unit" && bare // a limit or a unit left out
	return m, d.same() || d.verdict() != Refuted || d.parts == 1 && left
}

// countedOtherwise says whether the mentions count the noun of an amount, and never with its number.
func (p *Pass) countedOtherwise(mentions *amounts, a *amount) bool {
	found := false
	for _, m := range mentions.candidates(a.tuple, a.noun) {
		if m.Of.Empty() || alike(a.noun, m.Of.Of(m.part.Text)) != sameNoun {
			continue
		}
		if m.Value == a.tuple.value {
			return false
		}
		found = true
	}
	return found
}

// proseTimes finds the first day or hour of the text that the evidence does not state.
func (p *Pass) proseTimes(s *scope, part *source.Part) (Finding, *source.Place, bool) {
	inside, _ := p.times(s, "")
	var f Finding
	var place *source.Place
	for _, t := range part.Timexes {
		words := t.Span.Of(part.Text)
		if t.Type != claim.Date && t.Type != claim.Time || t.Value == "" || unresolved(canonicalTime(t.Value)) && !yearOpen(t.Value) {
			continue
		}
		held, outside := p.times(s, words)
		if len(held) > 0 {
			continue // in the evidence's own words
		}
		open := false
		if held, unsettled := heldAmong(inside, t, words); held {
			continue
		} else if open = unsettled; open && f.Code == "" {
			f = Finding{Verdict: NotEnoughInfo, Code: "prose-timex-open", Got: claim.Maybe(words), Reason: p.Reason("nothing settles that the evidence means the time %s", words)}
		}
		if m, ok := p.timeElsewhere(t, words, outside); ok {
			if f.Code == "" {
				f = Finding{Verdict: NotEnoughInfo, Code: "prose-elsewhere", Got: claim.Maybe(words), Reason: p.Reason("the article states %s, but not in the evidence", words)}
				place = m.place()
			}
			continue
		}
		if !open {
			return Finding{Verdict: Refuted, Code: "prose-timex", Got: claim.Maybe(words), Reason: p.Reason("the article does not state the time %s", words)}, nil, true
		}
	}
	return f, place, f.Code != ""
}

// heldAmong says whether one of some times is a time of the text, or lies in it; open, whether one cannot be told.
func heldAmong(times []stated, t mention.Timex, words string) (held, open bool) {
	for _, m := range times {
		d := holdTime(claim.Timex{Type: t.Type, Value: claim.Maybe(t.Value)}, m.Timex)
		switch {
		case d.verdict == Supported, d.code == "timex-mod", d.code == "timex-type", yearless(t, words) && sameMonthDay(t.Value, m.Value), sameWeekday(t.Value, m.Value):
			return true, false
		case d.verdict == NotEnoughInfo && compatible(t.Value, m.Value):
			return true, false
		case d.verdict == NotEnoughInfo && m.Value == "":
			open = true
		}
	}
	return false, open
}

// timeElsewhere gives a time of the article that is a time of the text: of the same words, else of the same value or one
// that lies in it.
func (p *Pass) timeElsewhere(t mention.Timex, words string, worded []stated) (stated, bool) {
	if len(worded) > 0 {
		return worded[0], true
	}
	dates := p.run.derived.dates()
	m, ok := dates[t.Value]
	if !ok && yearless(t, words) {
		m, ok = dates[t.Value[4:]]
	}
	return m, ok
}

// datesOf holds an article's days by their value, by the months and years that they lie in, and by month and day alone.
func datesOf(a *source.Article) map[string]stated {
	out := map[string]stated{}
	for _, part := range a.Parts() {
		for _, x := range part.Timexes {
			if x.Type != claim.Date && x.Type != claim.Time {
				continue
			}
			keys := []string{x.Value}
			for _, n := range [...]int{len("2006"), len("2006-01"), len("2006-01-02")} {
				if len(x.Value) >= n {
					keys = append(keys, x.Value[:n], x.Value[4:n])
				}
			}
			for _, k := range keys {
				if _, known := out[k]; k != "" && !known {
					out[k] = stated{x, part}
				}
			}
		}
	}
	return out
}

// yearOpen says whether a value leaves nothing open but the year, which no day of publication lent it: XXXX-11-20, and
// of a day of the week the week.
func yearOpen(v string) bool {
	rest, open := strings.CutPrefix(v, "XXXX-")
	rest = strings.TrimPrefix(rest, "WXX-")
	return open && rest != "" && !strings.Contains(rest, "X")
}

// sameWeekday says whether a day of the week in no week is that of a date.
func sameWeekday(v, date string) bool {
	n, ok := strings.CutPrefix(v, "XXXX-WXX-")
	if day, _ := dayOf(date); day != "" {
		date = day
	}
	at, err := time.Parse(time.DateOnly, date)
	return ok && err == nil && n == strconv.Itoa((int(at.Weekday())+6)%7+1)
}

// yearless says whether the words of a time give no year, so that the day of publication lent it one, or none.
func yearless(t mention.Timex, words string) bool {
	return (t.Relative || yearOpen(t.Value)) && len(t.Value) >= len("2006-01") && t.Value[4] == '-' && monthNamed(words)
}

func monthNamed(words string) bool {
	t := arabic.Read(words)
	for i := range t.Tokens {
		if _, _, n := t.Month(i); n > 0 {
			return true
		}
	}
	return false
}

// sameMonthDay says whether two dates agree but for the year, as far as the first goes.
func sameMonthDay(a, b string) bool {
	return len(a) > 4 && len(b) >= len(a) && b[4] == '-' && b[4:len(a)] == a[4:]
}

// compatible says whether a value with unknown parts may be another: XXXX-01-12 and 2022-01-12.
func compatible(a, b string) bool {
	if b == "" || len(b) > len(a) || !strings.Contains(b, "X") {
		return false
	}
	for i := range len(b) {
		if b[i] != 'X' && b[i] != a[i] {
			return false
		}
	}
	return true
}

package verify

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
)

// holdTime compares a time with a mention as the scanner reads it, and where that fails with the other readings that its
// place in the article allows; the kindest counts.
func (p *Pass) holdTime(x claim.Timex, m stated, s *scope) timeDifference {
	best := p.withLimit(holdTime(x, m.Timex), x, m)
	if best.cost == 0 {
		return best
	}
	for _, other := range p.readings(x, m, s) {
		if d := p.withLimit(holdTime(x, other), x, stated{other, m.part}); d.cost < best.cost {
			best = d
		}
	}
	return best
}

// readings lists what else a mention may mean to a careful reader.
func (p *Pass) readings(x claim.Timex, m stated, s *scope) []mention.Timex {
	var out []mention.Timex
	add := func(value string, kind claim.TimexType, mod claim.TimexMod) {
		other := m.Timex
		other.Value, other.Type, other.Mod = value, kind, mod
		out = append(out, other)
	}
	before, length, mod := lengthIn(m)
	switch {
	case x.Type == claim.Duration && length != "" && m.Type == claim.Date && (since[before] || firstWord(x.Text) != before):
		add(length, claim.Duration, mod) // «منذ أكثر من عشرة أيام», and the length alone of «بعد تسعة أشهر»
	case length != "" && point(x.Type, claim.Date) && after[before]:
		days := p.countedFrom(m, length)
		if len(days) > 0 && !(m.Anaphoric && m.Value != "") {
			add(days[0], claim.Date, mod)
		}
		if len(days) == 0 && m.Type == claim.Duration || slices.Contains(days, string(x.Value)) {
			add("", claim.Date, mod) // which date it counts from is not told
		}
	case strings.Contains(m.Value, "-W") && length != "":
		if other, ok := p.sundaysWeek(m.Value); ok {
			add(other, claim.Date, m.Mod)
		}
	case m.Type == claim.Duration && point(x.Type, claim.Date):
		if part, ok := p.partOfYear(m); ok {
			add(part, claim.Date, m.Mod)
		}
	}
	if next, ok := nextTime(m); ok && next.Anaphoric && s.cover[m.part.In].touches(next.Span) && holdTime(x, next).cost == 0 {
		add("", m.Type, m.Mod) // «الربع الرابع، الذي خسرت في مثله من العام الماضي»: of which of the two is not told
	}
	if clock, ok := strings.CutPrefix(m.Value, "T"); ok && m.Type == claim.Time {
		if day, _ := dayOf(string(x.Value)); day != "" && (p.run.derived.days()[day] || day == p.Article.Published().Format("2006-01-02")) {
			add("", claim.Time, m.Mod) // a day of the article or of the paper: whether of this hour is not told
		}
		for _, day := range p.daysFor(m, s) {
			add(day+"T"+clock, claim.Time, m.Mod)
			if clock == "00:00" {
				add(dayAfter(day, 1)+"T"+clock, claim.Time, m.Mod) // midnight parts two days
			}
		}
	}
	return out
}

// since and after are the prepositions before a length of time by what is counted.
var (
	since = map[string]bool{"منذ": true, "ومنذ": true, "مند": true}
	after = map[string]bool{"بعد": true, "وبعد": true, "فبعد": true, "بعيد": true}
)

// lengthIn gives the preposition with which a mention begins and the length of time behind it, by the quantity in it.
func lengthIn(m stated) (before, length string, mod claim.TimexMod) {
	words := arabic.FoldString(m.Span.Of(m.part.Text), arabic.Full)
	before, _, _ = strings.Cut(words, " ")
	if !after[before] && !since[before] && before != "قبل" && before != "وقبل" {
		before = ""
		if m.Type != claim.Duration {
			return "", "", ""
		}
	}
	for _, q := range overlapping(m.part, m.Span) {
		code := map[string]string{"min": "TM", "h": "TH", "d": "D", "wk": "W", "mo": "M", "a": "Y"}[q.Unit]
		if code == "" || q.Value == "" || q.High != "" {
			continue
		}
		if q.Mod != claim.Exact {
			mod = claim.TimexMod(q.Mod)
		}
		if rest, ok := strings.CutPrefix(code, "T"); ok {
			return before, "PT" + q.Value + rest, mod
		}
		return before, "P" + q.Value + code, mod
	}
	// A unit alone, «بعد عام», is one of it.
	_, unit, _ := strings.Cut(words, " ")
	if code := map[string]string{"يوم": "D", "اسبوع": "W", "شهر": "M", "عام": "Y", "سنه": "Y"}[unit]; code != "" && before != "" {
		return before, "P1" + code, ""
	}
	return before, "", ""
}

// nextTime is the time behind a mention in its part.
func nextTime(m stated) (mention.Timex, bool) {
	k := timeAt(m.part.Timexes, m.Span.End)
	if k == len(m.part.Timexes) {
		return mention.Timex{}, false
	}
	return m.part.Timexes[k], true
}

// maxTimesBack is how many times are gone back through for the one that another counts from.
const maxTimesBack = 32

// maxCounted is how many of them a «بعد عام» may count from.
const maxCounted = 4

// timeAt is the first of some times that begins at or behind a byte.
func timeAt(times []mention.Timex, at int) int {
	return sort.Search(len(times), func(k int) bool { return times[k].Span.Start >= at })
}

// countedFrom gives the times that lie a length behind the dates before a mention in the article, the nearest first:
// «هاجموا الأحد 12 … وسيطروا بعد ثلاثة أيام».
func (p *Pass) countedFrom(m stated, length string) (days []string) {
	times := m.part.Timexes
	for k, end := timeAt(times, m.Span.Start)-1, 0; k >= 0 && end < maxCounted; k, end = k-1, end+1 {
		v := times[k].Value
		if day, _ := dayOf(v); day != "" {
			v = day
		}
		if span, ok := stretchOf(v); ok && point(times[k].Type, claim.Date) {
			if day, ok := shift(span.from, length); ok {
				days = append(days, day)
			}
		}
	}
	return days
}

// shift moves a day by a length of days, weeks, months or years, and gives what is as fine.
func shift(day time.Time, length string) (string, bool) {
	unit := length[len(length)-1]
	n, err := strconv.Atoi(length[1 : len(length)-1])
	switch {
	case err != nil:
		return "", false
	case unit == 'D':
		return day.AddDate(0, 0, n).Format("2006-01-02"), true
	case unit == 'W':
		return day.AddDate(0, 0, 7*n).Format("2006-01-02"), true
	case unit == 'M':
		return time.Date(day.Year(), day.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"), true
	case unit == 'Y':
		return day.AddDate(n, 0, 0).Format("2006"), true
	}
	return "", false
}

// sundaysWeek gives the other week of a distance counted from a Sunday: that day ends the ISO week that the one begins
// the next day follows, and both are counted back from.
func (p *Pass) sundaysWeek(value string) (string, bool) {
	published := p.Article.Published()
	span, ok := stretchOf(value)
	if !ok || published.IsZero() || published.Weekday() != time.Sunday {
		return "", false
	}
	year, week := span.from.AddDate(0, 0, -1).ISOWeek()
	return fmt.Sprintf("%d-W%02d", year, week), true
}

// partOfYear reads «الأشهر التسعة الأولى من العام»: so many months from its beginning, or its last.
func (p *Pass) partOfYear(m stated) (string, bool) {
	_, length, _ := lengthIn(m)
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(length, "P"), "M"))
	if err != nil || !strings.HasSuffix(length, "M") || strings.HasPrefix(length, "PT") || n < 1 || n > 12 {
		return "", false
	}
	t := m.part.Tokens()
	k := tokenAt(t, m.Span.End-1) + 1
	last := t.Is(k, "الاخيره")
	if !t.Is(k, "الاولي") && !last || !t.Is(k+1, "من") {
		return "", false
	}
	year := 0
	if at := timeAt(m.part.Timexes, t.Span(k+1, k+2).End); at < len(m.part.Timexes) && m.part.Timexes[at].Span.Start <= t.Span(k+2, k+3).End {
		if span, ok := stretchOf(m.part.Timexes[at].Value); ok {
			year = span.from.Year()
		}
	}
	if year == 0 && (t.Is(k+2, "العام") || t.Is(k+2, "السنه")) && !p.Article.Published().IsZero() {
		year = p.Article.Published().Year()
	}
	if year == 0 {
		return "", false
	}
	span := months(year, 1, n)
	if last {
		span = months(year, 13-n, n)
	}
	return span.from.Format("2006-01") + "/" + span.to.AddDate(0, 0, -1).Format("2006-01"), true
}

// daysFor lists the days on which an hour of no stated day may be: the one told last before it, and the only one that the
// evidence tells.
func (p *Pass) daysFor(m stated, s *scope) []string {
	var out []string
	times := m.part.Timexes
	for k, end := timeAt(times, m.Span.Start)-1, 0; k >= 0 && end < maxTimesBack; k, end = k-1, end+1 {
		if day, _ := dayOf(times[k].Value); day != "" {
			out = append(out, day)
			break
		}
	}
	only := ""
	inside, _ := p.times(s, "")
	for _, o := range inside {
		switch day, _ := dayOf(o.Value); {
		case day == "" || day == only:
		case only != "":
			return out
		default:
			only = day
		}
	}
	if only != "" {
		out = append(out, only)
	}
	return out
}

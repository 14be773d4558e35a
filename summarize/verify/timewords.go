package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
)

// otherWords answers for a time whose words the article does not have. They are read by themselves: they may say the
// same in other letters, but no other time than the value beside them, and where there is none, none that the evidence
// does not state. It says whether it answered.
func (p *Pass) otherWords(path string, s *scope, x claim.Timex) bool {
	inside, _ := p.times(s, "")
	read := p.statedBy(x.Text)
	known, strange := 0, 0
	for run := range strings.FieldsFuncSeq(arabic.FoldString(x.Text, arabic.Full), notDigit) {
		if inValue(run, string(x.Value)) || inWords(run, inside) {
			known++
		} else {
			strange++
		}
	}
	says := read != nil && saysValue(read.Timexes, x, inside)
	if strange > 0 && (known > 0 || !says) { // all are strange in another calendar
		p.Report(Finding{Path: path, Verdict: Refuted, Code: "timex-text", Got: claim.Maybe(x.Text), Want: x.Value,
			Reason: p.Reason("the words %s do not say the value given with them", x.Text)}, nil)
		return true
	}
	if says {
		return false
	}
	if read == nil || len(read.Timexes) == 0 {
		if x.Value == "" {
			p.report(path, NotEnoughInfo, "timex-unread", "isnad reads no time in these words: %s", x.Text)
		}
		return x.Value == ""
	}
	if len(read.Timexes) == 1 && x.Value != "" && contradicts(x, read.Timexes[0]) {
		p.Report(Finding{Path: path, Verdict: Refuted, Code: "timex-text", Got: claim.Maybe(x.Text), Want: x.Value,
			Reason: p.Reason("the words %s do not say the value given with them", x.Text)}, nil)
		return true
	}
	return false
}

// saysValue says whether times read in words by themselves are the value beside them, or where none is, all stated.
func saysValue(read []mention.Timex, x claim.Timex, inside []stated) bool {
	all := len(read) > 0
	for _, m := range read {
		if fixed(m) && m.Value == string(x.Value) {
			return true
		}
		all = all && fixed(m) && statedAmong(inside, m)
	}
	return all && x.Value == ""
}

func notDigit(r rune) bool { return r < '0' || r > '9' }

// inValue says whether a number of the words is one of the value's: the 12 of 2022-01-12, the 2 of P2W.
func inValue(run, value string) bool {
	run = strings.TrimLeft(run, "0")
	for part := range strings.FieldsFuncSeq(value, notDigit) {
		if strings.TrimLeft(part, "0") == run {
			return true
		}
	}
	return false
}

// inWords says whether a number stands in the words of some times.
func inWords(run string, times []stated) bool {
	for _, m := range times {
		for part := range strings.FieldsFuncSeq(arabic.FoldString(m.Span.Of(m.part.Text), arabic.Full), notDigit) {
			if part == run {
				return true
			}
		}
	}
	return false
}

// otherReading gives a difference anew where the words have more than the mention that was read in them: a length of time
// told as a date, a part of a day that stands before it.
func (p *Pass) otherReading(s *scope, x claim.Timex, m stated, d timeDifference) timeDifference {
	switch {
	case p.lengthStated(s, x):
		return timeDifference{code: OK, verdict: Supported}
	case d.code == "timex-finer" && len(x.Text) > m.Span.Len()+len(" "):
		return timeDifference{"timex-unresolved", d.got, d.want, NotEnoughInfo, 2}
	}
	return d
}

// statedBy reads words by themselves, on the article's day and in its country; nil where they are no Arabic text.
func (p *Pass) statedBy(words string) *source.Part {
	part, ok := p.Article.Aside(p.run.words(words).Text())
	if !ok {
		return nil
	}
	return part
}

// fixed says whether a time is resolved by its own words, whatever stands around it.
func fixed(m mention.Timex) bool {
	return m.Value != "" && !m.Relative && !m.Anaphoric && !unresolved(m.Value)
}

// contradicts says whether words that were read as m cannot mean the value beside them. Of a day without its year the
// year is left open, and so is what is told from another day.
func contradicts(x claim.Timex, m mention.Timex) bool {
	got := string(x.Value)
	switch {
	case m.Value == "" || unresolved(m.Value) || unresolved(got):
		return false
	case fixed(m):
		return holdTime(x, m).code == "timex-value"
	}
	return ofTheYear(x.Text, m) && len(got) >= len("2006-01-02") && !sameDay(got, m.Value)
}

// ofTheYear says whether a time is a day and month whose year its words do not give: «12 يناير».
func ofTheYear(words string, m mention.Timex) bool {
	return m.Relative && len(m.Value) >= len("2006-01-02") && m.Value[4] == '-' && strings.ContainsAny(words, "0123456789٠١٢٣٤٥٦٧٨٩")
}

// sameDay says whether two dates are the same day of whatever year.
func sameDay(a, b string) bool {
	const year, end = len("2006"), len("2006-01-02")
	return len(a) >= end && len(b) >= end && a[year:end] == b[year:end]
}

// statedAmong says whether one of some times is another, or lies in it.
func statedAmong(times []stated, m mention.Timex) bool {
	for _, t := range times {
		if d := holdTime(claim.Timex{Type: m.Type, Value: claim.Maybe(m.Value)}, t.Timex); d.verdict == Supported || d.code == "timex-mod" || d.code == "timex-type" {
			return true
		}
	}
	return false
}

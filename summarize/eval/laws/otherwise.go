package laws

import (
	"strconv"
	"strings"
	"time"

	"github.com/isnad-go/isnad/summarize/claim"
)

// timeParaphrases write a time otherwise.
func timeParaphrases() []Operator {
	return []Operator{
		{Name: "month of another region", Doc: "كانون الثاني or جانفي for يناير, in the words.", changes: dated(func(_ *subject, x claim.Timex) (out []claim.Timex) {
			for _, text := range replacing(monthNames())(x.Text) {
				t := x
				t.Text = text
				out = append(out, t)
			}
			return out
		})},
		{Name: "absolute for relative date", Doc: "«12 يناير 2022» for «الأربعاء», in the words.", changes: dated(func(s *subject, x claim.Timex) []claim.Timex {
			d, err := time.Parse(day, string(x.Value))
			if err != nil {
				return nil
			}
			x.Text = strconv.Itoa(d.Day()) + " " + adjuncts("months")[d.Month()-1] + " " + strconv.Itoa(d.Year())
			return []claim.Timex{x}
		})},
		{Name: "relative for absolute date", Doc: "أمس and اليوم for the day's date, in the words.", changes: dated(func(s *subject, x claim.Timex) []claim.Timex {
			published := s.Article.Published()
			if published.IsZero() {
				return nil
			}
			switch string(x.Value) {
			case published.Format(day):
				x.Text = "اليوم"
			case published.AddDate(0, 0, -1).Format(day):
				x.Text = "أمس"
			default:
				return nil
			}
			return []claim.Timex{x}
		})},
		{Name: "coarser time", Doc: "The month for the day, the year for the month: less, and as true.", changes: dated(func(_ *subject, x claim.Timex) (out []claim.Timex) {
			if _, err := time.Parse(day, string(x.Value)); err == nil && x.Mod == "" {
				month, year := x, x
				month.Value, year.Value = x.Value[:7], x.Value[:4]
				out = append(out, month, year)
			}
			return out
		})},
		{Name: "equal duration", Doc: "PT2H for PT120M, P14D for P2W, P12M for P1Y.", changes: dated(func(_ *subject, x claim.Timex) []claim.Timex {
			v := string(x.Value)
			for _, pair := range [...]struct {
				prefix, from, to string
				times            int
			}{{"PT", "H", "M", 60}, {"P", "W", "D", 7}, {"P", "Y", "M", 12}} {
				body, ok := strings.CutPrefix(v, pair.prefix)
				body, unit := strings.CutSuffix(body, pair.from)
				if n, err := strconv.Atoi(body); ok && unit && err == nil {
					x.Value = claim.Maybe(pair.prefix + strconv.Itoa(n*pair.times) + pair.to)
					return []claim.Timex{x}
				}
			}
			return nil
		})},
	}
}

// dated makes rewritings of every time.
func dated(of func(*subject, claim.Timex) []claim.Timex) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.times {
			for _, t := range of(s, *x.at) {
				out = append(out, x.put(t))
			}
		}
		return out
	}
}

// shared says whether a person whom the article names has the last of some words for his last name, and another first.
func (s *subject) shared(words []string) bool {
	for _, n := range s.all.names {
		o := strings.Fields(n.text)
		if n.kind == "person" && len(o) > 1 && folded(o[len(o)-1]) == folded(words[len(words)-1]) && folded(o[0]) != folded(words[0]) {
			return true
		}
	}
	return false
}

// nameParaphrases name somebody otherwise.
func nameParaphrases() []Operator {
	return []Operator{
		{Name: "short for long name", Doc: "The last word of a person's name, where the article has it as a name of his.", changes: func(s *subject) (out []change) {
			for _, x := range s.names {
				if s.Summary.Entities[x.item].Kind == "person" {
					words := strings.Fields(x.at.Text)
					if n := len(words); n > 1 && (len(words[n-2]) <= 6 || folded(words[n-2]) == "عبد") || n == 1 {
						continue // أبو, بن, عبد: half a name
					}
					c := x.put(claim.Name{Text: words[len(words)-1], Title: x.at.Title, English: x.at.English})
					out = append(out, c.unless(s.shared(words), "another of the article has that last name"))
				}
			}
			return out
		}},
		{Name: "title left out", Doc: "No title: what is left is as true.", changes: func(s *subject) (out []change) {
			for _, x := range s.names {
				out = append(out, x.put(claim.Name{Text: x.at.Text, English: x.at.English}))
			}
			return out
		}},
		{Name: "entity or phrase alone", Doc: "The speaker by his entity alone, or by his phrase alone.", changes: attributed(func(s *subject, x site[claim.Attribution]) (out []claim.Attribution) {
			if x.at.Text != "" && x.at.Speaker != "" {
				phrase := *x.at
				phrase.Speaker = ""
				out = append(out, phrase)
			}
			return out
		})},
		{Name: "act of the same sort", Doc: "Said, added, explained or confirmed: which word it was is told by the cue.", changes: attributed(func(s *subject, x site[claim.Attribution]) (out []claim.Attribution) {
			switch x.at.Act {
			case claim.Say, claim.Confirm, claim.Add, claim.Explain, claim.Announce:
				for _, act := range []claim.Act{claim.Say, claim.Confirm, claim.Announce} {
					a := *x.at
					a.Act = act
					out = append(out, a)
				}
			}
			return out
		})},
		{Name: "hedge of the same sort", Doc: "Possible for hedged, and the other way round.", changes: asserted(func(a claim.Assertion) claim.Assertion {
			switch a.Modality {
			case claim.Possible:
				a.Modality = claim.Hedged
			case claim.Hedged:
				a.Modality = claim.Possible
			}
			return a
		})},
	}
}

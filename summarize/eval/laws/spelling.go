package laws

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

// wordParaphrases write the same words in other letters: of quotes, names, amounts, times and speakers.
func wordParaphrases() []Operator {
	const tatweel, fatha, shadda, rlm, nbsp = "\u0640", "\u064E", "\u0651", "\u200F", "\u00A0"
	const alef, above, below, madda, yeh, maksura, teh, heh = "\u0627", "\u0623", "\u0625", "\u0622", "\u064A", "\u0649", "\u0629", "\u0647"
	replace := func(name, doc string, pairs ...string) Operator {
		return Operator{Name: name, Doc: doc, changes: verbatims(strings.NewReplacer(pairs...).Replace)}
	}
	return []Operator{
		{Name: "digits of another script", Doc: "Arabic-Indic digits.", changes: verbatims(func(s string) string { return inScript(s, '٠') })},
		{Name: "digits of a third script", Doc: "Persian digits.", changes: verbatims(func(s string) string { return inScript(s, '۰') })},
		replace("tashkeel", "Vowel signs added.", "\u0645", "\u0645"+fatha, "\u0642", "\u0642"+shadda+fatha, "\u0633", "\u0633"+fatha),
		replace("tanwin dropped", "No tanwin.", "\u064B", "", "\u064C", "", "\u064D", ""),
		replace("tatweel", "Letters drawn out.", "\u0645", "\u0645"+tatweel, "\u0633", "\u0633"+tatweel+tatweel),
		replace("alef forms", "Alef without hamza.", above, alef, below, alef, madda, alef),
		replace("yeh and teh", "Yeh for alef maksura, heh for teh marbuta.", maksura, yeh, teh, heh),
		replace("Persian letters", "Persian yeh and kaf.", yeh, "\u06CC", "\u0643", "\u06A9"),
		replace("presentation forms", "Ligatures as one character.", "\u0644\u0627", "\uFEFB", "\u0645", "\uFEE3"),
		replace("spaces", "No-break spaces, and two for one.", " ", nbsp+" "),
		replace("bidi marks", "Marks of direction, which nobody sees.", " ", " "+rlm),
		{Name: "quotation marks", Doc: "Marks of another kind.", changes: verbatims(otherMarks)},
		{Name: "final stop", Doc: "A quote without its final stop, or with one, or with a particle less.", changes: func(s *subject) (out []change) {
			for _, x := range s.quotes {
				q := strings.TrimSuffix(x.at.Quote, ".")
				if q == x.at.Quote {
					q += "."
				}
				out = append(out, x.put(claim.Evidence{Quote: q}))
			}
			return out
		}},
	}
}

// verbatims rewrites every text of the article's own words: quotes, and the words of names, amounts, times, speakers.
func verbatims(to func(string) string) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.quotes {
			out = append(out, x.put(claim.Evidence{Quote: to(x.at.Quote)}))
		}
		for _, x := range s.names {
			n := *x.at
			n.Text, n.Title = to(n.Text), claim.Maybe(to(string(n.Title)))
			out = append(out, x.put(n))
		}
		for _, x := range s.quantities {
			q := *x.at
			q.Text, q.Of = to(q.Text), claim.Maybe(to(string(q.Of)))
			out = append(out, x.put(q))
		}
		for _, x := range s.times {
			t := *x.at
			t.Text = to(t.Text)
			out = append(out, x.put(t))
		}
		for _, x := range s.attributions {
			a := *x.at
			a.Text, a.Cue = claim.Maybe(to(string(a.Text))), claim.Maybe(to(string(a.Cue)))
			out = append(out, x.put(a))
		}
		for _, x := range s.prose {
			out = append(out, x.put(claim.Prose(to(string(*x.at)))))
		}
		return out
	}
}

// otherMarks writes guillemets for straight marks that come in pairs, and straight ones for others.
func otherMarks(s string) string {
	if strings.Contains(s, "\"") {
		if strings.Count(s, "\"")%2 > 0 {
			return s
		}
		var b strings.Builder
		open := false
		for _, r := range s {
			if r == '"' {
				open = !open
				if r = '»'; open {
					r = '«'
				}
			}
			b.WriteRune(r)
		}
		return b.String()
	}
	return strings.NewReplacer("«", "\"", "»", "\"", "“", "\"", "”", "\"").Replace(s)
}

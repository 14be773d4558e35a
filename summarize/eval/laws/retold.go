package laws

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

// proseParaphrases tell the same in other words.
func proseParaphrases() []Operator {
	return []Operator{
		{Name: "comparator of the same sort", Doc: "حوالي for نحو, «ما يزيد على» for «أكثر من», in free text.", changes: retold(phrasing(pairs("comparator")))},
		{Name: "word of saying of the same sort", Doc: "صرح for قال, شدد for أكد, in free text.", changes: retold(phrasing(pairs("saying")))},
		{Name: "month of another region in prose", Doc: "كانون الثاني for يناير, in free text.", changes: retold(func(_ *subject, s string) []string {
			if strings.ContainsAny(s, "\"«“") {
				return nil // what is quoted stays as it is
			}
			return replacing(monthNames())(s)
		})},
		{Name: "number in words in prose", Doc: "A count of up to 99 spelled out, in free text.", changes: retold(func(s *subject, text string) (out []string) {
			if strings.ContainsAny(text, "\"«“") {
				return nil // what is quoted stays as it is
			}
			for _, q := range s.read(text).quantities {
				if words, ok := spelled(q.Text); ok && q.Of != "" && strings.Contains(text, " "+q.Text) && !strings.Contains(text, "- "+q.Text) && !strings.Contains(text, "ـ "+q.Text) {
					out = append(out, strings.Replace(text, " "+q.Text, " "+words, 1))
				}
			}
			return out
		})},
		{Name: "connective", Doc: "A word that joins the text to one before it.", changes: retold(func(_ *subject, s string) (out []string) {
			for _, before := range adjuncts("connective") {
				out = append(out, before+" "+s)
			}
			return out
		})},
		{Name: "short for long name in prose", Doc: "The last word of a person's name for the whole.", changes: retold(func(s *subject, text string) (out []string) {
			for _, n := range s.all.names {
				words := strings.Fields(n.text)
				if n.kind == "person" && len(words) > 1 && strings.Contains(text, n.text) {
					out = append(out, strings.Replace(text, n.text, words[len(words)-1], 1))
				}
			}
			return out
		})},
		{Name: "prose shortened", Doc: "The first clause alone, of a text that no negation or condition turns.", changes: retold(firstClause)},
		{Name: "words of the evidence", Doc: "The evidence's own words for a headline or passage.", changes: func(s *subject) (out []change) {
			for _, x := range s.prose {
				if !strings.HasPrefix(x.path, "/headline") && !strings.HasPrefix(x.path, "/synopsis") {
					continue // a title or content is a clause
				}
				out = append(out, x.put(claim.Prose(x.evidence[0].Quote)))
			}
			return out
		}},
	}
}

// retold makes rewritings of Arabic free text.
func retold(of func(*subject, string) []string) func(*subject) []change {
	return proses(func(s *subject, x site[claim.Prose]) (out []change) {
		for _, text := range of(s, string(*x.at)) {
			out = append(out, x.put(claim.Prose(text)))
		}
		return out
	})
}

// phrasing puts the second of each pair for the first, between blanks.
func phrasing(pairs [][2]string) func(*subject, string) []string {
	return func(_ *subject, s string) (out []string) {
		if strings.ContainsAny(s, "\"«“") {
			return nil // what is quoted stays as it is
		}
		padded := " " + s + " "
		for _, p := range pairs {
			if strings.Contains(padded, " "+p[0]+" ") {
				out = append(out, strings.TrimSpace(strings.Replace(padded, " "+p[0]+" ", " "+p[1]+" ", 1)))
			}
		}
		return out
	}
}

// firstClause cuts a text at its first comma, where five words and no quotation mark stand before it.
func firstClause(s *subject, text string) []string {
	first, rest, ok := strings.Cut(text, "، ")
	if !ok || len(strings.Fields(first)) < 5 || strings.ContainsAny(first, "\"«»“”()") || len(withoutNegation(s, text)) > 0 || strings.ContainsAny(rest, "؟") {
		return nil
	}
	return []string{first}
}

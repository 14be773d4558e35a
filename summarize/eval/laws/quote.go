package laws

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// quoteMutations change the words of evidence.
func quoteMutations() []Operator {
	return []Operator{
		{Name: "word of a quote changed", Doc: "One word is another of the article's.", changes: quotes(changedWords)},
		{Name: "word of a quote left out", Doc: "One word inside is left out, without a mark.", changes: quotes(func(_ *subject, q string) []string {
			return eachWord(q, func(w []string, i int) []string { return append(w[:i:i], w[i+1:]...) })
		})},
		{Name: "words of a quote swapped", Doc: "Two words change places.", changes: quotes(func(_ *subject, q string) []string {
			return eachWord(q, func(w []string, i int) []string {
				if folded(w[i]) == folded(w[i-1]) {
					return nil
				}
				w[i], w[i-1] = w[i-1], w[i]
				return w
			})
		})},
		{Name: "negation added to a quote", Doc: "لم or لن before a word.", changes: quotes(func(_ *subject, q string) []string {
			return eachWord(q, func(w []string, i int) []string { return append(w[:i:i], append([]string{"لم"}, w[i:]...)...) })
		})},
		{Name: "negation left out of a quote", Doc: "The لا, لم, عدم of the quote is left out.", changes: quotes(withoutNegation)},
		{Name: "digit of a quote changed", Doc: "One digit of the quote is another.", changes: quotes(func(_ *subject, q string) []string { return changedDigits(q) })},
		{Name: "quote of two places", Doc: "The beginning of one quote and the end of another, as if one.", changes: quotes(joined)},
		{Name: "quote cut at a boundary", Doc: "Cut behind a negation or نائب, before السابق, or inside a number.", changes: cutQuotes},
		{Name: "ellipsis", Doc: "Words inside a quote are left out at an ellipsis.", changes: quotes(func(_ *subject, q string) []string {
			return eachWord(q, func(w []string, i int) []string {
				if strings.Trim(w[i], marks) == "" {
					return nil
				}
				w[i] = "…"
				return w
			})
		})},
	}
}

// marks are what parts words, and is none.
const marks = "،,.:;؛-–/\"«»“”()…"

// quotes makes mutants of evidence of at least five words.
func quotes(of func(*subject, string) []string) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.quotes {
			if len(strings.Fields(x.at.Quote)) < 5 {
				continue
			}
			for _, q := range of(s, x.at.Quote) {
				out = append(out, x.put(claim.Evidence{Quote: q}).unless(s.verbatim(q), "the article has these words too"))
			}
		}
		return out
	}
}

// verbatim says whether the article has some words letter by letter.
func (s *subject) verbatim(words string) bool {
	for _, p := range s.Article.Parts() {
		if strings.Contains(p.Text, words) {
			return true
		}
	}
	return false
}

// eachWord changes a quote at its second, its middle and its last word but one.
func eachWord(q string, at func(w []string, i int) []string) (out []string) {
	words := strings.Fields(q)
	for _, k := range ends(len(words) - 2) {
		if w := at(append([]string{}, words...), k+1); w != nil {
			out = append(out, strings.Join(w, " "))
		}
	}
	return out
}

// changedWords takes words of other quotes, of another root.
func changedWords(s *subject, q string) []string {
	n := len(q)
	return eachWord(q, func(w []string, i int) []string {
		for range s.quotes {
			n++
			other := strings.Fields(s.quotes[n%len(s.quotes)].at.Quote)
			if o := strings.Trim(other[len(other)/2], marks); len(o) > 6 && !shareRoot(o, w[i]) {
				w[i] = o
				return w
			}
		}
		return nil
	})
}

// negates says whether a word can be nothing but a negation: ما is mostly "what".
func negates(w string) bool { return arabic.IsNegation(w) && w != "ما" }

func withoutNegation(_ *subject, q string) (out []string) {
	words := strings.Fields(q)
	for i, w := range words {
		if i > 0 && i < len(words)-1 && negates(folded(w)) {
			out = append(out, strings.Join(append(words[:i:i], words[i+1:]...), " "))
		}
	}
	return out
}

// joined takes the end of the quote three further on.
func joined(s *subject, q string) []string {
	half := func(q string, last bool) string {
		w := strings.Fields(q)
		if last {
			return strings.Join(w[len(w)/2:], " ")
		}
		return strings.Join(w[:len(w)/2], " ")
	}
	for i := range s.quotes {
		o := s.quotes[(i+3)%len(s.quotes)].at.Quote
		if !strings.Contains(o, q) && !strings.Contains(q, o) && len(strings.Fields(o)) >= 5 {
			return []string{half(q, false) + " " + half(o, true)}
		}
	}
	return nil
}

// cutQuotes cuts where what is left says another thing.
func cutQuotes(s *subject) (out []change) {
	for _, x := range s.quotes {
		words := strings.Fields(x.at.Quote)
		for i, w := range words {
			f := folded(w)
			var rest []string
			switch {
			case i+3 < len(words) && (negates(f) || align.TurnsTitle(f) && !strings.HasPrefix(f, "ال")):
				rest = words[i+1:]
			case i > 2 && strings.HasPrefix(f, "السابق"):
				rest = words[:i]
			case i > 2 && scales()[f] != nil && len(digitsOf([]rune(words[i-1]))) > 0:
				rest = words[:i]
			default:
				continue
			}
			q := strings.Join(rest, " ")
			out = append(out, x.put(claim.Evidence{Quote: q}).unless(len(s.Article.Find(q)) > 1, "the article has what is left elsewhere too"))
		}
	}
	return out
}

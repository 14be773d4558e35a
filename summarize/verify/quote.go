package verify

import (
	_ "embed" // the check's doc
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

//go:embed docs/quote.md
var quoteDoc string

// Quote holds every piece of evidence against the article's words.
var Quote = &Check{
	Name:  "quote",
	Doc:   quoteDoc,
	Codes: []string{OK, "quote-not-found", "quote-empty", "quote-boundary", "quote-shortened"},
	Run: func(p *Pass) error {
		for _, v := range p.Values {
			if err := p.Context.Err(); err != nil {
				return err
			}
			if e, ok := v.Value.(claim.Evidence); ok {
				f, place := p.quote(v.Path, e.Quote)
				f.Path = v.Path
				p.Report(f, place)
			}
		}
		return nil
	},
}

// quoted is the answer for a quote.
type quoted struct {
	finding Finding
	place   *source.Place
}

// quote answers for a quote, once for the same words: path is where one of them stands.
func (p *Pass) quote(path, quote string) (Finding, *source.Place) {
	q, known := p.run.quoted[quote]
	if !known {
		switch matches := p.Places(path); {
		case !hasWords(quote):
			q.finding = Finding{Verdict: Refuted, Code: "quote-empty", Reason: p.Reason("the quote has no words")}
		case len(matches) == 0:
			q.finding, q.place = p.quoteMissing(quote)
		default:
			q.finding, q.place = p.quoteFound(quote, matches)
		}
		p.run.quoted[quote] = q
	}
	return q.finding, q.place
}

// quoteFound answers for a quote that the article has: whether it says there what it says alone.
func (p *Pass) quoteFound(quote string, matches []source.Match) (Finding, *source.Place) {
	m, cut := p.uncut(matches)
	f := Finding{Verdict: NotEnoughInfo, Code: "quote-boundary", Grade: claim.Maybe(m.Grade), Want: claim.Maybe(cut)}
	switch {
	case p.shortened(quote, p.Article.Slice(m.Place)):
		f.Code, f.Want = "quote-shortened", claim.Maybe(p.Article.Slice(m.Place))
		f.Reason = p.Reason("the quote leaves out words of the article at its ellipsis")
	case cut != "":
		f.Reason = p.Reason("the quote is cut beside %s, which turns its sense", cut)
	case onlyFunctionWords(quote):
		f.Code = "quote-empty"
		f.Reason = p.Reason("the quote has nothing but %s, which says nothing by itself", strings.TrimSpace(quote))
	default:
		f.Verdict, f.Code, f.Reason = Supported, OK, p.quoteReason(m.Grade)
	}
	return f, &m.Place
}

// uncut is the first match that nothing beside it turns, else the first and what turns it.
func (p *Pass) uncut(matches []source.Match) (m source.Match, cut string) {
	for i, m := range matches {
		turns := p.cut(m)
		if turns == "" {
			return m, ""
		}
		if i == 0 {
			cut = turns
		}
	}
	return matches[0], cut
}

// cut gives the word beside a match that turns its sense: one of the list, or the rest of a number that the
// match has in part («26» of «26 مليون»).
func (p *Pass) cut(m source.Match) string {
	if len(m.Boundary) > 0 {
		return m.Boundary[0].Word
	}
	for _, q := range p.mentionsAt(m.Place) {
		n := numberOf(q.Quantity)
		switch {
		case n.Start < m.Span.Start:
			return strings.TrimSpace(text.Span{Start: n.Start, End: m.Span.Start}.Of(q.part.Text))
		case n.End > m.Span.End:
			return strings.TrimSpace(text.Span{Start: m.Span.End, End: n.End}.Of(q.part.Text))
		}
	}
	return ""
}

// hasWords says whether a quote has a letter or a digit.
func hasWords(quote string) bool {
	for i := 0; i+1 < len(quote); i++ {
		if quote[i] == 0xD9 && quote[i+1] >= 0x81 && quote[i+1] <= 0x8A || quote[i] == 0xD8 && quote[i+1] >= 0xA7 {
			return true // an Arabic letter, ا to غ and ف to ي, which most have at once; no other character has its bytes
		}
	}
	return countWords(arabic.Read(quote), 1) > 0
}

// countWords counts the words and numbers of words, and stops at limit.
func (p *Pass) countWords(words string, limit int) int {
	return countWords(p.run.words(words).Text(), limit)
}

// countWords counts the tokens that are words or numbers, and stops at limit.
func countWords(t *arabic.Text, limit int) int {
	n := 0
	for i := range t.Tokens {
		if n == limit {
			break
		}
		switch t.Kind(i) {
		case arabic.Word, arabic.Latin, arabic.Digits:
			n++
		}
	}
	return n
}

// shortened says whether a quote with an ellipsis leaves out words of its place: whether these turn the
// sense of the rest is more than a rule can tell.
func (p *Pass) shortened(quote, place string) bool {
	if !strings.Contains(quote, "…") && !strings.Contains(quote, "...") {
		return false
	}
	return p.countWords(quote, len(quote)) < p.countWords(place, len(place))
}

func onlyFunctionWords(quote string) bool {
	const longest = 64 // bytes; no run of such words is longer
	if len(quote) > longest {
		return false
	}
	t := arabic.Read(quote)
	for i := range t.Tokens {
		switch t.Kind(i) {
		case arabic.Word:
			if !arabic.IsFunction(t.Word(i)) {
				return false
			}
		case arabic.Latin, arabic.Digits:
			return false
		}
	}
	return true
}

func (p *Pass) quoteReason(grade string) string {
	switch grade {
	case "identical":
		return p.Reason("the article has these very words")
	case "repaired":
		return p.Reason("the article has these words in other characters (spaces, marks or digits of another kind)")
	case "unvocalised":
		return p.Reason("the article has these words with other vowel signs")
	case "folded":
		return p.Reason("the article has these words in another spelling (hamza, ى/ي, ة/ه)")
	}
	return p.Reason("the article has these words with another particle on the first")
}

// quoteMissing answers for a quote the article does not have: with what differs at the nearest place.
func (p *Pass) quoteMissing(quote string) (Finding, *source.Place) {
	f := Finding{Verdict: Refuted, Code: "quote-not-found", Got: claim.Maybe(quote)}
	near := p.Article.NearestRead(p.run.words(quote))
	if near == nil || len(near.Diff) == 0 {
		f.Reason = p.Reason("the article does not have these words, nor any like them")
		return f, nil
	}
	d := gravest(near.Diff)
	f.Got, f.Want = claim.Maybe(d.Got), claim.Maybe(d.Want)
	switch {
	case d.Got == "":
		f.Reason = p.Reason("the article has %s here, which the quote leaves out", d.Want)
	case d.Want == "":
		f.Reason = p.Reason("the article does not have %s here", d.Got)
	default:
		f.Reason = p.Reason("the article has %s here, not %s", d.Want, d.Got)
	}
	return f, &near.Place
}

// gravest is the first difference that is more than a word, else the first.
func gravest(diff []align.Difference) align.Difference {
	for _, d := range diff {
		switch d.Kind {
		case "word", "missing", "extra":
		default:
			return d
		}
	}
	return diff[0]
}

package tools

import (
	"context"
	"fmt"

	"github.com/isnad-go/isnad/summarize/source"
)

// maxQuotes bounds the quotes of one call.
const maxQuotes = 50

// maxPlaces bounds the places given of one quote; short words stand in many.
const maxPlaces = 5

// findQuote declares find_quote, which looks up words in an article.
func findQuote(store *Store) *Tool {
	return declare(Tool{
		Name:  "find_quote",
		Title: "Find quotes in an article",
		Description: "Looks up words in a news article: found where they stand there, in any Arabic letter form (hamza, tashkeel, tatweel, " +
			"digits), with the article's own words and place; where not found, the nearest place and what differs. boundary names a " +
			"word beside the place that changes its sense, such as a negation. Use it to get evidence right before verify_summary. Not for " +
			"searching by meaning, nor for paraphrases.",
		Hints: Hints{ReadOnly: true, Idempotent: true},
	}, func(ctx context.Context, in findArguments) (any, error) {
		a, err := in.analysed(ctx, store)
		if err != nil {
			return nil, err
		}
		if n := len(in.Quotes); n == 0 || n > maxQuotes {
			return nil, &Problem{Text: fmt.Sprintf("/quotes: found %d, want 1 to %d: give the words to find, each as a string", n, maxQuotes)}
		}
		answer := findAnswer{Note: note(a), Quotes: []foundQuote{}}
		for _, q := range in.Quotes {
			f := a.Quote(q)
			more := max(len(f.Matches)-maxPlaces, 0)
			f.Matches = f.Matches[:len(f.Matches)-more]
			answer.Quotes = append(answer.Quotes, foundQuote{Quote: short(q), Found: f, More: more})
		}
		return answer, nil
	})
}

type findArguments struct {
	article
	Quotes []string `json:"quotes"`
}

type findAnswer struct {
	Note   string       `json:"note,omitempty"`
	Quotes []foundQuote `json:"quotes"`
}

// foundQuote is where a quote stands; More counts the places beyond those given.
type foundQuote struct {
	Quote string `json:"quote"`
	source.Found
	More int `json:"more"`
}

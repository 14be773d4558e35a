package tools

import (
	"context"

	"github.com/isnad-go/isnad/summarize/claim"
)

// addArticle declares add_article, which takes an article once for many calls.
func addArticle(store *Store) *Tool {
	return declare(Tool{
		Name:  "add_article",
		Title: "Add an article",
		Description: "Takes a news article, so that the other tools get it by article_id instead of its whole text, and tells what was read " +
			"of it. Use it first wherever more than one call follows. It is kept for this session alone and dropped when not used for " +
			"long. Not for URLs or file names (nothing is fetched), nor for summaries.",
		Hints: Hints{Idempotent: true},
	}, func(ctx context.Context, in articleGiven) (any, error) {
		a, err := in.analyse()
		if err != nil {
			return nil, err
		}
		given, scan := a.Given(), a.Scan()
		return addAnswer{ID: store.add(ctx, a), Note: note(a), Title: given.Title, Published: given.Published, Outlet: given.Outlet,
			Country: given.Country, Arabic: a.Arabic(), Chars: len([]rune(a.Text())), Quantities: len(scan.Quantities)}, nil
	})
}

type addAnswer struct {
	ID         string      `json:"article_id"`
	Note       string      `json:"note,omitempty"`
	Title      claim.Maybe `json:"title"`
	Published  claim.Maybe `json:"published"`
	Outlet     claim.Maybe `json:"outlet"`
	Country    claim.Maybe `json:"country"`
	Arabic     bool        `json:"arabic"`
	Chars      int         `json:"chars"`
	Quantities int         `json:"quantities"`
}

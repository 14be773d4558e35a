package tools

import (
	"context"
	"slices"

	"github.com/isnad-go/isnad/summarize/source"
)

// scanArticle declares scan_article, which lists what an article states, and where.
func scanArticle(store *Store) *Tool {
	return declare(Tool{
		Name:  "scan_article",
		Title: "List what an article states",
		Description: "Lists what an Arabic news article states, found by rules, without a model: each amount with its value, unit " +
			"and limit, the words it stands in and their place. Use it before drafting a summary, to get values and units right, or to look " +
			"up a number or a date; with kinds also who said what, and whom and what it names, with titles. " +
			"Not for checking a summary (verify_summary) or writing one (summarize_article).",
		Hints: Hints{ReadOnly: true, Idempotent: true},
	}, func(ctx context.Context, in scanArguments) (any, error) {
		a, err := in.analysed(ctx, store)
		if err != nil {
			return nil, err
		}
		return scan(a, in.Kinds), nil
	})
}

type scanArguments struct {
	article
	Kinds []string `json:"kinds"`
}

// scanAnswer is a [source.Scan] without the lists that were not asked for.
type scanAnswer struct {
	Note       string                    `json:"note,omitempty"`
	Quantities []source.ScannedQuantity  `json:"quantities,omitzero"`
	Timexes    []source.ScannedTimex     `json:"timexes,omitzero"`
	Quotations []source.ScannedQuotation `json:"quotations,omitzero"`
	Names      []source.ScannedName      `json:"names,omitzero"`
}

func scan(a *source.Article, kinds []string) scanAnswer {
	s := a.Scan()
	answer := scanAnswer{Note: note(a)}
	wanted := func(kind string) bool {
		return len(kinds) == 0 && kind != "names" && kind != "quotations" || slices.Contains(kinds, kind)
	}
	if wanted("quantities") {
		answer.Quantities = s.Quantities
	}
	if wanted("timexes") {
		answer.Timexes = s.Timexes
	}
	if wanted("quotations") {
		answer.Quotations = s.Quotations
	}
	if wanted("names") {
		answer.Names = s.Names
	}
	return answer
}

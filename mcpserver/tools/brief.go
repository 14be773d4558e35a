package tools

import (
	"fmt"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/claim"
)

// lowSummary is a result at detail low: the summary in brief, and what is not supported of it.
type lowSummary struct {
	Note   string           `json:"note,omitempty"`
	Engine summarize.Engine `json:"engine"`
	Brief  brief            `json:"brief"`
	shortReport
	Removed []briefRemoved `json:"removed"`
}

// briefRemoved is a value that was taken out, without the value.
type briefRemoved struct {
	Path   string `json:"path"`
	By     string `json:"by"`
	Reason string `json:"reason"`
}

func shorten(r *summarize.Result, note string) lowSummary {
	out := lowSummary{Note: note, Engine: r.Engine, Brief: briefly(r.Summary), shortReport: abridge(r.Report), Removed: []briefRemoved{}}
	for _, m := range r.Removed {
		b := briefRemoved{Path: m.Path, By: m.By}
		if m.Finding != nil {
			b.Reason = m.Finding.Reason
		}
		out.Removed = append(out.Removed, b)
	}
	return out
}

// brief is a summary to be read: without entities, classifications and ids, and with only the beginning of
// each quote. Path is where an item stands in the whole summary.
type brief struct {
	Headline claim.Maybe  `json:"headline"`
	Synopsis []string     `json:"synopsis"`
	Events   []briefEvent `json:"events"`
	Claims   []briefClaim `json:"claims"`
}

type briefEvent struct {
	Path       string           `json:"path"`
	Title      string           `json:"title"`
	Assertion  claim.Assertion  `json:"assertion"`
	When       *claim.Timex     `json:"when"`
	Quantities []claim.Quantity `json:"quantities"`
	Evidence   []string         `json:"evidence"`
}

type briefClaim struct {
	Path       string           `json:"path"`
	Speaker    claim.Maybe      `json:"speaker"`
	Act        claim.Act        `json:"act"`
	Content    string           `json:"content"`
	Assertion  claim.Assertion  `json:"assertion"`
	Quantities []claim.Quantity `json:"quantities"`
	Evidence   []string         `json:"evidence"`
}

func briefly(s *claim.Summary) brief {
	b := brief{Synopsis: []string{}, Events: []briefEvent{}, Claims: []briefClaim{}}
	if s.Headline != nil {
		b.Headline = claim.Maybe(s.Headline.Text)
	}
	for _, p := range s.Synopsis {
		b.Synopsis = append(b.Synopsis, string(p.Text))
	}
	for i, e := range s.Events {
		b.Events = append(b.Events, briefEvent{fmt.Sprintf("/events/%d", i), string(e.Title), e.Assertion, e.When, listed(e.Quantities), openings(e.Evidence)})
	}
	for i, c := range s.Claims {
		b.Claims = append(b.Claims, briefClaim{fmt.Sprintf("/claims/%d", i), c.Attribution.Text, c.Attribution.Act, string(c.Content),
			c.Assertion, listed(c.Quantities), openings(c.Evidence)})
	}
	return b
}

// listed is list, never nil.
func listed(list []claim.Quantity) []claim.Quantity { return append([]claim.Quantity{}, list...) }

// openings gives the beginning of each quote, enough to find it in the article.
func openings(evidence []claim.Evidence) []string {
	return append([]string{}, each(evidence, func(e claim.Evidence) string { return short(e.Quote) })...)
}

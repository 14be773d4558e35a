package laws

import (
	"context"
	"fmt"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// Draft is a summary of an article, to be put to the laws. Name says whose and of what.
type Draft struct {
	Name    string
	Article *source.Article
	Summary *claim.Summary
}

// site is a supported value of a summary: its path, where it lies, the evidence beside it, and the index of its item
// in its list.
type site[T any] struct {
	path     string
	at       *T
	evidence []claim.Evidence
	item     int
}

// put changes the value of a site.
func (s site[T]) put(to T) change { return put(s.path, s.at, to) }

// subject is a draft with its supported values and what its article states.
type subject struct {
	Draft
	base map[string]verify.Verdict // the worst at each path, as the draft stands

	quantities   []site[claim.Quantity]
	times        []site[claim.Timex]
	names        []site[claim.Name]
	attributions []site[claim.Attribution]
	assertions   []site[claim.Assertion]
	quotes       []site[claim.Evidence]
	prose        []site[claim.Prose]

	all    facts
	inside map[string]facts // by the evidence
}

// newSubject verifies a draft as it stands and gathers what the laws can be put to. The summary is changed and set
// back while the laws are tried.
func newSubject(ctx context.Context, d Draft) (*subject, error) {
	r, err := verify.Struct(ctx, d.Article, d.Summary, nil)
	if err != nil {
		return nil, err
	}
	s := &subject{Draft: d, base: worst(r), inside: map[string]facts{}}
	s.all = everything(d.Article)
	sum := d.Summary
	if sum.Headline != nil {
		s.evidence("/headline", sum.Headline.Evidence)
		add(s, &s.prose, "/headline/text", &sum.Headline.Text, sum.Headline.Evidence, 0)
	}
	for i := range sum.Synopsis {
		p, at := &sum.Synopsis[i], fmt.Sprintf("/synopsis/%d", i)
		s.evidence(at, p.Evidence)
		add(s, &s.prose, at+"/text", &p.Text, p.Evidence, i)
	}
	for i := range sum.Entities {
		e, at := &sum.Entities[i], fmt.Sprintf("/entities/%d", i)
		s.evidence(at, e.Evidence)
		add(s, &s.names, at+"/name", &e.Name, e.Evidence, i)
	}
	for i := range sum.Events {
		e, at := &sum.Events[i], fmt.Sprintf("/events/%d", i)
		add(s, &s.prose, at+"/title", &e.Title, e.Evidence, i)
		s.told(at, e.Evidence, &e.Assertion, e.When, e.Quantities, i)
	}
	for i := range sum.Claims {
		c, at := &sum.Claims[i], fmt.Sprintf("/claims/%d", i)
		add(s, &s.attributions, at+"/attribution", &c.Attribution, c.Evidence, i)
		add(s, &s.prose, at+"/content", &c.Content, c.Evidence, i)
		s.told(at, c.Evidence, &c.Assertion, c.When, c.Quantities, i)
	}
	return s, nil
}

// told adds what an event and a claim have in common.
func (s *subject) told(at string, evidence []claim.Evidence, a *claim.Assertion, when *claim.Timex, quantities []claim.Quantity, item int) {
	s.evidence(at, evidence)
	add(s, &s.assertions, at+"/assertion", a, evidence, item)
	if when != nil {
		add(s, &s.times, at+"/when", when, evidence, item)
	}
	for k := range quantities {
		add(s, &s.quantities, fmt.Sprintf("%s/quantities/%d", at, k), &quantities[k], evidence, item)
	}
}

func (s *subject) evidence(at string, list []claim.Evidence) {
	for k := range list {
		add(s, &s.quotes, fmt.Sprintf("%s/evidence/%d", at, k), &list[k], list, k)
	}
}

// add keeps a value that is supported as it stands. Free text may also have nothing that a check holds.
func add[T any](s *subject, sites *[]site[T], path string, at *T, evidence []claim.Evidence, item int) {
	v, found := s.base[path]
	_, free := any(at).(*claim.Prose)
	if v == verify.Supported || free && !found {
		*sites = append(*sites, site[T]{path, at, evidence, item})
	}
}

// worst gives the worst verdict at each path of a report.
func worst(r *verify.Report) map[string]verify.Verdict {
	out := map[string]verify.Verdict{}
	for _, f := range r.Findings {
		if v, known := out[f.Path]; !known || rank(f.Verdict) > rank(v) {
			out[f.Path] = f.Verdict
		}
	}
	return out
}

// rank orders verdicts, the best first.
func rank(v verify.Verdict) int {
	switch v {
	case verify.Supported:
		return 0
	case verify.NotEnoughInfo:
		return 1
	}
	return 2
}

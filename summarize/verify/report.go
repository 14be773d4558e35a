package verify

import (
	"cmp"
	"slices"
)

// Report is all that was found, what was not checked, and what the article states that the summary leaves
// out. Findings and what was not checked stand in the order of the walk: that of the fields of Go structs,
// which is the order of writing.
type Report struct {
	Verdict   Verdict     `json:"verdict"`
	Findings  []Finding   `json:"findings"`
	Unchecked []Unchecked `json:"unchecked"`
	Omissions []Omission  `json:"omissions"`
	Counts    Counts      `json:"counts"`
}

// Unchecked is a value that no check looked at.
type Unchecked struct {
	Path string `json:"path"`
	Why  string `json:"why"`
}

// Omission is something the article stresses that no part of the summary covers.
type Omission struct {
	Kind string `json:"kind"` // quantity, quotation or speaker
	Location
	Why string `json:"why"`
}

// Counts counts the findings by verdict.
type Counts struct {
	Supported     int `json:"supported"`
	Refuted       int `json:"refuted"`
	NotEnoughInfo int `json:"not_enough_info"`
}

// settle orders the findings as the values stand in the document, counts them and gives the verdict:
// refuted where any finding is, else not-enough-info where any is or there is none, else supported.
func (r *Report) settle(rank map[string]int) {
	r.Findings = ordered(r.Findings, rank, func(f *Finding) string { return f.Path })
	r.Unchecked = ordered(r.Unchecked, rank, func(u *Unchecked) string { return u.Path })
	r.Counts = Counts{}
	for _, f := range r.Findings {
		switch f.Verdict {
		case Supported:
			r.Counts.Supported++
		case Refuted:
			r.Counts.Refuted++
		default:
			r.Counts.NotEnoughInfo++
		}
	}
	switch {
	case r.Counts.Refuted > 0:
		r.Verdict = Refuted
	case r.Counts.NotEnoughInfo > 0 || r.Counts.Supported == 0:
		r.Verdict = NotEnoughInfo
	default:
		r.Verdict = Supported
	}
}

// ordered sorts items by the rank of their paths; a path that the walk did not meet goes with the value it
// lies in. Items of one rank keep their order.
func ordered[T any](items []T, rank map[string]int, path func(*T) string) []T {
	if len(items) == 0 {
		return items
	}
	type ranked struct{ rank, at int }
	all := make([]ranked, len(items))
	for i := range items {
		at, up := path(&items[i]), true
		n, known := rank[at]
		for !known && up {
			at, _, up = cutPointer(at)
			n, known = rank[at]
		}
		all[i] = ranked{n, i}
	}
	slices.SortFunc(all, func(a, b ranked) int { return cmp.Or(a.rank-b.rank, a.at-b.at) })
	out := make([]T, len(items))
	for i, r := range all {
		out[i] = items[r.at]
	}
	return out
}

package tools

import "github.com/isnad-go/isnad/summarize/verify"

// shortReport is a report at detail low: what has to be mended, and how much else there is.
type shortReport struct {
	Verdict  verify.Verdict   `json:"verdict"`
	Counts   verify.Counts    `json:"counts"`
	Findings []verify.Finding `json:"findings"` // those that are not supported
	NotShown notShown         `json:"not_shown"`
}

// notShown counts what detail full has beyond detail low.
type notShown struct {
	Supported int `json:"supported"`
	Unchecked int `json:"unchecked"`
	Omissions int `json:"omissions"`
}

func abridge(r *verify.Report) shortReport {
	s := shortReport{Verdict: r.Verdict, Counts: r.Counts, Findings: []verify.Finding{},
		NotShown: notShown{Unchecked: len(r.Unchecked), Omissions: len(r.Omissions)}}
	for _, f := range r.Findings {
		if f.Verdict == verify.Supported {
			s.NotShown.Supported++
			continue
		}
		s.Findings = append(s.Findings, f)
	}
	return s
}

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

// weight is about how many bytes a report keeps.
func weight(r *verify.Report) int {
	if r == nil {
		return 0
	}
	const finding, unchecked = 320, 64 // with its place, whose words are the article's
	n := len(r.Findings)*finding + len(r.Unchecked)*unchecked
	for _, f := range r.Findings {
		n += len(f.Path) + len(f.Reason)
	}
	for _, u := range r.Unchecked {
		n += len(u.Path)
	}
	return n
}

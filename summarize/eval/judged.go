package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/isnad-go/isnad/summarize/verify"
)

// The verdicts of people who read article and draft and nothing of isnad's.
const (
	JudgedSupported = "supported"
	JudgedWrong     = "wrong"
	JudgedUnclear   = "unclear" // two careful readers could differ
)

// HumanVerdict is what somebody judged of one field of a draft, and why.
type HumanVerdict struct {
	Verdict string `json:"verdict"`
	Why     string `json:"why,omitempty"`
}

// Judged holds findings against human verdicts, by field of the first valid draft; of several findings on one field
// the gravest counts. Precision of "wrong" is Caught of Caught and Nagged,
// its recall Caught of Caught and Missed. Fields judged unclear count nowhere but there.
type Judged struct {
	Samples int `json:"samples"`
	// Caught are wrong fields that are refuted, Missed those that are not.
	Caught int `json:"caught"`
	Missed int `json:"missed"`
	// Passed are right fields that are supported, Unchecked those without a finding, Unsettled those with
	// not-enough-info, Nagged those refuted.
	Passed    int `json:"passed"`
	Unchecked int `json:"unchecked"`
	Unsettled int `json:"unsettled"`
	Nagged    int `json:"nagged"`
	Unclear   int `json:"unclear"`
}

// judge holds a report against the verdicts by path; nil where there are none.
func judge(r *verify.Report, verdicts map[string]HumanVerdict) *Judged {
	if len(verdicts) == 0 {
		return nil
	}
	gravest := map[string]verify.Verdict{}
	for _, f := range r.Findings {
		if _, judged := verdicts[f.Path]; judged && rank(f.Verdict) > rank(gravest[f.Path]) {
			gravest[f.Path] = f.Verdict
		}
	}
	out := &Judged{Samples: 1}
	for path, human := range verdicts {
		found := gravest[path]
		switch {
		case human.Verdict == JudgedUnclear:
			out.Unclear++
		case human.Verdict == JudgedWrong && found == verify.Refuted:
			out.Caught++
		case human.Verdict == JudgedWrong:
			out.Missed++
		case found == verify.Refuted:
			out.Nagged++
		case found == verify.Supported:
			out.Passed++
		case found == "":
			out.Unchecked++
		default:
			out.Unsettled++
		}
	}
	return out
}

func rank(v verify.Verdict) int {
	switch v {
	case verify.Supported:
		return 1
	case verify.NotEnoughInfo:
		return 2
	case verify.Refuted:
		return 3
	}
	return 0
}

func (j *Judged) add(other *Judged) {
	if other == nil {
		return
	}
	j.Samples += other.Samples
	j.Caught += other.Caught
	j.Missed += other.Missed
	j.Passed += other.Passed
	j.Unchecked += other.Unchecked
	j.Unsettled += other.Unsettled
	j.Nagged += other.Nagged
	j.Unclear += other.Unclear
}

// judged has a line for each answerer whose drafts somebody judged.
func (r *Result) judged() [][]string {
	rows := [][]string{{"answerer", "samples", "fields", "wrong", "caught", "precision", "recall", "right", "passed", "unchecked", "unsettled", "nagged", "unclear"}}
	for _, m := range r.Metrics {
		j := m.Judged
		if j.Samples == 0 {
			continue
		}
		wrong, right := j.Caught+j.Missed, j.Passed+j.Unchecked+j.Unsettled+j.Nagged
		rows = append(rows, []string{m.Answerer, fmt.Sprint(j.Samples), fmt.Sprint(wrong + right + j.Unclear), fmt.Sprint(wrong), fmt.Sprint(j.Caught),
			ratio(j.Caught, j.Caught+j.Nagged), ratio(j.Caught, wrong), fmt.Sprint(right), fmt.Sprint(j.Passed), fmt.Sprint(j.Unchecked), fmt.Sprint(j.Unsettled), fmt.Sprint(j.Nagged),
			fmt.Sprint(j.Unclear)})
	}
	return rows
}

func ratio(a, b int) string {
	if b == 0 {
		return unknown
	}
	return fmt.Sprintf("%.3f", float64(a)/float64(b))
}

// loadVerdicts reads a sample's verdicts.json: answerer to path to verdict. None is no error.
func loadVerdicts(file string) (map[string]map[string]HumanVerdict, error) {
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all map[string]map[string]HumanVerdict
	if err := json.Unmarshal(b, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for answerer, paths := range all {
		for path, v := range paths {
			switch v.Verdict {
			case JudgedSupported, JudgedWrong, JudgedUnclear:
			default:
				return nil, fmt.Errorf("%s: %s %s: found %q, want %q, %q or %q", file, answerer, path, v.Verdict, JudgedSupported, JudgedWrong, JudgedUnclear)
			}
		}
	}
	return all, nil
}

package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/verify"
)

func TestJudge(t *testing.T) {
	report := &verify.Report{Findings: []verify.Finding{
		{Path: "/a", Verdict: verify.Supported}, {Path: "/a", Verdict: verify.Refuted}, {Path: "/b", Verdict: verify.Supported},
		{Path: "/c", Verdict: verify.Supported}, {Path: "/d", Verdict: verify.NotEnoughInfo}, {Path: "/e", Verdict: verify.Refuted}, {Path: "/f", Verdict: verify.Refuted},
	}}
	got := judge(report, map[string]HumanVerdict{"/a": {Verdict: JudgedWrong}, "/b": {Verdict: JudgedWrong}, "/c": {Verdict: JudgedSupported},
		"/d": {Verdict: JudgedSupported}, "/e": {Verdict: JudgedSupported}, "/f": {Verdict: JudgedUnclear}, "/none": {Verdict: JudgedSupported}})
	if want := (Judged{Samples: 1, Caught: 1, Missed: 1, Passed: 1, Unchecked: 1, Unsettled: 1, Nagged: 1, Unclear: 1}); *got != want {
		t.Errorf("got %+v, want %+v", *got, want)
	}
	if judge(report, nil) != nil {
		t.Error("a draft that nobody judged has a figure")
	}
}

func TestUnknownVerdict(t *testing.T) {
	file := filepath.Join(t.TempDir(), "verdicts.json")
	if err := os.WriteFile(file, []byte(`{"manual-hasty":{"/headline/text":{"verdict":"true"}}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := loadVerdicts(file); err == nil || !strings.Contains(err.Error(), `manual-hasty /headline/text: found "true"`) {
		t.Errorf("got %v", err)
	}
}

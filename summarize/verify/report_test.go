package verify_test

import (
	"context"
	"os"
	"testing"

	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// The report's JSON is a stable form: null and [] where there is nothing, places in bytes and code points.
func TestReportJSON(t *testing.T) {
	a, err := source.New(source.Given{Text: "وصل «الوفد» <أمس> و3 خبراء.", Title: "وصول 12 خبيرا"})
	if err != nil {
		t.Fatal(err)
	}
	const doc = `{"evidence": [{"quote": "وصول 12 خبيراً"}, {"quote": "وصل \"الوفد\" <غدا>"}, {"quote": "كلام آخر"}],
		"quantities": [{"text": "12 خبيرا", "value": "13", "high": null, "unit": "1", "mod": "EXACT", "of": null, "label": "x"}], "b&c": 1}`
	for _, reasons := range []language.Tag{language.Arabic, language.English} {
		r, _, err := verify.Document[item](context.Background(), a, []byte(doc), &verify.Options{Reasons: reasons})
		if err != nil {
			t.Fatal(err)
		}
		golden(t, "testdata/report."+reasons.String()+".json", marshal(t, r))
	}
	empty, err := verify.Struct(context.Background(), a, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/report.empty.json", marshal(t, empty))
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := string(read(t, file)); got != want {
		t.Errorf("%s: got\n%s", file, got)
	}
}

// The verdict is refuted where anything is, else not-enough-info where anything is or nothing was checked.
func TestVerdict(t *testing.T) {
	const s, r, n = verify.Supported, verify.Refuted, verify.NotEnoughInfo
	for _, c := range []struct {
		found []verify.Verdict
		want  verify.Verdict
	}{
		{nil, n}, {[]verify.Verdict{s}, s}, {[]verify.Verdict{s, s}, s}, {[]verify.Verdict{s, n}, n}, {[]verify.Verdict{n}, n},
		{[]verify.Verdict{r}, r}, {[]verify.Verdict{s, n, r}, r}, {[]verify.Verdict{r, n, s}, r}, {[]verify.Verdict{s, r, r}, r},
	} {
		check := &verify.Check{Name: "given", Codes: []string{"x"}, Run: func(p *verify.Pass) error {
			for _, v := range c.found {
				p.Report(verify.Finding{Verdict: v, Code: "x"}, nil)
			}
			return nil
		}}
		got, err := verify.Struct(context.Background(), seed(t), item{}, &verify.Options{Checks: []*verify.Check{check}})
		if err != nil {
			t.Fatal(err)
		}
		if total := got.Counts.Supported + got.Counts.Refuted + got.Counts.NotEnoughInfo; got.Verdict != c.want || total != len(c.found) {
			t.Errorf("%v: %s, %+v", c.found, got.Verdict, got.Counts)
		}
	}
}

// Findings stand as their values do in the document, those of one value in the order of the checks, and what
// lies within no value of the walk goes with the value around it.
func TestOrder(t *testing.T) {
	backwards := &verify.Check{Name: "backwards", Codes: []string{"x"}, Run: func(p *verify.Pass) error {
		for _, path := range []string{"/events/10/title", "/events/2/title", "/events/2/nothing/at/all", "/nothing", "/headline/text", "/headline/text/0", "", "/events/2"} {
			p.Report(verify.Finding{Path: path, Code: "x", Verdict: verify.Supported}, nil)
		}
		return nil
	}}
	again := *backwards
	again.Name = "again"
	s := claim.Summary{Headline: &claim.Headline{}, Events: make([]claim.Event, 11)}
	r, err := verify.Struct(context.Background(), seed(t), s, &verify.Options{Checks: []*verify.Check{backwards, &again}})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"/nothing", "", "/headline/text", "/headline/text/0", "/events/2/nothing/at/all", "/events/2", "/events/2/title", "/events/10/title"}
	var got []string
	for _, f := range r.Findings {
		if f.Check == "backwards" {
			got = append(got, f.Path)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("finding %d is at %q, want %q", i, got[i], want[i])
		}
	}
	last := r.Findings[len(r.Findings)-2:]
	if last[0].Check != "backwards" || last[1].Check != "again" {
		t.Errorf("the checks report out of order: %+v", last)
	}
}

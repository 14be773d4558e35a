package verify_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// speakers is a check as a user of the package would write it: every attribution's words are the article's.
var speakers = &verify.Check{
	Name:  "speakers",
	Doc:   "Speakers are the article's.",
	Codes: []string{verify.OK, "speaker-unknown"},
	Run: func(p *verify.Pass) error {
		for _, v := range p.Values {
			attribution, ok := v.Value.(claim.Attribution)
			if !ok || len(p.Places(v.Scope[0])) == 0 {
				continue
			}
			f := verify.Finding{Check: "overwritten", Path: v.Path, Verdict: verify.Refuted, Code: "speaker-unknown", Got: attribution.Text,
				Reason: p.Reason("nobody is called %s here", string(attribution.Text))}
			var at *source.Place
			if m := p.Article.Find(string(attribution.Text)); len(m) > 0 {
				f.Verdict, f.Code, f.Reason, at = verify.Supported, verify.OK, p.Reason("the article has these words"), &m[0].Place
			}
			p.Report(f, at)
		}
		return nil
	},
}

func TestCheckOfAUser(t *testing.T) {
	doc := strings.Replace(string(read(t, "testdata/seed.json")), `"text": "وزارة الدفاع البيلاروسية", "cue"`, `"text": "وزارة النفط", "cue"`, 1)
	opts := &verify.Options{Checks: append(verify.Checks(), speakers), Reasons: language.BritishEnglish}
	r, _, err := verify.Summary(context.Background(), seed(t), []byte(doc), opts)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range r.Findings {
		if f.Check == "speakers" {
			got = append(got, fmt.Sprintf("%s %s %v", f.Path, f.Reason, f.At != nil))
		}
	}
	want := []string{"/claims/0/attribution the article has these words true", "/claims/1/attribution nobody is called وزارة النفط here false"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if r.Verdict != verify.Refuted {
		t.Errorf("verdict %s", r.Verdict)
	}
	for _, u := range r.Unchecked {
		if strings.HasSuffix(u.Path, "/attribution") {
			t.Errorf("%s is listed as not checked", u.Path)
		}
	}
}

var errBroken = errors.New("broken")

func TestErrors(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	check := func(run func(p *verify.Pass) error) []*verify.Check {
		return []*verify.Check{{Name: "mine", Codes: []string{"listed"}, Run: run}}
	}
	for name, c := range map[string]struct {
		ctx    context.Context
		checks []*verify.Check
		is     error
		has    string
	}{
		"a code that is not listed": {context.Background(), check(func(p *verify.Pass) error {
			p.Report(verify.Finding{Path: "", Code: "listed"}, nil)
			p.Report(verify.Finding{Path: "", Code: "unlisted"}, nil)
			return nil
		}), nil, `check mine reports the code "unlisted", which its Codes do not list`},
		"a check that fails":      {context.Background(), check(func(*verify.Pass) error { return errBroken }), errBroken, "check mine: broken"},
		"no check":                {context.Background(), []*verify.Check{verify.Quote, nil}, nil, "the check at index 1 of Options.Checks has no Run"},
		"a check without Run":     {context.Background(), []*verify.Check{{Name: "mine"}}, nil, "the check at index 0 of Options.Checks has no Run"},
		"cancelled":               {cancelled, nil, context.Canceled, "canceled"},
		"cancelled, one check":    {cancelled, check(func(*verify.Pass) error { return nil }), context.Canceled, "canceled"},
		"cancelled, and no check": {cancelled, []*verify.Check{}, context.Canceled, "canceled"},
	} {
		r, _, err := verify.Summary(c.ctx, seed(t), read(t, "testdata/seed.json"), &verify.Options{Checks: c.checks})
		if err == nil || r != nil || c.is != nil && !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.has) {
			t.Errorf("%s: %v, %v", name, r, err)
		}
	}
}

// A check that runs long gives up when it is told to.
func TestCancelledWithin(t *testing.T) {
	for _, c := range verify.Checks() {
		ctx, cancel := context.WithCancel(context.Background())
		first := &verify.Check{Name: "first", Run: func(*verify.Pass) error { return nil }}
		late := *c
		late.Run = func(p *verify.Pass) error { cancel(); return c.Run(p) }
		_, _, err := verify.Summary(ctx, seed(t), read(t, "testdata/seed.json"), &verify.Options{Checks: []*verify.Check{first, &late, first}})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", c.Name, err)
		}
	}
}

// No options, empty ones and the defaults written out are the same.
func TestNilOptions(t *testing.T) {
	var reports []string
	for _, opts := range []*verify.Options{nil, {}, {Checks: verify.Checks(), Reasons: language.Arabic}, {Reasons: language.MustParse("ar-TN")}, {Reasons: language.French}} {
		r, _, err := verify.Summary(context.Background(), seed(t), read(t, "testdata/seed.json"), opts)
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, marshal(t, r))
	}
	for i := range reports {
		if reports[i] != reports[0] {
			t.Errorf("report %d differs", i)
		}
	}
	none, err := verify.Struct(context.Background(), seed(t), item{}, &verify.Options{Checks: []*verify.Check{}})
	if err != nil || none.Verdict != verify.NotEnoughInfo {
		t.Errorf("nothing checked: %+v, %v", none, err)
	}
	checks := verify.Checks()
	checks[0] = nil
	if verify.Checks()[0] == nil {
		t.Error("Checks gives out its own slice")
	}
}

// One article serves many verifications at once.
func TestConcurrentUse(t *testing.T) {
	a, doc := seed(t), []byte(strings.ReplaceAll(string(read(t, "testdata/seed.json")), "دوريتهم", "رحلتهم"))
	reports := make([]*verify.Report, 16)
	var wg sync.WaitGroup
	for i := range reports {
		wg.Go(func() {
			r, _, err := verify.Summary(context.Background(), a, doc, nil)
			if err == nil {
				reports[i] = r
			}
		})
	}
	wg.Wait()
	for i, r := range reports {
		if r == nil || marshal(t, r) != marshal(t, reports[0]) {
			t.Fatalf("verification %d differs", i)
		}
	}
}

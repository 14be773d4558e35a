package eval

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/llm/replay"
	"github.com/isnad-go/isnad/summarize/verify"
)

// The figures over the synthetic samples, as their README tells them.
func TestFigures(t *testing.T) {
	samples, err := Load(synthetic)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Run(t.Context(), samples, nil)
	if err != nil {
		t.Fatal(err)
	}
	type figures struct {
		replies                     Replies
		today, before, after        int // samples
		refutedBefore, refutedAfter int
		tokens                      string
	}
	want := map[string]figures{
		Extractive: {replies: Replies{0, 0}, before: 2, after: 2, tokens: "n/a"},
		"careful":  {replies: Replies{2, 2}, today: 2, before: 2, after: 2, tokens: "2000"},
		"hasty":    {replies: Replies{2, 2}, today: 1, before: 2, after: 1, refutedBefore: 2, tokens: "4002"},
		"broken":   {replies: Replies{2, 4}, today: 2, before: 2, after: 2, tokens: "4002"},
		"chatty":   {replies: Replies{1, 5}, today: 2, before: 1, after: 1, tokens: "n/a"},
	}
	var names []string
	for _, m := range r.Metrics {
		names = append(names, m.Answerer)
		got := figures{m.Replies, m.TodaysPrompt, m.Before.Samples, m.After.Samples, refuted(m.Before), refuted(m.After), number(m.Usage.PromptTokens)}
		if got != want[m.Answerer] {
			t.Errorf("%s: got %+v, want %+v", m.Answerer, got, want[m.Answerer])
		}
		if m.Samples != 2 {
			t.Errorf("%s: %d samples", m.Answerer, m.Samples)
		}
	}
	if !slices.Equal(names, []string{"broken", "careful", "chatty", Extractive, "hasty"}) {
		t.Errorf("answerers %v", names)
	}
	if len(r.Stale) != 1 || r.Stale[0].Sample != "harvest" || r.Stale[0].Answerer != "hasty" || r.Stale[0].File != "2.json" ||
		r.Stale[0].Why != "today's request differs in messages[0] (system), line 1" {
		t.Errorf("stale: %+v", r.Stale)
	}
	if len(r.Failed) != 1 || r.Failed[0].Sample != "drill" || r.Failed[0].Answerer != "chatty" || !strings.Contains(r.Failed[0].Why, "unusable") {
		t.Errorf("failed: %+v", r.Failed)
	}
}

func refuted(f Figures) int {
	n := 0
	for _, c := range f.Checks {
		n += c.Refuted
	}
	return n
}

// one scores a run over the sample drill that is recorded for the purpose; change may change the exchanges.
func one(t *testing.T, r recordedRun, opts *Options, change func([]replay.Exchange) []replay.Exchange) Score {
	t.Helper()
	r.sample, r.answerer = "drill", "x"
	dir := filepath.Join(t.TempDir(), "x")
	record(t, r, dir)
	exchanges, err := replay.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		exchanges = change(exchanges)
	}
	samples, err := Load(synthetic)
	if err != nil {
		t.Fatal(err)
	}
	samples[0].Recorded = []Recorded{{"x", exchanges}}
	res, err := Run(t.Context(), samples[:1], opts)
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Scores) != 2 || res.Scores[0].Answerer != Extractive {
		t.Fatalf("scores: %+v", res.Scores)
	}
	return res.Scores[1]
}

// sides says in a word how many values are refuted before and after, "-" where there is no figure.
func sides(s Score) string {
	side := func(counts []Counts) string {
		if counts == nil {
			return "-"
		}
		return string(rune('0' + refuted(Figures{Checks: counts})))
	}
	return side(s.Before) + side(s.After)
}

func TestRuns(t *testing.T) {
	drill, repair := reply(t, "drill"), reply(t, "drill.repair")
	hasty := []string{wrong(t, drill), repair}
	useless := `{"patches": []}`
	without := func(file string) func([]replay.Exchange) []replay.Exchange {
		return func(all []replay.Exchange) []replay.Exchange {
			return slices.DeleteFunc(all, func(x replay.Exchange) bool { return x.File == file })
		}
	}
	for name, tt := range map[string]struct {
		run     recordedRun
		opts    *Options
		change  func([]replay.Exchange) []replay.Exchange
		sides   string
		replies Replies
		stale   []string // the file or "none", and why
		failure string
	}{
		"repaired":                 {run: recordedRun{replies: hasty}, sides: "10", replies: Replies{1, 1}},
		"nothing to repair":        {run: recordedRun{replies: []string{drill}}, sides: "00", replies: Replies{1, 1}},
		"draft of an older prompt": {run: recordedRun{replies: []string{drill}, earlier: true}, sides: "00", replies: Replies{1, 1}},
		"asked again, older prompt": {run: recordedRun{replies: []string{broken(t, drill), drill}, earlier: true}, sides: "00",
			replies: Replies{1, 2}},
		"asked again, then repaired": {run: recordedRun{replies: []string{"Sure!", wrong(t, drill), repair}}, sides: "10", replies: Replies{1, 2}},
		"the last reply has no successor": {run: recordedRun{replies: []string{broken(t, drill), drill}}, change: without("2.json"), sides: "--",
			replies: Replies{0, 1}, failure: "off-schema"},
		"repair refused": {run: recordedRun{replies: []string{wrong(t, drill), ""}}, sides: "11", replies: Replies{1, 1}, failure: "refused"},
		"draft refused":  {run: recordedRun{replies: []string{""}}, sides: "--", replies: Replies{0, 1}, failure: "refused"},
		"two repairs":    {run: recordedRun{replies: []string{wrong(t, drill), useless, repair}}, sides: "10", replies: Replies{1, 1}},
		"four repairs": {run: recordedRun{replies: []string{wrong(t, drill), useless, useless, useless, repair}, opts: summarize.Options{MaxRepairs: 4}},
			sides: "10", replies: Replies{1, 1}},
		"fewer repairs than recorded": {run: recordedRun{replies: []string{wrong(t, drill), useless, repair}}, opts: &Options{MaxRepairs: 1}, sides: "11",
			replies: Replies{1, 1}, stale: []string{"3.json: today's code does not ask for it"}},
		"no repairs": {run: recordedRun{replies: hasty}, opts: &Options{MaxRepairs: -1}, sides: "11", replies: Replies{1, 1},
			stale: []string{"2.json: today's code does not ask for it"}},
		"stale, and what rests on it": {run: recordedRun{replies: []string{wrong(t, drill), useless, repair}, earlier: true}, sides: "1-", replies: Replies{1, 1},
			stale: []string{"2.json: today's request differs in messages[0] (system), line 1",
				"3.json: it rests on the repair of attempt 1, which has none of today"}},
		"repair never recorded": {run: recordedRun{replies: hasty}, change: without("2.json"), sides: "1-", replies: Replies{1, 1},
			stale: []string{"none: today's code asks for it, and it was never recorded"}},
		"second repair never recorded": {run: recordedRun{replies: []string{wrong(t, drill), useless, repair}}, change: without("3.json"), sides: "1-",
			replies: Replies{1, 1}, stale: []string{"none: today's code asks for it, and it was never recorded"}},
		"no repair is taken for a draft": {run: recordedRun{replies: []string{wrong(t, drill), useless, repair}}, sides: "--", replies: Replies{0, 1},
			failure: "again (attempt 1): no recording answers", change: func(all []replay.Exchange) []replay.Exchange {
				all[0].Response.Text = "Sure!"
				all[2].Request.SchemaName = all[0].Request.SchemaName
				return all
			}},
		"no first draft": {run: recordedRun{replies: hasty}, change: without("1.json"), sides: "--", failure: "no recording of the first draft"},
		"nothing":        {run: recordedRun{replies: []string{drill}}, change: without("1.json"), sides: "--", failure: "nothing was recorded"},
		"two first drafts": {run: recordedRun{replies: []string{drill}}, sides: "--", failure: "1.json and 2.json are both drafts of attempt 0",
			change: func(all []replay.Exchange) []replay.Exchange {
				second := all[0]
				second.File = "2.json"
				return append(all, second)
			}},
		"English, schema in the prompt": {run: recordedRun{replies: hasty, opts: summarize.Options{Language: language.English, SchemaInPrompt: true}},
			sides: "10", replies: Replies{1, 1}},
		"with parameters": {run: recordedRun{replies: hasty, opts: summarize.Options{Params: llm.Params{Seed: new(int)}}}, sides: "10", replies: Replies{1, 1}},
	} {
		t.Run(name, func(t *testing.T) {
			s := one(t, tt.run, tt.opts, tt.change)
			if got := sides(s); got != tt.sides {
				t.Errorf("refuted before and after: %s, want %s", got, tt.sides)
			}
			if s.Replies != tt.replies {
				t.Errorf("replies %+v, want %+v", s.Replies, tt.replies)
			}
			if (s.Failure == "") != (tt.failure == "") || !strings.Contains(string(s.Failure), tt.failure) {
				t.Errorf("failure %q, want %q", s.Failure, tt.failure)
			}
			var stale []string
			for _, x := range s.Stale {
				file := string(x.File)
				if file == "" {
					file = "none"
				}
				stale = append(stale, file+": "+x.Why)
			}
			if !slices.Equal(stale, tt.stale) {
				t.Errorf("stale:\n%s\nwant:\n%s", strings.Join(stale, "\n"), strings.Join(tt.stale, "\n"))
			}
			if want := !tt.run.earlier && tt.replies.Of > 0; s.TodaysPrompt != want {
				t.Errorf("today's prompt: %t", s.TodaysPrompt)
			}
		})
	}
}

// A check of one's own is counted, the others are not; its failure is the evaluation's.
func TestOwnChecks(t *testing.T) {
	samples, err := Load(synthetic)
	if err != nil {
		t.Fatal(err)
	}
	own := &verify.Check{Name: "own", Doc: "Never content.", Codes: []string{"no"}, Run: func(p *verify.Pass) error {
		p.Report(verify.Finding{Path: "/headline", Verdict: verify.NotEnoughInfo, Code: "no", Reason: "no"}, nil)
		return nil
	}}
	r, err := Run(t.Context(), samples, &Options{Checks: []*verify.Check{own}})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range r.Metrics {
		if m.Before.Samples == 0 || len(m.Before.Checks) != 1 || m.Before.Checks[0].Check != "own" || m.Before.Checks[0].NotEnoughInfo != m.Before.Samples {
			t.Errorf("%s: %+v", m.Answerer, m.Before)
		}
	}
	broken := errors.New("broken")
	own.Run = func(*verify.Pass) error { return broken }
	if _, err := Run(t.Context(), samples, &Options{Checks: []*verify.Check{own}}); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	// On what is recorded, too, where the floor has nothing against it.
	own.Run = func(p *verify.Pass) error {
		if strings.Contains(valuesOf(p), "2300") {
			return broken
		}
		return nil
	}
	if _, err := Run(t.Context(), samples, &Options{Checks: []*verify.Check{own}}); !errors.Is(err, broken) || !strings.Contains(err.Error(), "harvest: hasty") {
		t.Errorf("got %v", err)
	}
}

func valuesOf(p *verify.Pass) string {
	b, _ := json.Marshal(p.Root)
	return string(b)
}

func TestCancelled(t *testing.T) {
	samples, err := Load(synthetic)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if r, err := Run(ctx, samples, nil); !errors.Is(err, context.Canceled) || r != nil {
		t.Errorf("got %v, %v", r, err)
	}
}

// No list is null, whatever is missing.
func TestNoSamples(t *testing.T) {
	r, err := Run(t.Context(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(r)
	if want := `{"samples":0,"metrics":[],"stale":[],"failed":[],"scores":[]}`; err != nil || string(b) != want {
		t.Errorf("got %s, %v", b, err)
	}
}

func TestUsage(t *testing.T) {
	body := func(s string) replay.Exchange {
		return replay.Exchange{Response: &llm.Response{Body: json.RawMessage(s), Usage: &llm.Usage{PromptTokens: 3, CompletionTokens: 2}}}
	}
	silent := replay.Exchange{Response: &llm.Response{}}
	for name, tt := range map[string]struct {
		exchanges          []replay.Exchange
		prompt, completion string
		cost               string
	}{
		"none":             {nil, "n/a", "n/a", "n/a"},
		"all known":        {[]replay.Exchange{body(`{"usage":{"cost":0.1}}`), body(`{"usage":{"cost":0.2}}`)}, "6", "4", "0.3"},
		"whole":            {[]replay.Exchange{body(`{"usage":{"cost":10}}`)}, "3", "2", "10"},
		"cost not told":    {[]replay.Exchange{body(`{"usage":{"cost":0.1}}`), body(`{"usage":{}}`)}, "6", "4", "n/a"},
		"one says nothing": {[]replay.Exchange{body(`{"usage":{"cost":0.1}}`), silent}, "n/a", "n/a", "n/a"},
	} {
		t.Run(name, func(t *testing.T) {
			u := usage(tt.exchanges)
			if number(u.PromptTokens) != tt.prompt || number(u.CompletionTokens) != tt.completion || orUnknown(u.Cost) != tt.cost {
				t.Errorf("got %s %s %s", number(u.PromptTokens), number(u.CompletionTokens), orUnknown(u.Cost))
			}
		})
	}
}

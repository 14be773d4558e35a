package timex_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/internal/timex"
	"github.com/isnad-go/isnad/summarize/mention"
)

// suiteCase is a case of a suite that others wrote: the data folder's README tells its fields.
type suiteCase struct {
	ID, Kind, Input, Relevance, Note string
	ReferenceDate                    string `json:"reference_date"`
	Flags                            []string
	Expected                         []expectation
}

type expectation struct {
	Text, Type string
	Unit       string
	Start, End int
	Value      any
}

// suite is a file of cases, which of them ask for a time, and what says that isnad's answer is the wanted one.
type suite struct {
	file string
	asks func(c suiteCase) bool
	ok   func(c suiteCase, got []answer) bool
}

// pools are the suites scored together, and the share of their eligible cases that has to pass.
var pools = []struct {
	name   string
	floor  float64
	suites []suite
}{
	{"formatted dates", 0.98, []suite{{"icu_generated_dates", nil, values}}},
	{"Duckling, news", 0.95, []suite{{"duckling_time", forNews, begins}, {"duckling_duration", forNews, lengths}}},
	{"dateparser", 0.95, []suite{{"dateparser_tests", nil, extents}, {"dateparser_locale_lexicon", named, extents}}},
	{"CLDR months, weekdays, relative words", 0.98, []suite{{"cldr_dates_lexicon", named, extents}, {"cldr_relative_ar", nil, offsets}}},
	{"Recognizers, dates, periods, durations", 0.90, []suite{
		{"recognizers_datetime_DateExtractor", nil, extents}, {"recognizers_datetime_DateParser", nil, extents},
		{"recognizers_datetime_DatePeriodExtractor", nil, extents}, {"recognizers_datetime_DatePeriodParser", nil, extents},
		{"recognizers_datetime_DurationExtractor", nil, extents}, {"recognizers_datetime_DurationParser", nil, spans},
	}},
}

func forNews(c suiteCase) bool { return c.Relevance == "news" }

// named are the words for months, weekdays and relative times, not those for units, eras and parts of the day.
func named(c suiteCase) bool {
	return strings.Contains(c.Kind, "month") || strings.Contains(c.Kind, "day") && !strings.Contains(c.Kind, "dayperiod") || c.Kind == "lexicon-relative"
}

// tally counts a suite's cases.
type tally struct{ cases, out, eligible, passed, skipped int }

func (n *tally) add(m tally) {
	n.cases, n.out, n.eligible = n.cases+m.cases, n.out+m.out, n.eligible+m.eligible
	n.passed, n.skipped = n.passed+m.passed, n.skipped+m.skipped
}

func TestSuites(t *testing.T) {
	if _, err := os.Stat(filepath.Join(dataFolder(), "times")); err != nil {
		t.Skip("no suites to measure by: ", err)
	}
	skips := readSkips(t)
	var table strings.Builder
	line := func(name string, n tally) {
		fmt.Fprintf(&table, "%-44s %6d %8d %9d %7d %8d %8.2f%% %8.2f%%\n", name, n.cases, n.out, n.eligible, n.passed, n.skipped,
			100*float64(n.passed)/float64(max(n.eligible-n.skipped, 1)), 100*float64(n.passed)/float64(max(n.eligible, 1)))
	}
	fmt.Fprintf(&table, "%-44s %6s %8s %9s %7s %8s %9s %9s\n", "suite", "cases", "left out", "eligible", "passed", "skipped", "score", "no skips")
	for _, p := range pools {
		var sum tally
		for _, s := range p.suites {
			n := s.measure(t, skips)
			line("  "+s.file, n)
			sum.add(n)
		}
		line(p.name, sum)
		if score := float64(sum.passed) / float64(max(sum.eligible-sum.skipped, 1)); score < p.floor {
			t.Errorf("%s: %.2f%% read, want %.0f%%", p.name, 100*score, 100*p.floor)
		}
	}
	for id := range skips {
		t.Errorf("testdata/skips.tsv: %s is no eligible case that fails: take it out", id)
	}
	t.Log("\n" + table.String())
}

// leftOut are the flags of cases whose expectations nobody can meet; the data folder's README says so.
var leftOut = []string{"clearly-wrong", "odd-form", "ungrammatical", "conflict", "not-resolved", "text-not-in-input",
	"offset-mismatch", "numeric-order-depends-on-locale"}

func (s suite) measure(t *testing.T, skips map[string]string) tally {
	t.Helper()
	var n tally
	for _, c := range s.cases(t) {
		n.cases++
		flagged := slices.ContainsFunc(c.Flags, func(f string) bool { return slices.Contains(leftOut, f) })
		if flagged || c.Relevance == "no" || c.Relevance == "dialect" || s.asks != nil && !s.asks(c) {
			n.out++
			continue
		}
		n.eligible++
		reason, skipped := skips[s.file+"\t"+c.ID]
		switch got := answers(c); {
		case s.ok(c, got):
			n.passed++
		case skipped:
			n.skipped++
			delete(skips, s.file+"\t"+c.ID)
			t.Logf("skipped %s: %s", c.ID, reason)
		default:
			t.Logf("failed %s\t%s %q\n  want %v\n  got  %v", s.file, c.ID, c.Input, c.Expected, got)
		}
	}
	if n.skipped > max(1, n.eligible/20) {
		t.Errorf("%s: %d cases skipped of %d, at most a twentieth may be", s.file, n.skipped, n.eligible)
	}
	return n
}

// answer is a time with its place in code points.
type answer struct {
	mention.Timex
	from, to int
}

func (a answer) String() string { return fmt.Sprintf("%d:%d %s %s", a.from, a.to, a.Type, a.Value) }

// reference is the day that cases without one are resolved against.
var reference = time.Date(2020, 6, 15, 0, 0, 0, 0, time.UTC)

func answers(c suiteCase) []answer {
	published := reference
	if len(c.ReferenceDate) >= 10 {
		published, _ = time.Parse("2006-01-02", c.ReferenceDate[:10])
	}
	read := arabic.Read(c.Input)
	var out []answer
	for _, x := range timex.Scan(read, quantity.Scan(read, ""), published, "") {
		from := utf8.RuneCountInString(c.Input[:x.Span.Start])
		out = append(out, answer{x, from, from + utf8.RuneCountInString(x.Span.Of(c.Input))})
	}
	return out
}

func (s suite) cases(t *testing.T) []suiteCase {
	t.Helper()
	f, err := os.Open(filepath.Join(dataFolder(), "times", s.file+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []suiteCase
	lines := bufio.NewScanner(f)
	for lines.Buffer(nil, 1<<20); lines.Scan(); {
		var c suiteCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(s.file, err)
		}
		out = append(out, c)
	}
	if len(out) == 0 {
		t.Fatal(s.file, " has no cases")
	}
	return out
}

// readSkips gives the reasons of testdata/skips.tsv by suite and case.
func readSkips(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile("testdata/skips.tsv")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(f) != 3 || f[2] == "" {
			t.Fatalf("testdata/skips.tsv: want suite, case and reason, got %q", line)
		}
		out[f[0]+"\t"+f[1]] = f[2]
	}
	return out
}

// dataFolder is where outside test data lies: ISNAD_DATA, or beside the checkout.
func dataFolder() string {
	if dir := os.Getenv("ISNAD_DATA"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "..", "..", "shared", "data")
}

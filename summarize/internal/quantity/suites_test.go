package quantity_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
)

// suiteCase is a case of a suite that others wrote: the data folder's README tells its fields.
type suiteCase struct {
	ID, Kind, Input, Relevance, Note string
	Flags                            []string
	Expected                         []expectation
}

type expectation struct {
	Text, Type, Unit string
	Start, End       int
	Value            any
}

// reading is one answer in a suite's own terms: code points [from, to), value and unit as strings.
type reading struct {
	from, to    int
	value, unit string
}

// pools are the suites scored together, and the share of their eligible cases that has to pass.
var pools = []struct {
	name   string
	floor  float64
	suites []suite
}{
	{"numbers", 0.98, []suite{
		{file: "recognizers_number_NumberModel", read: bareNumbers},
		{file: "recognizers_number_NumberRangeModel", read: intervals},
		{file: "duckling_numeral", read: bareNumbers},
		{file: "unicode_digits", read: bareNumbers},
	}},
	{"ordinals and percentages", 0.97, []suite{
		{file: "recognizers_number_OrdinalModel", read: bareOrdinals, asks: notRelative},
		{file: "duckling_ordinal", read: bareNumbers},
		{file: "recognizers_number_PercentModel", read: percentages},
	}},
	{"number words, tests", 0.97, []suite{
		{file: "numwords_tests", read: wholeAmounts, asks: noTime, units: currencyNames},
		{file: "humanizer_ar", read: wholeAmounts, asks: noTime, units: unitNames},
	}},
	{"number words, generated", 0.99, []suite{
		{file: "numwords_generated", read: bareNumbers},
		{file: "icu_generated_numbers", read: wholeAmounts, units: unitNames},
		{file: "cldr_rbnf_spellout", read: bareNumbers},
	}},
	{"money", 0.97, []suite{{file: "duckling_amountofmoney", read: wholeAmounts, units: currencyNames}}},
	{"units and currencies of CLDR", 0.98, []suite{
		{file: "cldr_units_ar", read: wholeAmounts, asks: longUnits, units: cldrUnits},
		{file: "cldr_currencies_ar", read: wholeAmounts, asks: twoOfThem, want: asTwo},
	}},
	{"reported alone", 0, []suite{
		{file: "duckling_quantity", read: wholeAmounts, units: unitNames},
		{file: "duckling_temperature", read: wholeAmounts, units: unitNames},
		{file: "duckling_volume", read: wholeAmounts, units: unitNames},
	}},
}

// suite is a file of cases and what turns its terms and isnad's into each other.
type suite struct {
	file  string
	read  func(c suiteCase, country string) []reading
	want  func(c suiteCase) []reading // nil: the expectations as they stand
	asks  func(c suiteCase) bool      // which cases ask for a quantity at all; nil: all
	units map[string]string           // the suite's unit names to codes
}

// tally counts a suite's cases.
type tally struct{ cases, flagged, other, eligible, passed, skipped int }

func (n *tally) add(m tally) {
	n.cases, n.flagged, n.other = n.cases+m.cases, n.flagged+m.flagged, n.other+m.other
	n.eligible, n.passed, n.skipped = n.eligible+m.eligible, n.passed+m.passed, n.skipped+m.skipped
}

// scores gives the share that passed of all eligible cases, and of those not skipped.
func (n tally) scores() (all, kept float64) {
	return float64(n.passed) / float64(max(n.eligible, 1)), float64(n.passed) / float64(max(n.eligible-n.skipped, 1))
}

func TestSuites(t *testing.T) {
	if _, err := os.Stat(filepath.Join(dataFolder(t), "numbers")); err != nil {
		t.Skip("no suites to measure by: ", err)
	}
	skips := readSkips(t)
	var table strings.Builder
	line := func(name string, n tally) {
		all, kept := n.scores()
		fmt.Fprintf(&table, "%-38s %6d %8d %6d %9d %7d %8d %8.2f%% %8.2f%%\n", name, n.cases, n.flagged, n.other, n.eligible, n.passed,
			n.skipped, 100*kept, 100*all)
	}
	fmt.Fprintf(&table, "%-38s %6s %8s %6s %9s %7s %8s %9s %9s\n", "suite", "cases", "flagged", "other", "eligible", "passed", "skipped", "score", "no skips")
	for _, p := range pools {
		var sum tally
		for _, s := range p.suites {
			n := s.measure(t, skips)
			line("  "+s.file, n)
			sum.add(n)
		}
		line(p.name, sum)
		if _, kept := sum.scores(); kept < p.floor {
			t.Errorf("%s: %.2f%% read, want %.0f%%", p.name, 100*kept, 100*p.floor)
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

func (c suiteCase) leftOut() bool {
	return c.Relevance == "no" || c.Relevance == "dialect" || slices.ContainsFunc(c.Flags, func(f string) bool { return slices.Contains(leftOut, f) })
}

// measure reads a suite, takes the skips it uses out of skips, and lists what fails.
func (s suite) measure(t *testing.T, skips map[string]string) tally {
	t.Helper()
	var n tally
	for _, c := range s.cases(t) {
		n.cases++
		switch {
		case c.leftOut():
			n.flagged++
			continue
		case s.asks != nil && !s.asks(c):
			n.other++
			continue
		}
		n.eligible++
		got, want := s.read(c, s.country(c)), s.wanted(c)
		reason, skipped := skips[s.file+"\t"+c.ID]
		switch {
		case agree(got, want, slices.Contains(c.Flags, "upstream-ignores-resolution")):
			n.passed++
		case skipped:
			n.skipped++
			delete(skips, s.file+"\t"+c.ID)
			t.Logf("skipped %s: %s", c.ID, reason)
		default:
			t.Logf("failed %s %q\n  want %v\n  got  %v", c.ID, c.Input, want, got)
		}
	}
	if n.skipped > max(1, n.eligible/20) {
		t.Errorf("%s: %d cases skipped of %d, at most a twentieth may be", s.file, n.skipped, n.eligible)
	}
	return n
}

// wanted gives a case's expectations as readings.
func (s suite) wanted(c suiteCase) []reading {
	if s.want != nil {
		return s.want(c)
	}
	var out []reading
	for _, e := range c.Expected {
		unit := ""
		if s.units != nil && e.Unit != "" {
			var named bool
			if unit, named = s.units[e.Unit]; !named {
				unit = e.Unit
			}
		}
		from, to := trimmed(c.Input, e.Start, e.End)
		from, to = framed(c.Input, from, to)
		value := canonical(e.Value)
		if e.Unit == "Cent" {
			value = inMain(value)
		}
		out = append(out, reading{from, to, value, unit})
	}
	return out
}

// cases reads the suite's file.
func (s suite) cases(t *testing.T) []suiteCase {
	t.Helper()
	f, err := os.Open(filepath.Join(dataFolder(t), "numbers", s.file+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []suiteCase
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		d := json.NewDecoder(strings.NewReader(lines.Text()))
		d.UseNumber()
		var c suiteCase
		if err := d.Decode(&c); err != nil {
			t.Fatal(s.file, err)
		}
		out = append(out, c)
	}
	if err := lines.Err(); err != nil || len(out) == 0 {
		t.Fatal(s.file, " has no cases: ", err)
	}
	return out
}

// readSkips gives the reasons of testdata/skips.tsv by suite and case.
func readSkips(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile("testdata/skips.tsv")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
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

// found is what the scanner reads in a case.
func found(c suiteCase, country string) []found1 {
	t := arabic.Read(c.Input)
	var out []found1
	for _, q := range quantity.Scan(t, country) {
		out = append(out, found1{q, c.Input})
	}
	return out
}

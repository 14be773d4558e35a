package source_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/uax29/v2/words"
	"golang.org/x/text/unicode/norm"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/name"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/internal/quotation"
	"github.com/isnad-go/isnad/summarize/internal/timex"
	"github.com/isnad-go/isnad/summarize/source"
)

// step is a piece of work over one text.
type step struct {
	name string
	do   func()
}

// steps are what analysing a text costs, as a whole and scanner by scanner, and two yardsticks over the same
// text: what any reader of runes pays, and what a reader of normalised words pays.
func steps(tb testing.TB, s string) (article, wordsOf step, rest []step) {
	t := arabic.Read(s)
	quantities, day := quantity.Scan(t, ""), time.Date(2022, 1, 6, 0, 0, 0, 0, time.UTC)
	times, names := timex.Scan(t, quantities, day, ""), name.Scan(t)
	article = step{"article", func() {
		if _, err := source.New(source.Given{Text: s, Published: "2022-01-06"}); err != nil {
			tb.Fatal(err)
		}
	}}
	wordsOf = step{"yardstick: NFC and words", func() {
		for tokens := words.FromString(norm.NFC.String(s)); tokens.Next(); {
			sink += len(tokens.Value())
		}
	}}
	return article, wordsOf, []step{
		{"fold", func() { sink += len(arabic.Fold(s, arabic.Full).Text) }},
		{"fold and tokens", func() { sink += len(arabic.Read(s).Tokens) }},
		{"quantities", func() { sink += len(quantity.Scan(t, "")) }},
		{"times", func() { sink += len(timex.Scan(t, quantities, day, "")) }},
		{"names", func() { sink += len(name.Scan(t)) }},
		{"quotations", func() { sink += len(quotation.Scan(t, names, times)) }},
		{"yardstick: runes", func() {
			for _, r := range s {
				sink += int(r) & 1
			}
		}},
	}
}

var sink int

func BenchmarkNew(b *testing.B) {
	for name, s := range map[string]string{"seed": strings.Repeat(seed(b), 20), "news": news(b)} {
		if s == "" {
			continue
		}
		article, wordsOf, rest := steps(b, s)
		for _, c := range append([]step{article, wordsOf}, rest...) {
			b.Run(name+"/"+c.name, func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				b.ReportAllocs()
				for b.Loop() {
					c.do()
				}
			})
		}
	}
}

// Analysing an article, quantities and times, takes no longer than NFC and words over it; outside news, dense with
// numbers, takes somewhat more (it is logged), and is held to half as much again, so that a busy machine fails nobody.
// The best of several is compared, and what looks too slow is measured again.
func TestCostBesideYardstick(t *testing.T) {
	if instrumented || testing.Short() {
		t.Skip("the times of an instrumented program say nothing")
	}
	const patience = 30 * time.Second
	for _, c := range []struct {
		name, text string
		most       float64
	}{{"seed", strings.Repeat(seed(t), 20), 1}, {"news", news(t), 1.5}} {
		if c.text == "" {
			continue
		}
		name, most := c.name, c.most
		article, wordsOf, _ := steps(t, c.text)
		a, b := time.Hour, time.Hour
		for start := time.Now(); time.Since(start) < patience; {
			a, b = min(a, took(article)), min(b, took(wordsOf))
			if float64(a) <= most*float64(b) {
				break
			}
		}
		t.Logf("%s: %v beside %v, %.2f", name, a, b, float64(a)/float64(b))
		if float64(a) > most*float64(b) {
			t.Errorf("%s: an article takes %v, NFC and words %v: %.2f of it, at most %.2f", name, a, b, float64(a)/float64(b), most)
		}
	}
}

// TestScannersBesideYardstick holds what is looked for at the first question beside NFC and words: names at 1.4 of it on
// an article, quotations, which read each statement as a whole, at three times. Outside news, dense with names and speech, is held to somewhat more, so that a
// busy machine fails nobody; the figures are logged.
func TestScannersBesideYardstick(t *testing.T) {
	if instrumented || testing.Short() {
		t.Skip("the times of an instrumented program say nothing")
	}
	const patience = 30 * time.Second
	for _, c := range []struct {
		scanner, name, text string
		most                float64
	}{
		{"names", "seed", strings.Repeat(seed(t), 20), 1.4}, {"names", "news", news(t), 1.8},
		{"quotations", "seed", strings.Repeat(seed(t), 20), 3}, {"quotations", "news", news(t), 2.5},
	} {
		if c.text == "" {
			continue
		}
		_, wordsOf, rest := steps(t, c.text)
		scan := rest[slices.IndexFunc(rest, func(s step) bool { return s.name == c.scanner })]
		a, b := time.Hour, time.Hour
		for start := time.Now(); time.Since(start) < patience; {
			a, b = min(a, took(scan)), min(b, took(wordsOf))
			if float64(a) <= c.most*float64(b) {
				break
			}
		}
		t.Logf("%s of %s: %v beside %v, %.2f", c.scanner, c.name, a, b, float64(a)/float64(b))
		if float64(a) > c.most*float64(b) {
			t.Errorf("%s of %s take %v, NFC and words %v: %.2f of it, at most %.2f", c.scanner, c.name, a, b, float64(a)/float64(b), c.most)
		}
	}
}

func took(s step) time.Duration {
	start := time.Now()
	s.do()
	return time.Since(start)
}

// news is the outside articles as one text, or "" where they are absent.
func news(tb testing.TB) string {
	tb.Helper()
	dir := os.Getenv("ISNAD_DATA")
	if dir == "" {
		dir = "../../../shared/data"
	}
	f, err := os.Open(filepath.Join(dir, "news", "articles.jsonl"))
	if err != nil {
		return ""
	}
	defer f.Close()
	var b strings.Builder
	lines := bufio.NewScanner(f)
	for lines.Buffer(nil, 1<<20); lines.Scan(); {
		var a struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			tb.Fatal(err)
		}
		b.WriteString(a.Text + "\n")
	}
	return b.String()
}

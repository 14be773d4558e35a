package timex_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/internal/timex"
	"github.com/isnad-go/isnad/summarize/mention"
)

var update = flag.Bool("update", false, "write the golden files anew")

var paper = time.Date(2022, 1, 6, 0, 0, 0, 0, time.UTC)

func scan(s string, published time.Time) []mention.Timex {
	t := arabic.Read(s)
	return timex.Scan(t, quantity.Scan(t, ""), published, "")
}

// Each input, behind ">", is followed by a line for each time: text, type, value, mod, what it hangs on, rule.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases: ", err)
	}
	for _, file := range files {
		published := paper
		if strings.Contains(file, "undated") {
			published = time.Time{}
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for line := range strings.Lines(string(data)) {
			switch {
			case strings.HasPrefix(line, "#"):
				b.WriteString(line)
			case strings.HasPrefix(line, "> "):
				b.WriteString(line)
				s := strings.TrimSpace(line[2:])
				for _, x := range scan(s, published) {
					hangs := ""
					if x.Relative {
						hangs = "relative"
					}
					if x.Anaphoric {
						hangs += "anaphoric"
					}
					fmt.Fprintf(&b, "%s|%s|%s|%s|%s|%s\n", x.Span.Of(s), x.Type, x.Value, x.Mod, hangs, x.Rule)
				}
			}
		}
		if *update {
			if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if b.String() != string(data) {
			t.Errorf("%s: got\n%s\nwant\n%s", file, b.String(), data)
		}
	}
}

// The seed's dates, as its readers understood them.
func TestSeed(t *testing.T) {
	b, err := os.ReadFile("../../../seeds/belarus-russia-patrol.txt")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range scan(string(b), paper) {
		if x.Type == "DATE" {
			got = append(got, strings.TrimSpace(x.Value+" "+string(x.Mod)))
		}
	}
	for _, want := range []string{"2022", "2021-12 START", "2021-12-17", "2021-12-30", "2022-01-05", "2022-01-06", "2022-01-10", "2022-01-12", "2022-01-13"} {
		found := false
		for _, g := range got {
			found = found || g == want
		}
		if !found {
			t.Errorf("%s is not among %q", want, got)
		}
	}
}

// Times are in order, do not overlap, slice whole characters, and are the same twice.
func FuzzScan(f *testing.F) {
	f.Add("في 12 يناير الجاري، 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م")
	f.Add("مساء الخميس الساعة 19:00 بتوقيت غرينتش، 3/4/2015 و11 و12 مارس")
	f.Add("أوائل ديسمبر من العام الماضي وبعد يوم واحد، الربع الأول من 2021، كل يوم جمعة")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<11 || !utf8.ValidString(s) {
			return
		}
		end := 0
		first := scan(s, paper)
		for _, x := range first {
			if x.Span.Start < end || x.Span.Empty() || x.Span.End > len(s) || !utf8.ValidString(x.Span.Of(s)) {
				t.Fatalf("%v behind %d in %q", x, end, s)
			}
			end = x.Span.End
		}
		if again := scan(s, paper); fmt.Sprint(again) != fmt.Sprint(first) {
			t.Fatalf("twice differs: %q", s)
		}
	})
}

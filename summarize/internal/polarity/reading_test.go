package polarity_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Each input, behind ">", is followed by a line for each of its clauses.
func TestCases(t *testing.T) {
	const file = "testdata/cases.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "> ") {
			b.WriteString(line)
			b.WriteString(readings(strings.TrimSpace(line[2:])))
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if b.String() != string(data) {
		t.Errorf("got\n%s\nwant\n%s", b.String(), data)
	}
}

func readings(s string) string {
	t := arabic.Read(s)
	var b strings.Builder
	for _, c := range polarity.Clauses(t, 0, len(t.Tokens)) {
		r := polarity.Read(t, c, nil)
		var marks []string
		for _, m := range r.Marks {
			marks = append(marks, m.Of(s))
		}
		status := string(r.Status)
		if r.Coming {
			status += "?"
		}
		if r.Either {
			r.Polarity += "?"
		}
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s\n", t.Span(c.From, c.To).Of(s), r.Polarity, r.Modality, status, strings.Join(marks, " + "))
	}
	return b.String()
}

func FuzzRead(f *testing.F) {
	f.Add("وقال الوزير إن الحكومة لن تفاوض، لكنها ستدفع")
	f.Fuzz(func(t *testing.T, s string) {
		text := arabic.Read(s)
		end := 0
		for _, c := range polarity.Clauses(text, 0, len(text.Tokens)) {
			if c.From < end || c.To <= c.From || c.To > len(text.Tokens) {
				t.Fatalf("clause %v behind %d in %q", c, end, s)
			}
			end = c.To
			polarity.Read(text, c, nil)
		}
	})
}

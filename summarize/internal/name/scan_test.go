package name

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// Each input, behind ">", is followed by a line for each name: text, kind, title.
func TestCases(t *testing.T) {
	const file = "testdata/cases/names.txt"
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
			for _, n := range Scan(arabic.Read(s)) {
				fmt.Fprintf(&b, "%s|%s|%s\n", n.Span.Of(s), n.Kind, n.Title.Of(s))
			}
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if b.String() != string(data) {
		t.Errorf("got\n%s\nwant\n%s", b.String(), data)
	}
}

// Names are in order, do not overlap, and slice whole characters of the text.
func FuzzScan(f *testing.F) {
	f.Add("قال وزير الخارجية سيرجي ريابكوف، «أبو الغيط» Su-30SM")
	f.Add("للأمم المتحدة ولحزب \"نداء تونس\"")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<11 || !utf8.ValidString(s) {
			return
		}
		end := 0
		for _, n := range Scan(arabic.Read(s)) {
			if n.Span.Start < end || n.Span.Empty() || n.Span.End > len(s) || !utf8.ValidString(n.Span.Of(s)) || !utf8.ValidString(n.Title.Of(s)) {
				t.Fatalf("%v behind %d in %q", n, end, s)
			}
			end = n.Span.End
		}
	})
}

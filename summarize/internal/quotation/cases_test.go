package quotation

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite what the cases expect; read the difference")

// TestCases holds the quotations of short texts, a rule each: act, cue, speaker and words, one a line.
func TestCases(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "cases", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			given, want := string(archive.Files[i].Data), &archive.Files[i+1]
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+strings.TrimSuffix(archive.Files[i].Name, ".txt"), func(t *testing.T) {
				got := told(given)
				if *update {
					want.Data = []byte(got)
				}
				if got != string(want.Data) {
					t.Errorf("%s\ngot\n%s\nwant\n%s", given, got, want.Data)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// told writes the quotations of s, the Arabic on lines of its own.
func told(s string) string {
	var b strings.Builder
	for _, m := range scan(s) {
		fmt.Fprint(&b, m.Act)
		if m.Elided {
			b.WriteString(" elided")
		}
		if m.Direct {
			b.WriteString(" direct")
		}
		fmt.Fprintf(&b, "\n  cue\t%s\n  by\t%s\n", m.Cue.Of(s), m.Speaker.Of(s))
		if !m.Name.Empty() {
			fmt.Fprintf(&b, "  name\t%s\n", m.Name.Of(s))
		}
		if !m.Title.Empty() {
			fmt.Fprintf(&b, "  title\t%s\n", m.Title.Of(s))
		}
		for _, v := range m.Via {
			fmt.Fprintf(&b, "  via\t%s\n", v.Of(s))
		}
		fmt.Fprintf(&b, "  said\t%s\n", m.Content.Of(s))
	}
	return b.String()
}

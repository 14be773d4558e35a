package quantity_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/mention"
)

var update = flag.Bool("update", false, "rewrite the expected lines of testdata/cases")

// Each file of testdata/cases holds inputs ("> text", ⏎ for a line's end; "@ TN" behind it gives the country
// of the press) and below each what is found in it, a line for each quantity:
// text|number|value|high|unit|mod|kind|of, and other where the notation leaves it open.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			given, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			found := rescan(string(given))
			if *update {
				if err := os.WriteFile(file, []byte(found), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			compareBlocks(t, string(given), found)
		})
	}
}

// rescan gives the file as it would be if all its expectations held.
func rescan(file string) string {
	var out strings.Builder
	lines := strings.Split(strings.TrimSuffix(file, "\n"), "\n")
	for i, line := range lines {
		input, isInput := strings.CutPrefix(line, "> ")
		switch {
		case isInput:
			country := ""
			if i+1 < len(lines) {
				country, _ = strings.CutPrefix(lines[i+1], "@ ")
				if country == lines[i+1] {
					country = ""
				}
			}
			out.WriteString(line + "\n")
			if country != "" {
				out.WriteString(lines[i+1] + "\n")
			}
			s := strings.ReplaceAll(input, "⏎", "\n")
			for _, q := range quantity.Scan(arabic.Read(s), country) {
				out.WriteString(row(q, s) + "\n")
			}
		case strings.HasPrefix(line, "#") || line == "":
			out.WriteString(line + "\n")
		}
	}
	return out.String()
}

func row(q mention.Quantity, s string) string {
	fields := []string{q.Span.Of(s), q.Number.Of(s), q.Value, q.High, q.Unit, string(q.Mod), string(q.Kind), q.Of.Of(s)}
	if q.Other != "" {
		fields = append(fields, q.Other)
	}
	return strings.ReplaceAll(strings.Join(fields, "|"), "\n", "⏎")
}

// compareBlocks reports each input whose lines differ, by itself.
func compareBlocks(t *testing.T, want, got string) {
	t.Helper()
	w, g := blocks(want), blocks(got)
	if len(w) != len(g) {
		t.Fatalf("%d inputs became %d", len(w), len(g))
	}
	for i := range w {
		if w[i] != g[i] {
			t.Errorf("want\n> %sgot\n> %s", w[i], g[i])
		}
	}
}

func blocks(file string) []string {
	var out []string
	for b := range strings.SplitSeq(file, "> ") {
		var kept strings.Builder
		for line := range strings.Lines(b) {
			if !strings.HasPrefix(line, "#") && line != "\n" {
				kept.WriteString(line)
			}
		}
		out = append(out, kept.String())
	}
	return out
}

package main

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
)

// TestReadme holds the README's code blocks against what they show: a block behind <!-- code: FILE --> is that
// file without its comments on top, one behind <!-- output: … --> the command's real output, cut at a line …
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(b)
	blocks := 0
	for rest := readme; ; {
		_, after, ok := strings.Cut(rest, "<!-- ")
		if !ok {
			break
		}
		mark, after, _ := strings.Cut(after, " -->\n```")
		_, body, _ := strings.Cut(after, "\n")
		body, rest, ok = strings.Cut(body, "\n```")
		if !ok {
			t.Fatalf("no end of the block behind %q", mark)
		}
		blocks++
		kind, what, _ := strings.Cut(mark, ": ")
		want := shown(t, kind, what, body)
		if *update {
			readme = strings.Replace(readme, mark+" -->\n```"+after[:strings.Index(after, "\n")]+"\n"+body, mark+" -->\n```"+after[:strings.Index(after, "\n")]+"\n"+want, 1)
		} else if body != want {
			t.Errorf("the block of %s is\n%s\nwant\n%s", mark, body, want)
		}
	}
	if blocks < 2 {
		t.Errorf("only %d blocks are tested", blocks)
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(readme), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// shownLines is how much of an output the README shows.
const shownLines = 34

func shown(t *testing.T, kind, what, body string) string {
	t.Helper()
	if kind == "code" {
		b, err := os.ReadFile(what)
		if err != nil {
			t.Fatal(err)
		}
		_, code, _ := strings.Cut("\n"+string(b), "\npackage main")
		return strings.TrimRight("package main"+code, "\n")
	}
	command, _, _ := strings.Cut(body, "\n")
	_, args, ok := strings.Cut(command, "./cmd/isnad ")
	if kind != "output" || !ok {
		t.Fatalf("no such block: %s: %s", kind, command)
	}
	var out, errs bytes.Buffer
	run(context.Background(), strings.Fields(args), streams{strings.NewReader(""), &out, &errs}, func(string) string { return "" })
	lines := strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
	if len(lines) > shownLines {
		last := lines[len(lines)-2:]
		lines = append(append(lines[:shownLines:shownLines], "…"), last...)
	}
	return command + "\n" + strings.Join(lines, "\n")
}

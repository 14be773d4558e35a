package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden parts of testdata/*.txtar")

// golden are the parts of an archive that are compared; all others are files of the working folder.
var golden = map[string]bool{"stdout": true, "stderr": true, "status": true}

// TestCommands runs the command lines of testdata/*.txtar: the comment's last line is the command line, stdin
// its input, the other files its working folder, where seed.txt and seed.json are the seed article.
func TestCommands(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	home, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(filepath.Join(home, file))
			if err != nil {
				t.Fatal(err)
			}
			got := play(t, a, home)
			if *update {
				keep(a, got)
				if err := os.WriteFile(filepath.Join(home, file), txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			for _, f := range a.Files {
				if golden[f.Name] && string(f.Data) != got[f.Name] {
					t.Errorf("%s is\n%s\nwant\n%s", f.Name, got[f.Name], f.Data)
				}
				delete(got, f.Name)
			}
			for name, data := range got {
				if data != "" {
					t.Errorf("%s is not expected:\n%s", name, data)
				}
			}
		})
	}
}

// play runs the archive's command line and gives the golden parts.
func play(t *testing.T, a *txtar.Archive, home string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	for _, name := range [...]string{"txt", "json"} {
		b, err := os.ReadFile(filepath.Join(home, "../../seeds/belarus-russia-patrol."+name))
		if err != nil {
			t.Fatal(err)
		}
		write(t, "seed."+name, b)
	}
	var stdin []byte
	for _, f := range a.Files {
		switch {
		case f.Name == "stdin":
			stdin = f.Data
		case !golden[f.Name]:
			write(t, f.Name, f.Data)
		}
	}
	lines := strings.Split(strings.TrimSpace(string(a.Comment)), "\n")
	args := arguments(t, lines[len(lines)-1])
	var out, errs bytes.Buffer
	status := run(context.Background(), args, streams{bytes.NewReader(stdin), &out, &errs}, func(string) string { return "" })
	return map[string]string{"stdout": ending(out.String()), "stderr": ending(errs.String()), "status": strconv.Itoa(status) + "\n"}
}

// ending gives a text the line end that an archive cannot do without.
func ending(s string) string {
	if s != "" && !strings.HasSuffix(s, "\n") {
		s += "\n"
	}
	return s
}

func keep(a *txtar.Archive, got map[string]string) {
	var files []txtar.File
	for _, f := range a.Files {
		if !golden[f.Name] {
			files = append(files, f)
		}
	}
	for _, name := range [...]string{"stdout", "stderr", "status"} {
		if got[name] != "" {
			files = append(files, txtar.File{Name: name, Data: []byte(got[name])})
		}
	}
	a.Files = files
}

func write(t *testing.T, name string, b []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// arguments cuts a command line at spaces outside single quotes, and drops the program's name.
func arguments(t *testing.T, line string) []string {
	t.Helper()
	var out []string
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			out = append(out, part)
		} else {
			out = append(out, strings.Fields(part)...)
		}
	}
	if len(out) == 0 || out[0] != "isnad" {
		t.Fatalf("no command line of isnad: %q", line)
	}
	return out[1:]
}

package summarize_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// topLevel is what the repository's first page may show; what .gitignore names may lie there too.
const topLevel = `summarize mcpserver examples seeds go.mod go.sum README.md cmd .ci LICENSE NOTICE CONTRIBUTING.md CHANGELOG.md
	.git .gitignore .gitattributes .editorconfig staticcheck.conf server.json Dockerfile .dockerignore`

// vague are package names that say nothing of what is inside.
const vague = "util utils common helper helpers type types misc shared base lib"

// maxLines is how long a file may grow before it holds more than one idea. Generated files may be longer.
const maxLines = 300

func TestTopLevel(t *testing.T) {
	m := readModule(t)
	allowed := append(strings.Fields(topLevel), ignoredAtTop(t, m.root)...)
	entries, err := os.ReadDir(m.root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		fits := func(pattern string) bool { ok, _ := path.Match(pattern, e.Name()); return ok }
		if !slices.ContainsFunc(allowed, fits) {
			t.Errorf("%s does not belong at the top level: move it, or add it to topLevel (summarize/house_test.go)", e.Name())
		}
	}
	commands, err := os.ReadDir(filepath.Join(m.root, "cmd"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range commands {
		if e.Name() != "isnad" {
			t.Errorf("cmd/%s: there is one binary, cmd/isnad", e.Name())
		}
	}
}

func TestPackageNamesTell(t *testing.T) {
	for _, f := range readModule(t).files {
		for _, word := range append(strings.Split(f.dir, "/"), f.pkg) {
			if slices.Contains(strings.Fields(vague), word) {
				t.Errorf("%s: a package named %q says nothing: name it after what it does", f.path, word)
			}
		}
	}
}

func TestNoInit(t *testing.T) {
	for _, f := range readModule(t).files {
		if f.hasInit {
			t.Errorf("%s: func init: let a caller build what it needs, or write it as a literal", f.path)
		}
	}
}

func TestFilesAreShort(t *testing.T) {
	for _, f := range readModule(t).files {
		if f.lines > maxLines && !f.generated {
			t.Errorf("%s: %d lines, at most %d: move one of its ideas to a file of its own", f.path, f.lines, maxLines)
		}
	}
}

// moduleSources is what the sources of the Go module say, read anew by each test.
type moduleSources struct {
	root, name string
	files      []sourceFile
}

// sourceFile is one Go file that is no test. path and dir are relative to the module's root, with slashes.
type sourceFile struct {
	path, dir, pkg     string
	imports            []string
	lines              int
	generated, hasInit bool
}

// inside gives the folder of a package of the module.
func (m *moduleSources) inside(importPath string) (dir string, ok bool) {
	return strings.CutPrefix(importPath, m.name+"/")
}

// imports maps the import path of every package to those it imports.
func (m *moduleSources) imports() map[string][]string {
	graph := map[string][]string{}
	for _, f := range m.files {
		from := m.name + "/" + f.dir
		graph[from] = append(graph[from], f.imports...)
	}
	return graph
}

func readModule(t *testing.T) *moduleSources {
	t.Helper()
	root := moduleRoot(t)
	m := &moduleSources{root: root}
	line, _, _ := strings.Cut(string(mustReadFile(t, filepath.Join(root, "go.mod"))), "\n")
	m.name = strings.TrimSpace(strings.TrimPrefix(line, "module "))
	mustReadFile(t, filepath.Join(root, "go.sum")) // so that the test cache looks at it: see TestWall

	err := filepath.WalkDir(root, func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := e.Name()
		if e.IsDir() && file != root && (name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")) {
			return filepath.SkipDir
		}
		if !e.IsDir() && strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			m.add(t, file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// moduleRoot goes up from the package under test to the folder with go.mod.
func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod in any folder above: run the tests inside the checkout")
		}
		dir = filepath.Dir(dir)
	}
}

// add parses one file. A generator that no build takes in (go:build ignore) belongs to no package.
func (m *moduleSources) add(t *testing.T, file string) {
	t.Helper()
	src := mustReadFile(t, file)
	if bytes.HasPrefix(src, []byte("//go:build ignore\n")) {
		return
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	rel, err := filepath.Rel(m.root, file)
	if err != nil {
		t.Fatal(err)
	}
	rel = filepath.ToSlash(rel)
	f := sourceFile{path: rel, dir: path.Dir(rel), pkg: parsed.Name.Name, lines: bytes.Count(src, []byte("\n")), generated: ast.IsGenerated(parsed)}
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		f.imports = append(f.imports, imported)
	}
	for _, decl := range parsed.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
			f.hasInit = true
		}
	}
	m.files = append(m.files, f)
}

// ignoredAtTop gives the top-level names and patterns of .gitignore: what a developer's tools leave there.
func ignoredAtTop(t *testing.T, root string) []string {
	t.Helper()
	var patterns []string
	for line := range strings.Lines(string(mustReadFile(t, filepath.Join(root, ".gitignore")))) {
		pattern := strings.Trim(strings.TrimSpace(line), "/")
		if pattern != "" && !strings.HasPrefix(pattern, "#") && !strings.Contains(pattern, "/") {
			patterns = append(patterns, pattern)
		}
	}
	return patterns
}

func mustReadFile(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

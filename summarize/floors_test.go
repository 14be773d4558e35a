package summarize_test

import (
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// floors is the house plan: an import within the module goes strictly down. A new package gets its
// place here, as low as what it imports allows; what would have to import upwards belongs elsewhere.
var floors = []struct {
	floor    int
	packages string
}{
	{11, "cmd/isnad examples/*"},
	{10, "mcpserver summarize/eval summarize/eval/laws"},
	{9, "mcpserver/tools summarize/view"},
	{8, "summarize"},
	{7, "summarize/verify summarize/extractive"},
	{6, "summarize/source summarize/page"},
	{5, "summarize/internal/align"},
	{4, "summarize/internal/timex summarize/internal/quotation"},
	{3, "summarize/internal/quantity summarize/internal/name"},
	{2, "summarize/internal/number summarize/internal/polarity summarize/schema"},
	{1, "summarize/internal/arabic summarize/internal/english summarize/mention"},
	{1, "summarize/llm/openai summarize/llm/replay"},
	{0, "summarize/claim summarize/text summarize/llm"},
}

// walled are the packages in which no verdict may depend on a language model or on the network: they
// reach neither, through whatever other packages, inside the module or outside.
var walled = []string{
	"summarize/claim", "summarize/mention", "summarize/text", "summarize/source",
	"summarize/verify", "summarize/extractive", "summarize/schema",
}

// sole names the one package that may import an outside module: whoever only verifies links no client
// of a model, and the tools stay free of the server's library. The example shows how to bring one's own client.
var sole = map[string]string{
	"github.com/sashabaranov/go-openai": "summarize/llm/openai examples/toolcalls",
	"github.com/mark3labs/mcp-go":       "mcpserver",
}

func TestImportsGoDown(t *testing.T) {
	m := readModule(t)
	for _, f := range m.files {
		from, ok := floorOf(f.dir)
		if !ok {
			t.Errorf("%s: package %s has no floor: give it one in floors (summarize/floors_test.go)", f.path, f.dir)
			continue
		}
		for _, imported := range f.imports {
			dir, inside := m.inside(imported)
			if !inside {
				continue
			}
			if to, ok := floorOf(dir); ok && to >= from {
				t.Errorf("%s: %s (floor %d) imports %s (floor %d): imports go strictly down", f.path, f.dir, from, dir, to)
			}
		}
	}
}

func TestOutsideModulesHaveOneImporter(t *testing.T) {
	for _, f := range readModule(t).files {
		for _, imported := range f.imports {
			for module, only := range sole {
				if isOrBelow(imported, module) && !slices.Contains(strings.Fields(only), f.dir) {
					t.Errorf("%s: imports %s, which only %s may", f.path, imported, only)
				}
			}
		}
	}
}

// The wall is looked for in one graph: the module's own edges from its parsed sources, everything
// outside from "go list -deps". The test cache knows the files that a test opens inside the module, but
// not what a subprocess reads: had go list been asked about our packages, a violation planted today
// could be passed with yesterday's answer. It is therefore asked about outside packages only; their
// names come from files this test has read itself, and what they import is fixed by go.mod and go.sum,
// which readModule reads for that reason.
func TestWall(t *testing.T) {
	m := readModule(t)
	graph := m.imports()
	outside := map[string]bool{}
	for _, dir := range walled {
		if _, ok := graph[m.name+"/"+dir]; !ok {
			t.Errorf("no package %s to guard: correct walled (summarize/floors_test.go)", dir)
		}
		walkImports(graph, m.name+"/"+dir, func(p string, _ []string) {
			if _, inside := m.inside(p); !inside {
				outside[p] = true
			}
		})
	}
	maps.Copy(graph, listImports(t, m.root, slices.Sorted(maps.Keys(outside))))
	if _, ok := graph["unicode/utf8"]; !ok {
		t.Fatal("go list did not say what the standard library imports")
	}
	for _, dir := range walled {
		walkImports(graph, m.name+"/"+dir, func(p string, chain []string) {
			if p == "net/http" || isOrBelow(p, m.name+"/summarize/llm") {
				t.Errorf("%s must not reach %s: %s", dir, p, strings.Join(chain, " → "))
			}
		})
	}
}

// floorOf looks a package up by its folder; the last element of a table entry may be "*".
func floorOf(dir string) (int, bool) {
	for _, row := range floors {
		for pattern := range strings.FieldsSeq(row.packages) {
			if ok, _ := path.Match(pattern, dir); ok {
				return row.floor, true
			}
		}
	}
	return 0, false
}

// walkImports visits each package that start reaches, itself included, once, with the chain of imports there.
func walkImports(graph map[string][]string, start string, visit func(p string, chain []string)) {
	seen := map[string]bool{start: true}
	queue := [][]string{{start}}
	for len(queue) > 0 {
		chain := queue[0]
		queue = queue[1:]
		last := chain[len(chain)-1]
		visit(last, chain)
		for _, next := range graph[last] {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, append(slices.Clip(chain), next))
			}
		}
	}
}

// listImports asks the go command what these packages and all that they reach import.
func listImports(t *testing.T, root string, packages []string) map[string][]string {
	t.Helper()
	format := `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`
	cmd := exec.Command("go", append([]string{"list", "-deps", "-f", format, "--"}, packages...)...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=readonly", "GOWORK=off")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v: %s", err, stderr.String())
	}
	graph := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		if words := strings.Fields(line); len(words) > 0 {
			graph[words[0]] = words[1:]
		}
	}
	return graph
}

// isOrBelow says whether a package is parent or lies in a folder of it.
func isOrBelow(p, parent string) bool { return p == parent || strings.HasPrefix(p, parent+"/") }

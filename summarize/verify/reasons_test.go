package verify

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/isnad-go/isnad/summarize/claim"
)

// wordings reads reasons.ar.txt: English key to Arabic.
func wordings(t *testing.T) map[string]string {
	t.Helper()
	out, key := map[string]string{}, ""
	for line := range strings.Lines(reasonData) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case key == "":
			if key = line; out[key] != "" {
				t.Errorf("the key stands twice: %s", key)
			}
		default:
			out[key], key = line, ""
		}
	}
	if key != "" {
		t.Errorf("the last key has no wording: %s", key)
	}
	return out
}

// keys collects the reasons that the sources use: the string given to Reason, the fourth argument of report,
// what the functions of unchecked.go return, and what is put in a field why.
func keys(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	add := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			s, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			out[s] = true
		}
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Reason" {
					add(n.Args[0])
				} else if ok && f.Sel.Name == "report" && len(n.Args) > 3 {
					add(n.Args[3])
				}
			case *ast.ReturnStmt:
				if file == "unchecked.go" && len(n.Results) == 1 {
					add(n.Results[0])
				}
			case *ast.AssignStmt:
				for i, to := range n.Lhs {
					if f, ok := to.(*ast.SelectorExpr); ok && f.Sel.Name == "why" {
						add(n.Rhs[min(i, len(n.Rhs)-1)])
						for _, r := range n.Rhs {
							add(r)
						}
					}
				}
			}
			return true
		})
	}
	return out
}

// Every reason is worded in Arabic, with as many places for parts, and the file has no other.
func TestReasonsAreWorded(t *testing.T) {
	arabic, used := wordings(t), keys(t)
	if len(used) < 40 {
		t.Fatalf("only %d reasons found in the sources", len(used))
	}
	for key := range used {
		wording, ok := arabic[key]
		switch {
		case !ok:
			t.Errorf("no Arabic wording of: %s", key)
		case strings.Count(key, "%s") != strings.Count(wording, "%s"):
			t.Errorf("another number of parts in the wording of: %s", key)
		}
	}
	latin := regexp.MustCompile(`%s|JSON`)
	for key, wording := range arabic {
		if !used[key] {
			t.Errorf("no source uses: %s", key)
		}
		if strings.ContainsFunc(latin.ReplaceAllString(wording, ""), func(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }) {
			t.Errorf("Latin letters in the wording of: %s", key)
		}
	}
}

// What is put in its place directly reads as the library words it; the library has the rest.
func TestReasonsReadAsTheCatalogue(t *testing.T) {
	for _, tag := range []language.Tag{language.Arabic, language.English} {
		printer, w := message.NewPrinter(tag, message.Catalog(reasons())), wordingFor(tag)
		check := func(key string, args ...any) {
			if got, want := w.reason(key, args...), printer.Sprintf(key, args...); got != want {
				t.Errorf("%v: %s %v: %q, want %q", tag, key, args, got, want)
			}
		}
		for key := range keys(t) {
			args := []any{"كلمة %s", claim.Maybe("b"), "", "d"}[:strings.Count(key, "%s")]
			check(key, args...)
		}
		check("the property %s is missing", 5)
		check("the property %s is missing")
		check("the property %s is missing", "a", "b")
		check("%d of a check's own", 1234567)
		check("100% of %s", "a")
		check("a check's own %s", claim.Say)
		check("nothing to fill")
	}
	if got := wordingFor(language.French).reason("no speaker is given"); got != arabicWordings()["no speaker is given"] {
		t.Errorf("in French: %s", got)
	}
}

package summarize

import (
	"reflect"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

// The shape of a document is its Go type: what may stand at a path, and whether null may.

// child is the type behind one token of a path.
func child(t reflect.Type, token string) (reflect.Type, bool) {
	t = bare(t)
	switch t.Kind() {
	case reflect.Slice, reflect.Array:
		return t.Elem(), true
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name == "-" || !f.IsExported() {
				continue
			}
			if name == "" && f.Anonymous && bare(f.Type).Kind() == reflect.Struct {
				if got, ok := child(f.Type, token); ok {
					return got, true
				}
				continue
			}
			if name == token || name == "" && f.Name == token {
				return f.Type, true
			}
		}
	}
	return nil, false
}

func bare(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// typeAt is the type at a path, pointers kept.
func typeAt(t reflect.Type, path []string) (reflect.Type, bool) {
	for _, token := range path {
		var ok bool
		if t, ok = child(t, token); !ok {
			return nil, false
		}
	}
	return t, true
}

// nullable says whether null may stand for a value of the type.
func nullable(t reflect.Type) bool {
	if t.Kind() == reflect.Pointer {
		return true
	}
	n, ok := reflect.Zero(t).Interface().(interface{ Nullable() bool })
	return ok && n.Nullable()
}

// evidenceLists gives the paths of the evidence that is the scope of the value at a path: the lists of the
// nearest enclosing struct that has any.
func evidenceLists(shape reflect.Type, path []string) []string {
	for n := len(path) - 1; n >= 0; n-- {
		t, ok := typeAt(shape, path[:n])
		if !ok {
			return nil
		}
		t = bare(t)
		if t.Kind() != reflect.Struct {
			continue
		}
		var out []string
		for i := range t.NumField() {
			if bare(t.Field(i).Type) != reflect.TypeFor[[]claim.Evidence]() {
				continue
			}
			name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
			if name == "" {
				name = t.Field(i).Name
			}
			out = append(out, pointer(append(append([]string{}, path[:n]...), name)))
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// fits says which kind of patch a type takes.
func fits(t reflect.Type, kind claim.PatchKind) bool {
	switch t = bare(t); t {
	case reflect.TypeFor[claim.Quantity]():
		return kind == claim.PatchQuantity
	case reflect.TypeFor[claim.Timex]():
		return kind == claim.PatchTimex
	case reflect.TypeFor[claim.Name]():
		return kind == claim.PatchName
	case reflect.TypeFor[claim.Attribution]():
		return kind == claim.PatchAttribution
	case reflect.TypeFor[claim.Assertion]():
		return kind == claim.PatchAssertion
	case reflect.TypeFor[[]claim.Evidence]():
		return kind == claim.PatchEvidence
	case reflect.TypeFor[claim.Evidence]():
		return kind == claim.PatchText || kind == claim.PatchEvidence
	}
	return t.Kind() == reflect.String && kind == claim.PatchText
}

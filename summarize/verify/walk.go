package verify

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

// Value is one verifiable value met on the walk: a claim.Evidence, Quantity, Timex, Name, Attribution,
// Assertion or Prose, with its JSON pointer. Scope lists the paths of the evidence it rests on: that of its
// own struct, else of the nearest enclosing one; empty where there is none. Values of one struct share
// their Scope, which is not to be changed.
type Value struct {
	Path  string
	Value any
	Scope []string
}

// maxDepth bounds the walk; what lies deeper is listed as not checked.
const maxDepth = 200

// walker collects verifiable values, and the plain ones that no check can judge.
type walker struct {
	values []Value
	plain  []plain
	rank   map[string]int // by path, in the order of the walk

	known, layouts map[reflect.Type]*layout

	onPath map[identity]bool // the pointers and slices that the walk is inside of
}

// plain is a leaf that is no verifiable value: owner is the struct type and field the property it stands
// in. why, where not empty, is the reason for its not being checked.
type plain struct {
	path  string
	owner reflect.Type
	field string
	enum  bool
	why   string
}

type identity struct {
	at  uintptr
	len int
	typ reflect.Type
}

// walk visits every value of root. Where root was read from a document, doc is that document, and only
// what it has is visited.
func walk(root any, doc *document) *walker {
	w := &walker{rank: make(map[string]int, 64), known: summaryLayouts(), layouts: map[reflect.Type]*layout{}, onPath: map[identity]bool{}}
	w.visit(reflect.ValueOf(root), doc.root(), "", nil, plain{}, 0)
	return w
}

var verifiable = map[reflect.Type]bool{
	reflect.TypeFor[claim.Evidence](): true, reflect.TypeFor[claim.Quantity](): true, reflect.TypeFor[claim.Timex](): true,
	reflect.TypeFor[claim.Name](): true, reflect.TypeFor[claim.Attribution](): true, reflect.TypeFor[claim.Assertion](): true,
	reflect.TypeFor[claim.Prose](): true,
}

// visit walks one value. at is what the document has in its place, and leaf what is known of it should it
// be a plain one.
func (w *walker) visit(v reflect.Value, at place, path string, scope []string, leaf plain, depth int) {
	if _, seen := w.rank[path]; !seen {
		w.rank[path] = len(w.rank)
	}
	if at.absent() {
		return
	}
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return
		}
		if v.Kind() == reflect.Pointer {
			id := identity{v.Pointer(), -1, v.Type()}
			if !w.enter(id, path, leaf) {
				return
			}
			defer delete(w.onPath, id)
		}
		v = v.Elem()
	}
	if !v.IsValid() || at.told && v.Kind() == reflect.String && v.Len() == 0 && w.layout(v.Type()).null {
		return
	}
	leaf.path = path
	switch t := v.Type(); {
	case verifiable[t] && v.CanInterface():
		w.value(v, path, scope)
	case v.Kind() != reflect.Struct && !isList(v) || w.layout(t).writes:
		leaf.enum = w.layout(t).enum
		w.plain = append(w.plain, leaf)
	case depth > maxDepth:
		leaf.why = "nested too deep to be checked"
		w.plain = append(w.plain, leaf)
	case v.Kind() == reflect.Struct:
		w.properties(v, at, path, scope, depth)
	default:
		w.items(v, at, path, scope, leaf, depth)
	}
}

// enter notes that the walk goes into a pointer or slice; ok is false where it is inside already.
func (w *walker) enter(id identity, path string, leaf plain) (ok bool) {
	if w.onPath[id] {
		leaf.path, leaf.why = path, "the value holds itself"
		w.plain = append(w.plain, leaf)
		return false
	}
	w.onPath[id] = true
	return true
}

// isList says whether a value is a list of JSON: bytes are a string there.
func isList(v reflect.Value) bool {
	return v.Kind() == reflect.Array || v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8
}

func (w *walker) items(v reflect.Value, at place, path string, scope []string, leaf plain, depth int) {
	if v.Kind() == reflect.Slice && v.Len() > 0 {
		id := identity{v.Pointer(), v.Len(), v.Type()}
		if !w.enter(id, path, leaf) {
			return
		}
		defer delete(w.onPath, id)
	}
	for i := range v.Len() {
		w.visit(v.Index(i), at.item(i), path+"/"+strconv.Itoa(i), scope, leaf, depth+1)
	}
}

// value keeps a verifiable value, and its members that no check can judge.
func (w *walker) value(v reflect.Value, path string, scope []string) {
	x := v.Interface()
	switch x := x.(type) {
	case claim.Evidence:
		scope = []string{path}
	case claim.Quantity:
		w.plain = append(w.plain, plain{path: path + "/label", owner: v.Type(), field: "label"})
	case claim.Name:
		if x.English != "" {
			w.plain = append(w.plain, plain{path: path + "/english", owner: v.Type(), field: "english"})
		}
	}
	w.values = append(w.values, Value{path, x, scope})
}

// properties walks a struct's fields in order, under the scope of its own evidence if it has any.
func (w *walker) properties(v reflect.Value, at place, path string, scope []string, depth int) {
	fields := w.layout(v.Type()).fields
	var own []string
	for i := range fields {
		f := &fields[i]
		if !f.evidence {
			continue
		}
		if x, ok := f.of(v); ok {
			own = evidence(own, x, at.property(f.name), path+f.pointer)
		}
	}
	if len(own) > 0 {
		scope = own
	}
	for i := range fields {
		f := &fields[i]
		if x, ok := f.of(v); ok {
			w.visit(x, at.property(f.name), path+f.pointer, scope, plain{owner: f.owner, field: f.name}, depth+1)
		}
	}
}

// evidence adds the paths of the evidence that a field holds, alone or in a list.
func evidence(paths []string, v reflect.Value, at place, path string) []string {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch {
	case !v.IsValid() || at.absent():
	case v.Type() == reflect.TypeFor[claim.Evidence]():
		return append(paths, path)
	case isList(v) && mayBeEvidence(v.Type().Elem()):
		for i := range v.Len() {
			item := v.Index(i)
			for item.Kind() == reflect.Pointer || item.Kind() == reflect.Interface {
				item = item.Elem()
			}
			if item.IsValid() && item.Type() == reflect.TypeFor[claim.Evidence]() && !at.item(i).absent() {
				paths = append(paths, path+"/"+strconv.Itoa(i))
			}
		}
	}
	return paths
}

// mayBeEvidence spares the lists of other things.
func mayBeEvidence(t reflect.Type) bool {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t == reflect.TypeFor[claim.Evidence]() || t.Kind() == reflect.Interface
}

// holdsEvidence says whether a field of a type can hold evidence, alone or in a list.
func holdsEvidence(t reflect.Type) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Array {
		t = t.Elem()
	}
	return mayBeEvidence(t)
}

// pointer is a key as a JSON pointer (RFC 6901); the empty key is the value itself.
func pointer(key string) string {
	if key == "" {
		return ""
	}
	return "/" + strings.ReplaceAll(strings.ReplaceAll(key, "~", "~0"), "/", "~1")
}

package verify

import (
	"cmp"
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
)

// field is one JSON property of a struct type, or a verifiable struct that the type embeds, whose
// properties stand among the type's own: name is then empty.
type field struct {
	name    string
	pointer string // of the name, as a JSON pointer goes on
	index   []int
	owner   reflect.Type // the struct that declares it
	tagged  bool
	empty   bool // omitempty
	zero    bool // omitzero
	// evidence says that it may hold evidence, alone or in a list.
	evidence bool
}

// fieldsOf lists what encoding/json writes of a struct, in its order: promoted fields where they are
// embedded, of two of one name the less deep or the tagged one, none where that settles nothing.
func fieldsOf(t reflect.Type) []field {
	all := collect(t, nil, []reflect.Type{t})
	named := map[string][]field{}
	for _, f := range all {
		named[f.name] = append(named[f.name], f)
	}
	all = slices.DeleteFunc(all, func(f field) bool { return f.name != "" && !dominates(f, named[f.name]) })
	for i := range all {
		f := &all[i]
		f.pointer, f.evidence = pointer(f.name), holdsEvidence(t.FieldByIndex(f.index).Type)
	}
	return all
}

// dominates is encoding/json's rule, which is Go's own with tags put first.
func dominates(f field, rivals []field) bool {
	for _, r := range rivals {
		if slices.Equal(r.index, f.index) {
			continue
		}
		if d := cmp.Compare(len(r.index), len(f.index)); d < 0 || d == 0 && (r.tagged || !f.tagged) {
			return false
		}
	}
	return true
}

// collect lists the fields of t and of what it embeds; outer are the types it is embedded in.
func collect(t reflect.Type, index []int, outer []reflect.Type) []field {
	var out []field
	for i := range t.NumField() {
		sf := t.Field(i)
		tag := sf.Tag.Get("json")
		if tag == "-" || !sf.IsExported() && !sf.Anonymous {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		f := field{name: name, index: append(slices.Clip(index), i), owner: t, tagged: name != "",
			empty: hasOption(options, "omitempty"), zero: hasOption(options, "omitzero")}
		if inner, ok := inlined(sf, name); ok {
			switch {
			case verifiable[inner]:
				f.name = ""
				out = append(out, f)
			case !slices.Contains(outer, inner):
				out = append(out, collect(inner, f.index, append(slices.Clip(outer), inner))...)
			}
			continue
		}
		if !sf.IsExported() {
			continue
		}
		if name == "" {
			f.name = sf.Name
		}
		out = append(out, f)
	}
	return out
}

// inlined gives the struct whose properties stand in the place of an embedded field.
func inlined(sf reflect.StructField, name string) (reflect.Type, bool) {
	t := sf.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t, sf.Anonymous && name == "" && t.Kind() == reflect.Struct
}

func hasOption(options, want string) bool {
	for o := range strings.SplitSeq(options, ",") {
		if o == want {
			return true
		}
	}
	return false
}

// of gives the field's value in v; ok is false where a nil pointer is embedded on the way, or the field is
// left out of the JSON for being empty.
func (f *field) of(v reflect.Value) (_ reflect.Value, ok bool) {
	for _, i := range f.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, !(f.zero && v.IsZero() || f.empty && isEmpty(v))
}

// isEmpty is what omitempty leaves out.
func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

// writesItself says whether a type has a JSON form of its own, which the walk cannot look into.
func writesItself(t reflect.Type) bool {
	for _, own := range [...]reflect.Type{reflect.TypeFor[json.Marshaler](), reflect.TypeFor[encoding.TextMarshaler]()} {
		if t.Implements(own) || reflect.PointerTo(t).Implements(own) {
			return true
		}
	}
	return false
}

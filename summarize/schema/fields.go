package schema

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// field is one JSON property of a struct.
type field struct {
	name string // of the property
	path string // in Go, for errors
	typ  reflect.Type
	// index is what reflect finds the field by; nil where a pointer is embedded on the way.
	index []int
}

// fields lists the properties of a struct in the order of its fields, those of embedded structs where
// they are embedded. It refuses whatever encoding/json and the reflector do not read alike: a schema
// must never promise what decoding does not keep.
func fields(t reflect.Type, path string, outer ...reflect.Type) ([]field, error) {
	if slices.Contains(outer, t) {
		return nil, &TypeError{path, t, "embeds itself; " + flat}
	}
	var all []field
	for i := range t.NumField() {
		sf := t.Field(i)
		at := path + "." + sf.Name
		if isLeftOut(sf) {
			continue
		}
		if why := unreadableTags(sf); why != "" {
			return nil, &TypeError{at, sf.Type, why}
		}
		name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		if inner, ok := inlined(sf, name); ok {
			if !sf.IsExported() && sf.Type.Kind() == reflect.Pointer {
				return nil, &TypeError{at, sf.Type, "encoding/json cannot set an embedded pointer to an unexported struct; embed the struct itself"}
			}
			more, err := fields(inner, at, append(outer, t)...)
			if err != nil {
				return nil, err
			}
			for k := range more {
				if sf.Type.Kind() == reflect.Pointer || more[k].index == nil {
					more[k].index = nil
				} else {
					more[k].index = append([]int{i}, more[k].index...)
				}
			}
			all = append(all, more...)
			continue
		}
		if name == "" {
			name = sf.Name
		}
		all = append(all, field{name, at, sf.Type, []int{i}})
	}
	return all, nil
}

// isLeftOut tells whether encoding/json passes the field over.
func isLeftOut(sf reflect.StructField) bool {
	if sf.Tag.Get("json") == "-" {
		return true
	}
	return !sf.IsExported() && !sf.Anonymous
}

// inlined gives the struct whose fields stand in place of sf.
func inlined(sf reflect.StructField, name string) (reflect.Type, bool) {
	t := sf.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t, sf.Anonymous && name == "" && t.Kind() == reflect.Struct
}

// unreadableTags says why a field's tags cannot be followed, or nothing.
func unreadableTags(sf reflect.StructField) string {
	for _, key := range []string{"jsonschema", "jsonschema_extras"} {
		if sf.Tag.Get(key) != "" {
			return "the tag " + key + " is not read; describe the field in jsonschema_description, list its values in a method Values() []string"
		}
	}
	name, options, _ := strings.Cut(sf.Tag.Get("json"), ",")
	for option := range strings.SplitSeq(options, ",") {
		if option == "string" || option == "inline" {
			return "the json tag's option " + option + " is not supported; leave it away"
		}
	}
	if name == "-" || strings.ContainsFunc(name, isNotOfNames) {
		return "the json tag's name is not one; use letters, digits and underscores"
	}
	t := sf.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if !sf.IsExported() && t.Kind() != reflect.Struct {
		return "encoding/json passes over what is embedded from an unexported type; name the field"
	}
	return ""
}

// isNotOfNames is stricter than encoding/json: such names would be quoted and escaped in JSON pointers,
// and some services refuse them.
func isNotOfNames(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-. /~", r)
}

package schema

import (
	"reflect"

	invopop "github.com/invopop/jsonschema"
)

// read makes the full schema of a struct: the type is checked, then reflected, and then what the
// reflector does not know is written in: null, and the widths of numbers.
func read(t reflect.Type) (*node, error) {
	if t.Kind() != reflect.Struct {
		return nil, &TypeError{t.String(), t, "a schema is made of a struct"}
	}
	if err := new(checker).check(t, typeName(t)); err != nil {
		return nil, err
	}
	// References are off: type names of two packages collide in them, and the strict subset allows no
	// description beside one.
	r := invopop.Reflector{Anonymous: true, DoNotReference: true, Mapper: enumeration}
	return complete(r.ReflectFromType(t), t), nil
}

func typeName(t reflect.Type) string {
	if t.Name() == "" {
		return "struct"
	}
	return t.Name()
}

// complete copies what was reflected of t, which has been checked.
func complete(s *invopop.Schema, t reflect.Type) *node {
	null := false
	if t.Kind() == reflect.Pointer {
		null, t = true, t.Elem()
	}
	n := &node{Description: s.Description, Type: typeNames{s.Type}, Format: widths[t.Kind()].format, Enum: s.Enum}
	switch t.Kind() {
	case reflect.Struct:
		n.AdditionalProperties, n.Required = new(bool), s.Required
		all, _ := fields(t, "")
		for _, f := range all {
			reflected, _ := s.Properties.Get(f.name)
			n.Properties = append(n.Properties, property{f.name, complete(reflected, f.typ)})
		}
	case reflect.Slice:
		n.Items = complete(s.Items, t.Elem())
	}
	if null || t.Kind() == reflect.String && isNullable(t) {
		n.orNull()
	}
	return n
}

// enumeration is the reflector's hook for types that list their values.
func enumeration(t reflect.Type) *invopop.Schema {
	list, ok := values(t)
	if !ok || t.Kind() != reflect.String {
		return nil
	}
	s := &invopop.Schema{Type: "string"}
	for _, v := range list {
		s.Enum = append(s.Enum, v)
	}
	return s
}

// values asks a type what it allows, as those of package claim say it.
func values(t reflect.Type) ([]string, bool) {
	if e, ok := reflect.New(t).Interface().(interface{ Values() []string }); ok {
		return e.Values(), true
	}
	return nil, false
}

func isNullable(t reflect.Type) bool {
	n, ok := reflect.New(t).Interface().(interface{ Nullable() bool })
	return ok && n.Nullable()
}

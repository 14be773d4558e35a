package schema

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"time"

	invopop "github.com/invopop/jsonschema"
)

const (
	flat       = "use ids instead of nesting"
	ownTypes   = "use a type of package claim or a string"
	sliceOf    = "use a slice of structs"
	namedKind  = "a method Values or Nullable is read from string types only"
	maxVisited = 5000 // the properties that OpenAI's strict mode allows; nobody's struct comes near
)

// checker walks a type before anything is reflected: the reflector panics on some types, overflows the
// stack on others, and makes true of what it does not know.
type checker struct {
	outer   []reflect.Type // the types around the one looked at
	visited int
}

func (c *checker) check(t reflect.Type, path string) error {
	refuse := func(why string) error { return &TypeError{path, t, why} }
	if c.visited++; c.visited > maxVisited {
		return refuse(fmt.Sprintf("the struct has more than %d parts with everything written out", maxVisited))
	}
	if slices.Contains(c.outer, t) {
		return refuse("contains itself; " + flat)
	}
	if why := foreign(t); why != "" {
		return refuse(why)
	}
	c.outer = append(c.outer, t)
	defer func() { c.outer = c.outer[:len(c.outer)-1] }()

	switch k := t.Kind(); {
	case k == reflect.String:
		return c.checkString(t, path)
	case widths[k].bits > 0 || k == reflect.Bool:
		if _, ok := values(t); ok || isNullable(t) {
			return refuse(namedKind)
		}
		return nil
	case k == reflect.Struct:
		return c.checkStruct(t, path)
	case k == reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return refuse("bytes are base64 in JSON; use a string")
		}
		return c.check(t.Elem(), path+"[]")
	case k == reflect.Pointer:
		if t.Elem().Kind() == reflect.Pointer {
			return refuse("one pointer is enough for a value that may be null")
		}
		return c.check(t.Elem(), path)
	case k == reflect.Map || k == reflect.Array:
		return refuse(sliceOf)
	}
	return refuse(ownTypes)
}

func (c *checker) checkString(t reflect.Type, path string) error {
	list, ok := values(t)
	if !ok {
		return nil
	}
	if len(list) == 0 || len(slices.Compact(slices.Sorted(slices.Values(list)))) != len(list) {
		return &TypeError{path, t, "Values must list at least one value, and each once"}
	}
	return nil
}

func (c *checker) checkStruct(t reflect.Type, path string) error {
	all, err := fields(t, path)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return &TypeError{path, t, "has no exported fields"}
	}
	first := make(map[string]string, len(all))
	for _, f := range all {
		if other, taken := first[f.name]; taken {
			return &TypeError{f.path, f.typ, fmt.Sprintf("has the JSON name %q of %s, of which encoding/json keeps one or none; rename it", f.name, other)}
		}
		first[f.name] = f.path
		if err := c.check(f.typ, f.path); err != nil {
			return err
		}
	}
	return nil
}

var ownJSON = []reflect.Type{
	reflect.TypeFor[json.Marshaler](), reflect.TypeFor[json.Unmarshaler](),
	reflect.TypeFor[encoding.TextMarshaler](), reflect.TypeFor[encoding.TextUnmarshaler](),
}

// heeded are the methods by which a type tells the reflector another shape than that of its fields.
var heeded = []reflect.Type{
	reflect.TypeFor[interface{ JSONSchema() *invopop.Schema }](),
	reflect.TypeFor[interface{ JSONSchemaExtend(*invopop.Schema) }](),
	reflect.TypeFor[interface{ JSONSchemaAlias() any }](),
	reflect.TypeFor[interface{ JSONSchemaProperty(string) any }](),
	reflect.TypeFor[interface{ GetFieldDocString(string) string }](),
	reflect.TypeFor[interface{ EnumDescriptor() ([]byte, []int) }](),
}

// foreign says why the JSON of a type cannot be told from its Go kind, or nothing. A string type may
// write its own JSON if it says which values it has: so do the enumerations of package claim.
func foreign(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[json.Number](), reflect.TypeFor[time.Duration]():
		return ownTypes
	}
	if t.Kind() == reflect.Pointer || t.Kind() == reflect.Interface {
		return ""
	}
	for _, i := range heeded {
		if t.Implements(i) {
			return "the method " + i.Method(0).Name + " is not heeded; schemas are read from fields and tags"
		}
	}
	if _, enum := values(t); t.Kind() == reflect.String && (enum || isNullable(t)) {
		return ""
	}
	for _, i := range ownJSON {
		if reflect.PointerTo(t).Implements(i) {
			return "writes its own JSON; " + ownTypes
		}
	}
	return ""
}

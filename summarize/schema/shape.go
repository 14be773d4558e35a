package schema

import (
	"encoding/json"
	"reflect"
	"slices"

	"github.com/isnad-go/isnad/summarize/claim"
)

// shape is a schema and the Go type of its values, for who reads a document into them in one pass. It knows the
// rules that the schemas of this package have for structs, lists, strings and booleans.
type shape struct {
	typ        reflect.Type // without the pointer
	pointer    bool
	null       bool
	enum       map[string]bool // nil means any string
	properties map[string]*shapeProperty
	required   uint64 // the bits of those that are
	items      *shape
	none       reflect.Value // a list without items
}

type shapeProperty struct {
	name  string
	bit   uint64
	shape *shape
	index []int // of the field
}

// maxProperties is as many as a decoder can tell apart: one has a bit each.
const maxProperties = 64

// rules are those of a full schema that a shape knows.
type rules struct {
	Type       any               `json:"type"` // one type, or a list
	Format     string            `json:"format"`
	Enum       []any             `json:"enum"`
	Properties map[string]*rules `json:"properties"`
	Required   []string          `json:"required"`
	Items      *rules            `json:"items"`
}

// null says whether null is a value.
func (r *rules) null() bool {
	types, _ := r.Type.([]any)
	return slices.Contains(types, any("null")) && (r.Enum == nil || slices.Contains(r.Enum, nil))
}

// readShape gives the shape of a full schema of t, or nil where a value is of a type that it does not know.
func readShape(full string, t reflect.Type) *shape {
	r := new(rules)
	if json.Unmarshal([]byte(full), r) != nil {
		return nil
	}
	return shapeOf(r, t)
}

func shapeOf(c *rules, t reflect.Type) *shape {
	s := &shape{typ: t, pointer: t.Kind() == reflect.Pointer}
	if s.pointer {
		s.typ = t.Elem()
	}
	if c.Type == nil || c.Format != "" {
		return nil
	}
	s.null = c.null()
	switch s.typ.Kind() {
	case reflect.Bool:
		return s
	case reflect.String:
		return s.string(c)
	case reflect.Slice:
		if c.Items == nil || s.pointer {
			return nil
		}
		if s.items = shapeOf(c.Items, s.typ.Elem()); s.items == nil {
			return nil
		}
		s.none = reflect.MakeSlice(s.typ, 0, 0)
		return s
	case reflect.Struct:
		return s.object(c)
	}
	return nil
}

// string completes the shape of a string type: one that writes its own JSON is known where it is package claim's.
func (s *shape) string(c *rules) *shape {
	switch s.typ {
	case reflect.TypeFor[claim.Maybe](), reflect.TypeFor[claim.Medium](), reflect.TypeFor[claim.TimexMod]():
	default:
		for _, own := range ownJSON {
			if s.typ.Implements(own) || reflect.PointerTo(s.typ).Implements(own) {
				return nil
			}
		}
	}
	if c.Enum == nil {
		return s
	}
	s.enum = map[string]bool{}
	for _, v := range c.Enum {
		if word, ok := v.(string); ok {
			s.enum[word] = true
		}
	}
	return s
}

func (s *shape) object(c *rules) *shape {
	all, err := fields(s.typ, "")
	if err != nil || len(all) != len(c.Properties) || len(all) > maxProperties {
		return nil
	}
	s.properties = map[string]*shapeProperty{}
	for i, f := range all {
		property := c.Properties[f.name]
		if property == nil || f.index == nil {
			return nil
		}
		p := &shapeProperty{f.name, 1 << i, shapeOf(property, f.typ), f.index}
		if p.shape == nil {
			return nil
		}
		if slices.Contains(c.Required, f.name) {
			s.required |= p.bit
		}
		s.properties[f.name] = p
	}
	return s
}

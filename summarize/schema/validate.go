package schema

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// Validate gives every fault of a document, in the order of the document; none means that it is valid
// and that encoding/json decodes it into the type of the schema. A document that is not UTF-8 or not
// JSON has that one fault. The cost is linear in the document, whatever stands in it.
func (s *Schema) Validate(doc []byte) []Fault {
	d, ok := parse(doc, s.compiled())
	if !ok {
		return d.faults
	}
	faults := d.faults
	if broken := (*jsonschema.ValidationError)(nil); errors.As(s.compiled().Validate(d.value), &broken) {
		faults = s.leaves(broken, d, faults)
	}
	slices.SortStableFunc(faults, func(a, b Fault) int { return cmp.Compare(a.Offset, b.Offset) })
	return faults
}

// leaves appends the faults that e stands for: those that have no causes, or else their causes'.
func (s *Schema) leaves(e *jsonschema.ValidationError, d *document, faults []Fault) []Fault {
	for _, cause := range e.Causes {
		faults = s.leaves(cause, d, faults)
	}
	if len(e.Causes) > 0 {
		return faults
	}
	at := e.InstanceLocation
	f := Fault{Path: pointer(at), Offset: d.root.find(at)}
	switch k := e.ErrorKind.(type) {
	case *kind.Required:
		f.Code = MissingProperty
		for _, f.Property = range k.Missing {
			faults = append(faults, f)
		}
		return faults
	case *kind.AdditionalProperties:
		want := s.propertiesAt(at)
		for _, name := range k.Properties {
			path := append(slices.Clone(at), name)
			faults = append(faults, Fault{Code: UnknownProperty, Path: pointer(path), Property: name, Offset: d.root.find(path), Want: want})
		}
		return faults
	case *kind.Type:
		f.Code, f.Got, f.Want = WrongType, k.Got, nullLast(k.Want)
	case *kind.Enum:
		f.Code, f.Got = NotInEnum, inJSON(k.Got)
		for _, v := range k.Want {
			s, ok := v.(string)
			if !ok {
				s = "null"
			}
			f.Want = append(f.Want, s)
		}
	case *kind.Format:
		f.Code, f.Got, f.Want = WrongNumber, d.literal(f.Offset), []string{k.Want}
	default: // no schema of this package has any other rule
		f.Code, f.Want = WrongType, e.ErrorKind.KeywordPath()
	}
	return append(faults, f)
}

// propertiesAt lists the properties that the schema has for the object at a path: those required in
// their order, then the others.
func (s *Schema) propertiesAt(path []string) []string {
	sch := s.compiled()
	for _, token := range path {
		if sch.Items2020 != nil {
			sch = sch.Items2020
		} else {
			sch = sch.Properties[token]
		}
	}
	names := slices.Clone(sch.Required)
	for _, name := range slices.Sorted(maps.Keys(sch.Properties)) {
		if !slices.Contains(sch.Required, name) {
			names = append(names, name)
		}
	}
	return names
}

func nullLast(types []string) []string {
	others := slices.DeleteFunc(slices.Clone(types), func(t string) bool { return t == "null" })
	if len(others) < len(types) {
		return append(others, "null")
	}
	return others
}

// inJSON writes a value as a document has it, cut short.
func inJSON(v any) string {
	if s, ok := v.(string); ok {
		v = cut(s)
	}
	b, err := marshal(v, "")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}

func compile(full string) (*jsonschema.Schema, error) {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(full))
	if err != nil {
		return nil, fmt.Errorf("schema: the full form: %w", err)
	}
	const url = "urn:isnad:schema"
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	registerWidths(c)
	if err := c.AddResource(url, doc); err != nil {
		return nil, fmt.Errorf("schema: the full form: %w", err)
	}
	compiled, err := c.Compile(url)
	if err != nil {
		return nil, fmt.Errorf("schema: the full form: %w", err)
	}
	return compiled, nil
}

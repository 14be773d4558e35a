package schema_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/schema"
)

// member is a key and its value; an object read with its order is a list of them.
type member struct {
	key   string
	value any
}

type object []member

func (o object) get(key string) any {
	for _, m := range o {
		if m.key == key {
			return m.value
		}
	}
	return nil
}

func (o object) keys() (keys []string) {
	for _, m := range o {
		keys = append(keys, m.key)
	}
	return keys
}

func ordered(t *testing.T, b []byte) object {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(b))
	var value func() any
	value = func() any {
		token, err := dec.Token()
		if err != nil {
			t.Fatal(err)
		}
		switch token {
		case json.Delim('{'):
			o := object{}
			for dec.More() {
				key := value().(string)
				o = append(o, member{key, value()})
			}
			_, _ = dec.Token()
			return o
		case json.Delim('['):
			list := []any{}
			for dec.More() {
				list = append(list, value())
			}
			_, _ = dec.Token()
			return list
		}
		return token
	}
	return value().(object)
}

// The rules are those of OpenAI's strict mode, written down again here: the walker shares no code with
// what makes the schemas.
func lint(s object, at string) (faults []string) {
	fault := func(format string, args ...any) {
		faults = append(faults, at+": "+fmt.Sprintf(format, args...))
	}
	for _, key := range s.keys() {
		if !slices.Contains([]string{"type", "description", "enum", "anyOf", "properties", "required", "additionalProperties", "items"}, key) {
			fault("keyword %s", key)
		}
	}
	types := typesOf(s)
	null := slices.Contains(types, "null")
	switch {
	case slices.Contains(types, "object"):
		props, _ := s.get("properties").(object)
		if len(props) == 0 || s.get("additionalProperties") != false || len(types) != 1 {
			fault("an object without properties, not closed, or of several types")
		}
		if fmt.Sprint(s.get("required")) != fmt.Sprint(props.keys()) {
			fault("required is %v, the properties are %v", s.get("required"), props.keys())
		}
		for _, p := range props {
			faults = append(faults, lint(p.value.(object), at+"/"+p.key)...)
		}
	case slices.Contains(types, "array"):
		items, ok := s.get("items").(object)
		if !ok || len(types) != 1 {
			fault("an array without items or of several types")
			break
		}
		faults = append(faults, lint(items, at+"[]")...)
	case s.get("anyOf") != nil:
		branches := s.get("anyOf").([]any)
		if at == "" || len(branches) != 2 || fmt.Sprint(typesOf(branches[1].(object))) != "[null]" || s.get("type") != nil {
			fault("anyOf at the root, or of something else than a schema and null")
			break
		}
		faults = append(faults, lint(branches[0].(object), at)...)
	case len(types) == 0 || len(types) > 2 || len(types) == 2 && !null:
		fault("types %v", types)
	}
	if enum, ok := s.get("enum").([]any); ok && slices.Contains(enum, any(nil)) != null {
		fault("null is in the type or the enum only")
	}
	return faults
}

func typesOf(s object) []string {
	switch v := s.get("type").(type) {
	case string:
		return []string{v}
	case []any:
		var types []string
		for _, one := range v {
			types = append(types, one.(string))
		}
		return types
	}
	return nil
}

// measure counts the properties and the levels (objects and arrays, the root is 1), all written out.
func measure(s object) (properties, levels int) {
	inner := func(v any, self int) {
		p, l := measure(v.(object))
		properties, levels = properties+p, max(levels, l+self)
	}
	for _, p := range append(object{}, objectOf(s.get("properties"))...) {
		properties++
		inner(p.value, 1)
	}
	if items := s.get("items"); items != nil {
		inner(items, 1)
	}
	if branches, ok := s.get("anyOf").([]any); ok {
		inner(branches[0], 0)
	}
	if len(objectOf(s.get("properties"))) > 0 || s.get("items") != nil {
		levels = max(levels, 1)
	}
	return properties, levels
}

func objectOf(v any) object { o, _ := v.(object); return o }

func TestWireIsStrict(t *testing.T) {
	for name, s := range everySchema(t) {
		wire := ordered(t, s.Wire())
		for _, fault := range lint(wire, "") {
			t.Errorf("%s%s", name, fault)
		}
		if properties, levels := measure(wire); properties > 100 || levels > 5 {
			t.Errorf("%s: %d properties in %d levels, the limits are 100 and 5", name, properties, levels)
		}
	}
	if properties, levels := measure(ordered(t, schema.Summary().Wire())); properties != 77 || levels != 5 {
		t.Errorf("the summary has %d properties in %d levels, its description says 77 in 5", properties, levels)
	}
}

// The linter itself is tested, so that its silence means something.
func TestLint(t *testing.T) {
	for _, wrong := range []string{
		`{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}`,
		`{"type":"object","properties":{"a":{"type":"string"}},"required":[],"additionalProperties":false}`,
		`{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"required":["b","a"],"additionalProperties":false}`,
		`{"type":"object","properties":{"a":{"type":"string","minLength":1}},"required":["a"],"additionalProperties":false}`,
		`{"type":"object","properties":{"a":{"type":"array"}},"required":["a"],"additionalProperties":false}`,
		`{"type":"object","properties":{"a":{}},"required":["a"],"additionalProperties":false}`,
		`{"type":"object","properties":{"a":{"type":["string","null"],"enum":["x"]}},"required":["a"],"additionalProperties":false}`,
		`{"type":"object","properties":{"a":{"anyOf":[{"type":"string"},{"type":"integer"}]}},"required":["a"],"additionalProperties":false}`,
		`{"$schema":"x","type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}`,
		`{"anyOf":[{"type":"object"},{"type":"null"}]}`,
	} {
		if len(lint(ordered(t, []byte(wrong)), "")) != 1 {
			t.Errorf("%s: faults %q, want one", wrong, lint(ordered(t, []byte(wrong)), ""))
		}
	}
}

func everySchema(t *testing.T) map[string]*schema.Schema {
	t.Helper()
	return map[string]*schema.Schema{
		"Summary": schema.Summary(), "Repair": schema.Repair(), "Match": mustFor[Match](t), "Every": mustFor[Every](t),
	}
}

func mustFor[T any](t testing.TB) *schema.Schema {
	t.Helper()
	s, err := schema.For[T]()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// outline writes the properties in order: name(name name) for those of an object, [] for a list, ? for
// what may be null.
func outline(s object) string {
	if branches, ok := s.get("anyOf").([]any); ok {
		return outline(branches[0].(object)) + "?"
	}
	text := ""
	if items := objectOf(s.get("items")); items != nil {
		text = "[" + outline(items) + "]"
	}
	if props := objectOf(s.get("properties")); props != nil {
		var parts []string
		for _, p := range props {
			parts = append(parts, p.key+outline(p.value.(object)))
		}
		text = "(" + strings.Join(parts, " ") + ")"
	}
	if len(typesOf(s)) == 2 {
		text += "?"
	}
	return text
}

package tools

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

//go:embed schemas/*.json
var schemaFiles embed.FS

// schemaFile gives a schema of the folder schemas, compact. A missing or broken one comes out empty, which
// the tests of this package find.
func schemaFile(name string) json.RawMessage {
	b, err := schemaFiles.ReadFile("schemas/" + name)
	if err != nil {
		return nil
	}
	var compact bytes.Buffer
	if json.Compact(&compact, b) != nil {
		return nil
	}
	return compact.Bytes()
}

// inputSchema is a tool's input schema, ready to check arguments.
type inputSchema struct {
	compiled *jsonschema.Schema
	names    []string // of the arguments, in the order declared
}

func compileInput(raw json.RawMessage) (*inputSchema, error) {
	const url = "urn:isnad:arguments"
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("input schema: %w", err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(url, doc); err != nil {
		return nil, fmt.Errorf("input schema: %w", err)
	}
	compiled, err := c.Compile(url)
	if err != nil {
		return nil, fmt.Errorf("input schema: %w", err)
	}
	names, err := argumentNames(raw)
	return &inputSchema{compiled, names}, err
}

// check holds arguments against the schema. An argument that is null and not required counts as left out.
// The error is a *Problem with every fault.
func (s *inputSchema) check(raw json.RawMessage) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return &Problem{"the arguments are not valid JSON: " + err.Error(), err}
	}
	if members, ok := v.(map[string]any); ok {
		for name, value := range members {
			if value == nil && slices.Contains(s.names, name) && !slices.Contains(s.compiled.Required, name) {
				delete(members, name)
			}
		}
	}
	var broken *jsonschema.ValidationError
	switch err := s.compiled.Validate(v); {
	case err == nil:
		return nil
	case !errors.As(err, &broken):
		return err
	}
	faults := s.faults(broken)
	slices.Sort(faults)
	return &Problem{"wrong arguments: " + strings.Join(faults, "; "), nil}
}

// faults words what e stands for: itself, or else its causes.
func (s *inputSchema) faults(e *jsonschema.ValidationError) []string {
	if len(e.Causes) > 0 {
		var all []string
		for _, cause := range e.Causes {
			all = append(all, s.faults(cause)...)
		}
		return all
	}
	at := pointer(e.InstanceLocation)
	switch k := e.ErrorKind.(type) {
	case *kind.Required:
		return each(k.Missing, func(name string) string {
			return "the argument " + pointer(append(e.InstanceLocation, name))[1:] + " is missing"
		})
	case *kind.AdditionalProperties:
		return each(k.Properties, func(name string) string {
			return fmt.Sprintf("there is no argument %s: the arguments are %s", short(strconv.Quote(name)), strings.Join(s.names, ", "))
		})
	case *kind.Type:
		return []string{fmt.Sprintf("%s: found %s, want %s", orRoot(at), k.Got, strings.Join(k.Want, " or "))}
	case *kind.Enum:
		return []string{fmt.Sprintf("%s: found %s, want one of %s", orRoot(at), inJSON(k.Got), strings.Join(each(k.Want, inJSON), ", "))}
	default: // no schema of this package has any other rule
		return []string{fmt.Sprintf("%s breaks the rule %s", orRoot(at), strings.Join(k.KeywordPath(), "/"))}
	}
}

func each[T, U any](list []T, word func(T) U) []U {
	out := make([]U, len(list))
	for i, v := range list {
		out[i] = word(v)
	}
	return out
}

// inJSON writes a value of the arguments, cut short.
func inJSON(v any) string {
	b, err := marshal(v)
	if err != nil {
		return "?"
	}
	return short(string(b))
}

// short keeps a fault one short line whatever stands in the arguments.
func short(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

var escaper = strings.NewReplacer("~", "~0", "/", "~1")

func pointer(tokens []string) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteString("/" + escaper.Replace(t))
	}
	return b.String()
}

func orRoot(pointer string) string {
	if pointer == "" {
		return "the arguments"
	}
	return pointer
}

// argumentNames lists the properties of a schema in the order in which it has them.
func argumentNames(schema json.RawMessage) ([]string, error) {
	var root struct{ Properties json.RawMessage }
	if err := json.Unmarshal(schema, &root); err != nil {
		return nil, fmt.Errorf("input schema: %w", err)
	}
	dec := json.NewDecoder(bytes.NewReader(root.Properties))
	if _, err := dec.Token(); err != nil {
		return nil, fmt.Errorf("input schema: properties: %w", err)
	}
	var names []string
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return nil, fmt.Errorf("input schema: properties: %w", err)
		}
		names = append(names, fmt.Sprint(name))
		var skip json.RawMessage
		if err := dec.Decode(&skip); err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("input schema: properties: %w", err)
		}
	}
	return names, nil
}

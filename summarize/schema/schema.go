package schema

import (
	_ "embed"
	"encoding/json"
	"reflect"
	"strings"
	"sync"

	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/isnad-go/isnad/summarize/claim"
)

// Schema is a JSON Schema in its two forms, ready to validate. It never changes, and is safe for
// concurrent use.
type Schema struct {
	name       string
	full, wire string
	compiled   func() *jsonschema.Schema // at the first document with a fault, or that may have one
	shape      *shape                    // nil where Decode knows too little of the type
}

//go:embed summary.full.json
var summaryFull string

//go:embed summary.wire.json
var summaryWire string

//go:embed repair.full.json
var repairFull string

//go:embed repair.wire.json
var repairWire string

var (
	summary = sync.OnceValue(func() *Schema { return builtIn[claim.Summary]("Summary", summaryFull, summaryWire) })
	repair  = sync.OnceValue(func() *Schema { return builtIn[claim.Repair]("Repair", repairFull, repairWire) })
)

// Summary is the schema of claim.Summary.
func Summary() *Schema { return summary() }

// Repair is the schema of claim.Repair, a model's answer to the faults of its draft.
func Repair() *Schema { return repair() }

// builtIn panics where the embedded files are broken, which is for the tests of this package to find.
func builtIn[T any](title, full, wire string) *Schema {
	return &Schema{name: name(title), full: full, wire: wire, shape: readShape(full, reflect.TypeFor[T]()),
		compiled: sync.OnceValue(func() *jsonschema.Schema {
			compiled, err := compile(full)
			if err != nil {
				panic(err)
			}
			return compiled
		})}
}

// For makes the schema of T, which must be a struct (see the package's comment for what it may be made
// of). What has no strict JSON Schema is a [*TypeError] with the path of the Go field: maps, interfaces,
// funcs, channels, arrays, types that write their own JSON, recursion.
func For[T any]() (*Schema, error) { return forType(reflect.TypeFor[T]()) }

func forType(t reflect.Type) (*Schema, error) {
	root, err := read(t)
	if err != nil {
		return nil, err
	}
	title, _, _ := strings.Cut(t.Name(), "[") // a generic type's arguments say nothing to a model
	s := &Schema{name: name(title)}
	if s.full, err = encode(root.full(title)); err != nil {
		return nil, err
	}
	if s.wire, err = encode(root.wire()); err != nil {
		return nil, err
	}
	compiled, err := compile(s.full)
	if err != nil {
		return nil, err
	}
	s.compiled = func() *jsonschema.Schema { return compiled }
	s.shape = readShape(s.full, t)
	return s, nil
}

// Name is a name for the schema that model services accept: the type's, in lower case, of at most 64
// ASCII letters, digits and underscores ("summary", "repair").
func (s *Schema) Name() string { return s.name }

// Full is the schema for validation and documents, indented, with a newline at the end. The bytes are
// the caller's own.
func (s *Schema) Full() json.RawMessage { return json.RawMessage(s.full) }

// Wire is the schema for a model service: OpenAI's strict subset, without $schema, title, format and
// $ref, every property required. Indented, with a newline at the end; the bytes are the caller's own.
func (s *Schema) Wire() json.RawMessage { return json.RawMessage(s.wire) }

const maxName = 64

func name(title string) string {
	ascii := strings.Map(func(r rune) rune {
		if r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' {
			return r
		}
		return -1
	}, strings.ToLower(title))
	if ascii == "" {
		return "answer"
	}
	return ascii[:min(len(ascii), maxName)]
}

package schema

import (
	"fmt"
	"reflect"
)

// TypeError says which part of a Go type has no strict JSON Schema, and what to do about it.
type TypeError struct {
	Path string       // of the Go field, with [] for the items of a slice: Match.Goals[].Minute
	Type reflect.Type // that stands there
	Why  string       // and what would do instead, in a few words
}

func (e *TypeError) Error() string {
	return fmt.Sprintf("schema: %s (%v): %s", e.Path, e.Type, e.Why)
}

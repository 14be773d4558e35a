package claim

import (
	"bytes"
	"encoding/json"
)

// Maybe is a string that can be missing: the empty string is null in JSON, and null is read as the
// empty string.
type Maybe string

// MarshalJSON writes null for the empty string, and else the string without HTML escapes.
func (m Maybe) MarshalJSON() ([]byte, error) { return marshalNullable(string(m)) }

// UnmarshalJSON reads a string or null.
func (m *Maybe) UnmarshalJSON(b []byte) error { return unmarshalNullable(b, (*string)(m)) }

// Nullable tells the schema that null is a value.
func (Maybe) Nullable() bool { return true }

func marshalNullable(s string) ([]byte, error) {
	if s == "" {
		return []byte("null"), nil
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

func unmarshalNullable(b []byte, s *string) error {
	if string(b) == "null" {
		*s = ""
		return nil
	}
	return json.Unmarshal(b, s)
}

package claim

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
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
	if plain(s) {
		return append(append(append(make([]byte, 0, len(s)+2), '"'), s...), '"'), nil
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// plain says whether a string is written in JSON as it stands.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c == 0xE2 { // with which U+2028 begins, that JSON in JavaScript escapes
			return false
		}
	}
	return utf8.ValidString(s)
}

func unmarshalNullable(b []byte, s *string) error {
	if string(b) == "null" {
		*s = ""
		return nil
	}
	return json.Unmarshal(b, s)
}

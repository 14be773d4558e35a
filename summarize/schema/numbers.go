package schema

import (
	"encoding/json"
	"reflect"
	"strconv"

	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"
)

type width struct {
	format string // OpenAPI's name, or Go's where OpenAPI has none
	bits   int
	parse  func(literal string, bits int) error
}

// widths are the Go numbers. JSON Schema takes 1.0 and 1e30 for integers, which encoding/json puts into
// none; a document without faults is to be one that decodes.
var widths = map[reflect.Kind]width{
	reflect.Int:     {"int64", 64, parseInt},
	reflect.Int8:    {"int8", 8, parseInt},
	reflect.Int16:   {"int16", 16, parseInt},
	reflect.Int32:   {"int32", 32, parseInt},
	reflect.Int64:   {"int64", 64, parseInt},
	reflect.Uint:    {"uint64", 64, parseUint},
	reflect.Uint16:  {"uint16", 16, parseUint},
	reflect.Uint8:   {"uint8", 8, parseUint},
	reflect.Uint32:  {"uint32", 32, parseUint},
	reflect.Uint64:  {"uint64", 64, parseUint},
	reflect.Float32: {"float", 32, parseFloat},
	reflect.Float64: {"double", 64, parseFloat},
}

func parseInt(s string, bits int) error   { _, err := strconv.ParseInt(s, 10, bits); return err }
func parseUint(s string, bits int) error  { _, err := strconv.ParseUint(s, 10, bits); return err }
func parseFloat(s string, bits int) error { _, err := strconv.ParseFloat(s, bits); return err }

// registerWidths makes the validator hold numbers to their format.
func registerWidths(c *jsonschema.Compiler) {
	for _, w := range widths {
		c.RegisterFormat(&jsonschema.Format{Name: w.format, Validate: func(v any) error {
			switch v := v.(type) {
			case json.Number:
				return w.parse(v.String(), w.bits)
			case float64: // was written with a fraction or exponent, or is very long
				return w.parse(strconv.FormatFloat(v, 'e', -1, 64), w.bits)
			}
			return nil
		}})
	}
}

// number is a valid JSON literal as the validator is to see it, which works out a json.Number exactly,
// digit by digit and exponent by exponent: only short ones are left to it. What no Go number can hold is
// not ok, and 0.
func number(literal string) (v any, ok bool) {
	const longest = len("-18446744073709551615")
	if len(literal) <= longest && !hasFraction(literal) {
		return json.Number(literal), true
	}
	f, err := strconv.ParseFloat(literal, 64)
	if err != nil {
		return json.Number("0"), false
	}
	return f, true
}

func hasFraction(literal string) bool {
	for i := range len(literal) {
		switch literal[i] {
		case '.', 'e', 'E':
			return true
		}
	}
	return false
}

package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"unicode/utf8"

	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"
)

// document is what the validator needs of a JSON text, and where it stands in it.
type document struct {
	text   []byte
	value  any
	root   *place
	faults []Fault // of the text itself, found on the way
}

// place knows where a value begins, and the values within it. That of a property the schema does not
// know is its key's.
type place struct {
	at    int
	props map[string]*place
	items []*place
}

// find gives the offset of the value at the end of a path that exists.
func (p *place) find(path []string) int {
	for _, token := range path {
		if p.props != nil {
			p = p.props[token]
		} else if i, err := strconv.Atoi(token); err == nil {
			p = p.items[i]
		}
	}
	return p.at
}

// literal is the number, true, false or null at an offset, as it is written.
func (d *document) literal(at int) string {
	p := parser{text: d.text, at: at}
	return cut(p.literal())
}

// parse reads text as far as sch describes it. Below a property that the schema does not know, and
// where it wants no object or array, nothing is read: a fault lies there already, and the depth of a
// hostile text costs no stack. Without a value the faults say why.
func parse(text []byte, sch *jsonschema.Schema) (*document, bool) {
	d := &document{text: text}
	if at := firstInvalid(text); at >= 0 {
		d.faults = []Fault{{Code: InvalidUTF8, Offset: at}}
		return d, false
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	var raw json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		at := len(text)
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			at = int(syntax.Offset) - 1 // the offset counts the byte that is wrong
		}
		d.faults = []Fault{{Code: NotJSON, Offset: at, Got: excerpt(text, at)}}
		return d, false
	}
	end := int(dec.InputOffset())
	p := parser{text: text[:end]}
	d.value, d.root = p.value(sch)
	d.faults = p.faults
	if rest := bytes.TrimLeft(text[end:], " \t\r\n"); len(rest) > 0 {
		at := len(text) - len(rest)
		d.faults = append(d.faults, Fault{Code: TrailingData, Offset: at, Got: excerpt(text, at)})
	}
	return d, true
}

func firstInvalid(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; ; {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
}

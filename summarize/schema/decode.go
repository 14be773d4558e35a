package schema

import (
	"encoding/json"
	"reflect"
	"strings"
	"unicode/utf8"
)

// Decode reads a document that has no faults into v, a pointer to a zero value of the schema's type, as
// encoding/json does, in one pass; tree is the same as encoding/json reads it into an any. It is not ok for every
// document that [Schema.Validate] finds faults in, and for some others: whoever gets that asks Validate. v may be
// written to all the same then.
func (s *Schema) Decode(doc []byte, v any) (tree any, ok bool) {
	at := reflect.ValueOf(v)
	if s.shape == nil || at.Kind() != reflect.Pointer || at.Type().Elem() != s.shape.typ || !utf8.Valid(doc) {
		return nil, false
	}
	d := decoder{text: string(doc)}
	tree = d.value(s.shape, at.Elem())
	d.space()
	return tree, !d.failed && d.at == len(d.text)
}

// decoder goes over a text once, and fails at the first thing that is not as the shape wants it.
type decoder struct {
	text   string
	at     int
	failed bool
}

func (d *decoder) fail() any {
	d.failed, d.at = true, len(d.text)
	return nil
}

// next is the byte at hand, 0 at the end, where no JSON has one.
func (d *decoder) next() byte {
	if d.at < len(d.text) {
		return d.text[d.at]
	}
	return 0
}

func (d *decoder) space() {
	for d.at < len(d.text) && isSpace(d.text[d.at]) {
		d.at++
	}
}

// takes steps over a byte and the space before it, if it is the next.
func (d *decoder) takes(c byte) bool {
	d.space()
	if d.next() != c {
		return false
	}
	d.at++
	return true
}

func (d *decoder) word(w string) bool {
	if !strings.HasPrefix(d.text[d.at:], w) {
		return false
	}
	d.at += len(w)
	return true
}

func (d *decoder) value(s *shape, v reflect.Value) any {
	d.space()
	if d.next() == 'n' {
		if !s.null || !d.word("null") {
			return d.fail()
		}
		return nil // v is zero, and stays
	}
	if s.pointer {
		v.Set(reflect.New(s.typ))
		v = v.Elem()
	}
	switch s.typ.Kind() {
	case reflect.Struct:
		return d.object(s, v)
	case reflect.Slice:
		return d.array(s, v)
	case reflect.String:
		text := d.string()
		if d.failed || s.enum != nil && !s.enum[text] {
			return d.fail()
		}
		v.SetString(text)
		return text
	}
	truth := d.next() == 't'
	if !d.word("true") && !d.word("false") {
		return d.fail()
	}
	v.SetBool(truth)
	return truth
}

func (d *decoder) object(s *shape, v reflect.Value) any {
	if !d.takes('{') {
		return d.fail()
	}
	tree := make(map[string]any, len(s.properties))
	required := 0
	for n := 0; !d.takes('}'); n++ {
		if n > 0 && !d.takes(',') {
			return d.fail()
		}
		d.space()
		p := s.properties[d.string()]
		if d.failed || p == nil || !d.takes(':') {
			return d.fail()
		}
		if _, again := tree[p.name]; again {
			return d.fail()
		}
		if p.required {
			required++
		}
		tree[p.name] = d.value(p.shape, v.FieldByIndex(p.index))
	}
	if required < s.required {
		return d.fail()
	}
	return tree
}

func (d *decoder) array(s *shape, v reflect.Value) any {
	if !d.takes('[') {
		return d.fail()
	}
	tree := []any{}
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	for !d.takes(']') {
		if len(tree) > 0 && !d.takes(',') {
			return d.fail()
		}
		if len(tree) == v.Cap() {
			v.Grow(max(1, v.Cap()))
		}
		v.SetLen(len(tree) + 1)
		tree = append(tree, d.value(s.items, v.Index(len(tree))))
	}
	return tree
}

// string reads a string, which shares the document's bytes where it has no escapes.
func (d *decoder) string() string {
	if d.next() != '"' {
		d.fail()
		return ""
	}
	from, escaped := d.at, false
	for d.at++; d.next() != '"'; d.at++ {
		switch c := d.next(); {
		case c < ' ':
			d.fail()
			return ""
		case c == '\\':
			escaped = true
			d.at++
		}
	}
	d.at++
	raw := d.text[from:d.at]
	if !escaped {
		return raw[1 : len(raw)-1]
	}
	var s string
	if json.Unmarshal([]byte(raw), &s) != nil || loneSurrogate([]byte(raw)) >= 0 {
		d.fail()
	}
	return s
}

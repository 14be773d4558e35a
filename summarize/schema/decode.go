package schema

import (
	"encoding/json"
	"math/bits"
	"reflect"
	"strings"
	"unicode/utf8"
)

// Decode reads a document that has no faults into v, a pointer to a zero value of the schema's type, as
// encoding/json does, in one pass. It is not ok for every document that [Schema.Validate] finds faults in, and for
// some others: whoever gets that asks Validate. v may be written to all the same then.
//
// tree is what encoding/json reads the document into an any as. It is nil, and not made, where v tells as much: where
// the document leaves nothing out, and what is nullable and zero in v is null in it.
func (s *Schema) Decode(doc []byte, v any) (tree any, ok bool) {
	at := reflect.ValueOf(v)
	if s.shape == nil || at.Kind() != reflect.Pointer || at.Type().Elem() != s.shape.typ || !utf8.Valid(doc) {
		return nil, false
	}
	d := decoder{text: string(doc)}
	if !d.whole(s.shape, at.Elem()) {
		return nil, false
	}
	if d.unclear {
		at.Elem().SetZero()
		d = decoder{text: d.text, build: true}
		d.whole(s.shape, at.Elem())
	}
	return d.tree, true
}

// decoder goes over a text once, and fails at the first thing that is not as the shape wants it.
type decoder struct {
	text   string
	at     int
	failed bool
	// build says that a tree is made; unclear that v does not tell what it would.
	build, unclear bool
	tree           any
}

func (d *decoder) whole(s *shape, v reflect.Value) (ok bool) {
	d.tree = d.value(s, v)
	d.space()
	return !d.failed && d.at == len(d.text)
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
		d.unclear = d.unclear || s.null && text == ""
		if !d.build {
			return nil
		}
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
	var tree map[string]any
	if d.build {
		tree = make(map[string]any, len(s.properties))
	}
	var seen uint64 // of the properties, by their numbers
	for n := 0; !d.takes('}'); n++ {
		if n > 0 && !d.takes(',') {
			return d.fail()
		}
		d.space()
		p := s.properties[d.string()]
		if d.failed || p == nil || !d.takes(':') || seen&p.bit != 0 {
			return d.fail()
		}
		seen |= p.bit
		value := d.value(p.shape, v.FieldByIndex(p.index))
		if d.build {
			tree[p.name] = value
		}
	}
	if seen&s.required != s.required {
		return d.fail()
	}
	d.unclear = d.unclear || bits.OnesCount64(seen) < len(s.properties)
	if !d.build {
		return nil
	}
	return tree
}

func (d *decoder) array(s *shape, v reflect.Value) any {
	if !d.takes('[') {
		return d.fail()
	}
	tree := []any{}
	v.Set(s.none)
	for n := 0; !d.takes(']'); n++ {
		if n > 0 && !d.takes(',') {
			return d.fail()
		}
		if n == v.Cap() {
			v.Grow(max(1, n))
		}
		v.SetLen(n + 1)
		if value := d.value(s.items, v.Index(n)); d.build {
			tree = append(tree, value)
		}
	}
	if !d.build {
		return nil
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

package schema

import (
	"encoding/json"
	"strconv"
	"unicode/utf16"

	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"
)

// parser walks one JSON value whose syntax is known to be right.
type parser struct {
	text   []byte
	at     int
	path   []string
	faults []Fault
}

func (p *parser) fault(f Fault) {
	f.Path = pointer(p.path)
	p.faults = append(p.faults, f)
}

func (p *parser) value(sch *jsonschema.Schema) (any, *place) {
	p.space()
	here := &place{at: p.at}
	switch c := p.text[p.at]; {
	case c == '{' && len(sch.Properties) > 0:
		return p.object(sch, here), here
	case c == '{':
		p.skip()
		return map[string]any{}, here
	case c == '[' && sch.Items2020 != nil:
		return p.array(sch.Items2020, here), here
	case c == '[':
		p.skip()
		return []any{}, here
	case c == '"':
		return p.string(), here
	case c == 't' || c == 'f':
		return p.literal() == "true", here
	case c == 'n':
		p.literal()
		return nil, here
	}
	literal := p.literal()
	v, ok := number(literal)
	if !ok && sch.Format != nil { // where no number is wanted, that alone is the fault
		p.fault(Fault{Code: WrongNumber, Offset: here.at, Got: cut(literal), Want: []string{sch.Format.Name}})
	}
	return v, here
}

func (p *parser) object(sch *jsonschema.Schema, here *place) map[string]any {
	object := map[string]any{}
	here.props = map[string]*place{}
	for p.open(); !p.close(); {
		at := p.at
		key := p.string()
		p.space()
		p.at++ // the colon
		p.path = append(p.path, key)
		if _, again := object[key]; again {
			p.fault(Fault{Code: DuplicateKey, Property: key, Offset: at})
		}
		if known := sch.Properties[key]; known != nil {
			object[key], here.props[key] = p.value(known)
		} else {
			p.space()
			p.skip()
			object[key], here.props[key] = nil, &place{at: at}
		}
		p.path = p.path[:len(p.path)-1]
	}
	return object
}

func (p *parser) array(items *jsonschema.Schema, here *place) []any {
	array := []any{}
	for p.open(); !p.close(); {
		p.path = append(p.path, strconv.Itoa(len(array)))
		v, at := p.value(items)
		array, here.items = append(array, v), append(here.items, at)
		p.path = p.path[:len(p.path)-1]
	}
	return array
}

// open steps over a bracket.
func (p *parser) open() { p.at++ }

// close steps over the closing bracket if the container ends here, and else to its next member.
func (p *parser) close() bool {
	p.space()
	switch p.text[p.at] {
	case '}', ']':
		p.at++
		return true
	case ',':
		p.at++
		p.space()
	}
	return false
}

func (p *parser) space() {
	for p.at < len(p.text) && isSpace(p.text[p.at]) {
		p.at++
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// literal reads a number, true, false or null.
func (p *parser) literal() string {
	from := p.at
	for p.at < len(p.text) && !isSpace(p.text[p.at]) {
		switch p.text[p.at] {
		case ',', ']', '}':
			return string(p.text[from:p.at])
		}
		p.at++
	}
	return string(p.text[from:p.at])
}

func (p *parser) string() string {
	from := p.at
	raw, escaped := p.quoted()
	if !escaped {
		return string(raw[1 : len(raw)-1])
	}
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		return "" // cannot be: the syntax was checked
	}
	if half := loneSurrogate(raw); half >= 0 {
		p.fault(Fault{Code: LoneSurrogate, Offset: from + half, Got: string(raw[half : half+len(`\uD800`)])})
	}
	return s
}

func (p *parser) quoted() (raw []byte, escaped bool) {
	from := p.at
	for p.at++; p.text[p.at] != '"'; p.at++ {
		if p.text[p.at] == '\\' {
			escaped = true
			p.at++
		}
	}
	p.at++
	return p.text[from:p.at], escaped
}

// skip steps over a value of any depth.
func (p *parser) skip() {
	for depth := 0; ; {
		switch p.text[p.at] {
		case '"':
			p.quoted()
		case '{', '[':
			depth++
			p.at++
		case '}', ']':
			depth--
			p.at++
		case ',', ':', ' ', '\t', '\n', '\r':
			p.at++
		default:
			p.literal()
		}
		if depth == 0 {
			return
		}
	}
}

// loneSurrogate gives the index of the first escape that is half of a pair, or -1. encoding/json makes
// U+FFFD of it in silence, and a quote with that is no longer verbatim.
func loneSurrogate(raw []byte) int {
	escape := func(i int) rune { // at raw[i:], -1 where none is
		if i+6 > len(raw) || raw[i] != '\\' || raw[i+1] != 'u' {
			return -1
		}
		n, err := strconv.ParseUint(string(raw[i+2:i+6]), 16, 16)
		if err != nil {
			return -1
		}
		return rune(n)
	}
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		r := escape(i)
		switch {
		case r < 0:
			i++ // over what is escaped
		case !utf16.IsSurrogate(r):
		case utf16.DecodeRune(r, escape(i+6)) == '\uFFFD':
			return i
		default:
			i += 6 // to the other half
		}
	}
	return -1
}

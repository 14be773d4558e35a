package tools

import (
	"bytes"
	"encoding/json"
)

// without takes a member out of an object of valid JSON, unread: a summary is most of what a call brings, and is read
// by who verifies it. It is not ok where the object has a name written with escapes, or is none; value is nil where
// it has no such member, and the last of several.
func without(object []byte, name string) (rest, value json.RawMessage, ok bool) {
	i := space(object, 0)
	if i >= len(object) || object[i] != '{' {
		return nil, nil, false
	}
	rest = append(rest, '{')
	for i = space(object, i+1); object[i] != '}'; i = space(object, i) {
		if object[i] == ',' {
			i = space(object, i+1)
		}
		end := valueEnd(object, i)
		key := object[i:end]
		if bytes.IndexByte(key, '\\') >= 0 {
			return nil, nil, false
		}
		i = space(object, space(object, end)+1) // over the colon
		end = valueEnd(object, i)
		if string(key[1:len(key)-1]) == name {
			value = object[i:end]
		} else {
			if len(rest) > 1 {
				rest = append(rest, ',')
			}
			rest = append(append(append(rest, key...), ':'), object[i:end]...)
		}
		i = end
	}
	return append(rest, '}'), value, true
}

func space(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\n' || b[i] == '\t' || b[i] == '\r') {
		i++
	}
	return i
}

// valueEnd gives the end of the value that begins at i.
func valueEnd(b []byte, i int) int {
	depth := 0
	for ; ; i++ {
		switch b[i] {
		case '"':
			for i++; b[i] != '"'; i++ {
				if b[i] == '\\' {
					i++
				}
			}
		case '{', '[':
			depth++
			continue
		case '}', ']':
			depth--
		default: // a number, true, false, null, or what stands between values
			for i+1 < len(b) && !delimits(b[i+1]) {
				i++
			}
			if depth == 0 {
				return i + 1
			}
			continue
		}
		if depth == 0 {
			return i + 1
		}
	}
}

// delimits says whether a byte cannot stand in a number or a word.
func delimits(c byte) bool {
	switch c {
	case '"', '{', '}', '[', ']', ',', ':', ' ', '\n', '\t', '\r':
		return true
	}
	return false
}

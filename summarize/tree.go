package summarize

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// node is a JSON value kept as it was written: leaves hold their own bytes, so that what is not patched
// stays byte for byte.
type node struct {
	raw     json.RawMessage // of a leaf
	keys    []string        // of an object, in order
	members []*node         // of an object (beside keys) or an array
	kind    byte            // '{', '[' or 0 for a leaf
}

// parseTree reads a valid JSON document without white space around its values.
func parseTree(doc []byte) (*node, error) {
	doc = bytes.TrimSpace(doc)
	if len(doc) == 0 {
		return nil, fmt.Errorf("an empty document")
	}
	if doc[0] != '{' && doc[0] != '[' {
		return &node{raw: doc}, nil
	}
	n := &node{kind: doc[0]}
	dec := json.NewDecoder(bytes.NewReader(doc))
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	for dec.More() {
		if n.kind == '{' {
			key, err := dec.Token()
			if err != nil {
				return nil, err
			}
			n.keys = append(n.keys, key.(string))
		}
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return nil, err
		}
		child, err := parseTree(raw)
		if err != nil {
			return nil, err
		}
		n.members = append(n.members, child)
	}
	return n, nil
}

func (n *node) marshal() json.RawMessage {
	var b bytes.Buffer
	n.write(&b)
	return b.Bytes()
}

func (n *node) write(b *bytes.Buffer) {
	if n.kind == 0 {
		b.Write(n.raw)
		return
	}
	b.WriteByte(n.kind)
	for i, m := range n.members {
		if i > 0 {
			b.WriteByte(',')
		}
		if n.kind == '{' {
			key, _ := marshal(n.keys[i]) // a string always marshals
			b.Write(key)
			b.WriteByte(':')
		}
		m.write(b)
	}
	b.WriteByte(n.kind + 2) // '}' and ']' stand two behind their openers in ASCII
}

// tokens cuts a JSON pointer (RFC 6901) into its unescaped tokens.
func tokens(pointer string) []string {
	if pointer == "" {
		return nil
	}
	out := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for i, t := range out {
		out[i] = strings.ReplaceAll(strings.ReplaceAll(t, "~1", "/"), "~0", "~")
	}
	return out
}

func pointer(tokens []string) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteByte('/')
		b.WriteString(strings.ReplaceAll(strings.ReplaceAll(t, "~", "~0"), "/", "~1"))
	}
	return b.String()
}

// index is where a child stands among the members; -1 where there is none.
func (n *node) index(token string) int {
	switch n.kind {
	case '{':
		for i, k := range n.keys {
			if k == token {
				return i
			}
		}
	case '[':
		if i, err := strconv.Atoi(token); err == nil && i >= 0 && i < len(n.members) && strconv.Itoa(i) == token {
			return i
		}
	}
	return -1
}

// at is the value at a path, or nil.
func (n *node) at(path []string) *node {
	for _, t := range path {
		i := n.index(t)
		if i < 0 {
			return nil
		}
		n = n.members[i]
	}
	return n
}

// set puts a value in the place of the one at a path, which must exist and not be the root.
func (n *node) set(path []string, value *node) {
	parent := n.at(path[:len(path)-1])
	parent.members[parent.index(path[len(path)-1])] = value
}

// cut takes the item at a path out of its array.
func (n *node) cut(path []string) {
	parent := n.at(path[:len(path)-1])
	i := parent.index(path[len(path)-1])
	parent.members = append(parent.members[:i], parent.members[i+1:]...)
}

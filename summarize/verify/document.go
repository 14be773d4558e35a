package verify

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/schema"
)

// document is a summary as its JSON has it, without what its schema cannot read: so that a value is checked
// under the path where it stands, and what a broken document lacks is not taken for something it says.
// encoding/json alone would read "Events" for "events", and mix the members of two objects of one key.
type document struct {
	tree any
	told bool // there is no tree: what is nullable and zero in the value read is null in the document
}

// readDocument reads valid JSON, the last of equal keys, and takes out what the faults call unreadable.
func readDocument(doc []byte, faults []schema.Fault) (*document, error) {
	d := new(document)
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.UseNumber()
	if err := dec.Decode(&d.tree); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotJSON, err)
	}
	for _, f := range faults {
		switch f.Code {
		case schema.UnknownProperty, schema.WrongType, schema.WrongNumber:
			d.remove(f.Path)
		}
	}
	return d, nil
}

// remove takes a property out of its object; an item of a list becomes null, so that the others keep their
// places.
func (d *document) remove(path string) {
	parent, key, ok := cutPointer(path)
	if !ok {
		d.tree = nil
		return
	}
	at := d.root()
	for token := range strings.SplitSeq(strings.TrimPrefix(parent, "/"), "/") {
		if parent != "" {
			at = at.child(unescape(token))
		}
	}
	switch in := at.value.(type) {
	case map[string]any:
		delete(in, unescape(key))
	case []any:
		if i, err := strconv.Atoi(key); err == nil && i >= 0 && i < len(in) {
			in[i] = nil
		}
	}
}

// into decodes what is left.
func (d *document) into(v any) error {
	b, err := json.Marshal(d.tree)
	if err == nil {
		err = json.Unmarshal(b, v)
	}
	if err != nil {
		return fmt.Errorf("reading the summary: %w", err)
	}
	return nil
}

// cutPointer parts a JSON pointer before its last token; ok is false for that of the whole document.
func cutPointer(path string) (parent, key string, ok bool) {
	k := strings.LastIndexByte(path, '/')
	if k < 0 {
		return "", "", false
	}
	return path[:k], path[k+1:], true
}

func unescape(token string) string {
	return strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
}

// place is where the walk is in a document; everything is present where there is no document.
type place struct {
	document bool
	told     bool // see document
	value    any
}

func (d *document) root() place {
	if d == nil {
		return place{}
	}
	return place{document: !d.told, told: d.told, value: d.tree}
}

// absent says that the document has no value here, or null.
func (p place) absent() bool { return p.document && p.value == nil }

// property is the place of a property; the empty name is the object itself.
func (p place) property(name string) place {
	if !p.document || name == "" {
		return p
	}
	in, _ := p.value.(map[string]any)
	return place{document: true, value: in[name]}
}

func (p place) item(i int) place {
	if in, ok := p.value.([]any); ok && i < len(in) {
		return place{document: true, value: in[i]}
	}
	return place{document: p.document, told: p.told}
}

// child is the place that one token of a JSON pointer leads to.
func (p place) child(token string) place {
	if in, ok := p.value.(map[string]any); ok {
		return place{document: true, value: in[token]}
	}
	if i, err := strconv.Atoi(token); err == nil && i >= 0 {
		return p.item(i)
	}
	return place{document: true}
}

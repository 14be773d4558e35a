package schema

import (
	"bytes"
	"encoding/json"
	"slices"

	invopop "github.com/invopop/jsonschema"
)

// node is one schema as it is written: all the keywords that either form may have, in the order in
// which they are read best. What has no field here cannot slip into what a service is sent.
type node struct {
	Version              string     `json:"$schema,omitempty"`
	Title                string     `json:"title,omitempty"`
	Description          string     `json:"description,omitempty"`
	Type                 typeNames  `json:"type,omitempty"`
	Format               string     `json:"format,omitempty"`
	Enum                 []any      `json:"enum,omitempty"`
	AnyOf                []*node    `json:"anyOf,omitempty"`
	Properties           properties `json:"properties,omitempty"`
	Required             []string   `json:"required,omitempty"`
	AdditionalProperties *bool      `json:"additionalProperties,omitempty"`
	Items                *node      `json:"items,omitempty"`
}

// typeNames is one JSON type, written as a string, or several, written as an array.
type typeNames []string

// properties are in the order of writing.
type properties []property

type property struct {
	name string
	node *node
}

// full gives the root what belongs to a document that stands alone.
func (n *node) full(title string) *node {
	root := *n
	root.Version, root.Title = invopop.Version, title
	return &root
}

// wire is the same schema in the strict subset. A list of types is widely understood for scalars only:
// an object or array that may be null is an anyOf.
func (n *node) wire() *node {
	w := &node{Description: n.Description, Type: n.Type, Enum: n.Enum, AdditionalProperties: n.AdditionalProperties}
	for _, p := range n.Properties {
		w.Properties = append(w.Properties, property{p.name, p.node.wire()})
		w.Required = append(w.Required, p.name)
	}
	if n.Items != nil {
		w.Items = n.Items.wire()
	}
	if len(n.Type) > 1 && (n.Properties != nil || n.Items != nil) {
		w.Description, w.Type = "", n.Type[:1]
		return &node{Description: n.Description, AnyOf: []*node{w, {Type: typeNames{"null"}}}}
	}
	return w
}

// orNull lets null be a value too.
func (n *node) orNull() {
	n.Type = append(slices.Clone(n.Type), "null")
	if n.Enum != nil {
		n.Enum = append(slices.Clone(n.Enum), nil)
	}
}

func (t typeNames) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return marshal(t[0], "")
	}
	return marshal([]string(t), "")
}

func (ps properties) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, p := range ps {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := marshal(p.name, "")
		if err != nil {
			return nil, err
		}
		value, err := marshal(p.node, "")
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, name...), ':'), value...)
	}
	return append(b, '}'), nil
}

func encode(n *node) (string, error) {
	b, err := marshal(n, "  ")
	return string(b), err
}

// marshal leaves <, > and & as they are, which json.Marshal does not.
func marshal(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	err := enc.Encode(v)
	return b.Bytes(), err
}

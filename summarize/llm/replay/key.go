package replay

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/isnad-go/isnad/summarize/llm"
)

// Key tells requests apart: 16 hexadecimal digits of the SHA-256 of everything that is asked (messages,
// schema and its name, parameters) and the attempt. White space in the schema does not count, the order
// of its members does. The model's name is no part of a request, so any model's recording has the same
// key. A request that cannot be written as JSON (a broken schema, a temperature that is no number) has
// the key "", and is neither recorded nor found.
func Key(req *llm.Request) string {
	messages, schema := req.Messages, req.Schema
	if messages == nil {
		messages = []llm.Message{}
	}
	if len(schema) == 0 {
		schema = nil // none at all, not a broken one
	}
	canonical, err := marshal(struct {
		Messages   []llm.Message   `json:"messages"`
		SchemaName string          `json:"schema_name"`
		Schema     json.RawMessage `json:"schema"`
		Params     llm.Params      `json:"params"`
		Attempt    int             `json:"attempt"`
	}{messages, req.SchemaName, schema, req.Params, req.Attempt}, "")
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(canonical)
	return hex.EncodeToString(sum[:8])
}

// marshal writes JSON that people can read: nothing is escaped that need not be. It ends in a line break.
func marshal(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	err := enc.Encode(v)
	return b.Bytes(), err
}

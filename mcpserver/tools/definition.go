package tools

import "encoding/json"

// Definition is what a client is told of a tool, in the form of MCP's tools/list.
type Definition struct {
	Name        string          `json:"name"`
	Title       string          `json:"title"`
	Description string          `json:"description"`
	Input       json.RawMessage `json:"inputSchema"`
	Output      json.RawMessage `json:"outputSchema"`
	Annotations struct {
		ReadOnly    bool `json:"readOnlyHint"`
		Destructive bool `json:"destructiveHint"`
		Idempotent  bool `json:"idempotentHint"`
		OpenWorld   bool `json:"openWorldHint"`
	} `json:"annotations"`
}

// Definitions gives the definitions of tools, in their order.
func Definitions(all []*Tool) []Definition {
	return each(all, func(t *Tool) Definition {
		d := Definition{Name: t.Name, Title: t.Title, Description: t.Description, Input: t.Input, Output: t.Output}
		d.Annotations.ReadOnly, d.Annotations.Destructive = t.Hints.ReadOnly, t.Hints.Destructive
		d.Annotations.Idempotent, d.Annotations.OpenWorld = t.Hints.Idempotent, t.Hints.OpenWorld
		return d
	})
}

// Function is what a model is told of a tool, in the form of the "tools" of OpenAI's chat completions.
type Function struct {
	Type     string `json:"type"` // "function"
	Function struct {
		Name        string          `json:"name"`
		Description string          `json:"description"`
		Parameters  json.RawMessage `json:"parameters"`
	} `json:"function"`
}

// Functions gives the function definitions of tools, in their order.
func Functions(all []*Tool) []Function {
	return each(all, func(t *Tool) Function {
		f := Function{Type: "function"}
		f.Function.Name, f.Function.Description, f.Function.Parameters = t.Name, t.Description, t.Input
		return f
	})
}

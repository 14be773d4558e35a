package replay

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/isnad-go/isnad/summarize/llm"
)

// absent stands where one side has no such message, line or parameter.
const absent = "(none)"

// differences compares a request with a recorded one, field by field.
func differences(got, want *llm.Request) []Difference {
	var all []Difference
	add := func(field, g, w string) {
		if g != w {
			g, w = shorten(g, w)
			all = append(all, Difference{Field: field, Got: g, Want: w})
		}
	}
	for i := range max(len(got.Messages), len(want.Messages)) {
		field := fmt.Sprintf("messages[%d]", i)
		if i >= len(got.Messages) || i >= len(want.Messages) {
			add(field, role(got.Messages, i), role(want.Messages, i))
			continue
		}
		g, w := got.Messages[i], want.Messages[i]
		add(field+".role", g.Role, w.Role)
		if g.Content != w.Content {
			all = append(all, contentDifference(field+".content", g.Content, w.Content))
		}
	}
	add("schema_name", got.SchemaName, want.SchemaName)
	add("schema", shown(compact(got.Schema)), shown(compact(want.Schema)))
	add("params.temperature", shownValue(got.Params.Temperature), shownValue(want.Params.Temperature))
	add("params.top_p", shownValue(got.Params.TopP), shownValue(want.Params.TopP))
	add("params.seed", shownValue(got.Params.Seed), shownValue(want.Params.Seed))
	add("params.max_tokens", shownValue(got.Params.MaxTokens), shownValue(want.Params.MaxTokens))
	add("attempt", fmt.Sprint(got.Attempt), fmt.Sprint(want.Attempt))
	return all
}

func role(messages []llm.Message, i int) string {
	if i >= len(messages) {
		return absent
	}
	return messages[i].Role
}

func shown(schema json.RawMessage) string {
	if schema == nil {
		return absent
	}
	return string(schema)
}

func shownValue[T any](p *T) string {
	if p == nil {
		return absent
	}
	return fmt.Sprint(*p)
}

// contentDifference finds the first line that differs.
func contentDifference(field, got, want string) Difference {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	first := 0
	for first < len(g) && first < len(w) && g[first] == w[first] {
		first++
	}
	d := Difference{Field: field, Line: first + 1, Got: absent, Want: absent}
	switch {
	case first < len(g) && first < len(w):
		d.Got, d.Want = shorten(g[first], w[first])
	case first < len(g):
		d.Got, _ = shorten(g[first], "")
	default:
		d.Want, _ = shorten(w[first], "")
	}
	return d
}

// differingLines counts the lines between the common beginning and end of messages in the same place.
func differingLines(got, want []llm.Message) int {
	count := 0
	for i := range min(len(got), len(want)) {
		g, w := strings.Split(got[i].Content, "\n"), strings.Split(want[i].Content, "\n")
		for len(g) > 0 && len(w) > 0 && g[0] == w[0] {
			g, w = g[1:], w[1:]
		}
		for len(g) > 0 && len(w) > 0 && g[len(g)-1] == w[len(w)-1] {
			g, w = g[:len(g)-1], w[:len(w)-1]
		}
		count += max(len(g), len(w))
	}
	return count
}

// shorten cuts two texts down to where they begin to differ, with a little before it.
func shorten(a, b string) (string, string) {
	const before, most = 15, 60
	x, y := []rune(a), []rune(b)
	same := 0
	for same < len(x) && same < len(y) && x[same] == y[same] {
		same++
	}
	cut := func(r []rune) string {
		start, end := max(0, same-before), len(r)
		text := ""
		if start > 0 {
			text = "…"
		}
		if end-start > most {
			return text + string(r[start:start+most]) + "…"
		}
		return text + string(r[start:end])
	}
	return cut(x), cut(y)
}

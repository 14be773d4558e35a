package eval

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/llm"
)

// Stale is a recorded repair that today's code does not ask for in the same words, or, where File is null,
// a repair that today's code asks for and nobody recorded.
type Stale struct {
	Sample   string      `json:"sample"`
	Answerer string      `json:"answerer"`
	File     claim.Maybe `json:"file"`
	Attempt  int         `json:"attempt"`
	Why      string      `json:"why"`
}

// stale lists what a finished run did not use of the recorded repairs, by file, and what it lacked.
func (c *chain) stale(sample, answerer string) []Stale {
	var list []Stale
	recorded := false // whether the repair that was lacking has a recording of its attempt
	for _, x := range c.exchanges {
		if !isRepair(x.Request) || c.used[x.File] {
			continue
		}
		why := "today's code does not ask for it"
		if c.unfilled != nil && c.unfilled.Attempt < x.Request.Attempt {
			why = fmt.Sprintf("it rests on the repair of attempt %d, which has none of today", c.unfilled.Attempt)
		}
		if c.unfilled != nil && c.unfilled.Attempt == x.Request.Attempt {
			why, recorded = "today's request differs in "+firstDifference(c.unfilled, x.Request), true
		}
		list = append(list, Stale{sample, answerer, claim.Maybe(x.File), x.Request.Attempt, why})
	}
	if c.unfilled != nil && !recorded {
		list = append(list, Stale{Sample: sample, Answerer: answerer, Attempt: c.unfilled.Attempt,
			Why: "today's code asks for it, and it was never recorded"})
	}
	return list
}

// firstDifference says where a request and a recorded one of the same attempt part.
func firstDifference(today, recorded *llm.Request) string {
	for i := range min(len(today.Messages), len(recorded.Messages)) {
		a, b := today.Messages[i], recorded.Messages[i]
		if a.Role != b.Role {
			return fmt.Sprintf("messages[%d].role", i)
		}
		if a.Content != b.Content {
			return fmt.Sprintf("messages[%d] (%s), line %d", i, a.Role, firstLine(a.Content, b.Content))
		}
	}
	switch {
	case len(today.Messages) != len(recorded.Messages):
		return "the number of messages"
	case today.SchemaName != recorded.SchemaName:
		return "the schema's name"
	case !reflect.DeepEqual(today.Params, recorded.Params):
		return "the parameters"
	case !bytes.Equal(today.Schema, recorded.Schema):
		return "the schema"
	}
	return "nothing" // not reached: the keys differ
}

// firstLine is the number of the first line that differs, from 1.
func firstLine(a, b string) int {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n + 1
}

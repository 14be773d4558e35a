package laws

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Law is what an operator puts to the test.
type Law string

// The laws.
const (
	Mutation   Law = "mutation"
	Paraphrase Law = "paraphrase"
)

// Operator is one way of making a supported value false, or of writing it otherwise.
type Operator struct {
	// Name is a few words, unique among the operators.
	Name string
	// Doc says what is changed, and why the result is false, or faithful.
	Doc string
	Law Law
	// changes lists what the operator makes of a summary's values, in their order.
	changes func(*subject) []change
}

// Operators lists the mutations and then the paraphrases. The slice is the caller's own.
func Operators() []Operator {
	mutations := slices.Concat(digitMutations(), tupleMutations(), timeMutations(), nameMutations(), speakerMutations(), assertionMutations(),
		quoteMutations(), proseMutations())
	paraphrases := slices.Concat(amountParaphrases(), timeParaphrases(), nameParaphrases(), wordParaphrases(), proseParaphrases())
	for i := range mutations {
		mutations[i].Law = Mutation
	}
	for i := range paraphrases {
		paraphrases[i].Law = Paraphrase
	}
	return append(mutations, paraphrases...)
}

// change is one value of a summary, changed.
type change struct {
	path          string
	before, after string
	do            func() (undo func())
	// also is a second path on which the falsity can be found; empty where there is none.
	also string
	// void says why the change is no case of the law: a mutant that is true.
	void string
}

// put changes the value at a path into another.
func put[T any](path string, at *T, to T) change {
	return change{path: path, before: shown(*at), after: shown(to), do: func() func() {
		was := *at
		*at = to
		return func() { *at = was }
	}}
}

// concerns says whether a finding at a path speaks of the change too.
func (c *change) concerns(path string) bool { return c.also != "" && path == c.also }

// unless makes the change no case where true holds.
func (c change) unless(holds bool, why string) change {
	if holds && c.void == "" {
		c.void = why
	}
	return c
}

// shown writes a value for a person to read: a string as it is, the rest as JSON.
func shown(v any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err.Error()
	}
	s := strings.TrimSpace(b.String())
	var plain string
	if json.Unmarshal([]byte(s), &plain) == nil {
		return plain
	}
	return s
}

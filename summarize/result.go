package summarize

import (
	"encoding/json"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// Result is a verified summary, with all that led to it.
type Result struct {
	Article  source.Given   `json:"article"`
	Summary  *claim.Summary `json:"summary"`
	Report   *verify.Report `json:"report"`
	Engine   Engine         `json:"engine"`
	Attempts []Attempt      `json:"attempts"`
	Removed  []Removed      `json:"removed"`
	Usage    *llm.Usage     `json:"usage"`
}

// Engine is what drafted the summary: extractive, openai, replay or model, and the model's name as it was
// asked for.
type Engine struct {
	Name  string      `json:"name"`
	Model claim.Maybe `json:"model"`
	Note  claim.Maybe `json:"note"`
}

// Filled is any struct of package claim's types, filled in and verified.
type Filled[T any] struct {
	Value    *T             `json:"value"`
	Report   *verify.Report `json:"report"`
	Attempts []Attempt      `json:"attempts"`
	Removed  []Removed      `json:"removed"`
	Usage    *llm.Usage     `json:"usage"`
}

// Outcome is what became of an attempt.
type Outcome string

// The outcomes.
const (
	// Accepted: the answer was taken.
	Accepted Outcome = "accepted"
	// Worse: the repair would have left more refuted than there was, and was thrown away.
	Worse Outcome = "worse"
	// NoChange: no patch of the repair could be used.
	NoChange Outcome = "no-change"
	// Unusable: not JSON, cut off or empty; asked for again.
	Unusable Outcome = "unusable"
	// OffSchema: JSON that breaks the schema; asked for again.
	OffSchema Outcome = "off-schema"
	// Failed: the model gave no answer.
	Failed Outcome = "failed"
)

// Attempt is one request to the model and what became of its answer.
type Attempt struct {
	Step    string  `json:"step"` // draft, repair or again
	Attempt int     `json:"attempt"`
	Outcome Outcome `json:"outcome"`
	// Counts are those of the report after the attempt; nil where nothing was verified.
	Counts *verify.Counts `json:"counts"`
	// Faults says what could not be used of the answer: schema faults, patches not applied and why.
	Faults []string    `json:"faults"`
	Model  claim.Maybe `json:"model"` // as the service named it
	Usage  *llm.Usage  `json:"usage"`
}

// Removed is a value that was taken out: by a patch of a repair, or by Strict; Finding is why.
type Removed struct {
	Path    string          `json:"path"` // in the document it was removed from
	By      string          `json:"by"`   // repair or strict
	Value   json.RawMessage `json:"value"`
	Finding *verify.Finding `json:"finding"`
}

// ReplyError says that the model answered and no answer could be used: Outcome is [Unusable] or
// [OffSchema], Faults what was wrong with the last one.
type ReplyError struct {
	Outcome  Outcome
	Faults   []string
	Attempts []Attempt
}

// Error gives the first fault of the last answer.
func (e *ReplyError) Error() string {
	s := "the model's answer cannot be used (" + string(e.Outcome) + ")"
	if len(e.Faults) > 0 {
		s += ": " + e.Faults[0]
	}
	return s
}

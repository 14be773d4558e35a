package llm

import (
	"fmt"
	"time"
)

// Kind is why a model gave no usable answer.
type Kind string

// The kinds of failures. The first five may pass by themselves, and are worth another try.
const (
	RateLimited Kind = "rate-limited"
	ServerFault Kind = "server-fault"
	Network     Kind = "network"
	Timeout     Kind = "timeout"
	CutStream   Kind = "cut-stream"

	Unauthorized Kind = "unauthorized"
	BadRequest   Kind = "bad-request"
	NotAModel    Kind = "not-a-model" // HTML, or JSON that is no chat completion
	Refused      Kind = "refused"
	Truncated    Kind = "truncated" // finish_reason "length"
	Filtered     Kind = "filtered"  // finish_reason "content_filter"
	Empty        Kind = "empty"
	NoRecording  Kind = "no-recording"
)

// Error is a model's failure: match its Kind with errors.As. Its text is one line and never holds a key.
type Error struct {
	Kind       Kind
	Status     int           // HTTP status, 0 where there was none
	RetryAfter time.Duration // as the service asked, 0 where it did not
	Message    string        // one line: what happened, and what to do
	Response   *Response     // the reply, where there was one
	Err        error         // the cause, may be nil
}

// Error gives the kind, the status where there is one, and the message, on one line.
func (e *Error) Error() string {
	if e.Status != 0 {
		return fmt.Sprintf("model: %s (HTTP %d): %s", e.Kind, e.Status, e.Message)
	}
	return fmt.Sprintf("model: %s: %s", e.Kind, e.Message)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Temporary says whether another try may succeed.
func (e *Error) Temporary() bool {
	switch e.Kind {
	case RateLimited, ServerFault, Network, Timeout, CutStream:
		return true
	}
	return false
}

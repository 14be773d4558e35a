// Package replay writes exchanges with a language model to files, and answers from them without any
// model: the [Recorder] wraps a model, the [Player] takes its place.
//
// A folder holds 1.json, 2.json and so on, one exchange a file, in the order they were recorded. A file
// is made to be read and compared by people: messages and answer as arrays of lines, the wire's reply
// as JSON with only its white space changed, and of its headers only Content-Type and Retry-After. It
// is not made to be written by people: what was edited by hand is found out by [Load] where it
// contradicts the rest of the file.
package replay

import (
	"slices"

	"github.com/isnad-go/isnad/summarize/llm"
)

// Exchange is a recorded request with what came of it.
type Exchange struct {
	// File is the name inside the folder, such as "1.json".
	File string
	// Key is the request's [Key].
	Key string
	// Model is the name the model was asked under, as the recorder was told; Response.Model is the one
	// the service gave.
	Model string
	// Provenance says in free words how the recording was made.
	Provenance string
	// Request is what was asked. Its schema has no white space between its parts.
	Request *llm.Request
	// Response is what came back, never nil. Its body has no white space between its parts, and is nil
	// where the model gave none.
	Response *llm.Response
	// Failure is nil for an answer. Otherwise it is the model's failure, of one of the kinds
	// [llm.Refused], [llm.Truncated], [llm.Filtered] and [llm.Empty], and holds the same Response.
	Failure *llm.Error
}

// isRecorded says which failures belong to a recording: those by which the model itself gave no usable
// answer. What happens on the way to it does not repeat, and is not recorded.
func isRecorded(kind llm.Kind) bool {
	return slices.Contains([]llm.Kind{llm.Refused, llm.Truncated, llm.Filtered, llm.Empty}, kind)
}

// result is what a model that answers as recorded returns: copies, which the caller may change.
func (x *Exchange) result() (*llm.Response, error) {
	resp := *x.Response
	resp.Body = slices.Clone(resp.Body)
	resp.Header = resp.Header.Clone()
	if resp.Usage != nil {
		usage := *resp.Usage
		resp.Usage = &usage
	}
	if x.Failure == nil {
		return &resp, nil
	}
	failure := *x.Failure
	failure.Response = &resp
	return nil, &failure
}

// Package verify asks whether what a summary says is in the article, without any language model. It walks
// any Go value made of package claim's types, runs checks over the values it meets, and gives a report in
// which every value has a verdict and a reason, or is listed as not checked.
package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// Check is one question asked of a summary. A finding is not an error: Run's error means that the check
// itself failed. Run must be safe for concurrent use on different passes.
type Check struct {
	// Name is a short word, the finding's "check".
	Name string
	// Doc says what is checked, against what, and why. Its first line is a title.
	Doc string
	// Codes lists the codes that the check's findings bear; reporting another is an error.
	Codes []string
	Run   func(*Pass) error
}

// Title is the first line of the check's doc.
func (c *Check) Title() string {
	title, _, _ := strings.Cut(c.Doc, "\n")
	return title
}

// Checks gives the built-in checks, in the order in which they report. The slice is the caller's own.
func Checks() []*Check {
	return []*Check{Schema, Reference, Quote, Quantity, Timex, Name, Speaker, Polarity, Prose, Consistency, Coverage}
}

// Verdict is FEVER's: supported, refuted or not-enough-info.
type Verdict string

// The verdicts.
const (
	Supported     Verdict = "supported"
	Refuted       Verdict = "refuted"
	NotEnoughInfo Verdict = "not-enough-info"
)

// OK is the code of what is supported as it stands.
const OK = "ok"

// Finding is one answer about one value. Got is the part that differs as the summary has it and Want as the
// article has it; where nothing differs both are null.
type Finding struct {
	Check   string      `json:"check"`
	Path    string      `json:"path"` // JSON pointer into the summary
	Verdict Verdict     `json:"verdict"`
	Reason  string      `json:"reason"` // in the language asked for
	Code    string      `json:"code"`
	Grade   claim.Maybe `json:"grade"` // of a match: identical, repaired, unvocalised, folded, clitic
	Got     claim.Maybe `json:"got"`
	Want    claim.Maybe `json:"want"`
	At      *Location   `json:"at"`
}

// Location is a place of the article: bytes, code points, and the words there.
type Location struct {
	Text  string    `json:"text"`
	Span  text.Span `json:"span"`
	Chars text.Span `json:"chars"`
	In    string    `json:"in,omitempty"` // "title"; the text where empty
}

func locate(a *source.Article, p source.Place) *Location {
	l := &Location{Text: a.Slice(p), Span: p.Span, Chars: a.Chars(p)}
	if p.In != source.InText {
		l.In = p.In
	}
	return l
}

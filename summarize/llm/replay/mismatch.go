package replay

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/isnad-go/isnad/summarize/llm"
)

// Mismatch is a request that no recording answers.
type Mismatch struct {
	Dir         string       // the folder of recordings
	Nearest     string       // the file whose request is most like it
	Differences []Difference // from the nearest one, in the order of the request's fields
}

// Difference is a field in which a request is not as recorded.
type Difference struct {
	// Field is such as messages[1].content, messages[2], schema, params.temperature or attempt.
	Field string
	// Line is the first line of a content that differs, from 1; 0 for other fields.
	Line int
	// Got is the request's value and Want the recorded one, both cut down to where they differ, or
	// "(none)".
	Got, Want string
}

// Error is one line: the nearest recording, and up to three differences.
func (m *Mismatch) Error() string {
	const most = 3
	var b strings.Builder
	fmt.Fprintf(&b, "no recording in %s answers this request; the nearest, %s, differs in ", m.Dir, m.Nearest)
	for i, d := range m.Differences[:min(most, len(m.Differences))] {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(d.Field)
		if d.Line > 0 {
			fmt.Fprintf(&b, " line %d", d.Line)
		}
		fmt.Fprintf(&b, " (asked %q, recorded %q)", d.Got, d.Want)
	}
	if more := len(m.Differences) - most; more > 0 {
		fmt.Fprintf(&b, "; and %d more", more)
	}
	b.WriteString(": record it anew, or ask as it was recorded")
	return b.String()
}

// nearest finds the recording with the fewest fields that differ, then the fewest lines, then the
// lowest number. all is not empty.
func nearest(dir string, all []Exchange, req *llm.Request) *Mismatch {
	best, lines := &Mismatch{Dir: dir}, 0
	for i, x := range all {
		diff, n := differences(req, x.Request), differingLines(req.Messages, x.Request.Messages)
		if i == 0 || cmp.Or(cmp.Compare(len(diff), len(best.Differences)), cmp.Compare(n, lines)) < 0 {
			best.Nearest, best.Differences, lines = x.File, diff, n
		}
	}
	return best
}

package verify

import (
	"slices"
	"strings"
)

// Explain gives what the check's doc says of one of its codes, in Markdown, or "" of a code that is not one of them.
func (c *Check) Explain(code string) string {
	if !slices.Contains(c.Codes, code) {
		return ""
	}
	for item := range strings.SplitSeq(c.Doc, "\n- ") {
		head, _, _ := strings.Cut(item, ":")
		if !strings.Contains(head, "`"+code+"`") || !strings.HasPrefix(item, "`") {
			continue
		}
		text, _, _ := strings.Cut(item, "\n\n")
		return strings.Join(strings.Fields(text), " ")
	}
	return ""
}

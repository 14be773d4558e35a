package source

import (
	_ "embed" // the table is a data file
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed outlets.txt
var outletData string

var outlets = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(outletData) {
		code, names, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for name := range strings.SplitSeq(names, "|") {
			out[arabic.FoldString(name, arabic.Full)] = code
		}
	}
	return out
})

// outletCountry gives the country of an outlet: its whole name, or the name before a bracket with more.
func outletCountry(outlet string) string {
	folded := strings.TrimSpace(arabic.FoldString(outlet, arabic.Full))
	if code := outlets()[folded]; code != "" {
		return code
	}
	name, _, _ := strings.Cut(folded, "(")
	return outlets()[strings.TrimSpace(name)]
}

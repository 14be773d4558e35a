package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// eventKind is the kind that the words of tokens [i, j) agree on, else other.
func (r *reading) eventKind(i, j int) claim.EventKind {
	found := ""
	for ; i < j; i++ {
		kind := r.kindWord(r.t.Word(i))
		switch {
		case kind == "" || kind == found:
		case found != "":
			return "other"
		default:
			found = kind
		}
	}
	if found == "" {
		return "other"
	}
	return claim.EventKind(found)
}

func (r *reading) kindWord(w string) string {
	if k := r.words.kinds[w]; k != "" {
		return k
	}
	rest, _ := arabic.TrimGlued(w)
	for _, w := range [...]string{rest, strings.TrimPrefix(w, "ال"), strings.TrimPrefix(rest, "ال")} {
		if k := r.words.kinds[w]; k != "" {
			return k
		}
	}
	return ""
}

package verify

import (
	_ "embed" // the Arabic wordings are a data file
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"

	"github.com/isnad-go/isnad/summarize/claim"
)

//go:embed reasons.ar.txt
var reasonData string

// arabicWordings are the Arabic wordings by their English keys: the lines of the file come in pairs.
var arabicWordings = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	var key string
	for line := range strings.Lines(reasonData) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case key == "":
			key = line
		default:
			out[key], key = line, ""
		}
	}
	return out
})

// reasons is the catalogue of the wordings.
var reasons = sync.OnceValue(func() catalog.Catalog {
	b := catalog.NewBuilder(catalog.Fallback(language.English))
	for key, wording := range arabicWordings() {
		if err := b.SetString(language.Arabic, key, wording); err != nil {
			panic("reasons.ar.txt: " + err.Error())
		}
	}
	return b
})

// wording words reasons in one language: English, or Arabic.
type wording struct{ language language.Tag }

// wordingFor gives the wording in a language asked for: Arabic where the tag is not English.
func wordingFor(tag language.Tag) wording {
	if base, _, _ := tag.Raw(); base.String() != "en" {
		tag = language.Arabic
	}
	return wording{tag}
}

// reason words a key of the catalogue with its arguments. Words in their places are put there directly; the library
// has what else a check may bring: numbers, keys with other verbs.
func (w wording) reason(key string, args ...any) string {
	said := key
	if w.language == language.Arabic {
		if known, ok := arabicWordings()[key]; ok {
			said = known
		}
	}
	if s, ok := filled(said, args); ok {
		return s
	}
	return message.NewPrinter(w.language, message.Catalog(reasons())).Sprintf(key, args...)
}

// filled puts words in the places %s; ok is false where anything else is wanted or given.
func filled(said string, args []any) (s string, ok bool) {
	if len(args) == 0 && strings.IndexByte(said, '%') < 0 {
		return said, true
	}
	var b strings.Builder
	for _, arg := range args {
		before, behind, found := strings.Cut(said, "%s")
		if !found || strings.IndexByte(before, '%') >= 0 {
			return "", false
		}
		b.WriteString(before)
		switch arg := arg.(type) {
		case string:
			b.WriteString(arg)
		case claim.Maybe:
			b.WriteString(string(arg))
		default:
			return "", false
		}
		said = behind
	}
	b.WriteString(said)
	return b.String(), strings.IndexByte(said, '%') < 0
}

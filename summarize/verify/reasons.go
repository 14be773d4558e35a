package verify

import (
	_ "embed" // the Arabic wordings are a data file
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message/catalog"
)

//go:embed reasons.ar.txt
var reasonData string

// reasons is the catalogue of Arabic wordings: each pair of lines is the English key and its Arabic.
var reasons = sync.OnceValue(func() catalog.Catalog {
	b := catalog.NewBuilder(catalog.Fallback(language.English))
	var key string
	for line := range strings.Lines(reasonData) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case key == "":
			key = line
		default:
			if err := b.SetString(language.Arabic, key, line); err != nil {
				panic("reasons.ar.txt: " + err.Error())
			}
			key = ""
		}
	}
	return b
})

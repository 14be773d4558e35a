package name

import (
	_ "embed" // the table is a data file
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed capitals.tsv
var capitalData string

// capitals holds the codes of countries by the folded names of their capitals, countries those by their own names.
var capitals = sync.OnceValue(func() map[string]string { return codes(capitalData) })

var countries = sync.OnceValue(func() map[string]string { return codes(regionData) })

func codes(data string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(data) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 2 {
			continue
		}
		for form := range strings.SplitSeq(f[1], "|") {
			out[arabic.FoldString(form, arabic.Full)] = f[0]
		}
	}
	return out
}

// Capital says whether a city is the capital of a country, both in Arabic: the press says موسكو and means what
// governs روسيا.
func Capital(city, country string) bool {
	code := capitals()[arabic.FoldString(city, arabic.Full)]
	return code != "" && code == countries()[arabic.FoldString(country, arabic.Full)]
}

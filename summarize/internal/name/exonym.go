package name

import (
	_ "embed" // the tables are data files
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed regions.tsv
var regionData string

//go:embed exonyms.tsv
var exonymData string

// exonyms holds the folded Arabic names of a place by its English name, in lower case.
var exonyms = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	add := func(english, arabicNames string) {
		for en := range strings.SplitSeq(english, "|") {
			key := latinLetters(en)
			if out[key] == nil {
				out[key] = map[string]bool{}
			}
			for ar := range strings.SplitSeq(arabicNames, "|") {
				out[key][arabic.FoldString(ar, arabic.Full)] = true
			}
		}
	}
	for line := range strings.Lines(exonymData) {
		if en, ar, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
			add(en, ar)
		}
	}
	for line := range strings.Lines(regionData) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 && !strings.HasPrefix(line, "#") {
			add(f[2], f[1])
		}
	}
	return out
})

// English says whether a name in Latin letters is the English name of an Arabic one: the name that English has
// for the place (Egypt, مصر), or a rendering of it.
func English(arabicName, latin string) bool {
	key := latinLetters(latin)
	if names := exonyms()[strings.TrimPrefix(key, "the ")]; names[arabic.FoldString(strings.Join(strings.Fields(arabicName), " "), arabic.Full)] {
		return true
	}
	if at := strings.LastIndexByte(arabicName, ' '); at > 0 {
		// «فرجينيا الغربية» is West Virginia.
		if way, rest, ok := strings.Cut(key, " "); ok && directions[arabic.FoldString(arabicName[at+1:], arabic.Full)] == way {
			return English(arabicName[:at], rest)
		}
	}
	return Renders(arabicName, latin)
}

// directions are the adjectives of the points of the compass, folded.
var directions = map[string]string{"الشماليه": "north", "الشمالي": "north", "الجنوبيه": "south", "الجنوبي": "south", "الشرقيه": "east", "الشرقي": "east",
	"الغربيه": "west", "الغربي": "west"}

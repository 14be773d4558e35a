package name

import (
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// nisba holds the stems that adjectives of countries and cities have: the name without article, ending and long
// vowel at the end, as the nisba rule makes them (روسيا: روسي, مصر: مصري), and those of exceptions.
var nisba = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, line := range places() {
		for ar := range strings.SplitSeq(line, "|") {
			w := arabic.FoldString(ar, arabic.Full)
			if !strings.Contains(w, " ") {
				out[nameStem(ar, w)] = true
			}
		}
	}
	for line := range strings.Lines(placeData) {
		if strings.HasPrefix(line, "# no nisba") {
			break
		}
		if !strings.HasPrefix(line, "#") {
			for p := range strings.FieldsSeq(line) {
				if !strings.Contains(p, "%") {
					out[nameStem(p, arabic.FoldString(p, arabic.Full))] = true
				}
			}
		}
	}
	for w := range strings.FieldsSeq(arabic.FoldString(nisbaExceptions, arabic.Full)) {
		out[nisbaStem(w)] = true
	}
	return out
})

// nisbaExceptions are adjectives that the rule does not make of a name in the tables. Wright, A Grammar of the
// Arabic Language, I §249 ff.
const nisbaExceptions = "أميركي أمريكي بريطاني إنجليزي إنكليزي سعودي إماراتي أوروبي أوربي عربي فارسي عبري كردي تركماني صهيوني إسباني هندي صيني " +
	"أفغاني كونغولي أوروغوياني باراغوياني نيوزيلندي آيسلندي أيسلندي أيرلندي إيرلندي اسكتلندي إسكتلندي ويلزي تشيكي سلوفاكي فيتنامي فلبيني تايلندي كردستاني آسيوي أفريقي إفريقي خليجي مغاربي فلسطيني غزي يهودي بحريني سوفييتي سوفيتي سوفياتي مغربي جزائري ليبي كوري يوناني قبرصي سويسري نمساوي مجري هولندي فرنسي باريسي لندني"

// nameStem is the stem of a name that is spelled so: the ال of ألمانيا is no article.
func nameStem(spelled, w string) string {
	if strings.HasPrefix(w, "ال") && !strings.HasPrefix(spelled, "ا") {
		return ending(w)
	}
	return nisbaStem(w)
}

// nisbaStem takes the article, and ي, ية, ا, يا, ه at the end, off a folded word.
func nisbaStem(w string) string {
	if strings.HasPrefix(w, "ال") && len(w) > 8 {
		w = w[4:]
	}
	return ending(w)
}

// ending takes the ending of the adjective, or of the name of a place, off.
func ending(w string) string {
	for _, end := range [...]string{"اويه", "اوي", "يين", "يون", "يات", "يه", "يا", "ي", "ا", "ه"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= 4 {
			return rest
		}
	}
	return w
}

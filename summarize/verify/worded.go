package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/source"
)

// timeWords are the nouns and adverbs of time that isnad puts into no calendar: minutes of play, seasons, «حينها». Ryding,
// A Reference Grammar of Modern Standard Arabic, 7.3 and 16.2.
var timeWords = map[string]bool{"دقيقه": true, "ساعه": true, "لحظه": true, "موسم": true, "شوط": true, "صيف": true, "شتاء": true, "ربيع": true, "خريف": true, "حينها": true, "حينءذ": true, "حينذاك": true,
	"عندءذ": true, "انذاك": true, "وقتها": true, "وقتءذ": true, "يومها": true, "اثناء": true, "حين": true, "وقت": true, "وقتذاك": true, "يوم": true, "اسبوع": true, "شهر": true, "سنه": true, "عام": true, "فتره": true,
	"مرحله": true, "عهد": true, "زمن": true, "قرن": true, "عقد": true, "فجر": true, "صباح": true, "ظهر": true, "عصر": true, "مساء": true, "ليل": true, "ليله": true, "نهار": true, "حاليا": true, "لاحقا": true, "سابقا": true,
	"ايام": true, "اعوام": true, "سنوات": true, "بعد": true, "قبل": true, "عقب": true, "اثر": true, "منذ": true, "خلال": true, "قبيل": true, "بعيد": true, "غداه": true, "عشيه": true, "حتي": true}

// bounding are the prepositions that give a time its mod, by the mods.
var bounding = map[string]claim.TimexMod{"بعد": "AFTER", "عقب": "AFTER", "اثر": "AFTER", "منذ": "AFTER", "بعيد": "AFTER", "قبل": "BEFORE", "قبيل": "BEFORE"}

// wordsOnly answers for a time that claims nothing beyond words in the evidence: no value, and no mod but the one of a
// preposition before or in them. The words have to be of time.
func (p *Pass) wordsOnly(x claim.Timex, matches []source.Match, s *scope) (source.Place, bool) {
	for _, m := range matches {
		if !s.cover[m.In].touches(m.Span) {
			continue
		}
		before := arabic.FoldString(p.wordBefore(m.Place), arabic.Full)
		rest, _ := arabic.TrimGlued(before)
		mods := map[claim.TimexMod]bool{"": true, bounding[before]: true, bounding[rest]: true}
		timely := bounding[before] != "" || bounding[rest] != ""
		for _, w := range strings.Fields(arabic.FoldString(x.Text, arabic.Full)) {
			bare := strings.TrimPrefix(w, "ال")
			timely = timely || timeWords[bare] || timeWords[w] || strings.HasSuffix(w, "ه") && arabic.IsNumeral(w)
			mods[bounding[w]] = true
		}
		if timely && mods[x.Mod] {
			return m.Place, true
		}
	}
	return source.Place{}, false
}

// unreadTime answers for words of the article in which isnad reads no time.
func (p *Pass) unreadTime(path string, x claim.Timex, words []source.Match, s *scope) {
	if x.Value == "" {
		if place, ok := p.wordsOnly(x, words, s); ok {
			p.Report(Finding{Path: path, Verdict: Supported, Code: "words-only", Reason: p.Reason("the evidence has these words of time, and no day is claimed")}, &place)
			return
		}
	}
	p.report(path, NotEnoughInfo, "timex-unread", "isnad reads no time in these words: %s", x.Text)
}

func touchesAny(s *scope, matches []source.Match) bool {
	for _, m := range matches {
		if s.cover[m.In].touches(m.Span) {
			return true
		}
	}
	return false
}

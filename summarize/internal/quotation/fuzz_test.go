package quotation

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/text"
)

// FuzzScan holds of any text: every place lies in it and begins and ends between letters, words are said by a cue
// outside them or alone, the speaker does not lie in the words said, acts are of the list, and a second reading gives
// the same.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		"قال وزير الخارجية سيرغي لافروف إن بلاده سترد.", "\"لن نقبل\"، قال الوزير.", "وبحسب الوزارة، ارتفع العدد.", "قال: «سألت فقال: \"لا\"", "نقلت الوكالة عن قوله إن",
		"وأضاف\n\"قررنا\nذلك\".", "قال ب إن ل: \"", "د. قال و إن", "منها قال\u200f إن ـ ما قاله", "جاء في بيان\nأن",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 1<<16 {
			return
		}
		found := scan(s)
		for _, m := range found {
			for _, p := range append([]text.Span{m.Cue, m.Content, m.Speaker, m.Name, m.Title}, m.Via...) {
				if p.Start < 0 || p.End < p.Start || p.End > len(s) || !utf8.ValidString(p.Of(s)) {
					t.Fatalf("place %v of %q", p, s)
				}
			}
			if m.Content.Empty() || m.Cue.Empty() {
				t.Fatalf("%+v of %q says nothing", m, s)
			}
			if !m.Speaker.Empty() && !m.Speaker.Contains(m.Name) && !m.Name.Empty() {
				t.Fatalf("the name lies outside the speaker: %+v of %q", m, s)
			}
			if !known(m.Act) {
				t.Fatalf("act %q", m.Act)
			}
		}
		if again := scan(s); !reflect.DeepEqual(found, again) {
			t.Fatalf("%q is read in two ways", s)
		}
	})
}

func known(a claim.Act) bool {
	for _, v := range a.Values() {
		if v == string(a) {
			return true
		}
	}
	return false
}

package arabic

import (
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
)

func TestSpeech(t *testing.T) {
	for _, c := range []struct {
		word     string
		act      claim.Act
		form     SpeechForm
		feminine bool
		takes    SpeechLink
		glued    string
	}{
		{"قالت", claim.Say, Perfect, true, LinkThat | LinkOpening, ""},
		{"وأكّد", claim.Confirm, Perfect, false, LinkThat | LinkOnThat | LinkOpening, "و"},
		{"مشيراً", claim.Say, Participle, false, LinkToThat, ""},
		{"فأضاف", claim.Add, Perfect, false, LinkThat | LinkOpening, "ف"},
		{"وعد", claim.Promise, Perfect, false, LinkThat, ""},
		{"أعلنت", claim.Announce, Perfect, true, LinkThat | LinkAbout | LinkOpening, ""},
	} {
		v, cut, ok := Speech(FoldString(c.word, Full))
		if !ok || v != (SpeechVerb{c.act, c.form, c.feminine, c.takes}) || cut != len(c.glued) {
			t.Errorf("%s: %+v, %d bytes glued, %v", c.word, v, cut, ok)
		}
	}
}

func TestSpeechLeavesOthers(t *testing.T) {
	for _, word := range []string{"بين", "رد", "كتاب", "-", "", "و", "مقال", "أقوال", "عبر", "ذاكرة"} {
		if v, _, ok := Speech(FoldString(word, Full)); ok {
			t.Errorf("%q is taken for a verb of saying: %+v", word, v)
		}
	}
}

package arabic_test

import (
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

var kinds = map[arabic.Kind]string{arabic.Word: "W", arabic.Latin: "L", arabic.Digits: "D", arabic.Punct: "P", arabic.Break: "B"}

// Tokens are written kind and folded word; a glued one has + before it.
func TestTokens(t *testing.T) {
	for _, c := range []struct{ given, want string }{
		{"تزيد عن 1150 كيلومتراً", "Wتزيد Wعن D1150 Wكيلومترا"},
		{"بـ60 و١٥", "Wب +D60 Wو +D15"},
		{"Su-30SM", "LSu +P- +D30 +LSM"},
		{"1٬150٫5%", "D1 +P٬ +D150 +P٫ +D5 +P%"},
		{"قال: «نعم».", "Wقال +P: P\" +Wنعم +P\" +P."},
		{"أ\nب", "Wا B\n Wب"},
		{"\n5", "B\n D5"}, // nothing is glued over a line's end
		{"5\u00a0كم", "D5 Wكم"},
		{"م²", "Wم +P²"},
		{"ﷺ", "Wصلي Wالله Wعليه Wوسلم"},
		{"مَدْرَسَةٌ", "Wمدرسه"},
		{"Москва", "LМосква"},
		{"", ""},
		{"  ", ""},
	} {
		text := arabic.Read(c.given)
		var got []string
		for i := range text.Tokens {
			glued := ""
			if text.Glued(i) {
				glued = "+"
			}
			got = append(got, glued+kinds[text.Kind(i)]+text.Word(i))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q is %q, want %q", c.given, s, c.want)
		}
	}
}

// Outside the text nothing stands and nothing follows.
func TestTokensOutside(t *testing.T) {
	text := arabic.Read("كتاب")
	for _, i := range []int{-1, 1, 99} {
		if text.Word(i) != "" || text.Kind(i) != arabic.Break || text.Glued(i) || text.Is(i, "كتاب") || text.Spelling(i) != "" || text.Tanwin(i) ||
			text.IsFunction(i) || text.HasArticle(i) {
			t.Errorf("token %d stands", i)
		}
	}
}

func TestSpan(t *testing.T) {
	given := "قال الرَّئيسُ: لـ«الحياة»"
	text := arabic.Read(given)
	if got := text.Span(0, 2).Of(given); got != "قال الرَّئيسُ" {
		t.Errorf("the first two words are %s", got)
	}
	if got := text.SpanFrom(1, len("ال"), 2).Of(given); got != "رَّئيسُ" {
		t.Errorf("without its article the second is %s", got)
	}
}

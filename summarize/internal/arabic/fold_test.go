package arabic_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// Each row is one text and what it is at the levels Repaired, Unvocalised and Full.
func TestFold(t *testing.T) {
	for _, c := range []struct{ name, given, repaired, unvocalised, full string }{
		{"tatweel", "كتـــاب", "كتاب", "كتاب", "كتاب"},
		{"tatweel behind a particle", "بـ60", "ب60", "ب60", "ب60"},
		{"tatweel for a dash", "2016ـ2021", "2016-2021", "2016-2021", "2016-2021"},
		{"tatweels for a dash", "2016ــ2021", "2016-2021", "2016-2021", "2016-2021"},
		{"tatweel behind digits", "15ـ ", "15 ", "15 ", "15 "},
		{"tashkeel", "كَتَبَ", "كَتَبَ", "كتب", "كتب"},
		{"shadda", "حقّق", "حقّق", "حقق", "حقق"},
		{"tanwin before alef", "كيلومترًا", "كيلومترًا", "كيلومترا", "كيلومترا"},
		{"tanwin on alef", "كيلومتراً", "كيلومتراً", "كيلومترا", "كيلومترا"},
		{"dagger alef", "هٰذا", "هٰذا", "هذا", "هذا"},
		{"Quranic marks", "قَالَۚ", "قَالَۚ", "قال", "قال"},

		{"alef with hamza above", "أحمد", "أحمد", "أحمد", "احمد"},
		{"alef with hamza below", "إلى", "إلى", "إلى", "الي"},
		{"alef with madda", "آب", "آب", "آب", "اب"},
		{"alef wasla", "ٱسم", "ٱسم", "ٱسم", "اسم"},
		{"waw with hamza", "مؤتمر", "مؤتمر", "مؤتمر", "مءتمر"},
		{"yeh with hamza", "رئيس", "رئيس", "رئيس", "رءيس"},
		{"hamza after yeh", "شيء", "شيء", "شيء", "شء"},
		{"hamza on yeh", "شئ", "شئ", "شئ", "شء"},
		{"hamza after alef maksura", "شىء", "شىء", "شىء", "شء"},
		{"hamza on the line", "سماء", "سماء", "سماء", "سماء"},
		{"alef maksura", "على", "على", "على", "علي"},
		{"yeh", "علي", "علي", "علي", "علي"},
		{"teh marbuta", "سنة", "سنة", "سنة", "سنه"},

		{"alef with hamza above, NFD", "ا\u0654حمد", "أحمد", "أحمد", "احمد"},
		{"alef with hamza below, NFD", "ا\u0655لى", "إلى", "إلى", "الي"},
		{"alef with madda, NFD", "ا\u0653ب", "آب", "آب", "اب"},
		{"waw with hamza, NFD", "مو\u0654تمر", "مؤتمر", "مؤتمر", "مءتمر"},
		{"yeh with hamza, NFD", "ري\u0654يس", "رئيس", "رئيس", "رءيس"},
		{"hamza behind tashkeel, NFD", "ا\u064F\u0654", "ا\u064F\u0654", "أ", "ا"},
		{"heh with hamza above", "ۀ", "ه", "ه", "ه"},
		{"accents", "é e\u0301 Å", "é é Å", "e e A", "e e A"},
		{"a stroke is no accent", "≠ =\u0338", "≠ ≠", "=\u0338 =\u0338", "=\u0338 =\u0338"},
		{"vowel signs of India", "ಕೈ ಕ\u0CC6\u0CD6", "ಕೈ ಕೈ", "ಕ\u0CC6\u0CD6 ಕ\u0CC6\u0CD6", "ಕ\u0CC6\u0CD6 ಕ\u0CC6\u0CD6"},

		{"Persian letters", "کیف ہے", "كيف هے", "كيف هے", "كيف هے"},
		{"presentation forms", "ﻛﺘﺎﺏ", "كتاب", "كتاب", "كتاب"},
		{"lam-alef", "ﻻ ﻷ ﻹ ﻵ", "لا لأ لإ لآ", "لا لأ لإ لآ", "لا لا لا لا"},
		{"blessing", "ﷺ", "صلى الله عليه وسلم", "صلى الله عليه وسلم", "صلي الله عليه وسلم"},
		{"rial sign", "﷼", "ريال", "ريال", "ريال"},
		{"a mark that stands alone", "كﹷتب", "كَتب", "كتب", "كتب"},
		{"ornate brackets", "﴾آية﴿", "﴾آية﴿", "﴾آية﴿", "﴾ايه﴿"},

		{"Arabic digits", "١٢٣٤٥٦٧٨٩٠", "1234567890", "1234567890", "1234567890"},
		{"Persian digits", "۱۲۳۴۵۶۷۸۹۰", "1234567890", "1234567890", "1234567890"},
		{"Devanagari digits", "१२३", "123", "123", "123"},
		{"bold digits", "𝟙𝟗𝟶", "190", "190", "190"},
		{"full-width", "Ａ５％", "A5%", "A5%", "A5%"},
		{"small percent", "5﹪", "5%", "5%", "5%"},
		{"Arabic percent and marks", "٪٫٬", "%٫٬", "%٫٬", "%٫٬"},

		{"spaces", "5\u00a0كم\u202fو\u2009و\tو", "5 كم و و و", "5 كم و و و", "5 كم و و و"},
		{"line ends", "أ\r\nب\u2028ج", "أ \nب\nج", "أ \nب\nج", "ا \nب\nج"},
		{"bidi marks", "\u200fF-16\u200e \u061cو\u2066و\u2069", "F-16 وو", "F-16 وو", "F-16 وو"},
		{"joiners and soft hyphen", "نيم\u200cفا\u00adصل\ufeff", "نيمفاصل", "نيمفاصل", "نيمفاصل"},
		{"quotation marks", "«أ» “ب” ‹ج› 'د' ”ه„", `"أ" "ب" "ج" "د" "ه"`, `"أ" "ب" "ج" "د" "ه"`, `"ا" "ب" "ج" "د" "ه"`},
		{"dashes", "أ–ب—ج−د‑ه", "أ-ب-ج-د-ه", "أ-ب-ج-د-ه", "ا-ب-ج-د-ه"},
		{"Urdu full stop", "ہے۔", "هے.", "هے.", "هے."},
		{"no UTF-8", "أ\xffب", "أ\uFFFDب", "أ\uFFFDب", "ا\uFFFDب"},
	} {
		for level, want := range []string{c.repaired, c.unvocalised, c.full} {
			if got := arabic.FoldString(c.given, arabic.Level(level)); got != want {
				t.Errorf("%s, level %d: %q is %q, want %q", c.name, level, c.given, got, want)
			}
		}
	}
}

// Every decimal digit of Unicode is its value: ten in a row for each script.
func TestFoldDigits(t *testing.T) {
	scripts := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.Is(unicode.Nd, r) {
			continue
		}
		zero := norm.NFKC.String(string(r))
		if got := arabic.FoldString(string(r), arabic.Repaired); len(got) != 1 || got[0] < '0' || got[0] > '9' {
			t.Fatalf("%U is %q", r, got)
		} else if zero >= "0" && zero <= "9" && got != zero { // where Unicode itself has an ASCII digit for it
			t.Errorf("%U is %s, want %s", r, got, zero)
		} else if next := arabic.FoldString(string(r+1), arabic.Repaired); got[0] < '9' && next[0] != got[0]+1 {
			t.Errorf("%U is %s, the next one %s", r, got, next)
		} else if got == "0" {
			scripts++
		}
	}
	if scripts < 60 {
		t.Errorf("%d scripts have digits", scripts)
	}
}

// tricky is what a fold can stumble over: letters with and without their marks, ligatures, other scripts.
var tricky = []rune("ابتيىءأإآؤئةهوٱےہۀەکی٠۹ﷺﻻﹷ 0-ـab.\n'«»éeก가ㄱ각Åﾊ゙ハば𝟙ಕೈೋ" +
	"\u0653\u0654\u0655\u064B\u064F\u0651\u0670\u0301\u0308\u0323\u0327\u0345\u09C7\u09BE\u0D46\u0D3E\u1100\u1161\u11A8\u3099\u0338\u200F\u00A0\u200C")

func trickyText(random *rand.Rand) string {
	var b strings.Builder
	for range random.IntN(24) {
		b.WriteRune(tricky[random.IntN(len(tricky))])
	}
	return b.String()
}

// Canonically equivalent texts are one text.
func TestFoldIsNormalisationSafe(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		s := trickyText(random)
		nfc, nfd := arabic.FoldString(norm.NFC.String(s), arabic.Full), arabic.FoldString(norm.NFD.String(s), arabic.Full)
		if nfc != nfd {
			t.Fatalf("%+q folds to %+q in NFC and %+q in NFD", s, nfc, nfd)
		}
	}
}

// mapsBack checks that whatever is cut out of a fold is cut out of the original between whole characters,
// in order, and folds to itself again.
func mapsBack(t *testing.T, s string, level arabic.Level) {
	t.Helper()
	f := arabic.Fold(s, level)
	if !utf8.ValidString(f.Text) {
		t.Fatalf("%+q folds to %+q, no UTF-8", s, f.Text)
	}
	last := 0
	for i, r := range f.Text {
		p := f.Original(text.Span{Start: i, End: i + utf8.RuneLen(r)})
		if p.Start < last || p.End > len(s) || p.Empty() {
			t.Fatalf("%+q, level %d: %+q at %d is from %v", s, level, r, i, p)
		}
		if utf8.ValidString(s) && !utf8.ValidString(p.Of(s)) {
			t.Fatalf("%+q, level %d: %+q is from %v, which cuts a character", s, level, r, p)
		}
		last = p.Start
		whole := f.Original(text.Span{Start: 0, End: i + utf8.RuneLen(r)})
		if whole.End != p.End {
			t.Fatalf("%+q: up to %d is %v, though its last rune is %v", s, i, whole, p)
		}
	}
}

func TestFoldMapsBack(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 5000 {
		s := trickyText(random)
		for _, level := range []arabic.Level{arabic.Repaired, arabic.Unvocalised, arabic.Full} {
			mapsBack(t, s, level)
		}
	}
}

// Each word of a fold slices to the word as it was written, its own marks included.
func TestFoldSlicesOriginal(t *testing.T) {
	s := "قالَ «الرَّئِيسُ» ﷺ إنّ بـ٦٠ شــيءٍ"
	f := arabic.Fold(s, arabic.Full)
	for word, want := range map[string]string{
		"قال": "قالَ", "الرءيس": "الرَّئِيسُ", "عليه": "ﷺ", "ان": "إنّ", "60": "٦٠", "شء": "شــيءٍ",
	} {
		i := strings.Index(f.Text, word)
		if i < 0 {
			t.Fatalf("no %s in %s", word, f.Text)
		}
		if got := f.Original(text.Span{Start: i, End: i + len(word)}).Of(s); got != want {
			t.Errorf("%s is from %s, want %s", word, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("قالَ «الرَّئِيسُ» ﷺ إنّ بـ٦٠ شــيءٍ\u200f ا\u0654")
	f.Add("2016ـ2021 5\u00a0كم é e\u0301 각 \xff")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<12 {
			return
		}
		for _, level := range []arabic.Level{arabic.Repaired, arabic.Unvocalised, arabic.Full} {
			mapsBack(t, s, level)
		}
		if utf8.ValidString(s) {
			nfc, nfd := arabic.FoldString(norm.NFC.String(s), arabic.Full), arabic.FoldString(norm.NFD.String(s), arabic.Full)
			if nfc != nfd {
				t.Fatalf("%+q folds to %+q in NFC and %+q in NFD", s, nfc, nfd)
			}
		}
	})
}

package arabic_test

import (
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

func TestTrimGlued(t *testing.T) {
	for _, c := range []struct {
		word, rest string
	}{
		{"وبنحو", "نحو"},
		{"بنحو", "نحو"},
		{"فلاكثر", "اكثر"},
		{"نحو", "نحو"},
		{"وبب", "بب"}, // two letters stay at the least
		{"بب", "بب"},
		{"", ""},
	} {
		rest, cut := arabic.TrimGlued(c.word)
		if rest != c.rest || c.word[cut:] != rest {
			t.Errorf("%s leaves %s after %d bytes, want %s", c.word, rest, cut, c.rest)
		}
	}
}

func TestIsParticle(t *testing.T) {
	for _, w := range []string{"و", "ف", "ب", "ل", "ك", "وب", "ال", "وال", "بال", "وبال", "لل", "ولل", "فل"} {
		if !arabic.IsParticle(w) {
			t.Errorf("%s is no particle", w)
		}
	}
	for _, w := range []string{"", "من", "اس", "الى", "بب", "5", "وو"} {
		if arabic.IsParticle(w) {
			t.Errorf("%q is a particle", w)
		}
	}
}

// The article, and what folding or a radical makes look like it.
func TestHasArticle(t *testing.T) {
	for w, want := range map[string]bool{
		"الدول": true, "والدول": true, "بالدول": true, "وبالدول": true, "للدول": true, "كالدول": true, "الرئيس": true, "الأمن": true,
		"دول": false, "ألعاب": false, "ألمانيا": false, "ألبومات": false, "آلية": false, "آلات": false, "إلكتروني": false, "وألعاب": false,
		"والد": false, "والدة": false, "بالغا": false, "بالون": false, "التزامًا": false, "التزاما": false, "التهاب": false, "الالتزام": true,
		"ليلة": false, "لله": false, "ال": false,
	} {
		text := arabic.Read(w)
		if got := text.HasArticle(0); got != want {
			t.Errorf("%s: %v, want %v", w, got, want)
		}
	}
}

func TestArticleCut(t *testing.T) {
	for w, want := range map[string]string{"الدول": "الدول", "والدول": "الدول", "بالدول": "الدول", "وبالدول": "الدول", "للدول": "لدول", "وللدول": "لدول"} {
		if got := w[arabic.ArticleCut(w):]; got != want {
			t.Errorf("%s leaves %s, want %s", w, got, want)
		}
	}
}

// A month in every region's convention, from its first token; and what only folds like one.
func TestMonth(t *testing.T) {
	for _, c := range []struct {
		given    string
		number   int
		calendar arabic.Calendar
		tokens   int
	}{
		{"يناير", 1, arabic.Gregorian, 1},
		{"كانون الثاني", 1, arabic.Gregorian, 2},
		{"جانفي", 1, arabic.Gregorian, 1},
		{"آذار", 3, arabic.Gregorian, 1},
		{"اذار", 3, arabic.Gregorian, 1},
		{"أفريل", 4, arabic.Gregorian, 1},
		{"إبريل", 4, arabic.Gregorian, 1},
		{"ماي", 5, arabic.Gregorian, 1},
		{"غشت", 8, arabic.Gregorian, 1},
		{"آب", 8, arabic.Gregorian, 1},
		{"اب", 8, arabic.Gregorian, 1},
		{"أب", 0, 0, 0}, // a father
		{"أُغُسطُس", 8, arabic.Gregorian, 1},
		{"تشرين الأول", 10, arabic.Gregorian, 2},
		{"تشرين الأوّل", 10, arabic.Gregorian, 2},
		{"تشرين الثاني", 11, arabic.Gregorian, 2},
		{"كانون الأول", 12, arabic.Gregorian, 2},
		{"ربيع الأول", 3, arabic.Hijri, 2},
		{"ربيع الآخر", 4, arabic.Hijri, 2},
		{"ذو القعدة", 11, arabic.Hijri, 2},
		{"ذي الحجة", 12, arabic.Hijri, 2},
		{"ربيع", 0, 0, 0},
		{"كانون", 0, 0, 0},
		{"مارسيليا", 0, 0, 0},
	} {
		n, calendar, tokens := arabic.Read(c.given).Month(0)
		if n != c.number || tokens != c.tokens || calendar != c.calendar {
			t.Errorf("%s: month %d, calendar %d, %d tokens", c.given, n, calendar, tokens)
		}
	}
}

// Words of the closed classes, and the nouns that folding makes equal to one.
func TestIsFunction(t *testing.T) {
	for w, want := range map[string]bool{
		"إلى": true, "الى": true, "إن": true, "أن": true, "ان": true, "على": true, "علي": true, "إليه": true, "اليه": true, "أمام": true, "امام": true,
		"أي": true, "وحده": true, "لكنها": true, "فى": true, "منذُ": true, "أنّ": true, "صباحاً": true,
		"آلية": false, "إمام": false, "وحدة": false, "منة": false, "علية": false, "أثر": false, "آية": false, "كتاب": false,
	} {
		if got := arabic.Read(w).IsFunction(0); got != want {
			t.Errorf("%s: %v, want %v", w, got, want)
		}
	}
	// The folded word alone cannot tell them apart.
	if !arabic.IsFunction("اليه") || arabic.IsFunction("كتاب") {
		t.Error("the folded list has lost its words")
	}
}

func TestOwnInitial(t *testing.T) {
	for _, w := range []string{"وزير", "وزيرا", "وزراء", "وحده", "ولايات", "فريق", "فرق", "فلسطينيا", "بلد", "بلدين", "بلدان", "بيتا", "بحارا",
		"لاعب", "لاعبين", "لقبا", "لبنانيين", "كتاب", "كتابا", "كيسا", "كلمه", "كوريا"} {
		if !arabic.OwnInitial(w) {
			t.Errorf("the first letter of %s is no radical", w)
		}
	}
	for _, w := range []string{"وقال", "والدول", "فقال", "فيتم", "بتاريخ", "بنفس", "بروسيا", "لمجلس", "لتصل", "لكنها", "كاذون", "كما", ""} {
		if arabic.OwnInitial(w) && w != "كما" { // كم, how many, has the form كما; it is a function word
			t.Errorf("the first letter of %s is a radical", w)
		}
	}
}

func TestSpellings(t *testing.T) {
	list := arabic.NewSpellings("مجموعة", "إف", "الأمن", "قناة السويس")
	for w, want := range map[string]bool{
		"مجموعة": true, "لمجموعة": true, "ومجموعة": true, "مجموعه": false,
		"إف": true, "اف": true, "أف": false, "الأمن": true, "الامن": true, "والأمن": true, "الآمن": false, "قناة": true,
	} {
		if got := list.Has(arabic.Read(w), 0); got != want {
			t.Errorf("%s: %v, want %v", w, got, want)
		}
	}
}

func TestNegationAndNumeral(t *testing.T) {
	for _, w := range []string{"لا", "لم", "لن", "ليس", "عدم", "غير", "دون"} {
		if !arabic.IsNegation(w) {
			t.Errorf("%s does not negate", w)
		}
	}
	if arabic.IsNegation("لان") || arabic.IsNegation("") {
		t.Error("a word negates that does not")
	}
	if !arabic.IsNumeral("1150") || !arabic.IsNumeral("A4") || arabic.IsNumeral("خمسه") || arabic.IsNumeral("") {
		t.Error("a numeral is one with digits")
	}
}

package align_test

import (
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

func index(s string) *align.Index { return align.NewIndex(arabic.Read(s)) }

// Each row is a text, words looked for, and what is found: the grade and the places, parted by |; nothing where
// the text does not have the words.
func TestFind(t *testing.T) {
	for _, c := range []struct{ name, text, quote, grade, places string }{
		{"letter by letter", "غطوا مسافة تزيد عن 1150 كيلومتراً خلال", "تزيد عن 1150 كيلومتراً", "identical", "تزيد عن 1150 كيلومتراً"},
		{"white space around", "غطوا مسافة", " غطوا مسافة\n", "identical", "غطوا مسافة"},
		{"every place", "قال نعم ثم قال نعم", "قال نعم", "identical", "قال نعم|قال نعم"},
		{"only the strictest grade", "الى روسيا وإلى روسيا إلى روسيا", "إلى روسيا", "identical", "إلى روسيا"},
		{"whole words alone", "مستشفى المدينة", "شفى المدينة", "", ""},
		{"whole words alone, at the end", "في المدينة", "في المدين", "", ""},
		{"nothing asked", "نص", " ", "", ""},
		{"nothing there", "", "نص", "", ""},

		{"tatweel", "بـ60 طائـــرة", "ب60 طائرة", "repaired", "بـ60 طائـــرة"},
		{"bidi marks and NBSP", "\u200fبلغت\u00a060 طائرة", "بلغت 60 طائرة", "repaired", "بلغت\u00a060 طائرة"},
		{"presentation forms", "ﻛﺘﺎﺏ جديد", "كتاب جديد", "repaired", "ﻛﺘﺎﺏ جديد"},
		{"spacing", "قال :«نعم» .", "قال: «نعم».", "repaired", "قال :«نعم» ."},
		{"quotation marks", "«خطوط حمراء»", `"خطوط حمراء"`, "repaired", "«خطوط حمراء»"},
		{"dashes", "الصين – روسيا", "الصين - روسيا", "repaired", "الصين – روسيا"},
		{"digits of another script", "بلغ ١١٥٠ كيلومتراً", "بلغ 1150 كيلومتراً", "repaired", "بلغ ١١٥٠ كيلومتراً"},
		{"grouping of thousands", "بلغ 1,150 مترا", "بلغ 1150 مترا", "repaired", "بلغ 1,150 مترا"},
		{"Arabic grouping", "بلغ 1٬150٬000 مترا", "بلغ 1,150,000 مترا", "repaired", "بلغ 1٬150٬000 مترا"},
		{"Arabic decimal mark", "بلغ ٣٫٥ مترا", "بلغ 3.5 مترا", "repaired", "بلغ ٣٫٥ مترا"},
		{"Arabic comma for decimals", "بلغ 3،5 مترا", "بلغ 3,5 مترا", "repaired", "بلغ 3،5 مترا"},
		{"a line's end", "قال:\nنعم", "قال: نعم", "repaired", "قال:\nنعم"},
		{"over paragraphs", "«نعم.\n\nبل لا».", `"نعم. بل لا"`, "repaired", "«نعم.\n\nبل لا»"},

		{"tashkeel", "حذّرت موسكو", "حذرت موسكو", "unvocalised", "حذّرت موسكو"},
		{"tanwin elsewhere", "1150 كيلومتراً", "1150 كيلومترًا", "unvocalised", "1150 كيلومتراً"},
		{"hamza", "إلى أوكرانيا", "الى اوكرانيا", "folded", "إلى أوكرانيا"},
		{"yeh and teh marbuta", "مستشفى القاهرة", "مستشفي القاهره", "folded", "مستشفى القاهرة"},
		{"seats of hamza", "كل شيء مسؤول", "كل شئ مسئول", "folded", "كل شيء مسؤول"},

		{"a conjunction more in the text", "وأضاف الوزير أن", "أضاف الوزير أن", "clitic", "وأضاف الوزير أن"},
		{"a conjunction more in the quote", "أضاف الوزير أن", "وأضاف الوزير أن", "clitic", "أضاف الوزير أن"},
		{"a preposition more", "للرئيس الروسي", "الرئيس الروسي", "clitic", "للرئيس الروسي"},
		{"an article less", "الدورية الجوية", "دورية الجوية", "clitic", "الدورية الجوية"},
		{"on the first word alone", "وزير الدفاع وبوتين", "وزير الدفاع بوتين", "", ""},
		{"no particle for another", "بالرئيس الروسي", "للرئيس الروسي", "", ""},
		{"no particle for another conjunction", "فأضاف الوزير", "وأضاف الوزير", "", ""},
		{"a word's own letter: فريق, بريق", "بريق العمل", "فريق العمل", "", ""},
		{"a word's own letter: كيان, بيان", "كيان الوزارة", "بيان الوزارة", "", ""},
		{"a word's own letter: بلد, ولد", "ولد صغير", "بلد صغير", "", ""},
		{"a word's own letter: كتاب, تاب", "كتاب الرجل", "تاب الرجل", "", ""},
		{"a word's own letter: تاب, كتاب", "تاب الرجل", "كتاب الرجل", "", ""},
		{"a short stem", "لعب الكرة", "عب الكرة", "", ""},
		{"a single word", "وأضاف", "أضاف", "clitic", "وأضاف"},
		{"a name behind و", "بين موسكو وواشنطن", "واشنطن", "clitic", "وواشنطن"},
		{"the rest of another word", "له بريق", "ريق", "", ""},
		{"a single word with less", "أضاف", "وأضاف", "", ""},
		{"a number", "1150 كيلومترا", "150 كيلومترا", "", ""},
		{"a number behind a particle", "ب60 طائرة", "60 طائرة", "identical", "60 طائرة"},

		{"a digit changed", "تزيد عن 1150 كيلومتراً", "تزيد عن 1510 كيلومتراً", "", ""},
		{"a digit more", "بلغ 1,150 مترا", "بلغ 11150 مترا", "", ""},
		{"decimals are no thousands", "بلغ 1.150 مترا", "بلغ 1150 مترا", "", ""},
		{"decimals cut off", "بنسبة 3.5 بالمائة", "بنسبة 3", "", ""},
		{"Arabic decimals cut off", "بنسبة ٣٫٥ بالمائة", "بنسبة 3", "", ""},
		{"decimals alone", "بنسبة ٣٫٥ بالمائة", "5 بالمائة", "", ""},
		{"decimals alone behind a dot", "بنسبة 3.5 بالمائة", "5 بالمائة", "", ""},
		{"decimals cut off behind a particle", "وبلغت بنسبة 3.5 بالمائة", "بلغت بنسبة 3", "", ""},
		{"the mark of a number", "بنسبة 3.5 بالمائة", "بنسبة 3.", "", ""},
		{"a stop behind a number", "بلغ 3. وقال", "بلغ 3", "identical", "بلغ 3"},
		{"digits of two numbers", "في 1, 150 مرة", "في 1150 مرة", "", ""},
		{"a negation dropped", "لا تتخذ موقف", "تتخذ موقف", "identical", "تتخذ موقف"}, // the boundary tells
		{"a word changed", "حلف شمال الأطلسي", "حلف جنوب الأطلسي", "", ""},
		{"a word left out", "نائب وزير الخارجية الروسي", "نائب وزير الروسي", "", ""},
		{"two words exchanged", "روسيا وبيلاروسيا", "بيلاروسيا وروسيا", "", ""},

		{"an ellipsis", "أمضوا 120 دقيقة في الجو، وغطوا مسافة", "أمضوا 120 دقيقة … وغطوا مسافة", "folded", "أمضوا 120 دقيقة في الجو، وغطوا مسافة"},
		{"three dots", "أمضوا 120 دقيقة في الجو", "أمضوا ... في الجو", "folded", "أمضوا 120 دقيقة في الجو"},
		{"dots in brackets", "أمضوا 120 دقيقة في الجو", "أمضوا [...] في الجو", "folded", "أمضوا 120 دقيقة في الجو"},
		{"three parts", "أ ب ج د ه", "أ … ج … ه", "folded", "أ ب ج د ه"},
		{"parts in the wrong order", "أ ب ج د ه", "ه … أ", "", ""},
		{"a part that is not there", "أ ب ج د ه", "أ … س", "", ""},
		{"parts of two paragraphs", "أ ب ج\nد ه", "أ … ه", "", ""},
		{"the text's own ellipsis", "نعم … ولكن", "نعم … ولكن", "identical", "نعم … ولكن"},
		{"an ellipsis alone", "أ ب ج", "…", "", ""},
	} {
		var grades, places []string
		for _, m := range index(c.text).Find(c.quote) {
			grades = append(grades, string(m.Grade))
			places = append(places, m.Span.Of(c.text))
		}
		grade := ""
		if len(grades) > 0 {
			grade = grades[0]
		}
		if grade != c.grade || strings.Join(places, "|") != c.places {
			t.Errorf("%s: found %q %q, want %s %q", c.name, grades, places, c.grade, c.places)
		}
	}
}

// A word beside a match that changes its sense is named as the text writes it.
func TestBoundary(t *testing.T) {
	for _, c := range []struct{ name, text, quote, boundary string }{
		{"negation", "موسكو لا تتخذ موقفا", "تتخذ موقفا", "before لا"},
		{"negation behind a conjunction", "ولم تتخذ موقفا", "تتخذ موقفا", "before ولم"},
		{"a noun of negation", "بعدم إجراء تدريبات", "إجراء تدريبات", "before بعدم"},
		{"a deputy", "قال نائب وزير الخارجية", "وزير الخارجية", "before نائب"},
		{"a deputy behind a preposition", "قيل لنائب وزير الخارجية", "وزير الخارجية", "before لنائب"},
		{"a denial", "نفى مشاركته في القتال", "مشاركته في القتال", "before نفى"},
		{"a condition", "إذا غزت أوكرانيا", "غزت أوكرانيا", "before إذا"},
		{"in quotation marks", "عدم «إنكار كل شيء»", "إنكار كل شيء", "before عدم"},
		{"former", "رئيس الوزراء السابق", "رئيس الوزراء", "after السابق"},
		{"alleged", "القاتل المزعوم", "القاتل", "after المزعوم"},
		{"both sides", "نائب الرئيس السابق", "الرئيس", "before نائب, after السابق"},
		{"an ordinary word", "قال وزير الخارجية", "وزير الخارجية", ""},
		{"another clause", "قال لا، وزير الخارجية", "وزير الخارجية", ""},
		{"another line", "نعم أو لا\nوزير الخارجية", "وزير الخارجية", ""},
		{"at the ends", "وزير الخارجية", "وزير الخارجية", ""},
		{"inside an ellipsis", "موسكو اليوم لا تتخذ موقفا", "موسكو … تتخذ موقفا", "before لا"},
		{"before what an ellipsis leaves out", "الرئيس السابق وصل أمس", "الرئيس … أمس", "after السابق"},
	} {
		var got []string
		for _, m := range index(c.text).Find(c.quote) {
			for _, b := range m.Boundary {
				got = append(got, b.Side+" "+b.Word)
			}
		}
		if s := strings.Join(got, ", "); s != c.boundary {
			t.Errorf("%s: %q, want %q", c.name, s, c.boundary)
		}
	}
}

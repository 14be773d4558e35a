package quantity

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// maxSubject is how many words of a subject may part a comparing verb from its number.
const maxSubject = 10

// verbBefore finds a comparing verb whose subject stands between it and token i, or between it and its
// preposition: «يفوق عمرهم 50», «تقل أعمارهم عن 14», «لا يقل النص عن 500». The subject names what is measured,
// but before عن and على; where it is what follows the verb at once, more may follow it: «تجاوزت أعداد
// الناخبين في المدينة 6 آلاف».
func (s *scanner) verbBefore(i int) claim.Mod {
	preposition := ""
	if w := s.t.Word(i - 1); w == "عن" || w == "علي" || w == "من" {
		preposition, i = w, i-1
	}
	measured, crossed := false, false
	for k := i - 1; k >= i-maxSubject && s.t.Kind(k) == arabic.Word; k-- {
		subject := measures(s.t.Word(k + 1))
		if m := s.verbAt(k, preposition); m != "" && (subject && k+1 < i || !crossed && (measured || preposition == "عن" && k < i-1) || s.bounds(m, k, i, preposition, crossed)) {
			return m
		}
		if w := s.t.Word(k); strings.HasPrefix(w, "و") && !arabic.OwnInitial(w) {
			break // و begins another phrase
		}
		crossed = crossed || s.t.IsFunction(k) && !s.t.Is(k, "في") // «تناهز نسبة النمو في تونس 3 بالمائة»
		measured = measured || measures(s.t.Word(k))
	}
	return ""
}

// bounds says whether a comparing verb at token k is negated: it then bounds the number at token i, whatever its subject
// is («لم يتجاوز الإيراد 3 ملايين»), and that of يتجاوز, whose object it is, over phrases too: «لا يتجاوز وقت الرد على
// الطلب 90 ثانية». A number between has the verb to itself.
func (s *scanner) bounds(m claim.Mod, k, i int, preposition string, crossed bool) bool {
	if m != claim.EqualOrLess && m != claim.EqualOrMore || k == i-1 || k < s.last.end {
		return false
	}
	return !crossed || preposition == "" && !s.t.IsFunction(i-1)
}

// verbAt finds a comparing verb that ends at token k without its preposition, or the whole of one that has
// none.
func (s *scanner) verbAt(k int, preposition string) claim.Mod {
	var found claim.Mod
	length := 0
	key := preposition
	if key == "" {
		key = unglued(s.t.Word(k))
	}
	for _, m := range s.tab.mods.before[key] {
		words := m.words
		if preposition != "" {
			words = words[:len(words)-1]
		}
		if m.verb && len(words) > length && s.matches(words, k-len(words)+1) {
			found, length = m.mod, len(words)
		}
	}
	return found
}

// measured are the nouns that a number measures, folded; a possessive pronoun may be added.
var measured = map[string]bool{"عدد": true, "اعداد": true, "عمر": true, "اعمار": true, "سعر": true, "اسعار": true, "قيمه": true, "قيمت": true,
	"طول": true, "وزن": true, "ارتفاع": true, "عرض": true, "عمق": true, "حجم": true, "مده": true, "مدت": true, "درجه": true, "درجات": true,
	"حراره": true, "حرارت": true, "سرعه": true, "سرعت": true, "مسافه": true, "مساحه": true, "مساحت": true, "سكان": true, "مبلغ": true, "نسبه": true,
	"نسبت": true, "تكلفه": true, "تكلفت": true, "كلفه": true, "كلفت": true, "اجر": true, "راتب": true, "ثمن": true, "رواتب": true,
	"دخل": true, "حصيله": true, "اعيرت": true, "كميه": true, "كميت": true, "معدل": true, "تعداد": true, "سن": true, "خبرت": true,
	"تكاليف": true, "مجموع": true, "اجمالي": true, "رصيد": true, "وزنه": true, "انتاج": true, "انتاجه": true}

func measures(w string) bool {
	for _, pronoun := range [...]string{"", "هم", "هن", "ها", "هما", "ه"} {
		if stem, ok := strings.CutSuffix(w, pronoun); ok && (measured[stem] || measured[strings.TrimPrefix(stem, "ال")]) {
			return true
		}
	}
	return false
}

package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// carry counts the word at token k as the next of the name from token i on: another name, a family name with the
// article, what belongs to عبد and الدين; 0 where it is none.
func (s *scanner) carry(k, i int) int {
	r := s.read(k)
	f := r.forms[0]
	ended := k > i+1 && s.article(k-1) && !s.is(k-1, second|given|weak) // a family name closes
	switch {
	case r.tanwin, ended && f.class&join == 0 && !s.bynamed(k):
		return 0
	case s.isGiven(r, f):
		return sureWord
	case r.article && s.mark(k-1, "عبد"), f.class&second != 0 && (s.mark(k-1, "عبد") || r.article && dinNames[s.word(k-1)]):
		return sureWord
	case f.class&join != 0:
		return s.carryJoin(k, f)
	case f.class&weak != 0:
		return s.carryWeak(k, f)
	case f.class&leader != 0, s.fathered(k, i):
		return likelyWord
	case f.class&(person|common) != 0 && s.is(k+1, given) && (f.w == "شيخ" || f.w == "امير" || f.w == "حاج"):
		return possibleWord // «حسن شيخ محمود»
	case f.class&(never|function) != 0:
		return 0
	case f.class&(minor|country) == minor|country && f.class&lexis == 0 && !r.article && k == i+1 && (s.read(i).any&given != 0 || s.alien(i)):
		return possibleWord // «لويد أوستن»
	case s.relative(k, i):
		return possibleWord
	case f.class&person != 0:
		if s.read(k-1).any&(given|second) != 0 && surnames[f.w] && !s.is(k+1, given) {
			return possibleWord
		}
		return 0
	case r.article:
		return s.family(k)
	case s.unknown(k):
		return s.carryUnknown(k, i)
	case s.carriesInflected(k, i):
		return possibleWord
	}
	return 0
}

// carryJoin counts «بن», «أبو», «آل» where what follows can be a name.
func (s *scanner) carryJoin(k int, f form) int {
	next := s.read(k + 1)
	switch {
	case !s.isWord(k + 1):
	case next.article, next.any&(given|weak) != 0, (ancestor[f.w] || f.w == "ابو") && next.any&(function|never) == 0, f.class&function == 0 && s.unknown(k+1):
		return 1
	}
	return 0
}

// carryWeak counts a given name that is another word too: not the title of an office («خالد الفيصل أمير المنطقة»).
func (s *scanner) carryWeak(k int, f form) int {
	if f.class&person != 0 && s.read(k+1).any&(given|weak|join) == 0 && !s.closes(k+1) {
		return 0
	}
	return possibleWord
}

// fathered says whether the word at token k stands behind «بن», «آل» or «أبو» inside a name, and so belongs to it.
func (s *scanner) fathered(k, i int) bool {
	w := s.word(k - 1)
	if k == i || s.is(k, function|never) {
		return false
	}
	return ancestor[w] && (!s.article(k) || w == "ال") || k > i+1 && w == "ابو"
}

// relative says whether the word at token k is a family name made of a noun, right behind a given name: «يعقوب قادري».
func (s *scanner) relative(k, i int) bool {
	f := s.read(k).forms[0]
	if k != i+1 || !s.is(i, given) || !strings.HasSuffix(f.w, "ي") || len(f.w) < 8 || f.class&^common != 0 || s.article(k) || verbal(f.w) {
		return false
	}
	return s.isCommon(f.w) || cast(f.w) || adjective(f.w)
}

// carryUnknown counts a word that is known as nothing; one that is cast as a verb, or begins another phrase, is none.
func (s *scanner) carryUnknown(k, i int) int {
	r := s.read(k)
	switch {
	case !s.alien(k) && (k > i+1 && !s.ends(k+1) || verbal(r.forms[0].w)):
		return 0
	case s.alien(k) && r.strange() && k == i+1 && s.read(i).any&weak != 0:
		return sureWord // «مارك زوكربيرغ»
	case s.alien(k) && r.strange():
		return likelyWord
	case s.alien(k), s.read(k-1).any&(given|weak|join|second) != 0:
		return possibleWord
	}
	return 1
}

// carriesInflected says whether the word at token k goes on with the name from token i on, though it has the ending of
// a noun or is one: «جان صليبة», «باتريك أندرسون», «رياض مزور، وزير الصناعة».
func (s *scanner) carriesInflected(k, i int) bool {
	r0, f := s.read(i), s.read(k).forms[0]
	second := k == i+1
	switch {
	case second && r0.any&given != 0 && f.class == 0 && strings.HasPrefix(f.w, "ست"),
		second && r0.any&given != 0 && f.class == 0 && strings.HasSuffix(f.w, "ه") && s.unmarked(k):
		return true
	case r0.any&weak == 0 && (strings.HasSuffix(f.w, "ين") || strings.HasSuffix(f.w, "ون")) && len(f.w) >= 8 && len(f.w) <= 20 && foreign(f.w) && s.unmarked(k):
		return second && len(f.w) <= 12 || !cast(f.w)
	case second && r0.any&(given|weak) != 0 && f.class&lexis == common && !verbal(f.w):
		return s.apposed(k+1) || s.closes(k+1) || r0.any&given != 0 && !s.isWord(k+1)
	}
	return false
}

// dinNames are what الدين and الإسلام make names with, folded.
var dinNames = map[string]bool{"سيف": true, "صلاح": true, "نور": true, "عز": true, "بدر": true, "شمس": true, "علاء": true, "بهاء": true, "حسام": true,
	"زين": true, "نجم": true, "خير": true, "محيي": true, "جمال": true, "تاج": true, "شرف": true, "ضياء": true, "تقي": true, "جلال": true, "فخر": true,
	"عماد": true, "نصر": true, "كمال": true, "سراج": true, "قمر": true, "شهاب": true}

// surnames are titles that are family names too, behind a given name.
var surnames = map[string]bool{"الشيخ": true, "السيد": true, "المعلم": true, "الحاج": true, "الامير": true, "النائب": true, "الحكيم": true, "القاضي": true,
	"الخطيب": true, "المفتي": true, "الملا": true, "النقيب": true, "الشاعر": true, "الملك": true, "العالم": true, "الامام": true, "المالكي": true}

// ancestor are the words behind which a father's name stands, whatever else it is.
var ancestor = map[string]bool{"بن": true, "ابن": true, "بنت": true, "ال": true}

// ofGod are the nouns before الله in names, folded.
var ofGod = map[string]bool{"نصر": true, "ضيف": true, "جار": true, "حبيب": true, "سعد": true, "هيبه": true, "ذبيح": true, "عطا": true, "خلف": true, "حكيم": true, "شكر": true}

// family counts a word with the article as a family name: at most one, and no adjective of office that the name may
// have behind it. Families that come from a place are named by its adjective.
func (s *scanner) family(k int) int {
	w := s.word(k)
	prev := s.read(k - 1)
	behind := prev.any&(given|weak|second) != 0
	if !strings.HasPrefix(w, "ال") {
		if rest := w[min(len(w), 6):]; (strings.HasPrefix(w, "بال") || strings.HasPrefix(w, "كال") || strings.HasPrefix(w, "فال")) && behind && len(rest) >= 4 && !s.isCommon(rest) &&
			(strings.HasPrefix(w, "ب") || !cast(rest)) && s.tab.words["ال"+rest]&(starts|lexis) == 0 {
			return possibleWord // «بالغنيم», «كالزاديلا»
		}
		return 0
	}
	base := w[4:]
	switch {
	case prev.article && prev.any&(second|given|weak) == 0 && !s.bynamed(k), arabic.PastVerb(w), s.is(k, vague|organization), prev.maqsura && prev.forms[0].w == "علي":
		return 0
	case s.tab.words[base]&(given|weak) != 0:
		return likelyWord
	case w == "الله" && !ofGod[prev.forms[0].w], s.is(k, country):
		return 0
	case s.nationality(k):
		if behind {
			return possibleWord
		}
		return 0
	case !s.plain(k) && strings.HasSuffix(w, "ي"):
		return sureWord
	case !s.plain(k) && (prev.any&(given|weak|second) == 0 || inflected(w) && (cast(base) || !strings.HasSuffix(w, "ه"))):
		return 0
	case !s.plain(k):
		return likelyWord
	case behind && (s.closes(k+1) || strings.HasSuffix(w, "ي") && !s.is(k, official|never)):
		return 1 // «عادل الركابي»
	case prev.any&(given|second) != 0 && len(w) < 16 && !strings.HasSuffix(w, "ي") && !inflected(w):
		return -1 // «بشار الأسد»
	}
	return 0
}

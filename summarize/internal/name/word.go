package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// unknown says whether the word at token k is none that isnad knows as anything but a name: no function word,
// verb, number, month, title or institution, without the article and without endings of nouns.
func (s *scanner) unknown(k int) bool {
	w := s.t.Word(k)
	if !s.unmarked(k) {
		return false
	}
	for _, end := range [...]string{"ه", "ات", "ون", "ين", "ها", "هم", "تين", "تان"} {
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	return !strings.HasPrefix(w, "ي") || s.foreign(w)
}

// unmarked is unknown but for the endings.
func (s *scanner) unmarked(k int) bool {
	t, w := s.t, s.t.Word(k)
	if t.Kind(k) != arabic.Word || len(w) < 6 || t.IsFunction(k) || t.HasArticle(k) || t.Tanwin(k) || s.tab.is("never", w) {
		return false
	}
	if s.role(w) || arabic.HasRole(w, arabic.OrganizationRole) || arabic.HasRole(w, arabic.OutletRole) || arabic.HasRole(w, arabic.RealmRole) || arabic.IsNumeral(w) || arabic.PastVerb(w) {
		return false
	}
	if _, _, speech := arabic.Speech(w); speech {
		return false
	}
	if _, _, month := t.Month(k); month > 0 {
		return false
	}
	if s.isCommon(w) {
		return false
	}
	if strings.HasPrefix(w, "سي") && len(w) >= 10 && !s.foreign(w[2:]) || strings.HasPrefix(w, "ست") && len(w) >= 10 && !s.foreign(w[2:]) {
		return false // a verb of the future
	}
	if strings.ContainsRune("بلك", []rune(w)[0]) && !arabic.OwnInitial(w) && longVowels(w) < 2 {
		return false // a preposition glued on
	}
	if rest, cut := arabic.TrimGlued(w); cut > 0 && !arabic.OwnInitial(w) && (arabic.IsFunction(rest) || arabic.HasArticle(rest) || s.role(rest) || strings.HasPrefix(w, "و") && len(rest) >= 8) {
		return false
	}
	return true
}

// isCommon says whether a word is one of the language and no name, with what may be glued to it or not.
func (s *scanner) isCommon(w string) bool {
	if s.tab.common[w] {
		return true
	}
	for _, p := range [...]string{"و", "ف", "ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) >= 6 && (s.tab.common[rest] || s.tab.common[strings.TrimPrefix(rest, "ل")]) {
			return true
		}
	}
	for _, end := range [...]string{"ا", "ه", "ها", "هم", "نا", "ي"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= 6 && (s.tab.common[rest] || strings.HasSuffix(rest, "ت") && s.tab.common[strings.TrimSuffix(rest, "ت")+"ه"]) {
			return true
		}
	}
	return false
}

// pair reads two words or more in a row that are no words of the language: a foreign name.
func (s *scanner) pair(i int) int {
	if !s.unknown(i) || !s.strange(i) {
		return 0
	}
	k := i + 1
	for ; k < i+maxName && s.t.Kind(k) == arabic.Word && (s.unknown(k) && s.strange(k) || s.tab.given[s.t.Word(k)] || s.tab.join[s.t.Word(k)] || k == i+1 && strings.HasSuffix(s.t.Word(k), "ين") && s.carries(k, false)); k++ {
	}
	for k > i && s.tab.join[s.t.Word(k-1)] {
		k--
	}
	if k < i+2 {
		return 0
	}
	return s.keep(found{from: i, to: k, kind: "person", title: s.titleBehind(k)})
}

// strange says whether a word has the many long vowels of a name written out from another language.
func (s *scanner) strange(i int) bool {
	w := s.t.Word(i)
	return longVowels(w) >= 2 && s.foreign(w) || strings.Contains(w, "غ") && longVowels(w) > 0 || longVowels(w) >= 3
}

// longVowels counts ا, و and ي, of which names of other languages have many.
func longVowels(w string) int {
	return strings.Count(w, "ا") + strings.Count(w, "و") + strings.Count(w, "ي")
}

// foreign says whether a word has letters or runs of them that Arabic words seldom have.
func (s *scanner) foreign(w string) bool {
	for _, sign := range [...]string{"وف", "سكي", "تش", "نغ", "نج", "ريو", "يو", "غي", "يا", "رو", "كو", "بو", "دي", "سي", "لي", "ين", "وي", "ون", "ست", "تر"} {
		if strings.Contains(w, sign) {
			return true
		}
	}
	return false
}

package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// unknown says whether the word at token k is none that isnad knows as anything but a name: no function word,
// verb, number, month, title or institution, without the article and without endings of nouns.
func (s *scanner) unknown(k int) bool {
	r := s.read(k)
	if r.unknown == unasked {
		r.unknown = no
		if w := r.forms[0].w; !inflected(w) && (!strings.HasPrefix(w, "ي") || foreign(w)) && s.unmarked(k) {
			r.unknown = yes
		}
	}
	return r.unknown == yes
}

// alien says whether an unknown word is cast in no pattern of the language either.
func (s *scanner) alien(k int) bool {
	r := s.read(k)
	if r.alien == unasked {
		r.alien = no
		w := r.forms[0].w
		if (s.unknown(k) || r.strange() && strings.HasSuffix(w, "ه") && !strings.HasSuffix(w, "يه") && s.unmarked(k)) && !cast(w) {
			r.alien = yes
		}
	}
	return r.alien == yes
}

// inflected says whether a word has the endings of a noun of the language.
func inflected(w string) bool {
	for _, end := range [...]string{"ه", "ات", "ون", "ين", "ها", "هم", "تين", "تان"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// unmarked is unknown but for the endings.
func (s *scanner) unmarked(k int) bool {
	r := s.read(k)
	if r.ends == unasked {
		r.ends = no
		if w := r.forms[0].w; len(w) >= 6 && !r.article && !r.tanwin && r.forms[0].class&(lexis|country) == 0 && !r.particle && !arabic.IsNumeral(w) &&
			!s.isCommon(w) && !adjective(w) && !s.verb(w) && !s.glued(r) {
			r.ends = yes
		}
	}
	return r.ends == yes
}

// adjective says whether a word is the adjective of a country without the article.
func adjective(w string) bool {
	return (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يان") || strings.HasSuffix(w, "يين")) && nisba()[nisbaStem(strings.TrimSuffix(w, "ان"))]
}

// verbal says whether a word that is cast in a pattern has the prefix or the ending of a verb.
func verbal(w string) bool {
	return strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت") && len(w) > 6 && !strings.HasSuffix(w, "ي") || strings.HasPrefix(w, "نست") || strings.HasPrefix(w, "ا") && strings.HasSuffix(w, "ت") && len(w) > 8
}

// verb says whether a word looks like a verb of the future: س before the prefix of the imperfect.
func (s *scanner) verb(w string) bool {
	return len(w) >= 10 && (strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست")) && !foreign(w[2:])
}

// glued says whether a word is another with a particle before it.
func (s *scanner) glued(r *reading) bool {
	w := r.forms[0].w
	if r.own || r.n == 1 {
		return false
	}
	if rest, ok := strings.CutPrefix(w, "بل"); ok && s.tab.words[rest]&(given|weak) != 0 {
		return false // «بلقاسم»: ب never stands before the particle ل
	}
	if strings.Contains("بلك", w[:2]) && longVowels(w) < 2 && cast(w[2:]) {
		return true
	}
	last := r.forms[r.n-1]
	if w[0] == 0xD9 && w[1] == 0x88 && len(w) >= 10 && !vowel(w[2:]) {
		return true // «بوغبا وجونز»
	}
	if (r.any&^r.forms[0].class)&(lexis|country|given|weak) != 0 {
		return true
	}
	rest, _ := arabic.TrimGlued(w)
	return arabic.IsFunction(rest) || arabic.HasArticle(rest) || last.class&person != 0 || strings.HasPrefix(w, "و") && len(rest) >= 8 && cast(rest)
}

// vowel says whether a word begins with ا, و or ي.
func vowel(w string) bool {
	return strings.HasPrefix(w, "ا") || strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ي")
}

// isCommon says whether a word is one of the language and no name, with what may be glued to it or not.
func (s *scanner) isCommon(w string) bool {
	if s.tab.words[w]&common != 0 {
		return true
	}
	if len(w) > 6 && strings.Contains("وفبلك", w[:2]) {
		if rest := w[2:]; s.tab.words[rest]&common != 0 || len(rest) > 6 && strings.HasPrefix(rest, "ل") && s.tab.words[rest[2:]]&common != 0 {
			return true
		}
	}
	for _, end := range [...]string{"ا", "ه", "ها", "هم", "نا", "ي"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= 6 && (s.tab.words[rest]&common != 0 || strings.HasSuffix(rest, "ت") && s.tab.words[strings.TrimSuffix(rest, "ت")+"ه"]&common != 0) {
			return true
		}
	}
	return false
}

// plain says whether the word at token k, with the article, is one of the language.
func (s *scanner) plain(k int) bool {
	rest := strings.TrimPrefix(s.word(k), "ال")
	return s.is(k, lexis) || s.tab.words[rest]&lexis != 0 || s.isCommon(rest)
}

// strange says whether a word is written out from another language.
func (r *reading) strange() bool {
	if r.outer == unasked {
		r.outer = no
		if r.forms[0].class&lexis == 0 && strange(r.forms[0].w) {
			r.outer = yes
		}
	}
	return r.outer == yes
}

// strange says whether a word has the many long vowels of a name written out from another language.
func strange(w string) bool {
	n := longVowels(w)
	return n >= 3 || n >= 2 && foreign(w) || n > 0 && strings.Contains(w, "غ")
}

// longVowels counts ا, و and ي, of which names of other languages have many.
func longVowels(w string) int {
	n := 0
	for i := 0; i+1 < len(w); i += 2 {
		if w[i] == 0xD8 && w[i+1] == 0xA7 || w[i] == 0xD9 && (w[i+1] == 0x88 || w[i+1] == 0x8A) {
			n++
		}
	}
	return n
}

// foreign says whether a word has letters or runs of them that Arabic words seldom have.
func foreign(w string) bool {
	for _, sign := range [...]string{"وف", "سكي", "تش", "نغ", "نج", "ريو", "يو", "غي", "يا", "رو", "كو", "بو", "دي", "سي", "لي", "ين", "وي", "ون", "ست", "تر"} {
		if strings.Contains(w, sign) {
			return true
		}
	}
	return false
}

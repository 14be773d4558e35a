package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// definiteRun gives the token behind the definite words, places and names that follow a body's noun from token i on
// as one phrase; proper says that one of them is a name or a nationality. chain says that nouns without the article
// may stand between: «منظمة مراقبة حقوق الإنسان».
func (s *scanner) definiteRun(i int, chain bool) (to int, proper bool) {
	k := i
	for k < i+maxBody && s.isWord(k) {
		f := s.read(k).forms[0]
		if s.breaks(k, i) {
			return k, proper
		}
		if royal[f.w] && s.nameWord(k+1) {
			if end, score := s.run(k+1, s.read(k + 1).forms[0]); score > 0 {
				return end, true // «جامعة الأمير سطام بن عبدالعزيز»
			}
			return k, proper
		}
		n, name := s.step(k, i, chain)
		if n == 0 {
			break
		}
		k, proper = k+n, proper || name
	}
	return s.trimmed(i, k), proper
}

// breaks says whether the word at token k belongs to no body's name that goes on from token i to it.
func (s *scanner) breaks(k, i int) bool {
	r := s.read(k)
	f := r.forms[0]
	switch {
	case f.class&never != 0, f.class&function != 0 && f.w != "و", strings.HasSuffix(f.w, "تين"), strings.HasSuffix(f.w, "تان"):
		return true
	case royal[f.w] && s.nameWord(k+1), f.class&country != 0 && !s.adjectival(k):
		return false
	case f.class&person != 0 && f.class&council == 0:
		return true
	case k > i+1 && adjectiveLike(s.word(k-1)) && s.article(k-1):
		return r.article && !adjectiveLike(f.w) && !strings.HasPrefix(f.w, "و") // behind its adjectives another phrase begins
	case k > i && s.is(k-1, country) && s.plainArticle(k):
		return !strings.HasSuffix(f.w, "ي") && !strings.HasSuffix(f.w, "يه")
	}
	return false
}

// step gives by how many words the one at token k carries a body's name on, and whether they are a name.
func (s *scanner) step(k, i int, chain bool) (n int, name bool) {
	r := s.read(k)
	f := r.forms[0]
	switch {
	case f.class&country != 0 && !s.adjectival(k):
		return 1, true
	case s.plainArticle(k), strings.HasPrefix(f.w, "لل") && len(f.w) > 6 && k > i && r.article:
		return 1, r.nisba
	case strings.HasPrefix(f.w, "وال") && k > i && r.article && s.article(k-1) && s.pairs(k):
		return 1, false
	case k > i && s.nameWord(k) && s.is(k-1, given|weak|join) && !s.article(k-1):
		return 1, true
	case k > i && f.class&join != 0 && s.is(k-1, given), chain && f.class&task != 0 && k < i+2:
		return 1, false
	case f.w == "و" && k > i && s.plainArticle(k-1) && s.plainArticle(k+1) && s.tab.words[s.word(k+1)]&person == 0:
		return 2, false // «حزب العدالة و التنمية»
	case k == i:
		if n, name = s.stepFirst(k, chain); n > 0 {
			return n, name
		}
	}
	if to := s.knownAt(k, f).to; to > k+1 {
		return to - k, true
	}
	return 0, false
}

// stepFirst is step for the word right behind the body's noun.
func (s *scanner) stepFirst(k int, chain bool) (n int, name bool) {
	r := s.read(k)
	f := r.forms[0]
	switch {
	case f.class&(given|weak) != 0 && !(f.class&weak != 0 && s.is(k-1, law|event)):
		return 1, true
	case chain && f.class&(body|office) != 0, s.mark(k-1, "وزاره") && s.plainArticle(k+1) && !r.tanwin:
		return 1, false
	case s.knownAt(k, f).to > k+1:
		return 0, false
	case chain && s.is(k-1, club) && f.class&(function|perfect|speech) == 0 && !r.tanwin && s.knownAt(k+1, s.read(k + 1).forms[0]).kind == "place":
		return 2, true // «حركة نداء تونس»
	case s.alien(k) && r.any&starts == 0:
		if s.read(k+1).strange() && s.unknown(k+1) {
			return 2, true
		}
		return 1, true // «جامعة بينجهامتون»
	}
	return 0, false
}

// adjectiveLike says whether a word has the ending of a relative adjective, or is one of those that names of bodies have.
func adjectiveLike(w string) bool {
	switch w {
	case "العليا", "الاعلي", "العام", "العامه", "المتحده", "الجديد", "الاحمر", "الاول", "الديمقراطي":
		return true
	}
	return strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه")
}

// trimmed takes off the words that would need another behind them.
func (s *scanner) trimmed(i, k int) int {
	for k > i && (s.is(k-1, task|join) || s.is(k-1, body|office) && !s.article(k-1)) && !s.is(k-1, country) {
		k--
	}
	return k
}

// royal are the titles with which bodies are called after somebody, folded.
var royal = map[string]bool{"الملك": true, "الامير": true, "الاميره": true, "الشيخ": true, "السلطان": true, "الامام": true, "القاضي": true, "الملكه": true}

// nameWord says whether the word at token k is a name's word.
func (s *scanner) nameWord(k int) bool {
	return s.is(k, given|weak|join) || s.unknown(k)
}

// pairs says whether و joins two fields of one body: «وزارة التربية والتعليم», and does not begin another phrase.
func (s *scanner) pairs(k int) bool {
	first := strings.TrimPrefix(s.word(k), "و")
	return s.tab.words[first]&person == 0 && !arabic.IsFunction(first) && s.tab.words[strings.TrimPrefix(first, "ال")]&(force|body) == 0
}

// adjectival says whether the name of a country at token k is the adjective of the noun before it: «المدن السعودية».
func (s *scanner) adjectival(k int) bool {
	w := s.word(k)
	return s.read(k).nisba && strings.HasSuffix(w, "يه") && strings.HasPrefix(w, "ال") && (s.isWord(k-1) && s.article(k-1) || s.mark(k-1, "\""))
}

package timex

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// maxLook is how many tokens around a time its verb is looked for, and close how near a verb of the imperfect,
// which tells of now as well, has to be to look ahead.
const (
	maxLook = 24
	close   = 4
)

// direction tells whether the sentence around tokens [from, to) looks back (-1) or ahead (1): by the verb right
// behind a time at the head of its clause, else by the nearest before it, else by one behind; 0 where none
// is found.
func (s *scanner) direction(from, to int) int {
	if s.t.Is(from-1, "منذ") {
		return -1
	}
	if s.heads(from) && !(s.between(from) && s.comma(to)) {
		if d := s.ahead(to, close); d != 0 {
			return d
		}
	}
	until := s.t.Is(from-1, "حتي") || s.t.Is(from-1, "بحلول")
	for k := from - 1; k > from-maxLook && s.t.Kind(k) != arabic.Break && !s.t.Is(k, ".") && !s.t.Is(k, ":"); k-- {
		if until && s.comma(k) {
			return 1 // no verb of its clause looks back: «أمامه حتى 17 سبتمبر»
		}
		if d := s.tense(k); d != 0 {
			return d
		}
		if from-k <= close && s.imperfect(k) {
			return 1
		}
	}
	return s.ahead(to, maxLook/2)
}

// heads says whether nothing but a preposition stands between a time and the beginning of its clause.
func (s *scanner) heads(from int) bool {
	k := from - 1
	for k >= from-linking && (s.t.Is(k, "في") || s.t.Is(k, "يوم") || s.t.Is(k, "وفي") || s.t.Is(k, "و") || s.t.Is(k, "ومن")) {
		if s.t.Is(k, "وفي") || s.t.Is(k, "ومن") {
			return true
		}
		k--
	}
	return s.t.Kind(k) != arabic.Word && s.t.Kind(k) != arabic.Digits
}

// between says whether a mark parts a time from words of its own sentence, and not a sentence from the one before:
// with another mark behind it, it hangs on what is before («وقعه؛ في مايو، فإن …»).
func (s *scanner) between(from int) bool {
	k := from - 1
	if s.t.Is(k, "في") || s.t.Is(k, "يوم") {
		k--
	}
	return s.comma(k)
}

func (s *scanner) comma(k int) bool {
	return s.t.Is(k, "،") || s.t.Is(k, "؛") || s.t.Is(k, ",") || s.t.Is(k, ";")
}

// ahead is the tense of the first verb among so many tokens from token k on.
func (s *scanner) ahead(k, tokens int) int {
	for end := k + tokens; k < end && s.t.Kind(k) != arabic.Break && !s.t.Is(k, "."); k++ {
		if d := s.tense(k); d != 0 {
			return d
		}
		if s.imperfect(k) {
			return 1
		}
	}
	return 0
}

// imperfect says whether token k is a verb of the imperfect that may tell of what is to come.
func (s *scanner) imperfect(k int) bool {
	w := s.t.Word(k)
	rest := strings.TrimPrefix(w, "و")
	if s.t.Kind(k) != arabic.Word || !strings.HasPrefix(rest, "ي") || len(rest) < 8 || strings.HasSuffix(rest, "يه") || strings.HasPrefix(rest, "يوم") || s.t.Is(k-1, "لم") || s.t.Is(k-1, "الذي") || s.t.Is(k-1, "كان") {
		return false
	}
	if look(deictics, s.t.Word(k+1)) == "0" || look(nows, s.t.Word(k+1)) == "PRESENT_REF" {
		return false // «ويعمل اليوم حارسا» tells of now
	}
	_, _, speech := arabic.Speech(w)
	return !speech
}

// tense is 1 for a word of the future, -1 for a verb of the past, 0 for others.
func (s *scanner) tense(k int) int {
	if s.t.Kind(k) != arabic.Word {
		return 0
	}
	w := s.t.Word(k)
	rest := strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف")
	if look(futures, w) != "" || look(futures, rest) != "" {
		return 1
	}
	if len(rest) >= 8 && (strings.HasPrefix(rest, "سي") || strings.HasPrefix(rest, "ست") || strings.HasPrefix(rest, "سن")) && !strings.HasPrefix(rest, "ستين") && !notFuture[rest] {
		return 1
	}
	if past(w) || past(rest) || s.t.Is(k-1, "لم") {
		return -1
	}
	if v, _, ok := arabic.Speech(w); ok && v.Form == arabic.Perfect {
		return -1
	}
	if s.t.Is(k-1, "لن") {
		return 1
	}
	if s.opens(k) && feminine(w) {
		return -1 // a verbal sentence opens with its verb
	}
	return 0
}

// feminine says whether a word that stands where a verb does is one of the perfect by its ending: خلصت, قدمت.
func feminine(w string) bool {
	return len(w) >= 8 && strings.HasSuffix(w, "ت") && !strings.HasPrefix(w, "ال") && !strings.HasSuffix(w, "ات")
}

// opens says whether token k is the first word of a line or of what a dash opens behind the dateline.
func (s *scanner) opens(k int) bool {
	return s.t.Kind(k-1) == arabic.Break || s.t.Is(k-1, "-")
}

// past says whether a word is a verb of the perfect, with or without its object: وقعه, أعلنها.
func past(w string) bool {
	return arabic.PastVerb(w) || arabic.PastVerb(strings.TrimSuffix(w, "ه")) || arabic.PastVerb(strings.TrimSuffix(w, "ها"))
}

// notFuture are nouns that begin as verbs of the future do.
var notFuture = map[string]bool{"سياسه": true, "سياسي": true, "سياسيه": true, "سياسات": true, "سيارات": true, "سياره": true, "سيناء": true, "سيطره": true,
	"سيطرت": true, "سيطر": true, "سيناريو": true, "سنوات": true, "سنويا": true, "سنوي": true, "سنويه": true, "سندات": true, "سيول": true, "سياق": true, "سياحه": true, "سياحي": true,
	"سياحيه": true, "سيادي": true, "سياده": true, "سيده": true, "سيدات": true, "ستار": true, "ستاد": true}

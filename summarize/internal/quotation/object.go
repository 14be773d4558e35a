package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// proposes says whether the noun at token i, without its first cut bytes, names a proposition: a noun of action, alone
// or with a pronoun (Ryding, chapter 5).
func (s *scanner) proposes(i, cut int) bool {
	if s.t.Kind(i) != arabic.Word || len(s.t.Word(i)) <= cut || s.named(i) {
		return false
	}
	w := s.t.Word(i)[cut:]
	bare := strings.TrimPrefix(w, "ال")
	if cut > 0 && strings.HasPrefix(w, "ل") && len(w) > 6 { // للتوصل
		bare = strings.TrimPrefix(w, "ل")
	}
	if s.w.is(action, w) || s.w.is(action, bare) || s.w.is(action, owned(bare)) {
		return true
	}
	if s.w.is(document, bare) || s.w.is(outlet, bare) {
		return false
	}
	return !s.w.is(nominal, bare) && !s.w.is(nominal, owned(bare)) && !s.w.has(person, bare) && !s.w.is(organization, bare) && verbalNoun(bare)
}

// owned takes a pronoun off a noun: حاجتها, رفضه.
func owned(w string) string {
	for _, p := range [...]string{"هما", "ها", "هم", "نا", "ه"} {
		if rest, ok := strings.CutSuffix(w, p); ok && len(rest) >= 6 {
			if noun, feminine := strings.CutSuffix(rest, "ت"); feminine && len(rest) >= 8 {
				return noun + "ه"
			}
			return rest
		}
	}
	return w
}

// verbalNoun says whether a word without ال has the form of the nouns of action from the derived verbs: تفعيل, تفاعل,
// انفعال, افتعال, استفعال, إفعال, مفاعلة, إفالة.
func verbalNoun(w string) bool {
	if len(w) < 8 || len(w) > 20 {
		return false
	}
	var letters [11]rune
	n := 0
	for _, r := range w {
		if n == len(letters) {
			return false
		}
		letters[n] = r
		n++
	}
	last := letters[n-1]
	switch {
	case letters[0] == 'ت' && n == 5 && letters[3] == 'ي', letters[0] == 'ت' && n == 5 && letters[2] == 'ا' && last != 'ه':
		return true
	case letters[0] == 'ا' && n >= 5 && letters[n-2] == 'ا' && last != 'ت' && letters[1] != 'ل':
		return true
	case letters[0] == 'م' && n == 6 && letters[2] == 'ا' && last == 'ه':
		return true
	}
	return letters[0] == 'ا' && n == 5 && letters[2] == 'ا' && last == 'ه'
}

// suffixed says whether a word ends in a pronoun, so that it is something of somebody's: حرصه, دعمها.
func suffixed(raw string) bool {
	if strings.HasSuffix(raw, "الله") || len(raw) <= 6 || strings.HasPrefix(raw, "ال") {
		return false
	}
	switch raw {
	case "عبده", "فقيه", "نزيه", "وجيه", "نبيه":
		return false
	}
	for _, p := range [...]string{"ه", "ها", "هم", "هما"} {
		if strings.HasSuffix(raw, p) {
			return true
		}
	}
	return false
}

// objectAt says whether the noun at token k of a phrase that began at token from can be the verb's object, and what was
// said: a noun of action behind a noun that takes none for its genitive.
func (s *scanner) objectAt(from, k int) bool {
	if w := s.t.Word(k); w == "ايه" || w == "اي" || k == from && w == "ذلك" && (s.t.Is(k+1, "الي") || s.t.Is(k+2, "الي")) {
		return s.t.Kind(k+1) == arabic.Word && (k == from || !s.function(k-1) && !s.w.is(adjunct, s.t.Word(k-1)))
	}
	switch s.t.Word(k) {
	case "ذكر", "كشف", "تاكيد", "ايضاح", "توضيح", "تعليق":
		if s.w.is(withheld, s.t.Word(from-1)) {
			return false // رفض ذكر اسمه
		}
	}
	if s.t.Kind(k) != arabic.Word || s.function(k) && !s.t.Is(k, "ما") || s.t.HasArticle(k) && !s.personEnds(k) || !s.proposes(k, 0) {
		return false
	}
	if s.t.Is(k, "ما") || s.t.Is(k, "اكثر") || s.t.Is(k, "اقل") || s.t.Is(k, "نحو") || s.t.Is(k, "حوالي") {
		return false
	}
	if k == from {
		return true
	}
	w := s.t.Word(k - 1)
	switch {
	case s.w.is(timeWord, w):
		return true
	case s.w.is(adjunct, w), s.function(k - 1), s.w.is(action, w):
		return false
	case s.named(k-1) && s.nameAt(k-1) != s.nameAt(k), s.t.HasArticle(k - 1), s.comma(k - 1), s.mark(k - 1), s.t.Is(k-1, ")"), s.timed(k - 1):
		return true
	}
	return suffixed(s.raw(k))
}

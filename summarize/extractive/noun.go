package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// begins says whether a subject can begin at token i: with a noun or name that agrees with the verb and
// that is not what was said of.
func (r *reading) begins(i int, verb verb) bool {
	if k := r.t.Kind(i); k == arabic.Latin {
		return true
	} else if k == arabic.Digits {
		return r.t.Kind(i+1) == arabic.Word && !verb.Feminine
	} else if k != arabic.Word {
		return false
	}
	w, raw := r.t.Word(i), r.raw(i)
	if r.t.Tanwin(i) {
		return false
	}
	if r.function(i) && w != "احد" && w != "احدي" || r.words.is(adjunct, w) || r.words.is(timeWord, w) ||
		r.words.is(relative, w) || r.words.is(action, w) {
		return false
	}
	if _, _, ok := arabic.Speech(w); ok {
		return false
	}
	if _, _, ok := r.that(i); ok {
		return false
	}
	known := r.words.has(person, w) || r.words.has(organization, w) || r.words.has(outlet, w) || r.words.has(group, w) || r.words.has(document, w)
	if !known && !r.words.is(nominal, w) && (r.suffixed(raw) || r.verbalNoun(w)) {
		return false
	}
	if strings.HasPrefix(w, "لل") || strings.HasPrefix(w, "ل") && r.words.has(outlet, w[2:]) {
		return false
	}
	feminine := strings.HasSuffix(raw, "ة") && !r.words.is(masculine, w)
	return !feminine || verb.Feminine
}

// suffixed says whether a word ends in a pronoun, so that it is something of somebody's: حرصه, دعمها.
func (r *reading) suffixed(raw string) bool {
	if strings.HasSuffix(raw, "الله") || len(raw) <= 6 || strings.HasPrefix(raw, "ال") {
		return false
	}
	switch raw {
	case "عبده", "فقيه", "نزيه", "وجيه", "نبيه":
		return false
	}
	for _, p := range [...]string{"ه", "ها", "هم", "هما", "نا"} {
		if strings.HasSuffix(raw, p) {
			return true
		}
	}
	return false
}

// objectAt says whether word k of a phrase that began at token i can be the verb's object: «أعلنت
// الهيئة | رفضها».
func (r *reading) objectAt(i, k int) bool {
	raw := r.raw(k)
	idafa := r.words.has(organization, r.t.Word(k-1)) && !r.t.HasArticle(k-1) // وزارة خارجيتها
	if r.suffixed(raw) && !r.words.is(nominal, r.t.Word(k)) && !strings.HasSuffix(raw, "نا") && !r.person(k) && !idafa {
		return true
	}
	w := r.t.Word(k)
	return r.t.HasArticle(k-1) && !r.words.is(nominal, w) && (r.words.is(action, w) || r.verbalNoun(w))
}

// verbalNoun says whether an indefinite word has the form of the nouns of action from the derived
// verbs: تفعيل, انفعال, افتعال, استفعال, إفعال.
func (r *reading) verbalNoun(w string) bool {
	letters := []rune(w)
	n := len(letters)
	if n < 5 || strings.HasPrefix(w, "ال") {
		return false
	}
	return letters[0] == 'ت' && n == 5 && letters[3] == 'ي' || letters[0] == 'ا' && letters[n-2] == 'ا'
}

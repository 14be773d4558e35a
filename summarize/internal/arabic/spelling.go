package arabic

import "strings"

// spellings is a set of words as they may be spelled. Folding makes one word of several (إليه and آلية, آب
// and أب, مجموعة and مجموعه); where a list means one of them, the seat of hamza and the final ة that the text
// does write have to be the list's. A bare ا may stand for any seat, ى for ي: so the press spells.
type spellings map[string]bool

// newSpellings reads a list of words: lines without comments, words parted by white space.
func newSpellings(data string) spellings {
	out := spellings{}
	for line := range dataLines(data) {
		for w := range strings.FieldsSeq(line) {
			w = spelling(w)
			out[w] = true
			out[bareAlef.Replace(w)] = true
		}
	}
	return out
}

func (s spellings) has(t *Text, i int) bool { return s[t.Spelling(i)] }

// Spelling is token i with its seats of hamza and ة as the text has them, without tashkeel, and with ي for
// ى; or "" outside the text.
func (t *Text) Spelling(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return spelling(t.Span(i, i+1).Of(t.Given))
}

func spelling(w string) string {
	return strings.ReplaceAll(FoldString(w, Unvocalised), "ى", "ي")
}

var bareAlef = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ٱ", "ا")

// Spellings is a list of words to look tokens up in as the text spells them.
type Spellings struct{ set spellings }

// NewSpellings makes the list; a word may be written with any of its seats of hamza left bare.
func NewSpellings(words ...string) Spellings {
	return Spellings{newSpellings(strings.Join(words, "\n"))}
}

// Has says whether token i is a word of the list, alone or behind glued particles.
func (s Spellings) Has(t *Text, i int) bool {
	w := t.Spelling(i)
	if s.set[w] {
		return true
	}
	bare := strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف")
	rest, _ := TrimGlued(w)
	return s.set[bare] || s.set[rest]
}

// Tanwin says whether token i bears tanwin, as only a noun without the article can.
func (t *Text) Tanwin(i int) bool {
	return i >= 0 && i < len(t.Tokens) && strings.ContainsAny(t.Span(i, i+1).Of(t.Given), "\u064B\u064C\u064D")
}

package number

import (
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// fuzzy holds the words for amounts without a number: tens, hundreds, thousands as plurals, and بضع, three to
// nine. Ryding, ch. 15.7.
var fuzzy = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(arabic.FoldString("عشرات مئات مائات آلاف ألوف ملايين مليارات تريليونات ترليونات بلايين بضع بضعة", arabic.Full)) {
		out[w] = true
	}
	return out
})

// Fuzzy reads an amount without a number at token i, as عشرات الآلاف: tokens i up to to, the first without
// its first cut bytes.
func Fuzzy(t *arabic.Text, i int) (to, cut int, ok bool) {
	w := t.Word(i)
	if !fuzzy()[bare(w)] {
		w, cut = arabic.TrimGlued(w)
		if strings.HasPrefix(w, "ل") && cut > 0 { // للآلاف
			w = w[2:]
		}
		if cut == 0 || !fuzzy()[bare(w)] {
			return 0, 0, false
		}
	}
	to = i + 1
	for fuzzy()[bare(t.Word(to))] {
		to++
	}
	if e, _, ok := word(t.Word(to)); ok && e.class == scale && to > i {
		to++ // بضعة ملايين, مئات ألف
	}
	return to, cut, true
}

func bare(w string) string { return strings.TrimPrefix(w, "ال") }

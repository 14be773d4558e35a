package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// circumstances says whether what stands between the speaker and his words can be when, where, how and to whom they
// were said, so that the words are the verb's own.
func (s *scanner) circumstances(from int, r reading, l link, links arabic.SpeechLink) bool {
	if r.gap.empty() {
		return true
	}
	relative := false
	for k := r.gap.from; k < r.gap.to; k++ {
		if closing, ok := s.marks.Closing(k); ok {
			k = closing
			continue
		}
		w := s.t.Word(k)
		relative = relative || s.w.is(relativeWord, w)
		kind, head, cut := s.preposed(k)
		if cut == 0 && kind&links&(arabic.LinkAbout|arabic.LinkTo|arabic.LinkOn) != 0 && l.kind == arabic.LinkOpening && s.t.Is(l.at, "\"") &&
			head < r.gap.to && !s.outletAt(head, s.t.Word(head)) {
			return false // «كشفت عن أربعة عوامل من "…"»
		}
		if k > r.gap.from && !relative && !s.named(k) && arabic.PastVerb(withoutAnd(w)) && !s.t.HasArticle(k) && strings.HasPrefix(w, "و") {
			return false
		}
	}
	k := r.gap.from
	w := s.t.Word(k)
	kind, _, _ := s.preposed(k)
	switch {
	case s.t.Kind(k) != arabic.Word, s.timed(k), s.w.is(timeWord, w), s.w.is(adjunct, w), s.w.is(relativeWord, w), s.t.Tanwin(k), r.subject.empty() && l.kind&clauses == 0:
		return true
	case kind == arabic.LinkFrom || kind == arabic.LinkAbout:
		return !r.subject.empty() || links&kind != 0
	}
	return true
}

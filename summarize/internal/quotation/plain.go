package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// plainly reads words said that nothing introduces: «قال الوزير نستنكر …», «قالت الطبيبة، تقدم الوحدة …». Only قال and
// the like take them so, behind a named speaker, where a verb in the imperfect follows at once.
func (s *scanner) plainly(from int, v verb) (r reading) {
	switch v.word {
	case "قال", "قالت", "يقول", "تقول", "اضاف", "اضافت", "تابع", "تابعت":
	default:
		return r
	}
	limit := s.limit(from)
	p := s.subject(from, min(limit, from+maxPhrase), v)
	if p.empty() || !s.speaks(p) {
		return r
	}
	at := 0
	for k := p.from + 1; k < min(limit, p.to+2) && at == 0; k++ {
		if s.starts(k) && (s.personEnds(k) || s.comma(k-1)) {
			at = k
		}
	}
	if at == 0 {
		return r
	}
	p.to = s.trim(p.from, min(p.to, at))
	r.kind, r.subject, r.gap = arabic.LinkOpening, p, span{p.to, at, 0}
	r.content, r.ok = s.content(link{arabic.LinkOpening, at, at, 0})
	return r
}

// starts says whether token k is a verb in the imperfect that can open what is said.
func (s *scanner) starts(k int) bool {
	w := s.t.Word(k)
	if s.t.Kind(k) != arabic.Word || s.named(k) || s.function(k) || len(w) < 8 || nisba(w) || strings.HasSuffix(w, "ه") || s.w.has(person, w) || s.proposes(k, 0) {
		return false
	}
	return strings.HasPrefix(w, "ن") || strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت")
}

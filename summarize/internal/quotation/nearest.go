package quotation

import (
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// nearest gives the last mention before token i of the person whom a phrase names: by his name's last word, with the
// title that stands with it there.
func (s *scanner) nearest(p span, i int) span {
	if p.empty() {
		return p
	}
	last, n := -1, int32(0)
	for k := p.from; k < p.to; k++ {
		if s.personAt(k) {
			last, n = k, s.nameAt(k)
		} else if n != 0 {
			break
		}
	}
	if last < 0 || len(s.t.Word(last)) < 6 {
		return p
	}
	w := s.t.Word(last)
	for k := i - 1; k >= max(p.to, i-maxBack); k-- {
		if !s.t.Is(k, w) {
			continue
		}
		from, to := k, k+1
		if s.named(k) {
			for from > p.to && s.nameAt(from-1) == s.nameAt(k) {
				from--
			}
			for to < i && s.nameAt(to) == s.nameAt(k) {
				to++
			}
		}
		for from > p.to && s.t.Kind(from-1) == arabic.Word && s.w.has(person, s.t.Word(from-1)) {
			from--
		}
		return span{from, to, 0}
	}
	return p
}

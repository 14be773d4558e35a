package quotation

import "strings"

// apart gives the speakers that a phrase joins with و, each named: two sources of one statement are two quotations.
// «وزير الخارجية والمغتربين» is one.
func (s *scanner) apart(p span) []span {
	out := []span{p}
	if s.t.Is(p.from, "كل") || s.t.Is(p.from, "كلا") {
		return out
	}
	for k := p.from + 1; k < p.to; k++ {
		last := &out[len(out)-1]
		if !s.joins(k) || !s.holdsName(span{last.from, k, last.cut}) {
			continue
		}
		next := span{k, p.to, len("و")}
		last.to = k
		out = append(out, next)
	}
	return out
}

// joins says whether token k is و and the name that begins right behind it.
func (s *scanner) joins(k int) bool {
	if !strings.HasPrefix(s.t.Word(k), "و") || !s.named(k) || s.named(k-1) && s.nameAt(k-1) == s.nameAt(k) {
		return false
	}
	return s.t.SpanFrom(k, len("و"), k+1).Start == s.names[s.nameAt(k)-1].Span.Start
}

func (s *scanner) holdsName(p span) bool {
	for k := p.from; k < p.to; k++ {
		if s.named(k) {
			return true
		}
	}
	return false
}

package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// carriers finds, among the tokens between a speaker and his words, those who carried them: outlets by their noun or
// name, and names in marks that ل governs.
func (s *scanner) carriers(from, to int) []span {
	var out []span
	for k := from; k < to; k++ {
		if p, ok := s.carrier(k, to); ok {
			out = append(out, p)
			k = p.to - 1
		}
	}
	return out
}

func (s *scanner) carrier(k, to int) (span, bool) {
	if s.t.Is(k, "ل") && s.mark(k+1) {
		if closing, ok := s.marks.Closing(k + 1); ok && closing < to {
			return span{k + 2, closing, 0}, true
		}
	}
	if s.t.Kind(k) != arabic.Word {
		return span{}, false
	}
	w := s.t.Word(k)
	if s.named(k) && s.names[s.nameAt(k)-1].Kind == "outlet" {
		n := s.nameAt(k)
		end := k
		for end < to && s.nameAt(end) == n {
			end++
		}
		cut := 0
		if strings.HasPrefix(w, "ل") && s.t.SpanFrom(k, 0, k+1).Start < s.names[n-1].Span.Start {
			cut = s.names[n-1].Span.Start - s.t.SpanFrom(k, 0, k+1).Start
			if cut > len("ل") || strings.HasPrefix(w, "لل") {
				cut = len("ل")
			}
		}
		return span{k, end, cut}, true
	}
	bare := strings.TrimPrefix(w, "ل")
	if !s.w.is(outlet, w) && !s.w.is(outlet, strings.TrimPrefix(w, "ال")) && !s.w.is(outlet, bare) && !s.w.is(outlet, strings.TrimPrefix(bare, "ل")) {
		return span{}, false
	}
	cut := 0
	if !s.w.is(outlet, w) && strings.HasPrefix(w, "ل") {
		cut = len("ل")
	}
	return span{k, s.phrase(k, to, false), cut}, true
}

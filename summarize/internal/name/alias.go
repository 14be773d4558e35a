package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
)

// again looks for the shorter forms of persons and clubs, and writes the mentions in order.
func (s *scanner) again() []mention.Name {
	out := make([]mention.Name, 0, len(s.out)+len(s.t.Tokens)/64)
	write := func(f found) {
		n := mention.Name{Kind: f.kind, Title: f.title, Span: s.t.SpanFrom(f.from, f.cut, f.from+1)}
		n.Span.End = s.t.Span(f.to-1, f.to).End
		out = append(out, n)
	}
	k, named := 0, len(s.last)+len(s.club) > 0
	for i := 0; i < len(s.t.Tokens); i++ {
		if k < len(s.out) && s.out[k].from == i {
			write(s.out[k])
			i = s.out[k].to - 1
			k++
			continue
		}
		if !named || s.t.Kind(i) != arabic.Word || !s.another(i) {
			continue
		}
		if f, ok := s.alias(i); ok {
			write(f)
		}
	}
	return out
}

// another says whether a form of token i is one of the words looked for: found out once for each word.
func (s *scanner) another(i int) bool {
	r := s.glance(i)
	if r.alias == unasked {
		r.alias = no
		for k := range r.n {
			w := r.forms[k].w
			_, last := s.last[w]
			if !last && strings.HasPrefix(w, "ال") {
				_, last = s.last[w[len("ال"):]]
			}
			if last || s.club[w] != "" || s.first[w] {
				r.alias = yes
			}
		}
	}
	return r.alias == yes
}

// alias says whether token i is the last word of a person named in full somewhere in the text, or the name of a club.
func (s *scanner) alias(i int) (f found, ok bool) {
	r := s.read(i)
	if r.forms[0].class&(function|never) != 0 {
		return f, false
	}
	for k := range r.n {
		w, cut := r.forms[k].w, r.forms[k].cut
		if cut > 0 && r.own {
			break
		}
		if kind := s.club[w]; kind != "" && len(w) >= 8 && !s.article(i-1) {
			return found{from: i, to: i + 1, cut: cut, kind: kind}, true
		}
		before, named := s.last[w]
		if !named {
			before, named = s.last[strings.TrimPrefix(w, "ال")] // «جبلاوي», then «الجبلاوي»
			named = named && strings.HasPrefix(w, "ال")
		}
		if !named && !(s.first[w] && cut == 0 && len(w) >= 8) || len(w) < 6 || r.tanwin {
			continue
		}
		if r.forms[k].class&common != 0 && !s.spokenOf(i) || r.article && (s.plain(i) || !strings.HasSuffix(w, "ي") && cast(w)) && s.tab.words[strings.TrimPrefix(w, "ال")]&(given|weak) == 0 && !s.spokenOf(i) {
			continue
		}
		f = found{from: i, to: i + 1, cut: cut, kind: "person"}
		if cut == 0 && before != "" && joins(s.t.Word(i-1), before) {
			f.from, f.cut = i-1, len(s.t.Word(i-1))-len(before)
		}
		return f, true
	}
	return f, false
}

// joins says whether a word is «بن», «أبو», «دي», alone or behind a particle.
func joins(w, join string) bool {
	rest, ok := strings.CutSuffix(w, join)
	return ok && (rest == "" || len(rest) == 2 && (conjunction(rest) || preposition(rest)))
}

// spokenOf says whether what stands before token i shows that a person is meant by a common word: a verb of saying or a
// title.
func (s *scanner) spokenOf(i int) bool {
	c := s.class(i - 1)
	return c&speech != 0 && c&participle == 0 || c&person != 0 && c&function == 0 || c&lead != 0
}

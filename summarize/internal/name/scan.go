package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// Scan finds the names of t in order, without overlaps, in linear time: those that are known, those that a title,
// an institution's noun or a given name announces, and shorter forms of persons named in full before.
func Scan(t *arabic.Text) []mention.Name {
	s := scanner{t: t, tab: load(), last: map[string]string{}, club: map[string]claim.EntityKind{}}
	s.sport = s.aboutSport()
	for i := 0; i < len(t.Tokens); {
		to := 0
		switch t.Kind(i) {
		case arabic.Word:
			to = s.word(i)
		case arabic.Latin:
			to = s.latin(i)
		}
		i = max(to, i+1)
	}
	return s.again()
}

type scanner struct {
	t     *arabic.Text
	tab   *tables
	out   []found
	last  map[string]string           // the last words of persons named in full, with the أبو or دي before them
	sport bool                        // whether the text is about matches
	club  map[string]claim.EntityKind // the one-word names of clubs, parties, companies behind what they are
}

// found is a mention by its tokens; the first without its first cut bytes.
type found struct {
	from, to, cut int
	kind          claim.EntityKind
	title         text.Span
}

func (s *scanner) word(i int) int {
	if to := s.person(i); to > 0 {
		return to
	}
	if to := s.team(i); to > 0 {
		return to
	}
	if to := s.known(i); to > 0 {
		return to
	}
	if to := s.body(i); to > 0 {
		return to
	}
	if to := s.site(i); to > 0 {
		return to
	}
	if to := s.titledWork(i); to > 0 {
		return to
	}
	return s.pair(i)
}

// enough is how many words of matches make a text about them.
const enough = 4

func (s *scanner) aboutSport() bool {
	n := 0
	for i := range s.t.Tokens {
		if s.tab.is("sport", s.t.Word(i)) {
			if n++; n == enough {
				return true
			}
		}
	}
	return false
}

// team reads the one-word name of a club in a text about matches, unless it stands behind a noun whose adjective or
// genitive it is: «الدوري الأهلي», «ملعب الاتحاد».
func (s *scanner) team(i int) int {
	if !s.sport {
		return 0
	}
	out := 0
	s.forms(i, func(w string, cut int) bool {
		if !s.tab.is("team", w) || cut > 0 && arabic.OwnInitial(s.t.Word(i)) || s.t.HasArticle(i-1) && s.t.Kind(i-1) == arabic.Word && s.t.HasArticle(i) {
			return false
		}
		if longer := s.longer(i, w); longer {
			return false
		}
		out = s.keep(found{from: i, to: i + 1, cut: cut, kind: "organization"})
		return true
	})
	return out
}

// longer says whether a known name of more words begins with w at token i.
func (s *scanner) longer(i int, w string) bool {
	for _, e := range s.tab.known[w] {
		if len(e.words) > 1 && s.reads(i+1, e.words[1:]) {
			return true
		}
	}
	return false
}

func (s *scanner) keep(f found) int {
	s.out = append(s.out, f)
	if f.kind == "organization" && f.to-f.from == 2 && s.tab.is("club", s.t.Word(f.from)[f.cut:]) {
		s.club[s.t.Word(f.to-1)] = f.kind
	}
	if f.kind == "person" && f.to-f.from > 1 {
		join := ""
		if w := s.t.Word(f.to - 2); f.to-f.from > 2 && s.tab.join[w] {
			join = w
		}
		s.last[s.t.Word(f.to-1)] = join
	}
	return f.to
}

// forms calls visit with token i whole, then without what can be glued to it, and how many bytes that is; the
// article that ل has swallowed is given back.
func (s *scanner) forms(i int, visit func(w string, cut int) bool) {
	w := s.t.Word(i)
	if visit(w, 0) {
		return
	}
	for _, set := range [...]string{"وف", "بلك"} {
		for _, r := range set {
			rest, ok := strings.CutPrefix(w, string(r))
			if !ok {
				continue
			}
			cut := len(s.t.Word(i)) - len(rest)
			if visit(rest, cut) {
				return
			}
			if r == 'ل' && strings.HasPrefix(rest, "ل") && visit("ا"+rest, cut) {
				return
			}
			if set == "وف" {
				w = rest
			}
			break
		}
	}
}

// known finds the longest known name that begins at token i.
func (s *scanner) known(i int) int {
	best := found{}
	s.forms(i, func(w string, cut int) bool {
		for _, e := range s.tab.known[w] {
			if len(e.words) > best.to-best.from && s.reads(i+1, e.words[1:]) {
				best = found{from: i, to: i + len(e.words), cut: cut, kind: e.kind}
			}
		}
		return best.to > 0
	})
	if best.to == 0 || best.to == i+1 && !s.plainly(i, best) {
		return 0
	}
	return s.keep(s.wider(best))
}

// plainly says whether a known name of one word is the name here, and not the word that it is too.
func (s *scanner) plainly(i int, f found) bool {
	if f.cut > 0 && len(s.t.Word(i))-f.cut < 6 {
		return false
	}
	w := s.t.Word(i)[f.cut:]
	return !s.tab.is("ambiguous", w) || f.kind == "place" && (s.t.Is(i-1, "في") || s.t.Is(i-1, "الي") || s.t.Is(i-1, "من")) && w != "المدينه" && w != "القاعده"
}

// wider takes in what belongs to a known name here: the adjectives of a movement or a body (حركة الشباب الإسلامية
// الصومالية), the direction before a continent (جنوب آسيا).
func (s *scanner) wider(f found) found {
	switch f.kind {
	case "organization", "group":
		for f.to-f.from > 1 && f.to < f.from+maxBody && s.t.HasArticle(f.to) && (strings.HasSuffix(s.t.Word(f.to), "يه") || s.nationality(f.to)) && !s.tab.is("never", s.t.Word(f.to)) {
			f.to++
		}
	case "place":
		if f.to == f.from+1 && f.cut == 0 && s.tab.is("continent", s.t.Word(f.from)) && s.tab.is("direction", s.t.Word(f.from-1)) {
			f.from--
		}
	}
	return f
}

func (s *scanner) reads(i int, words []string) bool {
	for k, w := range words {
		if s.t.Word(i+k) != w {
			return false
		}
	}
	return true
}

// again looks for the shorter forms of persons, and writes the mentions in order.
func (s *scanner) again() []mention.Name {
	var out []mention.Name
	write := func(f found) {
		n := mention.Name{Kind: f.kind, Title: f.title, Span: s.t.SpanFrom(f.from, f.cut, f.from+1)}
		n.Span.End = s.t.Span(f.to-1, f.to).End
		out = append(out, n)
	}
	k := 0
	for i := 0; i < len(s.t.Tokens); i++ {
		if k < len(s.out) && s.out[k].from == i {
			write(s.out[k])
			i = s.out[k].to - 1
			k++
			continue
		}
		if f, ok := s.alias(i); ok {
			write(f)
		}
	}
	return out
}

// alias says whether token i is the last word of a person named in full somewhere in the text.
func (s *scanner) alias(i int) (f found, ok bool) {
	if s.t.Kind(i) != arabic.Word {
		return f, false
	}
	s.forms(i, func(w string, cut int) bool {
		if kind := s.club[w]; kind != "" && len(w) >= 8 && !s.t.HasArticle(i-1) {
			f, ok = found{from: i, to: i + 1, cut: cut, kind: kind}, true
			return true
		}
		join, named := s.last[w]
		if named && len(w) >= 6 && (cut == 0 || !arabic.OwnInitial(s.t.Word(i))) && !arabic.IsFunction(w) && !s.tab.is("never", w) {
			f, ok = found{from: i, to: i + 1, cut: cut, kind: "person"}, true
			if cut == 0 && join != "" && strings.HasSuffix(s.t.Word(i-1), join) {
				f.from, f.cut = i-1, len(s.t.Word(i-1))-len(join)
			}
		}
		return ok
	})
	return f, ok
}

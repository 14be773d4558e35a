package name

import (
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// Scan finds the names of t in order, without overlaps, in linear time: those that are known, those that a title,
// an institution's noun or a given name announces, and shorter forms of what is named in full before or behind.
func Scan(t *arabic.Text) []mention.Name {
	t = unwrapped(t)
	s := scanner{t: t, tab: load(), end: len(t.Tokens), at: make([]*reading, len(t.Tokens)), words: make(map[string]*reading, min(len(t.Tokens)/2, 1<<15)),
		last: map[string]string{}, first: map[string]bool{}, club: map[string]claim.EntityKind{}, sure: map[string]bool{}, times: map[string]int{}, marked: make([]bool, len(t.Tokens)), out: make([]found, 0, len(t.Tokens)/16)}
	s.survey()
	s.marks()
	s.upTo(s.end)
	return s.again()
}

type scanner struct {
	t      *arabic.Text
	tab    *tables
	end    int        // no token from here on is looked at
	at     []*reading // of the tokens, as far as they have been read
	words  map[string]*reading
	block  []reading
	next   int // the token to go on from
	out    []found
	last   map[string]string           // the last words of persons named in full, with the أبو or دي before them
	first  map[string]bool             // their given names
	sport  bool                        // whether the text is about matches
	club   map[string]claim.EntityKind // the one-word names of clubs, parties, companies behind what they are
	marked []bool                      // the quotation marks that open
	times  map[string]int              // how often the text has a word of another language
	sure   map[string]bool             // names of places that are another word, but have been the place here
}

// found is a mention by its tokens; the first without its first cut bytes.
type found struct {
	from, to, cut int
	kind          claim.EntityKind
	title         text.Span
}

// upTo scans the tokens before end.
func (s *scanner) upTo(end int) {
	s.end, end = end, s.end
	for s.next < s.end {
		i, to := s.next, 0
		switch s.t.Kind(i) {
		case arabic.Word:
			to = s.name(i)
		case arabic.Latin:
			to = s.latin(i)
		case arabic.Punct:
			to = s.quoted(i)
		}
		s.next = max(to, i+1)
	}
	s.end = end
}

// name reads what the word at token i begins.
func (s *scanner) name(i int) int {
	r := s.glance(i)
	if r.any != 0 && r.any&begins == 0 && !pluralLike(r.forms[0].w) {
		return 0
	}
	if r.any == 0 && articled(r.forms[0].w) {
		if to := s.saidBy(i); to > 0 {
			return to
		}
		return s.peoples(i)
	}
	if r.any&begins != 0 {
		s.read(i)
		if to := s.announced(i, r.any); to > 0 {
			return to
		}
	}
	if r.article {
		return s.peoples(i)
	}
	if to := s.stranger(i); to > 0 {
		return to
	}
	return s.single(i)
}

// begins are the classes of words that a name may begin with, or that announce one.
const begins = person | called | credit | given | weak | join | team | starts | body | force | press | law | event | site | work | dead | direction | people | model

// announced reads a name from a word of such a class.
func (s *scanner) announced(i int, c class) (to int) {
	if c&model != 0 {
		to = s.modelled(i)
	}
	if to == 0 && c&law != 0 {
		to = s.numbered(i)
	}
	if to == 0 && c&(person|called|credit) != 0 {
		to = s.titled(i)
	}
	if to == 0 && c&(given|weak|join) != 0 {
		to = s.stranger(i)
	}
	if to == 0 && c&team != 0 {
		to = s.team(i)
	}
	if to == 0 && c&starts != 0 {
		to = s.known(i)
	}
	if to == 0 && c&(body|force|press|law|event) != 0 {
		to = s.body(i)
	}
	if to == 0 && c&site != 0 {
		to = s.site(i)
	}
	if to == 0 && c&work != 0 {
		to = s.titledWork(i)
	}
	if to == 0 && c&dead != 0 {
		to = s.attack(i)
	}
	if to == 0 && c&direction != 0 {
		to = s.side(i)
	}
	if to == 0 && c&people != 0 {
		to = s.peoples(i)
	}
	return to
}

func (s *scanner) keep(f found) int {
	s.out = append(s.out, f)
	last := s.word(f.to - 1)
	if f.kind == "organization" && f.to-f.from == 2 && s.read(f.from).any&club != 0 {
		s.club[last] = f.kind
	}
	if f.kind == "person" && f.to-f.from > 1 {
		before := ""
		if f.to-f.from > 2 && s.is(f.to-2, join) {
			before = s.word(f.to - 2)
		}
		if !s.is(f.to-1, second) {
			s.last[last] = before
		}
		if s.is(f.from, given) {
			s.first[s.word(f.from)] = true
		}
	}
	return f.to
}

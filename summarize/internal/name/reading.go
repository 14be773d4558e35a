package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// reading is what there is to know of a word without its neighbours: computed once for each word of a text.
type reading struct {
	any      class // of all forms
	n        int
	whole    bool // whether what follows has been found out
	own      bool // the و ف ب ل ك that it begins with is its own
	article  bool
	particle bool // a particle stands before a hamza: لإنهاء
	tanwin   bool
	nisba    bool // the adjective of a country: الروسي, الأميركية
	maqsura  bool // ends in ى

	unknown lexical
	ends    lexical // unknown but for the endings of nouns
	alien   lexical // unknown, and cast in no pattern of the language
	outer   lexical // written out from another language
	odd     lexical // written out from another language, and known as nothing
	alias   lexical // the last word of somebody named in full

	forms [4]form // whole, and without what may be glued to it; behind the rest, so that one line of cache holds what most tokens are asked
}

// form is a word without its first cut bytes; the article that ل has swallowed is given back.
type form struct {
	w     string
	cut   int
	class class
}

// lexical says whether a word is none that isnad knows as anything but a name; asked for the first time, it is found out.
type lexical uint8

const (
	unasked lexical = iota
	yes
	no
)

// outside stands for what is no word.
var outside = &reading{whole: true, unknown: no, ends: no, alien: no, odd: no, outer: no}

// glance gives what the tables say of token i, and outside where no word is.
func (s *scanner) glance(i int) *reading {
	if i < 0 || i >= s.end {
		return outside
	}
	if r := s.at[i]; r != nil {
		return r
	}
	if s.t.Kind(i) != arabic.Word {
		s.at[i] = outside
		return outside
	}
	given := s.t.Span(i, i+1).Of(s.t.Given)
	r := s.words[given]
	if r == nil {
		if len(s.block) == 0 {
			s.block = make([]reading, min(64, s.end)) // a line of free text has few words
		}
		r, s.block = &s.block[0], s.block[1:]
		s.look(r, s.t.Word(i))
		s.words[given] = r
	}
	s.at[i] = r
	return r
}

// look looks a word up, and what is left of it without its particles.
func (s *scanner) look(r *reading, w string) {
	r.forms[0], r.n = form{w: w, class: s.tab.words[w]}, 1
	if len(w) > 2 && r.forms[0].class == 0 && (conjunction(w) || preposition(w)) {
		s.unglue(r, w) // a word that is known whole has no particle
	}
	for k := range r.n {
		r.any |= r.forms[k].class
	}
}

// read gives the whole reading of token i.
func (s *scanner) read(i int) *reading {
	r := s.glance(i)
	if !r.whole {
		s.complete(r, i)
	}
	return r
}

func (s *scanner) complete(r *reading, i int) {
	w, given, c := r.forms[0].w, s.t.Span(i, i+1).Of(s.t.Given), class(0)
	if s.t.IsFunction(i) {
		c |= function
	}
	if arabic.PastVerb(w) {
		c |= perfect
	}
	if v, _, ok := arabic.Speech(w); ok {
		if c |= speech; v.Form == arabic.Participle {
			c |= participle
		}
	}
	r.forms[0].class |= c
	r.any |= c
	r.own = r.n > 1 && arabic.OwnInitial(w)
	r.article = arabic.HasArticle(w) && s.t.HasArticle(i)
	r.particle = r.n > 1 && particleBefore(given)
	r.tanwin = len(given) != len(w) && strings.ContainsAny(given, "\u064B\u064C\u064D")
	r.maqsura = strings.HasSuffix(given, "ى")
	if r.article && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه")) {
		r.nisba = nisba()[nisbaStem(w)]
	}
	r.whole = true
}

// articled says whether a word without classes begins as one with the article does.
func articled(w string) bool {
	if len(w) > 8 && w[0] == 0xD9 && (conjunction(w) || preposition(w)) || len(w) > 8 && preposition(w) {
		w = w[2:]
	}
	return len(w) > 6 && (strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "لل"))
}

// unglue adds the forms without و or ف, then without ب, ل or ك.
func (s *scanner) unglue(r *reading, w string) {
	cut := 0
	add := func(rest string) {
		r.forms[r.n] = form{w: rest, cut: cut, class: s.tab.words[rest]}
		r.n++
	}
	if conjunction(w) {
		w, cut = w[2:], cut+2
		add(w)
	}
	if len(w) > 2 && preposition(w) {
		swallowed := strings.HasPrefix(w, "لل")
		w, cut = w[2:], cut+2
		add(w)
		if swallowed {
			add("ا" + w)
		}
	}
}

// conjunction says whether a word begins with و or ف, preposition with ب, ل or ك.
func conjunction(w string) bool { return w[0] == 0xD9 && (w[1] == 0x88 || w[1] == 0x81) }

func preposition(w string) bool {
	return w[0] == 0xD8 && w[1] == 0xA8 || w[0] == 0xD9 && (w[1] == 0x84 || w[1] == 0x83)
}

// particleBefore says whether the second letter of a word carries the hamza that only a first one does.
func particleBefore(given string) bool {
	return len(given) > 4 && (strings.HasPrefix(given[2:], "أ") && !strings.HasPrefix(given, "رأ") || strings.HasPrefix(given[2:], "إ"))
}

// The classes of token i as it stands.
func (s *scanner) class(i int) class { return s.read(i).forms[0].class }

func (s *scanner) is(i int, c class) bool { return s.read(i).forms[0].class&c != 0 }

func (s *scanner) word(i int) string {
	if i < 0 || i >= s.end {
		return ""
	}
	return s.t.Word(i)
}

func (s *scanner) isWord(i int) bool { return i >= 0 && i < s.end && s.t.Kind(i) == arabic.Word }

func (s *scanner) article(i int) bool { return s.read(i).article }

// plainArticle says whether token i begins with the article itself, no particle before it.
func (s *scanner) plainArticle(i int) bool {
	return s.read(i).article && strings.HasPrefix(s.word(i), "ال")
}

func (s *scanner) nationality(i int) bool { return s.read(i).nisba }

// mark says whether token i is the mark.
func (s *scanner) mark(i int, w string) bool { return i >= 0 && i < s.end && s.t.Is(i, w) }

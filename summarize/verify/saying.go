package verify

import (
	"slices"
	"sort"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// saying is a word of saying in the article: token i of a part, and where its evidence ends.
type saying struct {
	part *source.Part
	t    *arabic.Text
	i    int
	end  int // of what it introduces: the next such word, or the evidence's end
}

type sayings []saying

// sayings gives every word of the evidence, in the order of the article: any may be the cue, and those of the list
// of speech are where one statement ends and another begins.
func (p *Pass) sayings(evidence []string) sayings {
	cover := p.scope(evidence).cover
	var out sayings
	for _, part := range p.Article.Parts() {
		t := part.Tokens()
		for _, s := range merged(cover[part.In]) {
			out = slices.Grow(out, tokenFrom(t, s.End)-tokenFrom(t, s.Start))
			first := len(out)
			for i := tokenFrom(t, s.Start); i < len(t.Tokens) && t.Span(i, i+1).Start < s.End; i++ {
				if t.Kind(i) == arabic.Word {
					out = append(out, saying{part: part, t: t, i: i})
				}
			}
			end := tokenFrom(t, s.End)
			for k := len(out) - 1; k >= first; k-- {
				out[k].end = end
				if v, _, ok := arabic.Speech(t.Word(out[k].i)); ok && v.Links != 0 {
					end = out[k].i
				}
			}
		}
	}
	return out
}

// merged joins the places that touch or overlap.
func merged(c cover) []text.Span {
	var out []text.Span
	for _, s := range c {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// tokenFrom is the first token that begins at a byte or behind it.
func tokenFrom(t *arabic.Text, at int) int {
	lo, hi := 0, len(t.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if t.Span(mid, mid+1).Start < at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// by keeps the places of a cue; و or ف may be glued to it in the article.
func (all sayings) by(cue string) sayings {
	want := arabic.Read(cue)
	n := len(want.Tokens)
	var out sayings
	for _, s := range all {
		if n == 0 || !glues(s.t.Word(s.i), want.Word(0)) {
			continue
		}
		whole := true
		for k := 1; k < n; k++ {
			whole = whole && s.t.Is(s.i+k, want.Word(k))
		}
		if whole {
			s.i += n - 1
			out = append(out, s)
		}
	}
	return out
}

// verbs keeps the words of saying that the list of speech has.
func (all sayings) verbs() sayings {
	var out sayings
	for _, s := range all {
		if v, _, ok := arabic.Speech(s.t.Word(s.i)); ok && v.Links != 0 {
			out = append(out, s)
		}
	}
	return out
}

// glues says whether a word is another, alone or behind a conjunction or a preposition.
func glues(w, want string) bool {
	rest, ok := strings.CutSuffix(w, want)
	return ok && (rest == "" || arabic.IsParticle(rest))
}

// about keeps those whose statement shares the most words with what is said, where there are several.
func (all sayings) about(p *Pass, said polarity.Stems) sayings {
	best, most := all, -1
	for k, s := range all {
		n := polarity.Shared(s.t, s.i+1, s.end, p.run.derived.root, said)
		switch {
		case n > most:
			best, most = all[k:k+1:k+1], n
		case n == most:
			best = append(best, s)
		}
	}
	return best
}

const (
	maxPhrase = 24  // tokens of a speaker's phrase
	maxBack   = 400 // tokens that the speaker of an elided verb is looked for
)

// subject gives the tokens between the cue and what introduces the words said, at most maxPhrase; explicit says
// whether they begin with a noun that can be who speaks.
func (s saying) subject() (from, to int, explicit bool) {
	from = s.i + 1
	for to = from; to < min(len(s.t.Tokens), from+maxPhrase); to++ {
		if w := s.t.Word(to); s.t.Kind(to) == arabic.Break || introduces(w) || w == "." || w == "\"" && to == from {
			break
		}
	}
	w := s.t.Word(from)
	adverb := s.inTime(from) || s.t.Tanwin(from) || w == "ايضا" || w == "كذلك"
	dative := strings.HasPrefix(w, "لل") || strings.HasPrefix(w, "ل") && arabic.HasRole(w[len("ل"):], arabic.OutletRole)
	explicit = to > from && s.t.Kind(from) == arabic.Word && !s.t.IsFunction(from) && !adverb && !dative
	return from, to, explicit
}

// named is the name that token i opens; empty where it opens none.
func (s saying) named(i int) string {
	at := s.t.Span(i, i+1)
	names := s.part.Names()
	k := sort.Search(len(names), func(k int) bool { return names[k].Span.End > at.Start })
	if k < len(names) && (names[k].Span.Start == at.Start || names[k].Title.Len() > 0 && names[k].Title.Start == at.Start) {
		return names[k].Span.Of(s.part.Text)
	}
	return ""
}

// introduces says whether a word or mark opens the words said: أن, إن and their forms with a pronoun, a colon.
func introduces(w string) bool {
	switch strings.TrimPrefix(w, "ب") {
	case "ان", "انه", "انها", "انهم", "انهما", "اننا", "انني", "اني", ":":
		return true
	}
	return false
}

// inTime says whether token i begins a time.
func (s saying) inTime(i int) bool {
	at := s.t.Span(i, i+1).Start
	lo, hi := 0, len(s.part.Timexes)
	for lo < hi {
		mid := (lo + hi) / 2
		if s.part.Timexes[mid].Span.End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(s.part.Timexes) && s.part.Timexes[lo].Span.Start <= at
}

func (s saying) subjectWords() string {
	from, to, explicit := s.subject()
	if !explicit {
		return ""
	}
	for k := from + 1; k < to; k++ {
		if w := s.t.Word(k); w == "،" || w == "," || s.inTime(k) {
			to = k
		}
	}
	return s.t.Span(from, to).Of(s.part.Text)
}

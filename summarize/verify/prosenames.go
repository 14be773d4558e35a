package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// proseNames finds the first person of the text whom the article does not name, or the evidence does not.
func (p *Pass) proseNames(s *scope, part *source.Part) (Finding, *source.Place, bool) {
	var f Finding
	var place *source.Place
	for _, n := range part.Names() {
		words := n.Span.Of(part.Text)
		fields := strings.Fields(words)
		if n.Kind != "person" || len(fields) == 0 {
			continue
		}
		last := p.run.find(p.Article, fields[len(fields)-1])
		if len(last) == 0 && len(p.run.find(p.Article, words)) == 0 {
			return Finding{Verdict: Refuted, Code: "prose-name", Got: claim.Maybe(words), Reason: p.Reason("the article does not name %s", words)}, nil, true
		}
		if len(last) == 0 {
			continue
		}
		switch at, ok := p.inPart(fields, last); {
		case f.Code != "":
		case !ok:
			f = Finding{Verdict: NotEnoughInfo, Code: "prose-name-part", Got: claim.Maybe(words), Reason: p.Reason("the article does not have the whole name %s", words)}
			place = &last[0].Place
		case !p.namedIn(s, last):
			f = Finding{Verdict: NotEnoughInfo, Code: "prose-elsewhere", Got: claim.Maybe(words), Reason: p.Reason("the article states %s, but not in the evidence", words)}
			place = at
		}
	}
	return f, place, f.Code != ""
}

// inPart says whether a person's name goes with those of the article that have its last word: no name of two words or
// more has a word that it lacks where it has one that the name lacks. «أحمد العلي» is not «محمد العلي»; a first name
// that the article leaves out is no other.
func (p *Pass) inPart(fields []string, last []source.Match) (*source.Place, bool) {
	if whole := p.run.find(p.Article, strings.Join(fields, " ")); len(whole) > 0 {
		return &whole[0].Place, true
	}
	for k := range last {
		at := &last[k].Place
		n, ok := p.nameAt(at)
		if !ok {
			return at, true
		}
		own, theirs := 0, 0
		for _, w := range fields {
			if !shareWord(n, w) {
				own++
			}
		}
		words := strings.Fields(n)
		for _, w := range words {
			if !shareWord(strings.Join(fields, " "), w) {
				theirs++
			}
		}
		if own == 0 || theirs == 0 {
			return at, true
		}
	}
	return nil, len(last) == 0
}

// nameAt gives the person's name that a place lies in.
func (p *Pass) nameAt(at *source.Place) (string, bool) {
	n, ok := p.mentionAt(at)
	if !ok {
		return "", false
	}
	return n.Span.Of(p.partOf(at.In).Text), true
}

// mentionAt gives the name of a person that a place lies in.
func (p *Pass) mentionAt(at *source.Place) (mention.Name, bool) {
	names := p.partOf(at.In).Names()
	lo, hi := 0, len(names)
	for lo < hi {
		if mid := (lo + hi) / 2; names[mid].Span.End <= at.Span.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(names) && names[lo].Kind == "person" && names[lo].Span.Contains(at.Span) {
		return names[lo], true
	}
	return mention.Name{}, false
}

// namedIn says whether the evidence names the bearer of a name, at one of its places or by a title that the article
// gives him at one of them.
func (p *Pass) namedIn(s *scope, places []source.Match) bool {
	for _, m := range places {
		if s.cover[m.In].touches(m.Span) {
			return true
		}
	}
	seen := map[string]bool{}
	for k := range places {
		n, ok := p.mentionAt(&places[k].Place)
		if !ok || n.Title.Empty() {
			continue
		}
		title := n.Title.Of(p.partOf(places[k].In).Text)
		if seen[title] {
			continue
		}
		seen[title] = true
		head, _, _ := strings.Cut(title, " ")
		for _, m := range p.run.find(p.Article, head) {
			if s.cover[m.In].touches(m.Span) {
				return true
			}
		}
	}
	return false
}

// proseSpeakers finds the first statement of the text that it gives to another than the evidence does.
func (p *Pass) proseSpeakers(evidence []string, part *source.Part) (Finding, *source.Place, bool) {
	t := part.Tokens()
	var cues sayings
	for i := range t.Tokens {
		v, _, ok := arabic.Speech(t.Word(i))
		if !ok || v.Links == 0 || v.Form == arabic.Participle {
			continue
		}
		s := saying{part: part, t: t, i: i, end: len(t.Tokens)}
		from, to, explicit := s.subject()
		if !explicit || !introduces(t.Word(to)) {
			continue
		}
		if cues == nil {
			cues = p.sayings(evidence).verbs()
		}
		if f, place, wrong := p.proseSpeaker(cues, s, from, to); wrong {
			return f, place, true
		}
	}
	return Finding{}, nil, false
}

// proseSpeaker holds one statement of the text, with its speaker in tokens [from, to), against those of the evidence
// that share words with it.
func (p *Pass) proseSpeaker(cues sayings, s saying, from, to int) (Finding, *source.Place, bool) {
	subject := s.t.Span(from, to)
	words := personIn(s.part, subject)
	if words == "" {
		return Finding{}, nil, false
	}
	matches := p.run.find(p.Article, words)
	said := polarity.StemsOf(s.t, to, min(len(s.t.Tokens), to+maxPhrase))
	about := cues.about(p, said)
	if len(matches) == 0 || len(about) == 0 || about[0].shared(said) < minShared {
		return Finding{}, nil, false
	}
	f, place := p.said(about, words, matches)
	if f.Code != "speaker-other" || shareWord(string(f.Want), subject.Of(s.part.Text)) || !p.namesSomebody(string(f.Want)) {
		return Finding{}, nil, false
	}
	f.Code = "prose-speaker"
	return f, place, true
}

// personIn is the first person's name of two words or more in a span.
func personIn(part *source.Part, span text.Span) string {
	for _, n := range part.Names() {
		if words := n.Span.Of(part.Text); n.Kind == "person" && span.Contains(n.Span) && strings.Contains(words, " ") {
			return words
		}
	}
	return ""
}

// namesSomebody says whether words of the article have a person's name in them.
func (p *Pass) namesSomebody(words string) bool {
	for _, m := range p.run.find(p.Article, words) {
		if p.namesPerson(&m.Place) {
			return true
		}
	}
	return false
}

// minShared is how many roots two statements have in common at least, to be the same.
const minShared = 3

// shared counts the roots that a statement has in common with others.
func (s saying) shared(said polarity.Stems) int {
	n := 0
	for stem := range polarity.StemsOf(s.t, s.i+1, s.end) {
		if said[stem] {
			n++
		}
	}
	return n
}

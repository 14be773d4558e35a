package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// speaker is somebody who spoke, or of whom a sentence told what he did: a later verb without a subject may be his.
type speaker struct {
	span
	feminine, plural, known bool // known: whether the first two are
	nested                  bool // within somebody else's words
	agent                   bool // he did not speak, but act
	at                      int
}

const (
	maxBack  = 500 // tokens that the speaker of an elided verb is looked for
	maxSpoke = 24
)

// attribute settles who says what the verb at token i introduces.
func (s *scanner) attribute(q *found, i int, v verb, r reading) {
	q.via = s.carriers(r.gap.from, r.gap.to)
	before := s.leader(i, v)
	if before.empty() && v.cut == 0 && v.Form != arabic.Participle && s.transitive(v) && (s.w.is(relativeWord, s.t.Word(i-1)) || !s.opening(i)) && !s.isThat(i-1) {
		before = s.antecedent(i, v) // «الذي يتهم أحد أقاربه»
	}
	if !before.empty() {
		q.speaker, q.elided = before, true
		s.remember(speaker{span: before, feminine: v.Feminine, plural: s.pluralPhrase(before), known: true, at: i})
		return
	}
	if !r.subject.empty() && v.Form != arabic.Participle {
		q.speaker = r.subject
		s.remember(speaker{span: r.subject, feminine: v.Feminine, plural: s.pluralPhrase(r.subject), known: true, at: i})
		return
	}
	q.elided = true
	q.speaker = s.nearest(s.antecedent(i, v), i)
	if !q.speaker.empty() {
		s.remember(speaker{span: q.speaker, feminine: v.Feminine, plural: v.plural || s.pluralPhrase(q.speaker), known: true, at: i})
	}
}

// leader gives the noun phrase between أن, إن or لكن and the verb at token i: it is the subject, and what follows the
// verb is not.
func (s *scanner) leader(i int, v verb) span {
	if v.cut > 0 || v.Form == arabic.Participle || i-1 <= s.from {
		return span{}
	}
	for i-1 > s.from && (s.t.Is(i-1, "قد") || s.t.Is(i-1, "كان") || s.t.Is(i-1, "كانت")) {
		i--
	}
	p := s.back(i)
	if p.empty() || p.cut > 0 || !(s.isThat(p.from-1) || s.t.Is(p.from-1, "لكن") || s.t.Is(p.from-1, "ولكن")) {
		return span{}
	}
	if !s.agreesWith(p, v) {
		return span{}
	}
	return p
}

func (s *scanner) remember(p speaker) {
	p.nested = s.nested(p.at)
	s.spoke = append(s.spoke, p)
}

// nested says whether token i stands in somebody's words.
func (s *scanner) nested(i int) bool {
	for k := len(s.out) - 1; k >= max(0, len(s.out)-8); k-- {
		if c := s.out[k].content; c.from <= i && i < c.to {
			return true
		}
	}
	return false
}

// antecedent gives the phrase before the verb at token i that names its subject: a noun right before it, the noun that
// a relative pronoun stands for, or the last who spoke and agrees with it.
func (s *scanner) antecedent(i int, v verb) span {
	k := i
	for k > s.from && v.cut == 0 && v.Form != arabic.Participle && (s.t.Is(k-1, "قد") || s.t.Is(k-1, "ايضا") || s.timed(k-1) || s.t.Is(k-1, "كان") || s.t.Is(k-1, "دائما")) {
		k--
	}
	if v.cut == 0 && s.w.is(relativeWord, s.t.Word(k-1)) {
		j := k - 1
		if s.comma(j - 1) {
			j--
		}
		if p := s.back(j); !p.empty() {
			if p = s.narrowed(p, v); s.agreesWith(p, v) && (s.speaks(p) || j == k-1) {
				return p
			}
			if q := s.personBefore(j); !q.empty() {
				return q
			}
		}
	} else if v.cut == 0 && v.Form != arabic.Participle && k > s.from && s.t.Kind(k-1) != arabic.Break {
		if p := s.back(k); !p.empty() && !s.governedBy(p) && s.agreesWith(p, v) {
			return p
		}
	}
	return s.recall(i, v)
}

// recall gives the last who spoke before token i and agrees with the verb there; who spoke within another's words only
// where the verb stands there too. Who only acted counts in the sentence before.
func (s *scanner) recall(i int, v verb) span {
	within := s.nested(i)
	for k, n := len(s.spoke)-1, 0; k >= 0 && n < maxSpoke; k, n = k-1, n+1 {
		p := s.spoke[k]
		if p.at < i-maxBack {
			break
		}
		if p.nested && !within || p.at == i || p.from == i {
			continue
		}
		if v.plural && !p.plural || !v.plural && v.Form != arabic.Participle && s.many(p.span) {
			continue
		}
		if p.known && p.feminine != v.Feminine && !v.plural {
			continue
		}
		return p.span
	}
	if v.Form == arabic.Participle { // مشيرا often stays as it is behind a feminine subject
		if k := len(s.spoke) - 1; k >= 0 && s.spoke[k].at >= s.sentenceFrom(i) && (!s.spoke[k].nested || within) && !s.persons(s.spoke[k].to, i) {
			return s.spoke[k].span
		}
	}
	return span{}
}

// persons says whether a person is named or titled among tokens [i, j).
func (s *scanner) persons(i, j int) bool {
	for ; i < j; i++ {
		if s.personAt(i) || s.t.Kind(i) == arabic.Word && s.w.has(person, s.t.Word(i)) {
			return true
		}
	}
	return false
}

// agent remembers whom the sentence at token i tells something of: «التقى الوزير …».
func (s *scanner) agent(i int) {
	for n := 0; n < 2 && s.w.is(opener, s.t.Word(i)); n++ {
		i++
	}
	w := s.t.Word(i)
	if s.personAt(i) || s.t.Kind(i) == arabic.Word && s.w.has(person, w) && !strings.HasPrefix(w, "ب") && !strings.HasPrefix(w, "ل") {
		p := span{i, s.phrase(i, min(s.to, i+maxPhrase), false), 0}
		isFeminine, known := s.gender(p)
		s.remember(speaker{span: p, feminine: isFeminine, known: known && !s.personAt(i), agent: true, at: i})
		return
	}
	v, speech := s.verbAt(i)
	if !speech {
		bare := w
		if !arabic.PastVerb(w) {
			bare = withoutAnd(w)
		}
		if !arabic.PastVerb(bare) {
			return
		}
		v = verb{word: bare, cut: len(w) - len(bare)}
		v.Feminine = strings.HasSuffix(bare, "ت")
	}
	if v.Form != arabic.Perfect {
		return
	}
	to := min(s.to, i+maxPhrase)
	if !s.begins(i+1, to, v) || !(s.w.has(person, s.t.Word(i+1)) || s.w.is(organization, strings.TrimPrefix(s.t.Word(i+1), "ال")) || s.named(i+1) && s.names[s.nameAt(i+1)-1].Kind != "place") {
		return
	}
	s.remember(speaker{span: span{i + 1, s.phrase(i+1, to, true), 0}, feminine: v.Feminine, known: true, agent: true, at: i})
}

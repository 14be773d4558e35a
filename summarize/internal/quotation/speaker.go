package quotation

import (
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
	if before.empty() && v.cut == 0 && v.Form != arabic.Participle && s.transitive(v) && !s.isThat(i-1) {
		before = s.ahead(i, v)
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
	if p.empty() || !(s.isOpener(p.from-1) && p.cut == 0 || s.speaks(p) && (p.from == s.from || s.final(p.from-1))) {
		p = s.topic(i)
	}
	if p.empty() {
		return p
	}
	if !s.agreesWith(p, v) {
		return span{}
	}
	return p
}

// topic gives the phrase between the beginning of a sentence, or أن, and the verb at token i, with what stands between
// commas behind it: «لكن الباحث في الجامعة، الذي لم يشارك، اعتبر».
func (s *scanner) topic(i int) span {
	from := -1
	for k := i - 1; k >= max(s.from, i-maxPhrase); k-- {
		if p, ok := s.marks.Partner(k); ok && p < k {
			k = p
			continue
		}
		if s.final(k) || k == s.from {
			from = k
			if s.final(k) {
				from++
			}
			break
		}
		if s.isThat(k) || s.t.Is(k, "لكن") || s.t.Is(k, "ولكن") || s.t.Is(k, "اما") {
			from = k + 1
			break
		}
		if _, speech := s.verbAt(k); speech && !s.named(k) && !s.comma(k-1) && !s.w.is(relativeWord, s.t.Word(k-1)) {
			return span{}
		}
	}
	if from < 0 {
		return span{}
	}
	if start := s.past(from); start < i && s.somebody(start) {
		if end := s.phrase(start, i, false); end == i || s.comma(end) && s.comma(i-1) {
			return span{start, end, 0}
		}
	}
	return span{}
}

// ahead gives the subject of a verb with an object where it stands before the verb: the noun that «الذي يتهم أحد أقاربه»
// hangs on, or that stands right before a verb that opens no clause.
func (s *scanner) ahead(i int, v verb) span {
	if s.w.is(relativeWord, s.t.Word(i-1)) {
		return s.antecedent(i, v)
	}
	if s.opening(i) {
		return span{}
	}
	if p := s.back(i); !p.empty() && s.agreesWith(p, v) && !s.governedBy(p) {
		return p
	}
	return span{}
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

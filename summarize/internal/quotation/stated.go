package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// stated reads «جاء في بيان الوزارة أن», «ورد في التقرير: …», where the paper speaks.
func (s *scanner) stated(i int) (q found, ok bool) {
	w := withoutAnd(s.t.Word(i))
	if w != "جاء" && w != "ورد" && w != "رد" && w != "جاءت" && w != "وردت" || !s.t.Is(i+1, "في") {
		return q, false
	}
	noun := s.t.Word(i + 2)
	bare := strings.TrimPrefix(noun, "ال")
	if !s.w.is(document, bare) && !s.w.is(medium, bare) && !s.w.is(outlet, bare) && !s.w.has(document, owned(noun)) {
		return q, false
	}
	l, ok := s.clausal(i+2, arabic.LinkThat|arabic.LinkOpening)
	if !ok {
		return q, false
	}
	c, ok := s.content(l)
	if !ok {
		return q, false
	}
	cut := len(s.t.Word(i)) - len(w)
	if w == "رد" {
		cut = 0
	}
	speaks := span{i + 2, s.phrase(i+2, l.at, false), 0}
	q = found{act: claim.Say, cue: span{i, i + 1, cut}, speaker: speaks, content: c.span, direct: c.direct, reported: c.end, via: s.carriers(speaks.to, l.at)}
	feminine, known := s.gender(speaks)
	s.remember(speaker{span: speaks, feminine: feminine, known: known, at: i})
	return q, true
}

// nominal reads the statement whose cue is the noun of saying at token i: «دعوته إلى», «قوله إن», «توجيه الوزارة بعدم».
func (s *scanner) nominal(i int) (q found, ok bool) {
	w := s.t.Word(i)
	if !s.w.nominal.may(w, 4) {
		return q, false
	}
	bare, cut := w, 0
	n, pronoun, ok := s.noun(bare)
	if !ok && !s.w.is(nominal, w) {
		if rest, glued := arabic.TrimGlued(w); glued > 0 {
			bare, cut = rest, glued
			n, pronoun, ok = s.noun(bare)
		}
	}
	definite := strings.TrimPrefix(bare, "ال")
	if !ok && definite != bare {
		n, pronoun, ok = s.noun(definite)
		ok = ok && !pronoun && (s.clauseFollows(i+1) && (strings.HasPrefix(w, "بال") || s.t.Is(i-1, "الي") || s.t.Is(i-1, "علي")) ||
			n.act == claim.Announce && s.t.Is(i+1, "عن") && s.proposes(i+2, 0))
	}
	if !ok || s.named(i) || s.said[i] {
		return q, false
	}
	v := verb{word: bare}
	v.Act, v.Links = n.act, n.links
	v.Feminine = strings.HasSuffix(bare, "ها")
	l, ok := s.clausal(i+1, n.links)
	limit := min(s.limit(i), i+12)
	if ok {
		limit = min(limit, l.at)
	}
	if m, sure, noun := s.nounLink(i+1, limit, n.links&^arabic.LinkObject, verb{}); noun && sure {
		l, ok = m, true
	}
	if !ok || l.at > i+14 {
		return q, false
	}
	q = found{act: n.act, cue: span{i, i + 1, cut}}
	switch {
	case definite != bare: // «اكتفى بالقول إن»
		v.Feminine = s.gendered(i)
		q.elided, q.speaker = true, s.recall(i, v)
	case pronoun:
		q.elided = true
		q.speaker = s.possessor(i, v)
	case l.at > i+1 && s.t.Kind(i+1) == arabic.Word && !s.function(i+1) && s.begins(i+1, l.at, verb{SpeechVerb: arabic.SpeechVerb{Feminine: true}}):
		q.speaker = span{i + 1, s.phrase(i+1, l.at, false), 0}
		for k := i + 2; k < q.speaker.to; k++ {
			if kind, _, _ := s.preposed(k); kind != 0 {
				q.speaker.to = k
			}
		}
		if !s.speaks(q.speaker) {
			return q, false
		}
	default:
		return q, false
	}
	c, ok := s.content(l)
	if !ok {
		return q, false
	}
	if s.said[c.from] && n.links&arabic.LinkOpening != 0 {
		return q, false // «نقلت الوكالة عن المتحدث قوله» is one statement
	}
	q.content, q.direct, q.reported = c.span, c.direct, c.end
	return q, true
}

// relayed reads «نقلت الوكالة عن المتحدث أن»: the outlet carries what the one behind عن says. Where قوله follows, that
// is the cue.
func (s *scanner) relayed(i int, v verb) (q found, ok bool) {
	limit := min(s.limit(i), i+maxGap)
	from := -1
	for k := i + 1; k < limit && !s.final(k); k++ {
		if s.t.Is(k, "عن") || s.t.Is(k, "الي") && strings.HasPrefix(v.word, "نسب") || s.t.Is(k, "عنه") || s.t.Is(k, "عنها") || s.t.Is(k, "عنهم") {
			from = k
			break
		}
	}
	if from < 0 {
		return q, false
	}
	l, ok := s.clausal(from+1, arabic.LinkThat|arabic.LinkOpening)
	if !ok {
		return q, false
	}
	c, ok := s.content(l)
	if !ok {
		return q, false
	}
	q = found{act: claim.Say, cue: span{i, i + 1, v.cut}, content: c.span, direct: c.direct, reported: c.end}
	to := l.at
	for k := from + 1; k < to; k++ {
		if w := s.t.Word(k); w == "قوله" || w == "قولها" || w == "قولهم" || w == "القول" {
			to = k
			q.cue = span{to, to + 1, 0}
		}
	}
	if from > i+1 {
		q.via = []span{{i + 1, s.phrase(i+1, from, false), 0}}
	}
	if (s.t.Is(from, "عن") || s.t.Is(from, "الي")) && from+1 < to {
		q.speaker = span{from + 1, s.phrase(from+1, to, false), 0}
		isFeminine, known := s.gender(q.speaker)
		s.remember(speaker{span: q.speaker, feminine: isFeminine, known: known, plural: s.pluralPhrase(q.speaker), at: i})
		return q, true
	}
	q.elided = true
	v.Feminine = s.t.Is(from, "عنها")
	v.plural = s.t.Is(from, "عنهم")
	q.speaker = s.recall(i, v)
	return q, true
}

// clauseFollows says whether أن stands at token i, alone or behind على or إلى.
func (s *scanner) clauseFollows(i int) bool {
	return s.isThat(i) || s.isThat(i+1) && (s.t.Is(i, "علي") || s.t.Is(i, "الي"))
}

// gendered says whether the verb that a noun of saying hangs on is feminine: «اكتفت بالقول».
func (s *scanner) gendered(i int) bool {
	for k := i - 1; k >= max(s.from, i-6) && !s.final(k); k-- {
		if w := withoutAnd(s.t.Word(k)); s.t.Kind(k) == arabic.Word && !s.function(k) && (arabic.PastVerb(w) || len(w) <= 12 && strings.HasSuffix(w, "ت") || strings.HasPrefix(w, "ت")) {
			return strings.HasSuffix(w, "ت") || strings.HasPrefix(w, "ت") && !arabic.PastVerb(w)
		}
	}
	return false
}

// noun looks a word up among the nouns of saying, alone or with a pronoun.
func (s *scanner) noun(w string) (n noun, pronoun, ok bool) {
	if n, ok = s.w.nouns[w]; ok {
		return n, strings.HasPrefix(w, "قول") && len(w) > len("قول"), true
	}
	n, ok = s.w.nouns[owned(w)]
	return n, ok, ok
}

// possessor gives whom the pronoun at token i stands for: the subject of the clause's verb, else the last who spoke.
func (s *scanner) possessor(i int, v verb) span {
	for k := i - 1; k >= max(s.from, i-maxPhrase) && !s.final(k); k-- {
		w := s.t.Word(k)
		_, speech := s.verbAt(k)
		light := lightVerb(withoutAnd(w))
		if !speech && !light && !(arabic.PastVerb(withoutAnd(w)) && i-k <= 6) {
			continue
		}
		verb := verb{word: w}
		verb.Feminine = strings.HasSuffix(w, "ت") || strings.HasPrefix(withoutAnd(w), "ت") && light
		if p := s.subject(k+1, i, verb); !p.empty() {
			if s.preposedAt(p.to-1) || s.t.Is(p.to, "عن") {
				return p
			}
			return p
		}
		break
	}
	return s.recall(i, v)
}

func (s *scanner) preposedAt(i int) bool {
	kind, _, _ := s.preposed(i)
	return kind != 0
}

// lightVerb says whether a verb has the noun behind it say what it says: أعرب عن أمله.
func lightVerb(w string) bool {
	switch w {
	case "اعرب", "اعربت", "عبر", "عبرت", "ابدي", "ابدت", "جدد", "جددت", "وجه", "وجهت", "نقل", "نقلت", "سجل", "سجلت", "يعرب", "تعرب", "يبدي", "تبدي", "يجدد", "تجدد",
		"معربا", "معربه", "معبرا", "معبره", "مجددا", "مبديا", "مبديه", "كرر", "كررت":
		return true
	}
	return false
}

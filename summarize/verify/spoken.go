package verify

import (
	"sort"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/source"
)

// spoken is how a speaker's phrase stands to a word of saying.
type spoken struct {
	code, want string
	match      *source.Match
}

func (s spoken) rank() int {
	for i, code := range [...]string{OK, "elided", "speaker-shortened", "speaker-apart", "speaker-other"} {
		if s.code == code {
			return i
		}
	}
	return 5
}

// spokenBy reads whether the cue's subject is the phrase: behind the verb, before it, or, where it has none, that of
// the verb before. back is whether to look for that.
func (s saying) spokenBy(p *Pass, words string, matches []source.Match, back bool) spoken {
	from, to, explicit := s.subject()
	apart := spoken{code: "speaker-apart"}
	near := within(matches, s.part.In, s.t.Span(max(0, s.i-maxPhrase), s.i+1).Start, s.t.Span(to-1, to).End)
	for k := range near {
		m := &near[k]
		first, last := tokenFrom(s.t, m.Span.Start), tokenFrom(s.t, m.Span.End)
		switch {
		case s.linked(from, first) && explicit || s.attributes() && first <= from+2 && first >= from:
			if w := turned(m); w != "" {
				return spoken{"speaker-other", s.subjectWords(), m}
			}
			return spoken{OK, "", m}
		case first > from && last <= to && explicit:
			if turned(m) != "" {
				return spoken{"speaker-other", s.subjectWords(), m}
			}
			apart = spoken{"speaker-shortened", s.subjectWords(), m}
		case last == s.i && s.named(from) == "" && turned(m) == "" && s.t.Kind(s.i) == arabic.Word && !s.attributes():
			return spoken{OK, "", m} // «لكن الجبهة نفت خسارة الممر»: what follows the verb is its object
		case last <= s.i && !explicit && s.t.Kind(s.i) == arabic.Word && s.ends(last):
			if turned(m) == "" {
				return spoken{OK, "", m}
			}
		}
	}
	if explicit && apart.code == "speaker-apart" && !s.participle() && s.speaks(from, to) {
		return spoken{code: "speaker-other", want: s.subjectWords()}
	}
	if !back || explicit && !s.participle() || s.participle() && s.t.Kind(s.i-1) == arabic.Word {
		return apart // «رد بوتين قائلا»: whose it is stands before it
	}
	if before, ok := s.before(); ok {
		r := before.spokenBy(p, words, matches, false)
		if r.code == OK {
			return spoken{"elided", "", r.match}
		}
		if p.sameSpeaker(words, before.subjectWords(), &matches[0].Place) {
			return spoken{"elided", "", &matches[0]}
		}
	}
	return apart
}

// sameSpeaker says whether a phrase at a place names whom the subject names: by the name in it, else by one being the
// other's longer form. Two deputies of one minister share their title, and are two.
func (p *Pass) sameSpeaker(phrase, subject string, at *source.Place) bool {
	for _, n := range p.namesAt(at) {
		if n.Kind == "person" {
			part, subject := p.partOf(at.In), fold(subject)
			person := fold(n.Span.Of(part.Text))
			last := lastWord(person)
			return longer(subject, person) || longer(subject, last) && !p.namesake(part, last, person)
		}
	}
	a, b := arabic.FoldString(phrase, arabic.Full), arabic.FoldString(subject, arabic.Full)
	if head := beforePreposition(b); head != "" {
		b = head // «الوزارة في بيان أوردته تاس»: who carries the words is not who speaks
	}
	return b != "" && (strings.Contains(b, a) || strings.Contains(a, b))
}

// beforePreposition is what stands before the first preposition of a folded phrase.
func beforePreposition(phrase string) string {
	for _, w := range [...]string{" في ", " عبر ", " خلال ", " عن ", " بحسب ", " وفق "} {
		if at := strings.Index(phrase, w); at >= 0 {
			phrase = phrase[:at]
		}
	}
	return strings.TrimSpace(phrase)
}

// within gives the matches of one part that begin between two of its bytes; matches are in the order of the article.
func within(matches []source.Match, in string, start, end int) []source.Match {
	before := func(m source.Match, at int) bool {
		if m.In != in {
			return m.In == source.InText
		}
		return m.Span.Start < at
	}
	lo := sort.Search(len(matches), func(k int) bool { return !before(matches[k], start) })
	hi := sort.Search(len(matches), func(k int) bool { return !before(matches[k], end) })
	return matches[lo:hi]
}

// linked says whether the phrase begins where the subject does, an honorific or mark aside.
func (s saying) linked(from, first int) bool {
	for k := from; k < first; k++ {
		if w := s.t.Word(k); !honorific[w] && w != "\"" && w != "(" {
			return false
		}
	}
	return first >= from
}

// attributes says whether the cue is a noun or particle that names the source behind it: وفق, بحسب, نقلا عن.
func (s saying) attributes() bool {
	switch strings.TrimPrefix(s.t.Word(s.i), "و") {
	case "وفق", "فق", "وفقا", "فقا", "بحسب", "حسب", "نقلا", "نقلت", "نقل", "قول", "قوله", "لسان", "تصريحات", "بيان":
		return true
	}
	return false
}

// ends says whether nothing but marks, a time or words of a verb's own stands between token last and the cue: the
// subject stands before its verb.
func (s saying) ends(last int) bool {
	for k := last; k < s.i; k++ {
		switch w := s.t.Word(k); {
		case w == "،" || w == "," || w == ")" || w == "\"" || w == "-" || w == "قد" || w == "كان" || w == "كانت" || w == "الذي" || w == "التي" || s.inTime(k):
		default:
			return false
		}
	}
	return true
}

func (s saying) participle() bool {
	v, _, ok := arabic.Speech(s.t.Word(s.i))
	return ok && v.Form == arabic.Participle
}

// before is the verb of saying with a subject of its own before the cue; a participle has its verb in its line.
func (s saying) before() (saying, bool) {
	verbless := s.participle()
	for k := s.i - 1; k >= max(0, s.i-maxBack); k-- {
		if verbless && s.t.Kind(k) == arabic.Break {
			break
		}
		if v, _, ok := arabic.Speech(s.t.Word(k)); ok && v.Form != arabic.Participle {
			b := saying{part: s.part, t: s.t, i: k, end: s.i}
			if !b.opens() && !b.subjectBefore() || b.nested() {
				continue // a noun that looks like the verb: «وكذلك رفض الأعضاء»; or what another reports
			}
			if _, _, explicit := b.subject(); explicit || b.subjectBefore() {
				return b, true
			}
			verbless = false
		}
	}
	return saying{}, false
}

// opens says whether a verb opens its clause: behind a mark, a conjunction, or قد and كان.
func (s saying) opens() bool {
	if _, cut, _ := arabic.Speech(s.t.Word(s.i)); cut > 0 || s.t.Kind(s.i-1) != arabic.Word {
		return true
	}
	switch strings.TrimPrefix(s.t.Word(s.i-1), "و") {
	case "اذ", "كما", "فيما", "بينما", "حيث", "حين", "قد", "كان", "كانت", "ثم", "لكن", "ان", "بعدما", "عندما", "الذي", "التي":
		return true
	}
	return s.inTime(s.i - 1)
}

// nested says whether a verb stands in the words of another: «قال الوزير إن الرئيس أكد أن». A conjunction or comma
// before it sets it beside the other.
func (s saying) nested() bool {
	if _, cut, _ := arabic.Speech(s.t.Word(s.i)); cut > 0 || s.t.Is(s.i-1, "،") || s.t.Is(s.i-1, ",") {
		return false
	}
	for k := s.i - 1; k > s.i-maxBack && s.t.Kind(k) != arabic.Break && !s.t.Is(k, "."); k-- {
		switch w := s.t.Word(k); {
		case w == "كما" || w == "فيما" || w == "بينما":
			return false
		case introduces(w):
			return true
		}
	}
	return false
}

// speaks says whether tokens from, to begin with somebody or something that can speak: a title, a body, an outlet, a
// paper, or a name.
func (s saying) speaks(from, to int) bool {
	w := strings.TrimPrefix(s.t.Word(from), "ال")
	for _, role := range [...]arabic.Role{arabic.PersonRole, arabic.OrganizationRole, arabic.OutletRole} {
		if arabic.HasRole(w, role) {
			return true
		}
	}
	at := s.t.Span(from, from+1)
	for _, n := range s.part.Names() {
		if n.Span.Start <= at.Start && at.Start < n.Span.End && (n.Kind == "person" || n.Kind == "organization" || n.Kind == "place" || n.Kind == "outlet") {
			return true
		}
	}
	return documents[s.t.Word(from)]
}

// subjectBefore says whether a noun stands right before the verb in its clause.
func (s saying) subjectBefore() bool {
	return s.t.Kind(s.i-1) == arabic.Word && !s.t.IsFunction(s.i-1) && s.t.Kind(s.i-2) == arabic.Word
}

// turned is the word beside a phrase that makes another's function of it.
func turned(m *source.Match) string {
	for _, b := range m.Boundary {
		if b.TurnsTitle() {
			return b.Word
		}
	}
	return ""
}

package quantity

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// before is a noun that stands before its number: «الضحايا الـ32», «الدورة 32».
type before struct {
	token, cut int // the noun, and how many bytes of particles are glued to it
	ordinal    bool
	unit       unitFound // where the noun is a unit of time: «الأشهر الـ10»
}

// nounBefore finds the noun that stands before the number at tokens from: definite, the number definite
// too, or one that a number puts in order.
func (s *scanner) nounBefore(from int) (b before, ok bool) {
	t := s.t
	i := from - 1
	article := false
	if arabic.IsParticle(t.Word(i)) && t.Glued(from) || t.Is(i, "ال") {
		if article = strings.HasSuffix(t.Word(i), "ال") || strings.HasSuffix(t.Word(i), "لل"); !article {
			return b, false
		}
		i--
	}
	w := t.Word(i)
	if t.Kind(i) != arabic.Word || t.IsFunction(i) || t.Tokens[i].End == t.Tokens[i+1].Start {
		return b, false
	}
	b = before{token: i, ordinal: s.orders(i, article)}
	definite := t.HasArticle(i) || article && s.owned(i)
	if t.HasArticle(i) && !b.ordinal && t.HasArticle(i-1) && t.Kind(i-1) == arabic.Word {
		// An adjective may part the two: «القمة العربية الـ27», «اللاجئين الفلسطينيين الـ12».
		if b.ordinal = article && s.orders(i-1, article); b.ordinal || agreeInPlural(t.Word(i-1), w) {
			b.token, w = i-1, t.Word(i-1)
		}
	}
	if t.HasArticle(b.token) {
		b.cut = arabic.ArticleCut(w)
	} else if !arabic.OwnInitial(unpossessed(w)) {
		_, b.cut = arabic.TrimGlued(w)
	}
	if b.ordinal {
		return b, true
	}
	if !definite || !article {
		return b, false
	}
	if u := s.timeUnit(strings.TrimPrefix(strings.TrimPrefix(w[b.cut:], "ال"), "ل")); u != nil {
		b.unit = unitFound{unit: u, code: u.code}
	}
	return b, true
}

// inOrder says whether the number at tokens from is the definite one of a noun that it puts in order, so that
// what follows it is not counted: «المركز الـ16 عالميا».
func (s *scanner) inOrder(from int) bool {
	if s.t.Kind(from) != arabic.Digits {
		return false
	}
	b, ok := s.nounBefore(from)
	return ok && b.ordinal && b.token < from-1
}

// owned says whether token i ends in a possessive pronoun: فروعه, لاعبيها.
func (s *scanner) owned(i int) bool {
	return strings.HasSuffix(s.t.Spelling(i), "ه") && len(s.t.Word(i)) > 6 || possessed(s.t.Word(i))
}

// agreeInPlural says whether a noun and the adjective behind it bear the same sound plural.
func agreeInPlural(noun, adjective string) bool {
	for _, end := range [...]string{"ون", "ين", "ات"} {
		if strings.HasSuffix(noun, end) && strings.HasSuffix(adjective, end) {
			return true
		}
	}
	return false
}

// orders says whether the noun at token i is put in order by the number behind it: «الدورة 32», «اليوم
// الـ82», «عامه الـ24».
func (s *scanner) orders(i int, article bool) bool {
	w, ordinals := s.t.Word(i), s.tab.nouns["ordinal"]
	if !s.t.HasArticle(i) {
		return article && s.ordersPossessed(w)
	}
	bare := strings.TrimPrefix(strings.TrimPrefix(w[arabic.ArticleCut(w):], "ال"), "ل")
	return ordinals[bare] && (article || s.timeUnit(bare) == nil || bare == "دقيقه")
}

// ordersPossessed says whether a word is such a noun with a pronoun: عامه, دورتها.
func (s *scanner) ordersPossessed(w string) bool {
	bare := unpossessed(unglued(w))
	return bare != unglued(w) && s.tab.nouns["ordinal"][bare]
}

// unpossessed takes the possessive pronoun off a noun: عامه, دورتها.
func unpossessed(w string) string {
	for _, pronoun := range [...]string{"ها", "هم", "ه"} {
		if stem, ok := strings.CutSuffix(w, pronoun); ok {
			if feminine, ok := strings.CutSuffix(stem, "ت"); ok {
				return feminine + "ه"
			}
			return stem
		}
	}
	return w
}

// timeUnit gives the unit of time that a folded word names.
func (s *scanner) timeUnit(w string) *unit {
	for _, f := range s.tab.forms[w] {
		if len(f.words) == 1 && (f.unit.dimension == "time" || f.unit.dimension == "month") {
			return f.unit
		}
	}
	return nil
}

// nounSpan is where the noun of b stands, without what is glued to it.
func (s *scanner) nounSpan(b before) text.Span { return s.t.SpanFrom(b.token, b.cut, b.token+1) }

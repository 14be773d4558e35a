package quantity

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/mention"
)

// ordinal reads an ordinal with its noun, and gives the token to go on from; 0 where none stands at token i.
func (s *scanner) ordinal(i int) int {
	n, ok := number.Ordinal(s.t, i)
	if !ok {
		return 0
	}
	a := inWords(n)
	if !s.onItsLine(i, n.To) && (s.orderInDate(a) || s.dateInWords(a)) {
		return n.To
	}
	q := settled{amount: a, start: i, cut: n.Cut, end: n.To, kind: mention.Ordinal}
	if s.onItsLine(i, n.To) {
		return s.keep(q)
	}
	if n.Definite {
		b, ok := s.ordered(i)
		if w := s.t.Word(i - 1); !ok && strings.HasSuffix(w, "ني") && len(w) >= 10 && !s.t.HasArticle(i-1) && !s.t.Is(i-1, "ثاني") {
			return s.keep(q) // «أعجبني الأول»: an object, since no indefinite noun has a definite adjective
		}
		if !ok && (s.nextInSeries(n) || s.predicate(i)) {
			return s.keep(q)
		}
		if !ok {
			return n.To
		}
		switch {
		case b.token >= s.last.end:
			q.start, q.cut = b.token, b.cut
		case s.last.kind != mention.Ordinal:
			return n.To // «الأشهر الثلاثة الأولى»: they are counted already; behind an ordinal it is the next (الأولى والثانية)
		}
	} else {
		q.end = s.orderedAfter(n.To)
		if q.end == n.To {
			if !s.indefinite(n) {
				return n.To
			}
			q.start = i - 1
			if w := s.t.Word(i - 1); strings.Contains("وفبلك", w[:2]) && !arabic.OwnInitial(w) {
				_, q.cut = arabic.TrimGlued(w)
			}
		}
	}
	s.order = n
	return s.keep(q)
}

// maxSeries is how many tokens behind an ordinal the next of its series may stand.
const maxSeries = 40

// nextInSeries says whether an ordinal without a noun goes on from the last one that has it: «في المركز الأول …
// وفي الثاني … وفي الثالث». It is the next in order, of the same gender, in the same paragraph.
func (s *scanner) nextInSeries(n number.Number) bool {
	last := s.order
	if last.To == 0 || n.From-last.To > maxSeries || n.Cut == 0 && !s.t.IsFunction(n.From-1) && s.t.Kind(n.From-1) == arabic.Word {
		return false
	}
	if new(big.Rat).Add(last.Value, one).Cmp(n.Value) != 0 || s.feminine(last) != s.feminine(n) {
		return false
	}
	for k := last.To; k < n.From; k++ {
		if s.t.Kind(k) == arabic.Break {
			return false
		}
	}
	s.order = n
	return true
}

// predicate says whether a definite ordinal at token i is said of something by a pronoun or a verb of being
// counted as: «هي الأولى من نوعها», «يعد الثاني من نوعه».
func (s *scanner) predicate(i int) bool {
	switch unglued(s.t.Word(i - 1)) {
	case "هو", "هي":
		return true
	case "يعد", "تعد", "يعتبر", "تعتبر", "كانت", "كان", "ليست", "ليس":
		return s.t.Is(i+1, "من") || s.t.Is(i+1, "منذ") || s.t.Is(i+1, "خلال") || s.t.Is(i+1, "في")
	}
	return false
}

// feminine says whether an ordinal in words is of feminine form: الثانية, الأولى.
func (s *scanner) feminine(n number.Number) bool {
	w := s.t.Word(n.From)
	return strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "اولي")
}

// indefinite says whether an ordinal without the article is the adjective of an indefinite noun right before it,
// whose gender it has: «مرحلة أولى», «هجوم ثان». With ا it is an adverb (ثانيا).
func (s *scanner) indefinite(n number.Number) bool {
	k := n.From - 1
	w := s.t.Word(k)
	if n.Cut > 0 || n.To != n.From+1 || strings.HasSuffix(s.t.Word(n.From), "ا") || k < s.last.end || !s.counted(k) || s.timeUnit(unglued(w)) != nil {
		return false
	}
	if s.feminine(n) {
		return strings.HasSuffix(s.t.Spelling(k), "ة")
	}
	_, _, speech := arabic.Speech(w)
	return s.tab.nouns["ordinal"][unglued(w)] || !speech && !arabic.PastVerb(w) && !strings.HasSuffix(w, "ه") && !strings.HasSuffix(w, "ا")
}

// orderInDate says whether an ordinal belongs to a time: a month's name, the day before yesterday, a quarter
// or half of a year, an hour.
func (s *scanner) orderInDate(a amount) bool {
	t, i := s.t, a.from
	if _, _, n := t.Month(i - 1); n == 2 {
		return true
	}
	if t.Is(a.to, "امس") || t.Is(a.to, "من") && t.Is(a.to+1, "امس") {
		return true
	}
	switch unglued(t.Word(i - 1)) {
	case "الثلاثي", "السداسي", "الصباح", "المساء", "الليل", "الفجر", "النهار", "الربع", "النصف", "الثلث", "كانون", "تشرين", "ربيع", "جمادي", "القرن", "العقد":
		return true
	}
	switch t.Word(a.to) {
	case "صباحا", "مساء", "ظهرا", "ليلا", "فجرا", "عصرا":
		return true
	}
	return false
}

// ordered finds the definite noun that an ordinal with the article follows: «المرة الثالثة», «دورتها
// الثالثة», «حرب الخليج الثانية». A name without either is a king's: «محمد السادس».
func (s *scanner) ordered(i int) (before, bool) {
	k := i - 1
	if s.t.Kind(k) != arabic.Word || s.t.IsFunction(k) || strings.HasSuffix(s.t.Word(k), "الله") || s.t.Is(k, "العالم") && s.t.Is(i, "الثالث") || s.t.Is(k, "العالميه") {
		return before{}, false
	}
	b := before{token: k}
	if s.t.HasArticle(k) {
		b.cut = arabic.ArticleCut(s.t.Word(k))
		if s.t.HasArticle(k-1) && s.t.Kind(k-1) == arabic.Word && agreeInPlural(s.t.Word(k-1), s.t.Word(k)) {
			b = before{token: k - 1, cut: arabic.ArticleCut(s.t.Word(k - 1))}
		}
		return b, true
	}
	return b, s.owned(k)
}

// orderedAfter gives the token behind the noun that an ordinal without the article governs, an elative
// between included: «ثاني أكبر اقتصاد».
func (s *scanner) orderedAfter(i int) int {
	k := i
	if elative(s.t, k) && s.t.Kind(k+1) == arabic.Word && !s.t.IsFunction(k+1) {
		k++
	}
	if s.t.Kind(k) != arabic.Word || s.t.IsFunction(k) || s.t.Glued(k) || s.verb(k) || s.numbered(k) {
		return i
	}
	if w := s.t.Word(k); strings.HasPrefix(w, "و") && !arabic.OwnInitial(w) {
		return i
	}
	return k + 1
}

// numbered says whether a number stands at token k, which counts what an ordinal before it puts in order: «أول سبع
// مباريات».
func (s *scanner) numbered(k int) bool {
	if _, ok := number.Read(s.t, k); ok {
		return true
	}
	_, ok := number.Fraction(s.t, k)
	return ok
}

// elative says whether token i is of the form أفعل, which compares: أكبر, أهم, أعلى.
func elative(t *arabic.Text, i int) bool {
	w := t.Word(i)
	return strings.HasPrefix(w, "ا") && len(w) >= 6 && len(w) <= 8 && !t.HasArticle(i)
}

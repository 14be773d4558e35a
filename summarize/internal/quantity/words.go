package quantity

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/mention"
)

// word reads the quantity that starts with the Word token i, and gives the token to go on from.
func (s *scanner) word(i int) int {
	w := s.t.Word(i)
	if !number.Begins(w) {
		if to := s.unitAlone(i); to > 0 {
			return to
		}
		return s.dual(i)
	}
	if to := s.ordinal(i); to > 0 {
		return to
	}
	if n, ok := number.Read(s.t, i); ok && !s.fractionHere(i, n) {
		return s.cardinal(n)
	}
	if to := s.fraction(i); to > 0 {
		return to
	}
	if to, cut, ok := number.Fuzzy(s.t, i); ok {
		return s.fuzzy(i, to, cut)
	}
	return s.dual(i)
}

// inWords makes an amount of a number that begins with a word.
func inWords(n number.Number) amount {
	a := amount{from: n.From, to: n.To, cut: n.Cut, value: n.Value, words: true, definite: n.Definite}
	if n.Scale > 0 {
		a.by = power(n.Scale)
	}
	return a
}

func power(n int) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil))
}

// stresses says whether «اثنان» only stresses the dual before it (توكيد), which it then belongs to: طالبان
// اثنان.
func (s *scanner) stresses(n number.Number) bool {
	if len(s.out) == 0 || n.From != s.last.end || n.To != n.From+1 || n.Definite || n.Cut > 0 || n.Value.Cmp(two) != 0 {
		return false
	}
	dual := &s.out[len(s.out)-1]
	if !dual.Number.Empty() {
		return false
	}
	dual.Number = s.t.Span(n.From, n.To)
	dual.Span.End, s.last.end = dual.Number.End, n.To
	return true
}

// joinedWords reads a number in words behind و, glued or free, at token i.
func (s *scanner) joinedWords(i int) (number.Number, bool) {
	w := s.t.Word(i)
	if w == "و" {
		n, ok := number.Read(s.t, i+1)
		return n, ok && n.Words && n.Cut == 0 && s.t.Kind(i+1) == arabic.Word
	}
	if !strings.HasPrefix(w, "و") || !number.Begins(w) {
		return number.Number{}, false
	}
	n, ok := number.Read(s.t, i)
	return n, ok && n.Cut == 2
}

// cardinal settles a number in words that is one: not a day, a date or a clock time, nor one of several.
func (s *scanner) cardinal(n number.Number) int {
	a := inWords(n)
	first := s.t.Word(n.From)[n.Cut:]
	if s.stresses(n) {
		return n.To
	}
	if n.Parts && n.Value.Cmp(one) < 0 && !s.t.Is(n.From-1, "سالب") {
		if n.Owned {
			return s.keep(settled{amount: a, start: a.from, cut: a.cut, end: a.to, kind: mention.Fraction})
		}
		return s.part(a, n.Definite)
	}
	if own := s.onItsLine(n.From, n.To); s.signed(&a) || own {
		if own && n.To == n.From+1 && n.Scale > 0 && strings.HasSuffix(first, "ا") {
			a.value = new(big.Rat).Add(a.value, a.value) // ألفا is two thousand
		}
		return s.emit(s.second(s.below(a)))
	}
	if n.To == n.From+1 && a.value.Cmp(one) == 0 {
		return s.single(a, first)
	}
	switch {
	case s.t.Is(n.From, "كميه"):
		return n.To // an amount of something
	case first == "ميه" && n.To == n.From+1 && !s.scaleAlone(&a):
		return n.To // a name, where nothing is counted
	case first == "الاثنين" && n.To == n.From+1, s.dateInWords(a), s.nameInWords(a):
		return n.To
	case n.To == n.From+1 && n.Scale > 0 && !n.Dual && !s.scaleAlone(&a):
		return n.To
	case a.value.Sign() == 0:
		return n.To // صفر is a month, or a result behind a dash, which is read with its first number
	}
	return s.emit(s.second(s.below(a)))
}

// single settles «واحد»: it counts behind its noun, and is somebody or something of several else (واحد من,
// أحدهم, كل على حدة).
func (s *scanner) single(a amount, first string) int {
	if a.by != nil { // مليون
		if !s.scaleAlone(&a) {
			return a.to
		}
		return s.emit(s.second(s.below(a)))
	}
	if u, n := s.unitAt(a.to); n > 0 && u.money && first == "واحد" {
		return s.emit(a) // واحد دولار
	}
	if first != "واحد" && first != "واحده" && first != "واحدا" || a.cut > 0 {
		return a.to
	}
	i := a.from - 1
	if s.t.Is(i, "ان") || s.t.Is(i, "وقت") {
		return a.to // «في آن واحد», «في وقت واحد»: at the same time
	}
	if time := s.timeUnit(unglued(s.t.Word(i))) != nil; i < s.last.end || !time && !s.counted(i) {
		return a.to
	}
	if strings.HasSuffix(first, "ه") && !strings.HasSuffix(s.t.Word(i), "ه") && strings.HasSuffix(s.t.Word(i-1), "ه") && i > s.last.end && s.counted(i-1) {
		i-- // «شركة غاز واحدة»: it agrees with the first
	}
	q := settled{amount: a, start: i, end: a.to, kind: mention.Count, ordered: true}
	if w := s.t.Word(i); strings.Contains("وفبلك", w[:2]) && !arabic.OwnInitial(w) {
		_, q.cut = arabic.TrimGlued(w)
	}
	if u, n := s.unitAt(i); n == 1 {
		q.unit, q.kind = u, mention.Measure
		if u.money {
			q.kind = mention.Money
		}
	} else if u := s.timeUnit(s.t.Word(i)[q.cut:]); u != nil && (u.code != "{decade}" || s.timeBefore(i)) { // else a contract
		q.unit, q.kind = unitFound{unit: u, code: u.code}, mention.Measure
	} else {
		q.of = s.t.SpanFrom(i, q.cut, i+1)
	}
	return s.keep(q)
}

// counted says whether the word at token i can be a noun that one is counted of: indefinite, no function
// word, no verb.
func (s *scanner) counted(i int) bool {
	w := s.t.Word(i)
	return s.t.Kind(i) == arabic.Word && len(w) >= 4 && !s.t.IsFunction(i) && !s.t.HasArticle(i) && !s.verb(i) && !possessed(w)
}

// scaleAlone says whether ألف or مليون without a number before it counts: something counted or measured
// follows. With ا it is then two of it, the dual in construct: ألفا جندي.
func (s *scanner) scaleAlone(a *amount) bool {
	_, unit := s.unitAt(a.to)
	noun := s.nounAt(a.to)
	if strings.HasSuffix(s.t.Word(a.from), "ا") && (unit > 0 || noun) {
		a.value = new(big.Rat).Add(a.value, a.value)
		return true
	}
	if joined, ok := s.joinedWords(a.to); ok && joined.Value.Cmp(a.value) < 0 {
		return true
	}
	if s.t.Is(a.to, "و") && s.t.Kind(a.to+1) == arabic.Digits {
		return true
	}
	if _, ok := s.bound(a.to + 1); ok && s.t.Is(a.to, "الي") && s.t.Is(a.from-1, "من") {
		return true // من ألف إلى ألفين
	}
	return unit > 0 || noun || a.definite && a.value.Cmp(power(6)) >= 0 || s.modBefore(a.from) != "" || s.between(a.from)
}

// dateInWords says whether a number in words is a day of a month, a year or an hour: «الثلاثين من يونيو», «عام
// ألفين وعشرة», «الساعة الثالثة».
func (s *scanner) dateInWords(a amount) bool {
	switch unglued(s.t.Word(a.from - 1)) {
	case "الساعه", "عام", "العام", "سنه":
		return true
	case "القرن", "قرن", "العقد":
		return a.definite
	}
	if s.t.Is(a.to, "من") && s.ofMonth(a.to+1) {
		return a.definite
	}
	return s.month(a.to)
}

// nameInWords says whether the number is part of a name or of a round of a cup: «مجموعة العشرين», «دور الستة
// عشر», «حرب الأيام الستة».
func (s *scanner) nameInWords(a amount) bool {
	if !a.definite {
		return false
	}
	switch unglued(s.t.Word(a.from - 1)) {
	case "مجموعه", "ثوره", "دور", "الدور", "دوري", "مجموعتي", "قمه", "دول", "جموعه", "لجنه", "حرب":
		return true
	}
	return false
}

// fractionHere says whether a word that is a cardinal and a fraction is the latter here: خمس before a definite
// noun is a fifth of it, and alone five.
func (s *scanner) fractionHere(i int, n number.Number) bool {
	if n.To != i+1 || !s.t.HasArticle(n.To) && !s.vowelledPart(i) {
		return false
	}
	switch s.t.Word(i)[n.Cut:] {
	case "خمس", "سبع", "تسع", "عشر":
		return true
	}
	return false
}

// keep writes a mention that is settled already.
func (s *scanner) keep(q settled) int {
	out := s.quantity(q)
	s.out = append(s.out, out)
	s.last, s.listed = q, 0
	return q.end
}

var ten = big.NewRat(10, 1)

// nounBeforeWord finds the definite noun that a definite number word follows: «الأشهر الثلاثة».
func (s *scanner) nounBeforeWord(a amount) (b before, ok bool) {
	i := a.from - 1
	if !a.definite || a.cut > 0 || s.t.Kind(i) != arabic.Word || s.t.IsFunction(i) || !s.t.HasArticle(i) && !s.owned(i) {
		return b, false
	}
	b = before{token: i, ordinal: s.t.HasArticle(i) && a.value.Cmp(ten) > 0 && s.orders(i, true)}
	w := s.t.Word(i)
	if s.t.HasArticle(i) {
		b.cut = arabic.ArticleCut(w)
	} else if strings.Contains("وفبلك", w[:2]) && !arabic.OwnInitial(w) {
		_, b.cut = arabic.TrimGlued(w) // بأسفارها الخمس
	}
	if u := s.timeUnit(strings.TrimPrefix(strings.TrimPrefix(w[b.cut:], "ال"), "ل")); u != nil {
		b.unit = unitFound{unit: u, code: u.code}
	}
	return b, true
}

package verify

import (
	"slices"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// governs says whether a noun stands where a number that has none of its own counts it: behind it («ستة من الجنود», «27
// آخرين»), before it («الوفيات تسع», «عدد النازحين أقل من ألف»), or said before of what it is a part of («388 منزلا، منها
// 97»).
func (p *Pass) governs(noun string, m placed) bool {
	t := m.part.Tokens()
	from, to := tokenAt(t, m.Span.Start), tokenAt(t, m.Span.End)
	if m.Kind == mention.Ordinal && m.ordered(t, noun, from) {
		return true
	}
	for _, found := range p.run.find(p.Article, noun) {
		if found.In != m.part.In || found.Span.End < m.Span.Start-maxReach || found.Span.Start > m.Span.End+maxReach {
			continue
		}
		switch {
		case m.Span.Contains(found.Span):
			return true
		case found.Span.Start >= m.Span.End:
			if behind(t, to, tokenAt(t, found.Span.Start)) {
				return true
			}
		case found.Span.End <= m.Span.Start && p.inFront(t, found.Span, m, from):
			return true
		}
	}
	return p.partitive(t, noun, m, from, to) || p.sharedOut(t, noun, m, from)
}

// sharedOut says whether a number goes on with a list of parts of what was counted before: «388 منزلا، 97 منها في الخانة
// الأولى و142 في الثانية».
func (p *Pass) sharedOut(t *arabic.Text, noun string, m placed, from int) bool {
	if !t.Is(from-1, "و") && !strings.HasPrefix(t.Word(from), "و") {
		return false
	}
	i := m.index()
	if i == 0 {
		return false
	}
	last := placed{m.part.Quantities[i-1], m.part}
	if last.Kind != mention.Count || !last.Of.Empty() || strings.ContainsAny(m.part.Text[last.Span.End:m.Span.Start], "\n.؛") {
		return false
	}
	at, end := tokenAt(t, last.Span.Start), tokenAt(t, last.Span.End)
	if p.partitive(t, noun, last, at, end) || p.sharedOut(t, noun, last, at) {
		return true
	}
	for _, found := range p.run.find(p.Article, noun) {
		if found.In == m.part.In && t.Is(end, "من") && tokenAt(t, found.Span.Start) == end+1 {
			return true
		}
	}
	return false
}

// index is the position of a mention in its part.
func (m placed) index() int {
	i, _ := slices.BinarySearchFunc(m.part.Quantities, m.Span.Start, func(q mention.Quantity, start int) int { return q.Span.Start - start })
	return i
}

// maxReach is how many bytes may part a number from its noun.
const maxReach = 400

// ordered says whether an ordinal's first word, or the one before it or before its pronoun, is a noun: «الهدف الثالث»,
// «الهدف هو السادس».
func (m placed) ordered(t *arabic.Text, noun string, from int) bool {
	before := from - 1
	if t.Is(before, "هو") || t.Is(before, "هي") {
		before--
	}
	for _, i := range [...]int{from, before} {
		w, _ := arabic.TrimGlued(t.Word(i))
		if alike(noun, t.Word(i)) == sameNoun || alike(noun, w) == sameNoun {
			return true
		}
	}
	return false
}

// behind says whether nothing but من and words that point parts a number that ends before token i from its noun.
func behind(t *arabic.Text, i, noun int) bool {
	if noun-i > 3 {
		return false
	}
	for k := i; k < noun; k++ {
		switch t.Word(k) {
		case "من", "هذا", "هذه", "تلك", "ذلك", "هولاء", "هوءلاء", "كل", "جميع":
		default:
			return false
		}
	}
	return true
}

// maxSubject is how many words may part «عدد كذا» from its number.
const maxSubject = 6

// inFront says whether a noun before a number is its subject: right before it, a pronoun of division between, or
// further off behind عدد, where no other number stands between.
func (p *Pass) inFront(t *arabic.Text, noun text.Span, m placed, from int) bool {
	first, next := tokenAt(t, noun.Start), tokenAt(t, noun.End)
	for arabic.IsParticle(t.Word(from-1)) && t.Glued(from) {
		from--
	}
	if t.Is(from-1, "عددهم") || t.Is(from-1, "فعددهم") || t.Is(from-1, "وعددهم") {
		between := text.Span{Start: noun.End, End: m.Span.Start}
		return !strings.ContainsAny(between.Of(m.part.Text), "\n.؛") && len(overlapping(m.part, between)) == 0
	}
	if next == from || next == from-1 && (t.Is(next, "هو") || t.Is(next, "هي")) {
		return true
	}
	number := t.Word(first-1) == "عدد" || strings.HasSuffix(t.Word(first-1), "عدد") || t.Is(first-1, "حصيله")
	if !number || from-next > maxSubject {
		return false
	}
	for k := next; k < from; k++ {
		if t.Kind(k) != arabic.Word || t.IsFunction(k) && arabic.IsNegation(t.Word(k)) {
			return false
		}
	}
	return len(overlapping(m.part, text.Span{Start: noun.Start, End: m.Span.Start})) == 0
}

// partitive says whether a number is one of several counted before, as «منهم», «منها» or «من أصل» by it says, and the
// noun is what was counted last.
func (p *Pass) partitive(t *arabic.Text, noun string, m placed, from, to int) bool {
	part := of(t, to) || t.Is(from-1, "اصل") && t.Is(from-2, "من")
	for k := from - 1; k >= from-3 && !part && t.Kind(k) == arabic.Word; k-- {
		part = of(t, k)
	}
	if !part {
		return false
	}
	qs, i := m.part.Quantities, m.index()
	for k := i - 1; k >= 0 && k >= i-backMentions; k-- {
		if qs[k].Of.Empty() {
			continue
		}
		if strings.ContainsAny(m.part.Text[qs[k].Span.End:m.Span.Start], "\n") {
			return false
		}
		return alike(noun, qs[k].Of.Of(m.part.Text)) == sameNoun
	}
	return false
}

// of says whether token i is من with a pronoun of several.
func of(t *arabic.Text, i int) bool {
	switch t.Word(i) {
	case "منهم", "منها", "منهن":
		return true
	}
	return false
}

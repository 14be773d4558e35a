package verify

import (
	"slices"

	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

// placed is a mention with the part of the article it stands in.
type placed struct {
	mention.Quantity
	part *source.Part
}

func (m placed) place() *source.Place { return &source.Place{In: m.part.In, Span: m.Span} }

func (m placed) tuple() tuple { return tuple{m.Value, m.High, m.Unit, m.Mod} }

// most is how many mentions an amount is held against one by one; among more, the likely ones are looked
// up, so that many amounts over many mentions cost no more than their sum.
const most = 64

// amounts is a set of mentions, in order, to hold amounts against.
type amounts struct {
	list  []placed
	index map[any][]int // by look-up key: positions in list, at most most of them
	bases []string      // one unit of each dimension met
}

// The look-up keys beside a tuple itself.
type (
	nounKey struct {
		tuple tuple
		stem  string
	}
	baseKey  struct{ tuple tuple } // in a unit of bases
	valueKey string
	unitKey  string
)

// newAmounts keeps the first of mentions that no amount could tell apart.
func newAmounts(mentions []placed) *amounts {
	a := &amounts{}
	type identity struct {
		tuple       tuple
		other, noun string
	}
	var seen map[identity]bool
	if len(mentions) > 1 {
		seen = make(map[identity]bool, len(mentions))
	}
	for _, m := range mentions {
		id := identity{m.tuple(), m.Other, m.Of.Of(m.part.Text)}
		if !seen[id] {
			if seen != nil {
				seen[id] = true
			}
			a.list = append(a.list, m)
		}
	}
	if len(a.list) > most {
		a.index = map[any][]int{}
		for i := range a.list {
			a.enter(i)
		}
	}
	return a
}

func (a *amounts) enter(i int) {
	m := a.list[i]
	add := func(key any) {
		if len(a.index[key]) < most {
			a.index[key] = append(a.index[key], i)
		}
	}
	noun, _ := stem(m.Of.Of(m.part.Text))
	add(unitKey(m.Unit))
	values := []string{m.Value}
	if m.Other != "" {
		values = append(values, m.Other)
	}
	for _, value := range values {
		t := m.tuple()
		t.value = value
		add(t)
		add(nounKey{t, noun})
		add(valueKey(value))
		if b, ok := a.base(t, true); ok {
			add(baseKey{b})
		}
	}
}

// base writes a tuple in the first unit met of its dimension; grow lets it be the first itself.
func (a *amounts) base(t tuple, grow bool) (tuple, bool) {
	if t.unit == "" || t.unit == "1" || !quantity.Known(t.unit) {
		return t, false
	}
	for _, b := range a.bases {
		if value, ok := converted(t.value, t.unit, b); ok {
			t.high, _ = converted(t.high, t.unit, b)
			t.value, t.unit = value, b
			return t, true
		}
	}
	if grow {
		a.bases = append(a.bases, t.unit)
	}
	return t, grow
}

// candidates are the mentions that an amount may mean, in order.
func (a *amounts) candidates(t tuple, noun string) []placed {
	if a.index == nil {
		return a.list
	}
	at := []int{}
	for i := range most {
		at = append(at, i)
	}
	unit := t
	if t.unit == "" {
		unit.unit = "1"
	}
	noun, _ = stem(noun)
	keys := []any{t, unit, nounKey{t, noun}, nounKey{unit, noun}, valueKey(t.value), unitKey(unit.unit)}
	if b, ok := a.base(t, false); ok {
		keys = append(keys, baseKey{b})
	}
	for _, k := range keys {
		at = append(at, a.index[k]...)
	}
	slices.Sort(at)
	var out []placed
	for _, i := range slices.Compact(at) {
		out = append(out, a.list[i])
	}
	return out
}

// overlapping lists a part's quantities whose number shares a byte with a span.
func overlapping(part *source.Part, span text.Span) []placed {
	var out []placed
	qs := part.Quantities
	first, _ := slices.BinarySearchFunc(qs, span.Start, func(q mention.Quantity, start int) int {
		if q.Span.End <= start {
			return -1
		}
		return 1
	})
	for _, q := range qs[first:] {
		if q.Span.Start >= span.End {
			break
		}
		if numberOf(q).Overlaps(span) {
			out = append(out, placed{q, part})
		}
	}
	return out
}

// numberOf is the number of a quantity, or the whole of one without a number word (a dual).
func numberOf(q mention.Quantity) text.Span {
	if q.Number.Empty() {
		return q.Span
	}
	return q.Number
}

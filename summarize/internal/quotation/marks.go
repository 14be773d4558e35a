package quotation

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// Marks knows the quotation marks of a text.
type Marks struct {
	partner []int32 // of a mark's token: the token of its other half plus one; of anything else 0
	open    []bool  // whether the token stands between a pair of marks
	// Unsure says of each paragraph whether some of it is quoted and the marks do not tell which part.
	Unsure []bool
}

// Closing gives the closing mark of the quotation that token i opens.
func (m *Marks) Closing(i int) (int, bool) {
	p, ok := m.Partner(i)
	return p, ok && p > i
}

// Partner gives the other half of the mark at token i.
func (m *Marks) Partner(i int) (int, bool) {
	if i < 0 || i >= len(m.partner) || m.partner[i] == 0 {
		return 0, false
	}
	return int(m.partner[i] - 1), true
}

// Within says whether token i stands between a pair of marks.
func (m *Marks) Within(i int) bool { return i >= 0 && i < len(m.open) && m.open[i] }

// longQuotation is how many paragraphs one quotation is followed through.
const longQuotation = 40

// Pairs finds the pairs of quotation marks, paragraph by paragraph, as the press opens a quotation anew
// in each. Where one runs on instead, to a paragraph that closes it, what lies between is unsure.
func Pairs(t *arabic.Text) Marks {
	n := len(t.Tokens)
	m := Marks{partner: make([]int32, n), open: make([]bool, n)}
	opened := -1
	for from := 0; from < n; {
		to := from
		for to < n && t.Tokens[to].Kind != arabic.Break {
			to++
		}
		here := len(m.Unsure)
		open, closed := m.paragraph(t, from, to)
		m.Unsure = append(m.Unsure, open || closed)
		if closed && opened >= 0 && here-opened <= longQuotation {
			for k := opened; k < here; k++ {
				m.Unsure[k] = true
			}
		}
		if open {
			opened = here
		} else if closed {
			opened = -1
		}
		from = to + 1
	}
	return m
}

// maxNested is how deep quotations stand in one another before the marks are given up.
const maxNested = 4

// paragraph pairs the marks of tokens [from, to), and says which halves stand alone.
func (m *Marks) paragraph(t *arabic.Text, from, to int) (open, closed bool) {
	var stack []int
	for i := from; i < to; i++ {
		s := shapeOf(t, i)
		if s == 0 {
			continue
		}
		top := len(stack) - 1
		role := roleOf(t, i, s)
		if role == either {
			role = opens
			if top >= 0 && shapeOf(t, stack[top]) == s {
				role = closes
			}
		}
		if role == opens {
			if len(stack) == maxNested {
				return true, closed
			}
			stack = append(stack, i)
			continue
		}
		for top >= 0 && shapeOf(t, stack[top]) != s {
			open, top = true, top-1
		}
		if top < 0 {
			closed, stack = true, stack[:0]
			continue
		}
		m.pair(stack[top], i)
		stack = stack[:top]
		if top == 0 {
			m.fill(m.partner[i]-1, i)
		}
	}
	return open || len(stack) > 0, closed
}

func (m *Marks) pair(opening, closing int) {
	m.partner[opening], m.partner[closing] = int32(closing+1), int32(opening+1)
}

func (m *Marks) fill(opening int32, closing int) {
	for k := int(opening) + 1; k < closing; k++ {
		m.open[k] = true
	}
}

// The shapes of quotation marks: the pointed ones tell opening from closing, the others do not in
// practice.
const (
	straight = '"'
	pointed  = '<'
)

// IsMark says whether token i is a quotation mark.
func IsMark(t *arabic.Text, i int) bool { return shapeOf(t, i) != 0 }

func shapeOf(t *arabic.Text, i int) byte {
	if t.Word(i) != "\"" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(t.Span(i, i+1).Of(t.Given))
	switch {
	case r == '«' || r == '»':
		return pointed
	case strings.ContainsRune("\"“”„‟″＂", r):
		return straight
	}
	return 0 // an apostrophe, or a foreign single mark
}

// role is which half of a pair a mark can be.
type role uint8

const (
	either role = iota
	opens
	closes
)

// roleOf tells by the shape of a mark, or by the white space beside it: it sticks to what it encloses.
func roleOf(t *arabic.Text, i int, shape byte) role {
	if shape == pointed {
		if t.Span(i, i+1).Of(t.Given) == "«" {
			return opens
		}
		return closes
	}
	before := t.Glued(i) && !t.Is(i-1, ":") && !t.Is(i-1, "(") && !t.Is(i-1, "،") && !t.Is(i-1, ",")
	after := t.Glued(i+1) && (t.Kind(i+1) != arabic.Punct || t.Is(i+1, "(") || t.Is(i+1, "\""))
	switch {
	case before && after && t.Kind(i-1) == arabic.Word && arabic.IsParticle(t.Word(i-1)): // لـ"إسرائيل"
		return opens
	case before == after:
		return either
	case after:
		return opens
	}
	return closes
}

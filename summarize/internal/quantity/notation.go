package quantity

import (
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// slashed reads a common fraction at token i where it can be no date or score: alone on its line, behind a
// whole number, behind a comparator, or with a unit or «من» and a definite noun behind it.
func (s *scanner) slashed(i int) (number.Digits, bool) {
	t := s.t
	if !t.Is(i+1, "/") && !t.Is(i+2, "/") {
		return number.Digits{}, false
	}
	d, ok := number.Slashed(t, i)
	if !ok {
		return d, false
	}
	from := i
	if t.Is(i-1, "-") {
		from--
	}
	switch _, unit := s.unitAt(d.To); {
	case s.onItsLine(from, d.To), d.To-i > 3, unit > 0:
		return d, true
	case t.Is(d.To, "من") && t.HasArticle(d.To+1):
		return d, s.modBefore(i) != ""
	}
	return d, t.HasArticle(d.To) && t.Kind(i-1) == arabic.Break && t.Kind(d.To+1) == arabic.Break
}

// point reads a decimal fraction without a whole number at the mark, token i. A full stop may have lost its
// space: it is a decimal mark at the start of a line only, ٫ anywhere.
func (s *scanner) point(i int) int {
	mark := s.t.Is(i, "٫") || s.t.Is(i, ".") && (s.t.Kind(i-1) == arabic.Break || s.t.Is(i-1, "-") && s.t.Kind(i-2) == arabic.Break)
	if !mark {
		return i + 1
	}
	d, ok := number.Point(s.t, i)
	if !ok {
		return i + 1
	}
	return s.emit(s.amount(d))
}

// address gives the token behind a web address that begins at token i, else the next: its digits count nothing.
func address(t *arabic.Text, i int) int {
	switch t.Word(i) {
	case "http", "https", "ftp":
		if !t.Is(i+1, ":") || !t.Is(i+2, "/") {
			return i + 1
		}
	case "www":
		if !t.Is(i+1, ".") {
			return i + 1
		}
	default:
		return i + 1
	}
	for i++; t.Glued(i); i++ {
	}
	return i
}

// dashed gives the token behind three and more groups of digits joined by dashes, which are a telephone number,
// a formation or the like (4-3-3); 0 where digits are none.
func (s *scanner) dashed(d number.Digits) int {
	t, groups := s.t, 1
	to := d.To
	for t.Is(to, "-") && t.Glued(to) && t.Glued(to+1) && t.Kind(to+1) == arabic.Digits {
		groups, to = groups+1, to+2
	}
	if groups < 3 {
		return 0
	}
	return to
}

// Package quantity finds the amounts that an Arabic text states: number, unit or counted noun, and how
// the number is limited. Borders are those of the project's annotation guide, units UCUM's and ISO
// 4217's.
package quantity

import (
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/mention"
)

// Scan finds the quantities of t in order, without overlaps, in linear time. country is the ISO 3166-1
// alpha-2 code of the press the text is from, which settles what a bare ريال is; empty if not known.
func Scan(t *arabic.Text, country string) []mention.Quantity {
	s := scanner{t: t, tab: load(), country: country}
	for i := 0; i < len(t.Tokens); {
		switch t.Tokens[i].Kind {
		case arabic.Digits:
			i = max(s.digits(i), i+1)
		case arabic.Word:
			i = max(s.word(i), i+1)
		case arabic.Latin:
			i = address(t, i)
		case arabic.Punct:
			i = s.mark(i)
		default:
			i++
		}
	}
	return s.out
}

type scanner struct {
	t       *arabic.Text
	tab     *tables
	country string
	out     []mention.Quantity

	currencyMet string    // the currency of the last amount of money
	moneyMet    unitFound // the same, as far as the text tells which it is
	last        settled
	listed      int           // how many mentions right before the one being read are its list
	order       number.Number // the last ordinal that has a noun, or goes on from one that has
	namedTo     int           // the token behind the last number that was part of a name
}

// digits reads the quantity that starts with the Digits token i, and gives the token to go on from. What
// the digits are is asked in the order of certainty: a date, a name, an amount.
func (s *scanner) digits(i int) int {
	if d, ok := s.slashed(i); ok {
		a := s.amount(d)
		s.signed(&a)
		return s.emit(a)
	}
	if to := numericDate(s.t, i); to > i {
		return to
	}
	d, ok := number.ReadDigits(s.t, i)
	if !ok {
		return d.To
	}
	if to := s.dashed(d); to > 0 {
		return to
	}
	a := s.amount(number.Notation(s.t, d))
	from := a.from
	if s.t.Is(from-1, "-") && s.t.Glued(from) {
		from--
	}
	if s.signed(&a) || s.onItsLine(from, a.to) && (a.to-a.from > 1 || len(s.t.Word(a.from)) == 1 || s.t.Word(a.from)[0] != '0') {
		return s.emit(s.second(a))
	}
	if to := s.date(a); to > 0 {
		return to
	}
	if s.designation(a) {
		return a.to
	}
	return s.emit(s.second(a))
}

package number

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// Digits is a number written with digits: tokens From up to, not including, To.
type Digits struct {
	From, To int
	Value    *big.Rat
	// Other is the second reading where the notation leaves two: 236.190 is 236.19 and, to some hands,
	// 236190. Value is then the decimal reading. Else nil.
	Other *big.Rat
	// Decimal is the second reading of a lone comma before three digits, as those who write French mean it:
	// 3,268 is 3268, but 3.268 before a scale word (مليار). Else nil.
	Decimal *big.Rat
	// Year says that the number is four bare digits from 1000 to 2999, as a year is written.
	Year bool
}

// ReadDigits reads the number that starts with the Digits token i, all its groups and decimals. ok is
// false where the digits are no number: too many, or marks that no notation has between them (2.16.69);
// To is then the token behind them.
func ReadDigits(t *arabic.Text, i int) (d Digits, ok bool) {
	if d, ok = reversed(t, i); !ok {
		r := readRun(t, i)
		if len(r.marks) == 0 {
			d, ok = spaced(t, i)
		} else {
			d, ok = r.number()
			d.To = r.to
		}
	}
	d.From = i
	if part, fraction := fractions[t.Word(d.To)]; fraction && ok && d.Value.IsInt() && t.Glued(d.To) {
		d = Digits{From: i, To: d.To + 1, Value: new(big.Rat).Add(d.Value, big.NewRat(part[0], part[1]))}
	}
	return d, ok
}

// fractions are the ones that have a character of their own: 14½.
var fractions = map[string][2]int64{"½": {1, 2}, "¼": {1, 4}, "¾": {3, 4}, "⅓": {1, 3}, "⅔": {2, 3}, "⅛": {1, 8}}

// run is groups of digits parted by marks, nothing between them: tokens up to to.
type run struct {
	groups, marks []string
	mixed         bool // with the Arabic comma and the other one: 26،013,94
	to            int
}

// readRun reads the longest run at token i. Of one that no number can have, only the end is kept.
func readRun(t *arabic.Text, i int) run {
	r := run{groups: []string{t.Word(i)}, to: i + 1}
	for separates(t, r.to) && t.Kind(r.to+1) == arabic.Digits {
		if len(r.groups) <= maxDigits {
			r.mixed = r.mixed || len(r.marks) > 0 && t.Word(r.to) != t.Word(r.to-2)
			r.marks = append(r.marks, mark(t.Word(r.to)))
			r.groups = append(r.groups, t.Word(r.to+1))
		}
		r.to += 2
	}
	return r
}

// separates says whether token j is a decimal or grouping mark with nothing between it and its neighbours.
func separates(t *arabic.Text, j int) bool {
	switch t.Word(j) {
	case ".", ",", "،", "٫", "٬":
		return t.Glued(j) && t.Glued(j+1)
	}
	return false
}

func mark(s string) string {
	if s == "،" {
		return ","
	}
	return s
}

// single reads the digits of token i alone.
func single(t *arabic.Text, i int) (Digits, bool) {
	w := t.Word(i)
	d := Digits{To: i + 1}
	if !plain(w) {
		return d, false
	}
	d.Value = integer(w)
	d.Year = len(w) == 4 && (w[0] == '1' || w[0] == '2')
	return d, true
}

// integer is the value of plain digits. Nearly all fit a machine word, which is many times quicker to read.
func integer(digits string) *big.Rat {
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		return new(big.Rat).SetInt64(n)
	}
	v, _ := new(big.Rat).SetString(digits)
	return v
}

// spaced reads groups of three parted by single spaces, as the French-writing press prints them, and the
// decimals behind the last: 10 000, 12 345,6.
func spaced(t *arabic.Text, i int) (Digits, bool) {
	all := t.Word(i)
	if len(all) > 3 || all[0] == '0' {
		return single(t, i)
	}
	j := i + 1
	for t.Kind(j) == arabic.Digits && len(t.Word(j)) == 3 && t.Tokens[j].Start == t.Tokens[j-1].End+1 && len(all) <= maxDigits {
		all += t.Word(j)
		j++
	}
	if j == i+1 {
		return single(t, i)
	}
	r := readRun(t, j-1)
	frac := ""
	switch len(r.marks) {
	case 0:
	case 1:
		if frac = r.groups[1]; r.marks[0] == "٬" {
			return Digits{To: r.to}, false
		}
	default:
		return Digits{To: r.to}, false
	}
	d, ok := decimal([]string{all}, frac)
	d.To = r.to
	return d, ok
}

// number reads a run with marks. Of two kinds of marks the last is the decimal one; ٫ is always decimal and
// ٬ never; a comma before three digits groups, a dot before three digits can do either.
func (r run) number() (Digits, bool) {
	groups, marks := r.groups, r.marks
	if len(groups) > maxDigits {
		return Digits{}, false
	}
	last, end := marks[len(marks)-1], len(groups)-1
	for _, m := range marks[:end-1] {
		if m != marks[0] || m == "٫" {
			return Digits{}, false
		}
	}
	switch {
	case last == "٫" || last != marks[0]:
		if last == "٬" || end > 1 && !grouped(groups[:end]) {
			return Digits{}, false
		}
		return decimal(groups[:end], groups[end])
	case end > 1 && (last == "." || r.mixed) && len(groups[end]) != 3 && grouped(groups[:end]):
		return decimal(groups[:end], groups[end]) // 10.137.732.07: one kind of mark for both
	case end > 1 || last == "٬":
		if !grouped(groups) {
			return Digits{}, false
		}
		return decimal(groups, "")
	}
	return oneMark(groups[0], groups[1], last)
}

// oneMark reads two groups with a comma or a dot between them.
func oneMark(whole, rest, mark string) (Digits, bool) {
	d, ok := decimal([]string{whole}, rest)
	if !ok || whole[0] == '0' || !grouped([]string{whole, rest}) {
		return d, ok
	}
	thousands, ok := new(big.Rat).SetString(whole + rest)
	if mark == "," {
		d.Value, d.Decimal = thousands, d.Value
	} else {
		d.Other = thousands
	}
	return d, ok
}

func decimal(whole []string, frac string) (Digits, bool) {
	s := strings.Join(whole, "")
	if !plain(s) || frac != "" && !plain(frac) {
		return Digits{}, false
	}
	v, ok := new(big.Rat).SetString(s + "." + frac + "0")
	return Digits{Value: v}, ok
}

package laws

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
)

const statedToo = "the evidence states the changed amount too"

// digitMutations change the number of an amount.
func digitMutations() []Operator {
	return []Operator{
		{Name: "digit changed", Doc: "One digit of the value is another; the words stay, which say another number.",
			changes: values(changedDigits)},
		{Name: "digit changed, in the words too", Doc: "One digit is another in the words and the value.",
			changes: rewordings(changedDigits)},
		{Name: "digit changed in the words", Doc: "One digit of the words is another; the value stays, which says another number.",
			changes: wordsAlone(changedDigits)},
		{Name: "digit dropped", Doc: "One digit is left out of the words and the value.", changes: rewordings(droppedDigits)},
		{Name: "digits moved", Doc: "Two digits change places in the words and the value.", changes: rewordings(movedDigits)},
		{Name: "magnitude", Doc: "The value is a thousand times or a tenth of what it was.", changes: values(magnitudes)},
		{Name: "scale word", Doc: "ألف for مليون and the like, in the words and the value.", changes: rewordings(replacing(scales()))},
		{Name: "number word", Doc: "ثلاثة for أربعة and the like, in the words and the value.", changes: rewordings(replacing(numberWords()))},
	}
}

// values makes mutants whose value alone is changed.
func values(of func(string) []string) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.quantities {
			for _, v := range of(string(x.at.Value)) {
				if q := *x.at; equal(v, string(q.Value)) {
					continue
				} else {
					q.Value = claim.Maybe(v)
					out = append(out, x.put(q).unless(q.Text == "" && s.within(x.evidence).states(q), statedToo))
				}
			}
		}
		return out
	}
}

// rewordings makes mutants whose words are changed, and the value and upper bound with them as they read.
func rewordings(of func(string) []string) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.quantities {
			for _, words := range of(x.at.Text) {
				q := *x.at
				value, high, ok := reread(words, s.Article.Given().Country)
				if !ok || equal(value, string(q.Value)) && high == string(q.High) {
					continue
				}
				q.Text, q.Value, q.High = words, claim.Maybe(value), claim.Maybe(high)
				out = append(out, x.put(q).unless(s.within(x.evidence).states(q), statedToo))
			}
		}
		return out
	}
}

// wordsAlone makes mutants whose words are changed and no longer say the value.
func wordsAlone(of func(string) []string) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.quantities {
			for _, words := range of(x.at.Text) {
				value, high, ok := reread(words, s.Article.Given().Country)
				if ok && (!equal(value, string(x.at.Value)) || high != string(x.at.High)) {
					q := *x.at
					q.Text = words
					out = append(out, x.put(q))
				}
			}
		}
		return out
	}
}

// reread gives the one number that words state.
func reread(words string, country claim.Maybe) (value, high string, ok bool) {
	found := quantity.Scan(arabic.Read(words), string(country))
	if len(found) != 1 || found[0].Value == "" || found[0].Other != "" {
		return "", "", false
	}
	return found[0].Value, found[0].High, true
}

func equal(a, b string) bool {
	x, known := number.Parse(a)
	y, both := number.Parse(b)
	return known && both && x.Cmp(y) == 0
}

// digitsOf gives where the digits of a string stand, by its runes.
func digitsOf(s []rune) (at []int) {
	for i, r := range s {
		if r >= '0' && r <= '9' || r >= '٠' && r <= '٩' {
			at = append(at, i)
		}
	}
	return at
}

// changedDigits changes the first, the middle and the last digit.
func changedDigits(v string) (out []string) {
	at := digitsOf([]rune(v))
	for _, k := range ends(len(at)) {
		w := []rune(v)
		zero := '0'
		if w[at[k]] >= '٠' {
			zero = '٠'
		}
		w[at[k]] = zero + (w[at[k]]-zero)%9 + 1 // never a zero, which could be dropped unseen
		out = append(out, string(w))
	}
	return out
}

// ends gives the first, the middle and the last index of n, each once.
func ends(n int) []int {
	switch n {
	case 0:
		return nil
	case 1:
		return []int{0}
	case 2:
		return []int{0, 1}
	}
	return []int{0, n / 2, n - 1}
}

func droppedDigits(v string) (out []string) {
	at := digitsOf([]rune(v))
	if len(at) < 2 {
		return nil
	}
	for _, k := range ends(len(at)) {
		w := []rune(v)
		out = append(out, string(append(w[:at[k]:at[k]], w[at[k]+1:]...)))
	}
	return out
}

func movedDigits(v string) (out []string) {
	at := digitsOf([]rune(v))
	for k := 1; k < len(at); k++ {
		w := []rune(v)
		if w[at[k-1]] != w[at[k]] {
			w[at[k-1]], w[at[k]] = w[at[k]], w[at[k-1]]
			out = append(out, string(w))
		}
	}
	return out
}

func magnitudes(v string) []string {
	n, ok := number.Parse(v)
	if !ok {
		return nil
	}
	up, _ := number.Parse("1000")
	down, _ := number.Parse("0.1")
	return []string{number.Format(up.Mul(up, n)), number.Format(down.Mul(down, n))}
}

// replacing puts one word for another, where a string has it as a word of its own.
func replacing(pairs map[string][]string) func(string) []string {
	return func(s string) (out []string) {
		words := strings.Split(s, " ")
		for i, w := range words {
			for _, other := range pairs[folded(w)] {
				changed := append([]string{}, words...)
				changed[i] = other
				out = append(out, strings.Join(changed, " "))
			}
		}
		return out
	}
}

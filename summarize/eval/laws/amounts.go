package laws

import (
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
)

// amountParaphrases write an amount otherwise.
func amountParaphrases() []Operator {
	return []Operator{
		{Name: "number in words", Doc: "Digits up to 99 of the words spelled out.", changes: amount(func(q claim.Quantity) (out []claim.Quantity) {
			if text, ok := spelled(q.Text); ok {
				q.Text = text
				out = append(out, q)
			}
			return out
		})},
		{Name: "thousands grouped", Doc: "1,150 and 1٬150 for 1150, in the words.", changes: amount(grouped)},
		{Name: "scale word for noughts", Doc: "2.5 million for 2500000, in the words.", changes: amount(scaled)},
		{Name: "unit abbreviated", Doc: "كم for كيلومتر, % for «في المئة», in the words.", changes: amount(func(q claim.Quantity) (out []claim.Quantity) {
			for _, pair := range pairs("abbreviated") {
				if rest, ok := strings.CutSuffix(q.Text, pair[0]); ok {
					abbreviated := q
					abbreviated.Text = rest + pair[1]
					out = append(out, abbreviated)
				}
			}
			return out
		})},
		{Name: "equal unit", Doc: "The value in another unit of the same dimension: two hours for 120 minutes.", changes: amount(equalUnits)},
		{Name: "value written otherwise", Doc: "1150.0 for 1150, or the value in Arabic-Indic digits.", changes: amount(func(q claim.Quantity) []claim.Quantity {
			if q.Value == "" || strings.ContainsAny(string(q.Value), "./") {
				return nil
			}
			point, indic := q, q
			point.Value, indic.Value = q.Value+".0", claim.Maybe(inScript(string(q.Value), '٠'))
			return []claim.Quantity{point, indic}
		})},
		{Name: "words or noun left out", Doc: "No words, no noun, or no unit of a count: what is left is as true.", changes: amount(func(q claim.Quantity) []claim.Quantity {
			noun, unit := q, q
			noun.Of = ""
			if unit.Unit == "1" {
				unit.Unit = ""
			}
			return []claim.Quantity{noun, unit}
		})},
	}
}

// amount makes rewritings of every amount.
func amount(of func(claim.Quantity) []claim.Quantity) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.quantities {
			for _, q := range of(*x.at) {
				out = append(out, x.put(q))
			}
		}
		return out
	}
}

// grouped parts the thousands of a run of four to nine digits that is the whole number.
func grouped(q claim.Quantity) (out []claim.Quantity) {
	run := digitsIn(q.Text)
	if len(run) != 1 || len(run[0]) < 4 || run[0][0] < '1' || run[0][0] > '9' {
		return nil
	}
	for _, mark := range []string{",", "٬"} {
		var b strings.Builder
		for i, r := range run[0] {
			if i > 0 && (len(run[0])-i)%3 == 0 {
				b.WriteString(mark)
			}
			b.WriteRune(r)
		}
		g := q
		g.Text = strings.Replace(q.Text, run[0], b.String(), 1)
		out = append(out, g)
	}
	return out
}

// scaled writes a whole number of thousands or millions with their word.
func scaled(q claim.Quantity) []claim.Quantity {
	run := digitsIn(q.Text)
	v, ok := number.Parse(string(q.Value))
	if !ok || len(run) != 1 || run[0] != string(q.Value) {
		return nil
	}
	for _, scale := range []struct {
		of   int64
		word string
	}{
		{1_000_000_000, "مليار"},
		{1_000_000, "مليون"},
		{1_000, "ألف"},
	} {
		n := new(big.Rat).Quo(v, big.NewRat(scale.of, 1))
		if s := number.Format(n); n.Cmp(big.NewRat(1, 1)) > 0 && len(s) <= 4 && !strings.Contains(s, "/") {
			q.Text = strings.Replace(q.Text, run[0], s+" "+scale.word, 1)
			return []claim.Quantity{q}
		}
	}
	return nil
}

// equalUnits gives the value in the other units that it is a short number of.
func equalUnits(q claim.Quantity) (out []claim.Quantity) {
	v, ok := number.Parse(string(q.Value))
	if !ok || q.High != "" {
		return nil
	}
	for _, unit := range []claim.Maybe{"s", "min", "h", "d", "wk", "mo", "a", "m", "km", "g", "kg", "t"} {
		if c, ok := quantity.Convert(v, string(q.Unit), string(unit)); ok && unit != q.Unit && len(number.Format(c)) <= 7 {
			e := q
			e.Value, e.Unit = claim.Maybe(number.Format(c)), unit
			out = append(out, e)
		}
	}
	return out
}

// inScript writes ASCII digits in the script whose nought is given.
func inScript(s string, zero rune) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return zero + r - '0'
		}
		return r
	}, s)
}

// spelled writes the one number of at most two digits that words have in words of its own.
func spelled(words string) (string, bool) {
	run := digitsIn(words)
	if len(run) != 1 || len(run[0]) > 2 || run[0][0] < '0' || run[0][0] > '9' || strings.ContainsAny(words, ".,٫%") {
		return "", false
	}
	if at := strings.Index(words, run[0]); at > 0 && words[at-1] != ' ' {
		return "", false // «ال13», an ordinal
	}
	n := 0
	for _, r := range run[0] {
		n = n*10 + int(r-'0')
	}
	ones, tens := adjuncts("ones"), adjuncts("tens")
	word := ""
	switch {
	case n < 3:
		return "", false
	case n <= 10:
		word = ones[n]
	case n < 20:
		word = ones[n-10] + " " + tens[1]
		if n < 13 {
			word = adjuncts("teens")[n-11]
		}
	case n%10 == 0:
		word = tens[n/10]
	default:
		word = ones[n%10] + " و" + tens[n/10]
	}
	return strings.Replace(words, run[0], word, 1), true
}

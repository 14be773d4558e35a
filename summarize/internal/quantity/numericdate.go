package quantity

import "github.com/isnad-go/isnad/summarize/internal/arabic"

// numericDate gives the token behind 12/1/2022, 10 / 10 / 1436, 2022-01-12, 12.1.2022, 2014-15 or 19:30 at
// token i, else 0.
func numericDate(t *arabic.Text, i int) int {
	sep := t.Word(i + 1)
	to := i + 1
	switch sep {
	case "/":
		for t.Is(to, sep) && t.Kind(to+1) == arabic.Digits && len(t.Word(to+1)) <= 4 {
			to += 2
		}
		if to > i+1 {
			return to
		}
	case ":", ".", "-":
		spaced := sep == "-" && !t.Glued(i+1) && !t.Glued(i+2)
		for to < i+9 && t.Is(to, sep) && t.Kind(to+1) == arabic.Digits && (spaced || t.Glued(to) && t.Glued(to+1)) {
			to += 2
		}
		groups := (to - i + 1) / 2
		switch {
		case groups == 3 && plausible(t.Word(i), t.Word(i+2), t.Word(i+4)), groups > 1 && sep == ":":
			return to
		case groups == 2 && sep == "-" && !spaced && yearish(t.Word(i)) && len(t.Word(i+2))%2 == 0 && len(t.Word(i+2)) <= 4:
			return to
		}
	}
	return 0
}

// yearish says whether digits are written as a year is.
func yearish(w string) bool { return len(w) == 4 && w >= "1300" && w < "2200" }

// plausible says whether three numbers are a day, a month and a year, from either end.
func plausible(a, b, c string) bool {
	if yearish(a) {
		a, c = c, a
	}
	if !yearish(c) && len(c) != 2 || len(a) > 2 || len(b) > 2 {
		return false
	}
	day, month := max(twoDigits(a), twoDigits(b)), min(twoDigits(a), twoDigits(b))
	return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

// twoDigits is the value of one or two digits.
func twoDigits(w string) int {
	n := 0
	for _, c := range w {
		n = n*10 + int(c-'0')
	}
	return n
}

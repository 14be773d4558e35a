package number_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// The words of a number as a grammar has them (Ryding, ch. 15), written here apart from the reader's own
// lexicon: masculine and feminine units, nominative and oblique endings.
var (
	units = [2][]string{
		{"", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"},
		{"", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"},
	}
	tens     = []string{"", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"}
	hundreds = []string{"", "مئة", "", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"}
	scales   = [][3]string{{"ألف", "ألف", "آلاف"}, {"مليون", "مليون", "ملايين"}, {"مليار", "مليار", "مليارات"}, {"تريليون", "تريليون", "تريليونات"}}
)

// speller spells numbers in one of the ways there are.
type speller struct {
	feminine, oblique, spaced bool
}

func (s speller) dual(stem string) string {
	if s.oblique {
		return stem + "ين"
	}
	return stem + "ان"
}

// below spells 1 to 999.
func (s speller) below(n int) string {
	gender := 0
	if s.feminine {
		gender = 1
	}
	var parts []string
	switch h := n / 100; h {
	case 0:
	case 2:
		parts = append(parts, s.dual("مئت"))
	default:
		parts = append(parts, hundreds[h])
	}
	switch r := n % 100; {
	case r == 0:
	case r == 2 && s.oblique:
		parts = append(parts, []string{"اثنين", "اثنتين"}[gender])
	case r <= 10:
		parts = append(parts, units[gender][r])
	case r == 11:
		parts = append(parts, []string{"أحد عشر", "إحدى عشرة"}[gender])
	case r == 12:
		parts = append(parts, []string{"اثنا عشر", "اثنتا عشرة"}[gender])
	case r < 20:
		parts = append(parts, units[gender][r-10]+[]string{" عشر", " عشرة"}[gender])
	default:
		if u := r % 10; u > 0 {
			parts = append(parts, units[gender][u])
		}
		end := "ون"
		if s.oblique {
			end = "ين"
		}
		parts = append(parts, tens[r/10]+end)
	}
	return strings.Join(parts, s.and())
}

func (s speller) and() string {
	if s.spaced {
		return " و "
	}
	return " و"
}

// spell spells 1 to 10^15-1.
func (s speller) spell(n uint64) string {
	var groups []string
	for i := len(scales); i >= 0; i-- {
		size := uint64(1)
		for range i {
			size *= 1000
		}
		g := int(n / size % 1000)
		if g == 0 {
			continue
		}
		if i == 0 {
			groups = append(groups, s.below(g))
			continue
		}
		masculine := speller{oblique: s.oblique, spaced: s.spaced}
		switch word := scales[i-1]; {
		case g == 1:
			groups = append(groups, word[0])
		case g == 2:
			groups = append(groups, s.dual(word[0]))
		case g%100 >= 3 && g%100 <= 10:
			groups = append(groups, masculine.below(g)+" "+word[2])
		default:
			groups = append(groups, masculine.below(g)+" "+word[1])
		}
	}
	return strings.Join(groups, s.and())
}

// FuzzSpelling holds that a number says the same in words of every gender, case and spacing, and in the
// digits of every script.
func FuzzSpelling(f *testing.F) {
	for _, n := range []uint64{1, 2, 10, 11, 12, 19, 21, 99, 100, 101, 111, 200, 202, 999, 1000, 1001, 2000, 2002, 3003, 11000, 100000,
		1000000, 2000001, 1234567, 999999999999, 102000, 3000000100} {
		f.Add(n, true, false, false)
		f.Add(n, false, true, true)
	}
	for n := range uint64(1100) { // every unit, ten and hundred
		f.Add(n*1001001, n%2 == 0, n%3 == 0, n%5 == 0)
	}
	f.Fuzz(func(t *testing.T, n uint64, feminine, oblique, spaced bool) {
		n = n%999_999_999_999_999 + 1
		want := new(big.Rat).SetInt(new(big.Int).SetUint64(n))
		words := speller{feminine, oblique, spaced}.spell(n)
		x := arabic.Read(words)
		got, ok := number.Read(x, 0)
		if !ok || got.Value.Cmp(want) != 0 || got.To != len(x.Tokens) {
			t.Errorf("%d: %s: read %v up to token %d of %d", n, words, got.Value, got.To, len(x.Tokens))
		}
		for _, zero := range []rune{'0', '٠', '۰', '०', '০', '０', '𞥐'} {
			digits := script(want.Num().String(), zero)
			d, ok := number.ReadDigits(arabic.Read(digits), 0)
			if !ok || d.Value.Cmp(want) != 0 {
				t.Errorf("%d: %s: read %v", n, digits, d.Value)
			}
		}
	})
}

// script writes ASCII digits in the script whose nought is zero.
func script(digits string, zero rune) string {
	var b strings.Builder
	for _, d := range digits {
		b.WriteRune(zero + d - '0')
	}
	return b.String()
}

package number_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/number"
)

func TestFormat(t *testing.T) {
	for given, want := range map[string]string{
		"0": "0", "1150": "1150", "2500000000": "2500000000", "1/4": "0.25", "2.50": "2.5", "-7.4": "-7.4", "1/3": "1/3", "-2/6": "-1/3",
		"10/5": "2", "0.005": "0.005", "1e12": "1000000000000", "1/1024": "0.0009765625",
	} {
		v, _ := new(big.Rat).SetString(given)
		if got := number.Format(v); got != want {
			t.Errorf("%s is written %s, want %s", given, got, want)
		}
	}
}

func TestParse(t *testing.T) {
	for given, want := range map[string]string{
		"1150": "1150", " 1150 ": "1150", "1150.0": "1150", "0.25": "0.25", "1/3": "1/3", "2/6": "1/3", "-5": "-5", "+5": "5", "007": "7",
		"-1/3": "-1/3", "١١٥٠": "1150", "۱۱۵۰": "1150", "١٬١٥٠٫٥": "1150.5", "1,150": "1150", "1,234,567.89": "1234567.89", "−7.4": "-7.4",
	} {
		v, ok := number.Parse(given)
		if !ok {
			t.Errorf("%q is no value", given)
		} else if got := number.Format(v); got != want {
			t.Errorf("%q is %s, want %s", given, got, want)
		}
	}
	for _, bad := range []string{"", " ", "-", ".", "5.", ".5", "1e3", "0x10", "1_000", "1 150", "خمسة", "5%", "1,15", "1,1500", ",150", "1,,150", "150,", "1/0", "1/", "/3", "1/2/3", "1.5/2",
		"--5", "1.2.3", "NaN", "Inf", "12345678901234567890123456789012345678901"} {
		if v, ok := number.Parse(bad); ok {
			t.Errorf("%q is %s", bad, v.RatString())
		}
	}
}

// What is written is read as the same value.
func TestFormatParseRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	for range 5000 {
		v := big.NewRat(random.Int64N(1e15)-5e14, random.Int64N(1000)+1)
		if random.IntN(2) == 0 {
			v.SetFrac(big.NewInt(random.Int64N(1e12)), new(big.Int).Exp(big.NewInt(10), big.NewInt(random.Int64N(12)), nil))
		}
		s := number.Format(v)
		if got, ok := number.Parse(s); !ok || got.Cmp(v) != 0 {
			t.Fatalf("%s is written %s and read %v", v.RatString(), s, got)
		}
	}
}

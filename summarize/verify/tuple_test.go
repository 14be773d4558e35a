package verify

import (
	"fmt"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/number"
)

// What is taken for canonical as it stands is what the numbers' own writing makes of it.
func TestPlainDigitsAreCanonical(t *testing.T) {
	for _, value := range []string{"1", "10", "007", "0", "1150", "1150.0", "999999999999999999999999", "١١٥٠", "", "-5", "1e3", "1,150", "12 "} {
		v, ok := number.Parse(value)
		if plainDigits(value) && (!ok || number.Format(v) != value) {
			t.Errorf("%q is plain, but parses as %v, %v", value, v, ok)
		}
	}
	for n := range 5000 {
		value := fmt.Sprint(n * n * 37)
		v, ok := number.Parse(value)
		if !ok || number.Format(v) != canonical(value) {
			t.Errorf("%s is %s", value, canonical(value))
		}
	}
}

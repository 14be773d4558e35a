package verify_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
)

// Among hundreds of numbers in the evidence an amount gets the answer that its own sentence gives.
func TestManyMentions(t *testing.T) {
	const n = 400
	var lines []string
	for i := range n {
		lines = append(lines, fmt.Sprintf(manyLine, i+1000, i+1000, i+1000))
	}
	a := article(t, strings.Join(lines, "\n"))
	for _, i := range []int{0, 63, 64, 65, 200, n - 1} {
		number := fmt.Sprint(i + 1000)
		for _, q := range []claim.Quantity{
			{Value: claim.Maybe(number), Unit: "km", Mod: claim.Exact},
			{Value: claim.Maybe(number + "000"), Unit: "m", Mod: claim.Exact},
			{Value: claim.Maybe(number), Unit: "1", Mod: claim.MoreThan, Of: manyNouns[0]},
			{Value: claim.Maybe(number), Unit: "", Mod: claim.Exact, Of: manyNouns[1]},
			{Value: claim.Maybe(number), Unit: "1", Mod: claim.Exact, Of: manyNouns[2]},
			{Value: claim.Maybe(number), Unit: "1", Mod: claim.LessThan, Of: manyNouns[1]},
			{Value: claim.Maybe(number), Unit: "kg", Mod: claim.Exact},
			{Value: claim.Maybe(number), High: "9999", Unit: "km", Mod: claim.Exact},
			{Value: "7", Unit: "km", Mod: claim.Exact},
		} {
			one := stated{[]string{lines[i]}, q}.verdict(t, a)
			all := stated{lines, q}.verdict(t, a)
			same := one.Code == all.Code && one.Got == all.Got
			if one.Code != "quantity-value" {
				same = same && one.Want == all.Want && *one.At == *all.At
			}
			if !same {
				t.Errorf("%+v:\n%s, got %q, want %q, by its sentence\n%s, got %q, want %q, by all", q, one.Code, one.Got, one.Want, all.Code, all.Got, all.Want)
			}
		}
	}
}

// manyLine states a distance and two counts.
const manyLine = "قطعت القافلة %d كيلومترا ومعها أكثر من %d شاحنة و%d سائقا."

var manyNouns = []claim.Maybe{
	"شاحنة",
	"سائقا",
	"طيارا",
}

// What stands last among many that are alike in part is found all the same.
func TestManyAlike(t *testing.T) {
	letters := []rune(alphabet)
	var parts []string
	for i := range 200 {
		parts = append(parts, "5 "+string([]rune{letters[i%10], letters[10+i/10%10], letters[20-i/100], letters[i%7]}))
	}
	text := strings.Join(append(parts, manyLast), "، ")
	a := article(t, text)
	for _, c := range []struct {
		q          claim.Quantity
		code, want string
	}{
		{claim.Quantity{Value: "5", Unit: "1", Mod: claim.Exact, Of: manyNouns[1]}, "ok", ""},
		{claim.Quantity{Value: "5", Unit: "", Mod: claim.MoreThan}, "ok", ""},
		{claim.Quantity{Value: "6", Unit: "t", Mod: claim.Exact}, "quantity-value", "70"},
		{claim.Quantity{Value: "1150", Unit: "m", Mod: claim.Exact}, "quantity-ambiguous", "1.15"},
		{claim.Quantity{Value: "5", Unit: "1", Mod: claim.LessThan}, "quantity-mod", "EXACT"},
	} {
		f := stated{[]string{text}, c.q}.verdict(t, a)
		if f.Code != c.code || string(f.Want) != c.want {
			t.Errorf("%+v: %s, got %q, want %q", c.q, f.Code, f.Got, f.Want)
		}
	}
}

// alphabet has the letters of which nouns are made up.
const alphabet = "بتثجحخدذرزسشصضطظعغفقكلمن"

// manyLast ends a list of counts with some that differ.
const manyLast = "5 سائقين، وأكثر من 5 شاحنات، و70 طنا، وطول 1.150 متر."

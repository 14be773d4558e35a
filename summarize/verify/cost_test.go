package verify_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// numbered is an article of n sentences, each with a number of its own and one that all have.
func numbered(t *testing.T, n int) *source.Article {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "قطعت القافلة %d كيلومترا في 5 أيام.\n", i+10000)
	}
	return article(t, b.String())
}

func amount(value int, unit string, text string) claim.Quantity {
	return claim.Quantity{Text: text, Value: claim.Maybe(fmt.Sprint(value)), Unit: claim.Maybe(unit), Mod: claim.Exact}
}

// many gives n items.
func many[T any](n int, of func(i int) T) []T {
	out := make([]T, n)
	for i := range out {
		out[i] = of(i)
	}
	return out
}

func sentence(i int) claim.Evidence {
	return claim.Evidence{Quote: fmt.Sprintf("قطعت القافلة %d كيلومترا في 5 أيام", i+10000)}
}

// growing are summaries of n parts: what is looked for in them is in the article, is not, or is everywhere.
// The article grows with n where that is said.
var growing = []struct {
	name    string
	article int // sentences; 0 means n
	of      func(n int) any
}{
	{"amounts of one event", 10, func(n int) any {
		return item{many(10, sentence), many(n, func(i int) claim.Quantity { return amount(10000+i%20, "km", "") })}
	}},
	{"amounts of one event, each false in its own way", 10, func(n int) any {
		return item{many(10, sentence), many(n, func(i int) claim.Quantity { return amount(i, "kg", fmt.Sprint(i)) })}
	}},
	{"events", 10, func(n int) any {
		return many(n, func(i int) item {
			return item{[]claim.Evidence{sentence(i % 10)}, []claim.Quantity{amount(10000+i%11, "km", "")}}
		})
	}},
	{"events with invented evidence", 10, func(n int) any {
		return many(n, func(i int) item {
			return item{[]claim.Evidence{{Quote: fmt.Sprintf("قطعت السفينة %d كيلومترا في 5 أيام", i)}}, []claim.Quantity{amount(10000, "km", "")}}
		})
	}},
	{"evidence and amounts of one event, with the article", 0, func(n int) any {
		return item{[]claim.Evidence{{Quote: "القافلة"}, {Quote: "في 5 أيام"}}, many(n, func(i int) claim.Quantity { return amount(5, "d", "5 أيام") })}
	}},
	{"false amounts over all numbers of the article", 0, func(n int) any {
		return item{[]claim.Evidence{{Quote: "كيلومترا"}, {Quote: "5"}, {Quote: "القافلة"}}, many(n, func(i int) claim.Quantity { return amount(i, "km", "") })}
	}},
	{"amounts without evidence that is found", 0, func(n int) any {
		return item{[]claim.Evidence{{Quote: "لا أثر له"}}, many(n, func(i int) claim.Quantity { return amount(i, "m", "") })}
	}},
	{"the same evidence over and over", 0, func(n int) any {
		return item{many(n, func(int) claim.Evidence { return claim.Evidence{Quote: "في 5 أيام"} }), many(n, func(i int) claim.Quantity { return amount(6, "d", "") })}
	}},
	{"one quote, not found", 10, func(n int) any {
		return item{Evidence: []claim.Evidence{{Quote: strings.Repeat("قطعت القافلة الطويلة 10005 كيلومترات في 5 أيام ", n/10)}}}
	}},
	{"one quote, with an ellipsis", 10, func(n int) any {
		return item{Evidence: []claim.Evidence{{Quote: strings.Repeat("قطعت القافلة … ", n/10)}}}
	}},
	{"one text of an amount", 10, func(n int) any {
		return item{many(1, sentence), []claim.Quantity{amount(5, "d", strings.Repeat("5 أيام ", n/10))}}
	}},
	{"ids", 10, func(n int) any {
		return claim.Summary{Entities: many(n, func(i int) claim.Entity { return claim.Entity{ID: fmt.Sprint("n", i)} }),
			Events: many(n, func(i int) claim.Event { return claim.Event{ID: fmt.Sprint("n", i), Where: []string{"n1", "x"}} })}
	}},
	{"whole events and claims, with the article", 0, func(n int) any { return toldOf(n/2, n/2, func(i int) string { return fmt.Sprintf(freeText, i, i, i) }) }},
	{"whole events and claims of one place", 10, func(n int) any {
		return toldOf(n/2, 1, func(int) string { return "قطعت القافلة مسافة" })
	}},
	{"one free text", 10, func(n int) any { // of a megabyte at most
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, freeText, i, i, i)
		}
		return toldOf(1, 10, func(int) string { return b.String() })
	}},
	{"one free text, all one sentence", 10, func(n int) any {
		return toldOf(1, 10, func(int) string { return strings.Repeat("أكد السيد محمد العلي و", 2*n) })
	}},
	{"one free text, all quotation marks", 10, func(n int) any {
		return toldOf(1, 10, func(int) string { return strings.Repeat("«هي هي» \"", n) })
	}},
	{"nested lists", 10, func(n int) any {
		deep := any(claim.Prose(""))
		for range 150 {
			deep = []any{deep}
		}
		return many(n/150, func(int) any { return deep })
	}},
}

// freeText has what is held of free text, another at each number: an amount, a day, a name and a quotation.
const freeText = "قال محمد العلي الثلاثاء 4 يناير 2022 إنها قطعت %d كيلومترا بـ«سفينة %d» في 7 أيام مع أحمد بن سالم، %d. "

// toldOf is a summary of n events and n claims, of which each rests on one of some sentences and has the parts that a
// summary's items have; text gives their free text.
func toldOf(n, sentences int, text func(i int) string) claim.Summary {
	put := claim.Assertion{Status: claim.Occurred, Polarity: claim.Affirmed, Modality: claim.Asserted}
	return claim.Summary{
		Entities: []claim.Entity{{ID: "n1", Evidence: []claim.Evidence{sentence(0)}, Name: claim.Name{Text: "القافلة"}, Kind: "group"}},
		Events: many(n, func(i int) claim.Event {
			return claim.Event{ID: fmt.Sprint("e", i), Evidence: []claim.Evidence{sentence(i % sentences)}, Title: claim.Prose(text(i)), Assertion: put,
				When: &claim.Timex{Text: "5 أيام", Type: claim.Duration, Value: "P5D"}, Quantities: []claim.Quantity{amount(10000+i%sentences, "km", "")}}
		}),
		Claims: many(n, func(i int) claim.Claim {
			return claim.Claim{ID: fmt.Sprint("c", i), Evidence: []claim.Evidence{sentence(i % sentences)}, Content: claim.Prose(text(i)), Assertion: put,
				Attribution: claim.Attribution{Speaker: "n1", Text: "القافلة", Cue: "قطعت", Act: claim.Say}, Quantities: []claim.Quantity{amount(i, "km", fmt.Sprint(i))}}
		}),
	}
}

// The cost of a verification grows no faster than what is verified. The best of several is compared, and
// what looks too slow is measured again, since other programs run beside the test.
func TestCostIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const n, tries, times, slack = 1000, 12, 30, 20 * time.Millisecond
	for _, g := range growing {
		prepare := func(n int) func() time.Duration {
			sentences := g.article
			if sentences == 0 {
				sentences = n
			}
			a, v := numbered(t, sentences), g.of(n)
			return func() time.Duration {
				start := time.Now()
				if _, err := verify.Struct(context.Background(), a, v, nil); err != nil {
					t.Fatal(err)
				}
				return time.Since(start)
			}
		}
		small, large := prepare(n), prepare(10*n)
		one, ten := time.Hour, time.Hour
		for range tries {
			one, ten = min(one, small(), small(), small()), min(ten, large())
			if ten < times*one+slack {
				break
			}
		}
		t.Logf("%s: %v, %v", g.name, one, ten)
		if ten > times*one+slack { // what is quadratic takes 100 times as long
			t.Errorf("%s: %v for %d, %v for %d", g.name, one, n, ten, 10*n)
		}
	}
}

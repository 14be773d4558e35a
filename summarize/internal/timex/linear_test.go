package timex_test

import (
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/internal/timex"
)

// A long text costs in proportion, whatever it is made of.
func TestScanIsLinear(t *testing.T) {
	for _, piece := range []string{
		"قال الخميس إن الاجتماع سيعقد في 12 يناير الجاري. ", "الخميس ", "12 و", "12 يناير ", "يناير ", "أوائل ", "مساء ", "بعد ", "قبل شهر ", "الساعة 19:00 ",
		"2015-", "2015 ", "الأول من ", "كل يوم ", "3/4 ", "26 شوال 1436 هـ الموافق ", "عام ", "نهاية الأسبوع ", "الربع الأول من ", "عيد الفطر ",
	} {
		t.Run(piece, func(t *testing.T) {
			cost := func(n int) time.Duration {
				text := arabic.Read(strings.Repeat(piece, n*(4000/len(piece)+1)))
				quantities := quantity.Scan(text, "")
				start := time.Now()
				timex.Scan(text, quantities, paper, "")
				return time.Since(start)
			}
			a, b := time.Hour, time.Hour
			for range 20 { // a loaded machine may need some tries for a clean pair
				a, b = min(a, cost(1)), min(b, cost(30))
				if b < 90*a {
					break
				}
			}
			// Thirty times the text, and quadratic cost would be nine hundredfold.
			if b > 200*a+5*time.Millisecond {
				t.Errorf("4 kB take %v, 120 kB %v", a, b)
			}
		})
	}
}

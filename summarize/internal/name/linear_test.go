package name

import (
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// A long text costs in proportion, whatever it is made of.
func TestScanIsLinear(t *testing.T) {
	for _, piece := range []string{
		"قال نائب وزير الخارجية الروسي سيرجي ريابكوف إن بلاده سترد. ", "محمد ", "وزير ", "وزارة ", "المتحدث باسم ", "\"", "عبد الله ", "بن ", "مدينة ", "روسيا ", "ريابكوف ", "وال", "حزب \"", "وسوبردراج ", "سينسبري ", "«تبريد» 1.75% ", "عبد ", "آل ", "قال مزور أن ", "الدكتور ", "وزارة إعداد ", "المنظمة العامة ل", "كلمات ", "و ال",
	} {
		t.Run(piece, func(t *testing.T) {
			cost := func(n int) time.Duration {
				text := arabic.Read(strings.Repeat(piece, n*(4000/len(piece)+1)))
				start := time.Now()
				Scan(text)
				return time.Since(start)
			}
			a, b := time.Hour, time.Hour
			for range 20 { // a loaded machine may need some tries for a clean pair
				a, b = min(a, cost(1)), min(b, cost(30))
				if b < 90*a {
					break
				}
			}
			if b > 200*a+5*time.Millisecond {
				t.Errorf("4 kB take %v, 120 kB %v", a, b)
			}
		})
	}
}

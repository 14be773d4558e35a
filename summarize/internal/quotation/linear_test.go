package quotation

import (
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/name"
)

// A long text costs in proportion, whatever it is made of.
func TestScanIsLinear(t *testing.T) {
	for _, piece := range []string{
		"قال نائب وزير الخارجية الروسي سيرجي ريابكوف إن بلاده سترد. ", "وأضاف أن ", "قال ", "إن ", "\"", "«", "» ", "\"\n", "بحسب ", "وفقا لوزارة ", "على حد قوله ", "، ",
		"مشيرا إلى أن ", "قال الوزير: \"لا\" ", "نقلت الوكالة عن ", "دعوته إلى ", "وأكد ضرورة ", "ريابكوف قال ", "الذي قال ", "كما قال ", ". ", "(", "قال: «قال: \"", "وجاء في بيان ",
	} {
		t.Run(piece, func(t *testing.T) {
			cost := func(n int) time.Duration {
				text := arabic.Read("قال أحمد سالم إن. " + strings.Repeat(piece, n*(4000/len(piece)+1)))
				names := name.Scan(text)
				start := time.Now()
				Scan(text, names, nil)
				return time.Since(start)
			}
			a, b := time.Hour, time.Hour
			for range 12 { // a loaded machine may need some tries for a clean pair
				a, b = min(a, cost(4)), min(b, cost(40))
				if b < 15*a {
					break
				}
			}
			if b > 30*a+5*time.Millisecond { // from the length on at which words without a stop are followed no further
				t.Errorf("16 kB take %v, 160 kB %v", a, b)
			}
		})
	}
}

package extractive_test

import (
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/extractive"
)

// TestLinear drafts articles of one shape and growing length: eight times the text may not take thirty
// times as long, as it would in quadratic time.
func TestLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"sentences":    "وقال وزير الدفاع أحمد سالم إن 30 جنديا عادوا، مشيرا إلى أن «الوضع تحت السيطرة». وقتل 3 أشخاص في حادث.\n",
		"one line":     "وقال الوزير إن 30 جنديا عادوا إلى مواقعهم، ",
		"brackets":     "(",
		"spaces":       " ",
		"no words":     ". ( ( ( \" « ",
		"open marks":   "«كلمة \"كلمة ",
		"verbs alone":  "قال أكد أعلن مشيرا إلى أن ",
		"numbers":      "5 6. ",
		"one word":     "كلمة",
		"empty lines":  "\n\n",
		"names":        "قال زيد إن العمل مستمر في المصنع. قال عمرو إن العمل متوقف في المصنع.\n",
		"lone mark":    "قال زيد إن عمل ",
		"restricted":   "قال زيد إن عمرا لم يأت سوى ",
		"abbreviation": "د. أ. ",
	} {
		t.Run(name, func(t *testing.T) {
			short, long := time.Hour, time.Hour
			for range 12 { // on a busy machine the first measures are not the shortest
				short, long = min(short, best(t, unit, 40<<10)), min(long, best(t, unit, 320<<10))
				if long <= 24*short {
					return
				}
			}
			t.Errorf("40 KB took %v, 320 KB %v", short, long)
		})
	}
}

// best drafts a text of some n bytes made of one unit, and gives the shortest of three times.
func best(t *testing.T, unit string, n int) time.Duration {
	a := article(t, "قال زيد. "+strings.Repeat(unit, n/len(unit))+"\"", "")
	shortest := time.Hour
	for range 3 {
		start := time.Now()
		extractive.Draft(a)
		shortest = min(shortest, time.Since(start))
	}
	return shortest
}

// TestLongArticle has a summary of a bounded size whatever the article's.
func TestLongArticle(t *testing.T) {
	unit := "وقال وزير الدفاع أحمد سالم إن 30 جنديا عادوا إلى مواقعهم. وقتل 3 أشخاص في حادث على الطريق. "
	s := extractive.Draft(article(t, strings.Repeat(unit, 2000), ""))
	if len(s.Synopsis) > 5 || len(s.Events) > 12 || len(s.Claims) > 12 || len(s.Claims) == 0 || len(s.Events) == 0 {
		t.Errorf("%d passages, %d events, %d claims", len(s.Synopsis), len(s.Events), len(s.Claims))
	}
	if n := len(encode(t, s)); n > 64<<10 {
		t.Errorf("the summary has %d bytes", n)
	}
}

package align_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

func seed(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile("../../../seeds/belarus-russia-patrol.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// runs draws runs of whole words of a text: token numbers [i, j).
func runs(text *arabic.Text, n int, visit func(i, j int)) {
	random := rand.New(rand.NewPCG(7, 8))
	for range n {
		i := random.IntN(len(text.Tokens))
		j := min(len(text.Tokens), i+1+random.IntN(40))
		for i < j && text.Kind(i) == arabic.Break {
			i++
		}
		for i < j && text.Kind(j-1) == arabic.Break {
			j--
		}
		if i < j {
			visit(i, j)
		}
	}
}

func TestEveryRunOfWordsIsFound(t *testing.T) {
	s := seed(t)
	text := arabic.Read(s)
	x := align.NewIndex(text)
	runs(text, 3000, func(i, j int) {
		span := text.Span(i, j)
		if inNumber(text, i) || inNumber(text, j) {
			return // a run that cuts a number in two is none
		}
		matches := x.Find(span.Of(s))
		for _, m := range matches {
			if m.Grade != align.Identical || m.Span.Of(s) != span.Of(s) {
				t.Errorf("%q is found as %q, %s", span.Of(s), m.Span.Of(s), m.Grade)
			}
			if m.Span == span {
				return
			}
		}
		t.Errorf("%q is not found where it is, at %v", span.Of(s), span)
	})
}

// inNumber says whether token i stands inside a number: behind or at a mark between digits.
func inNumber(text *arabic.Text, i int) bool {
	digits := func(i int) bool { return text.Kind(i) == arabic.Digits }
	return digits(i-1) && text.Glued(i) && digits(i+1) || digits(i-2) && digits(i) && text.Glued(i-1) && text.Glued(i)
}

// However a run is found in another spelling, the place is the same.
func TestRewrittenRunsAreFound(t *testing.T) {
	s := seed(t)
	text := arabic.Read(s)
	x := align.NewIndex(text)
	rewrite := strings.NewReplacer("أ", "ا", "إ", "ا", "ة", "ه", "ى", "ي", "ً", "", "1", "١", "2", "٢", "0", "٠", "\"", "”", "م", "مـ")
	runs(text, 1000, func(i, j int) {
		if inNumber(text, i) || inNumber(text, j) {
			return
		}
		span := text.Span(i, j)
		quote := rewrite.Replace(span.Of(s))
		for _, m := range x.Find(quote) {
			if m.Span == span {
				return
			}
		}
		t.Errorf("%q is not found at %v", quote, span)
	})
}

// A run with one word changed is nowhere: not by a letter, not by a digit, however long it is.
func TestChangedRunsAreNotFound(t *testing.T) {
	s := seed(t)
	text := arabic.Read(s)
	x := align.NewIndex(text)
	random := rand.New(rand.NewPCG(9, 10))
	runs(text, 3000, func(i, j int) {
		k := i + random.IntN(j-i)
		changed := ""
		switch w := text.Span(k, k+1).Of(s); text.Kind(k) {
		case arabic.Digits:
			changed = w[:len(w)-1] + string('0'+(w[len(w)-1]-'0'+1)%10)
		case arabic.Word:
			changed = "غ" + w // no word of the article begins so, and غ is no particle
		case arabic.Latin:
			changed = w + "z"
		default:
			return
		}
		quote := s[text.Span(i, i+1).Start:text.Span(k, k+1).Start] + changed + s[text.Span(k, k+1).End:text.Span(j-1, j).End]
		if strings.Contains(s, quote) {
			return // 12 changed to 13 may stand elsewhere
		}
		if matches := x.Find(quote); len(matches) > 0 {
			t.Errorf("%q is found as %q, %s", quote, matches[0].Span.Of(s), matches[0].Grade)
		}
	})
}

// Finding costs in proportion to the text, whatever it and the quote are made of.
func TestFindIsLinear(t *testing.T) {
	for _, c := range []struct{ name, piece, quote string }{
		{"a repeated word", "في ", "في في"},
		{"a clitic everywhere", "والدول ", "الدول نعم"},
		{"an ellipsis of what is everywhere", "في ", "في … نعم"},
		{"an ellipsis with many heads", "في من ", "في … من"},
		{"a quote that is nowhere", "أول دورية جوية مشتركة ", "أول دورية جوية مشتركه غدا"},
		{"paragraphs", "في\n", "في … من … في"},
	} {
		one, thirty := index(strings.Repeat(c.piece, 1000)), index(strings.Repeat(c.piece, 30000))
		cost := func(x *align.Index) time.Duration {
			start := time.Now()
			x.Find(c.quote)
			x.Nearest(c.quote)
			return time.Since(start)
		}
		a, b := time.Hour, time.Hour
		for range 20 { // a loaded machine may need some tries for a clean pair
			a, b = min(a, cost(one)), min(b, cost(thirty))
			if b < 90*a {
				break
			}
		}
		// Thirty times the text, and quadratic cost would be nine hundredfold.
		if b > 200*a+5*time.Millisecond {
			t.Errorf("%s: 1000 pieces take %v, 30000 take %v", c.name, a, b)
		}
	}
}

// Whatever is found in whatever text has the words looked for, between whole characters, in order.
func FuzzFind(f *testing.F) {
	f.Add("قالَ «الرَّئِيسُ» إنّ 1,150 كم", "الرئيس ان 1150")
	f.Add("في الجو … وغطوا", "في … وغطوا")
	f.Add("للدول والدول بالدول قال", "الدول قال")
	f.Fuzz(func(t *testing.T, s, quote string) {
		if len(s)+len(quote) > 1<<11 || !utf8.ValidString(s) || !utf8.ValidString(quote) {
			return
		}
		x := index(s)
		last := 0
		for _, m := range x.Find(quote) {
			if m.Span.Start < last || m.Span.End > len(s) || m.Span.Empty() || !utf8.ValidString(m.Span.Of(s)) {
				t.Fatalf("%q in %q: %v", quote, s, m.Span)
			}
			last = m.Span.Start
			if m.Grade == align.Identical && m.Span.Of(s) != strings.TrimSpace(quote) {
				t.Fatalf("%q is called identical to %q", m.Span.Of(s), quote)
			}
			if again := x.Find(m.Span.Of(s)); len(again) == 0 && !strings.Contains(s, "ـ") { // tatweel is a dash only between digits
				t.Fatalf("%q, found for %q in %q, is not found", m.Span.Of(s), quote, s)
			}
		}
		if n := x.Nearest(quote); n != nil && (n.Span.End > len(s) || !utf8.ValidString(n.Span.Of(s))) {
			t.Fatalf("nearest to %q in %q: %v", quote, s, n.Span)
		}
	})
}

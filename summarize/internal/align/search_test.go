package align

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// pieces make texts in which words, numbers and marks meet in every way.
var pieces = strings.Fields("قال وقال الوزير وزير 3 3.5 3٫5 3،5 1,150 1٬150 1150 5 150 . ، - ( ) \" NATO b12 12b بـ60 60 في و")

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pieces[r.IntN(len(pieces))])
		if r.IntN(4) > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// The places that are found beside the rarest word are those that are found by going through the whole text.
func TestSearchIsExhaustive(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	found := 0
	for range 20000 {
		text := randomText(r, 5+r.IntN(30))
		quote := randomText(r, 1+r.IntN(4))
		if from := r.IntN(len(text)); r.IntN(2) == 0 {
			quote = strings.ToValidUTF8(text[from:min(len(text), from+1+r.IntN(20))], "")
		}
		x, q := NewIndex(arabic.Read(text)), NewIndex(arabic.Read(quote))
		if len(q.offsets) == 0 {
			continue
		}
		var got []int
		for _, m := range x.exact(q) {
			got = append(got, m.first)
		}
		if want := everywhere(x, q.joined, 1); !slices.Equal(got, want) {
			t.Fatalf("%q in %q: at tokens %v, want %v", quote, text, got, want)
		}
		found += min(1, len(got))

		got = nil
		cut := 1 + len(q.word(0))
		ending := "زير" + q.joined[cut:]
		if s, ok := x.searchFor(ending, q, 1, cut-len("زير")); ok {
			for from := 0; ; from += len("زير") {
				if from = s.next(from); from < 0 {
					break
				}
				if last := x.at(from+len(ending)-2) + 1; x.end(last-1) == from+len(ending)-1 {
					got = append(got, x.at(from))
				}
			}
		}
		if want := everywhere(x, ending, 0); !slices.Equal(got, want) {
			t.Fatalf("%q in %q: at tokens %v, want %v", ending, text, got, want)
		}
	}
	if found < 2000 {
		t.Errorf("only %d quotes are found", found)
	}
}

// everywhere goes through the whole text, and gives the first tokens of the places where joined tokens stand: all of it,
// begin bytes of space aside, or where that is 0 from anywhere in a token on.
func everywhere(x *Index, joined string, begin int) []int {
	var out []int
	for from := 0; ; {
		k := strings.Index(x.joined[from:], joined)
		if k < 0 {
			return out
		}
		from += k
		first, last := x.at(from+begin), x.at(from+len(joined)-2)+1
		if x.end(last-1) == from+len(joined)-1 && (begin == 0 || int(x.offsets[first]) == from+begin && !x.cutsNumber(first, last)) {
			out = append(out, first)
		}
		from += max(1, begin*(len(joined)-1))
	}
}

// A word at every place of the quote and of the text makes no product of them.
func TestSearchIsLinear(t *testing.T) {
	took := func(n int) time.Duration {
		text := strings.Repeat("قال ", n/2) + strings.Repeat("نعم ", n/2)
		x, best := NewIndex(arabic.Read(text)), time.Hour
		q := NewIndex(arabic.Read(strings.Repeat("قال ", n/4) + "نعم قال"))
		for range 5 {
			at := time.Now()
			if m := x.FindRead(q); len(m) > 0 {
				t.Fatal("found")
			}
			best = min(best, time.Since(at))
		}
		return best
	}
	one, ten := took(4000), took(40000)
	for range 10 {
		if ten <= 30*one+time.Millisecond {
			return
		}
		one, ten = min(one, took(4000)), min(ten, took(40000))
	}
	t.Errorf("%v for 4,000 words, %v for 40,000", one, ten)
}

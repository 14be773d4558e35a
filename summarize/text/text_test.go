package text_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/text"
)

func TestSpan(t *testing.T) {
	s := "نصف mile"
	p := text.Span{Start: 7, End: 11}
	if p.Of(s) != "mile" || p.Len() != 4 || p.String() != "7:11" || p.Empty() {
		t.Errorf("%v is %q, %d bytes", p, p.Of(s), p.Len())
	}
	if !(text.Span{}).Empty() || !(text.Span{Start: 3, End: 3}).Empty() {
		t.Error("a span without bytes is not empty")
	}
	for _, c := range []struct {
		q                  text.Span
		contains, overlaps bool
	}{
		{text.Span{Start: 7, End: 11}, true, true},
		{text.Span{Start: 8, End: 10}, true, true},
		{text.Span{Start: 6, End: 8}, false, true},
		{text.Span{Start: 10, End: 12}, false, true},
		{text.Span{Start: 0, End: 20}, false, true},
		{text.Span{Start: 4, End: 7}, false, false}, // they touch, and share no byte
		{text.Span{Start: 11, End: 12}, false, false},
	} {
		if p.Contains(c.q) != c.contains || p.Overlaps(c.q) != c.overlaps || c.q.Overlaps(p) != c.overlaps {
			t.Errorf("%v and %v: contains %v, overlaps %v", p, c.q, p.Contains(c.q), p.Overlaps(c.q))
		}
	}
}

// Runes against the standard library's counting, over texts longer than the stride between counted places.
func TestRunes(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"a", "ب", "ﷺ", "𝟝", "\n", "é", strings.Repeat("م", 100)}
	for range 50 {
		var b strings.Builder
		for range random.IntN(400) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		s := b.String()
		r := text.NewRunes(s)
		for range 200 {
			p := text.Span{Start: border(s, random.IntN(len(s)+1)), End: border(s, random.IntN(len(s)+1))}
			want := text.Span{Start: utf8.RuneCountInString(s[:p.Start]), End: utf8.RuneCountInString(s[:p.End])}
			if got := r.Chars(p); got != want {
				t.Fatalf("bytes %v of %d are code points %v, want %v", p, len(s), got, want)
			}
		}
		all := text.Span{Start: 0, End: utf8.RuneCountInString(s)}
		if got := r.Chars(text.Span{Start: -5, End: len(s) + 5}); got != all {
			t.Errorf("offsets outside the text are not cut to it: %v, want %v", got, all)
		}
	}
}

// border goes back to where a character of s begins.
func border(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

func TestFolded(t *testing.T) {
	// The original is "xَ، ab" with a dropped x, a letter of two bytes with a mark of two, and an ASCII word.
	f := text.NewFolder(4)
	if f.Last() != utf8.RuneError || f.Len() != 0 {
		t.Errorf("an empty folder ends in %q", f.Last())
	}
	f.Extend(1) // a mark with no letter before it
	f.Put('ب', 1, 3)
	f.Extend(5)
	f.Put(' ', 5, 6)
	f.Put('a', 6, 7)
	f.Put('b', 9, 10) // bytes 7 and 8 were dropped
	if f.Last() != 'b' || f.Len() != 5 {
		t.Errorf("the folder ends in %q and has %d bytes", f.Last(), f.Len())
	}
	folded := f.Folded()
	if folded.Text != "ب ab" {
		t.Fatalf("folded to %q", folded.Text)
	}
	for _, c := range []struct{ folded, original text.Span }{
		{text.Span{Start: 0, End: 2}, text.Span{Start: 1, End: 5}}, // its mark is the letter's own
		{text.Span{Start: 2, End: 3}, text.Span{Start: 5, End: 6}},
		{text.Span{Start: 3, End: 4}, text.Span{Start: 6, End: 7}}, // what is dropped behind it is not
		{text.Span{Start: 3, End: 5}, text.Span{Start: 6, End: 10}},
		{text.Span{Start: 0, End: 5}, text.Span{Start: 1, End: 10}},
		{text.Span{Start: 3, End: 3}, text.Span{Start: 6, End: 6}},
		{text.Span{Start: 5, End: 5}, text.Span{Start: 10, End: 10}},
	} {
		if got := folded.Original(c.folded); got != c.original {
			t.Errorf("folded %v is original %v, want %v", c.folded, got, c.original)
		}
	}
	if got := text.NewFolder(0).Folded().Original(text.Span{}); got != (text.Span{}) {
		t.Errorf("an empty text has %v", got)
	}
}

func TestFolderDrop(t *testing.T) {
	f := text.NewFolder(0)
	f.Put('x', 0, 1)
	f.Put('ي', 1, 3)
	f.Extend(5)
	if start := f.Drop(); start != 1 || f.Last() != 'x' || f.Len() != 1 {
		t.Errorf("dropped what begins at %d; left %q", start, f.Last())
	}
	f.Put('ء', 1, 7)
	if got := f.Folded().Original(text.Span{Start: 1, End: 3}); got != (text.Span{Start: 1, End: 7}) {
		t.Errorf("the letter put for two is at %v", got)
	}
	empty := text.NewFolder(0)
	if start := empty.Drop(); start != 0 || empty.Len() != 0 {
		t.Errorf("nothing dropped begins at %d", start)
	}
}

func ExampleRunes() {
	s := "قطعت 1150 كيلومترا"
	fmt.Println(text.NewRunes(s).Chars(text.Span{Start: 9, End: 13}))
	// Output: 5:9
}

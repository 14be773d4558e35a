package text

import "unicode/utf8"

// stride is how many bytes lie between two counted places: a look-up counts at most so many.
const stride = 64

// Runes turns byte offsets of one text into code point offsets, as W3C Web Annotation and Python count.
// It is immutable, and safe for concurrent use.
type Runes struct {
	text   string
	counts []int // counts[i] code points begin before byte i*stride
}

// NewRunes counts the text once, in linear time.
func NewRunes(s string) *Runes {
	r := &Runes{text: s, counts: make([]int, 0, len(s)/stride+1)}
	n := 0
	for i := range len(s) {
		if i%stride == 0 {
			r.counts = append(r.counts, n)
		}
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return r
}

// Chars gives the code point range of a byte span. Offsets are cut to the text.
func (r *Runes) Chars(p Span) Span { return Span{r.at(p.Start), r.at(p.End)} }

func (r *Runes) at(offset int) int {
	offset = min(max(offset, 0), len(r.text))
	if len(r.counts) == 0 {
		return 0
	}
	k := min(offset/stride, len(r.counts)-1)
	n := r.counts[k]
	for i := k * stride; i < offset; i++ {
		if utf8.RuneStart(r.text[i]) {
			n++
		}
	}
	return n
}

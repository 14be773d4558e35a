package text

import "unicode/utf8"

// Folded is a simplified copy of a text that knows the original bytes of each of its own. It is
// immutable once made, and safe for concurrent use.
type Folded struct {
	// Text is the simplified copy.
	Text string
	// starts and ends hold, for each byte of Text, the original span of the unit that its rune was
	// made from.
	starts, ends []int32
}

// Original gives the bytes of the original text that a span of the folded one was made from: from the
// first unit's start to the last one's end. What was dropped between two units lies inside it, what was
// dropped before the first or after the last lies outside, save what the folder gave to the last
// unit itself (its combining marks). An empty span has an empty original.
func (f *Folded) Original(p Span) Span {
	if p.Empty() {
		at := 0
		if p.Start < len(f.starts) {
			at = int(f.starts[p.Start])
		} else if n := len(f.ends); n > 0 {
			at = int(f.ends[n-1])
		}
		return Span{at, at}
	}
	return Span{int(f.starts[p.Start]), int(f.ends[p.End-1])}
}

// Folder builds a [Folded], rune by rune.
type Folder struct {
	text         []byte
	starts, ends []int32
}

// NewFolder makes a folder with room for n bytes of folded text.
func NewFolder(n int) *Folder {
	return &Folder{make([]byte, 0, n), make([]int32, 0, n), make([]int32, 0, n)}
}

// Put appends a rune made from the original bytes [start, end).
func (b *Folder) Put(r rune, start, end int) {
	if r < utf8.RuneSelf {
		b.text = append(b.text, byte(r))
		b.starts = append(b.starts, int32(start))
		b.ends = append(b.ends, int32(end))
		return
	}
	n := len(b.text)
	b.text = utf8.AppendRune(b.text, r)
	for range len(b.text) - n {
		b.starts = append(b.starts, int32(start))
		b.ends = append(b.ends, int32(end))
	}
}

// Extend lets the last rune's unit reach to the original byte end: for a combining mark that the folded
// text leaves out. Without a rune before it, it does nothing.
func (b *Folder) Extend(end int) {
	n := len(b.text)
	if n == 0 {
		return
	}
	for i := n - 1; ; i-- {
		b.ends[i] = int32(end)
		if i == 0 || utf8.RuneStart(b.text[i]) {
			return
		}
	}
}

// Last is the last rune put, or utf8.RuneError if there is none.
func (b *Folder) Last() rune {
	r, _ := utf8.DecodeLastRune(b.text)
	return r
}

// Drop takes the last rune back and gives the start of its unit.
func (b *Folder) Drop() int {
	_, size := utf8.DecodeLastRune(b.text)
	n := len(b.text) - size
	start := 0
	if size > 0 {
		start = int(b.starts[n])
	}
	b.text, b.starts, b.ends = b.text[:n], b.starts[:n], b.ends[:n]
	return start
}

// Len is the number of bytes put so far.
func (b *Folder) Len() int { return len(b.text) }

// Folded ends the building.
func (b *Folder) Folded() *Folded { return &Folded{string(b.text), b.starts, b.ends} }

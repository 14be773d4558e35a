package text

import "unicode/utf8"

// Folded is a simplified copy of a text that knows the original bytes of each of its own. It is
// immutable once made, and safe for concurrent use.
type Folded struct {
	// Text is the simplified copy.
	Text string
	// runs are the stretches of Text in which every byte stands for the one original byte beside it; the
	// last is empty and stands at the end.
	runs []run
}

// run begins at byte fold of the folded text, which was made from the original byte orig on. The unit
// before it ends at the original byte tail: where units lost bytes, or lie apart, a run ends.
type run struct{ fold, orig, tail int32 }

// Original gives the bytes of the original text that a span of the folded one was made from: from the
// first unit's start to the last one's end. What was dropped between two units lies inside it, what was
// dropped before the first or after the last lies outside, save what the folder gave to the last
// unit itself (its combining marks). An empty span has an empty original. Both ends of the span must be
// borders of runes.
func (f *Folded) Original(p Span) Span {
	first := f.before(p.Start + 1)
	start := int(f.runs[first].orig) + p.Start - int(f.runs[first].fold)
	if p.Empty() {
		if p.Start >= len(f.Text) {
			start = int(f.runs[len(f.runs)-1].tail)
		}
		return Span{start, start}
	}
	r := first
	if r+1 < len(f.runs) && int(f.runs[r+1].fold) < p.End {
		r = f.before(p.End) // seldom: most words lie in one run
	}
	if r+1 < len(f.runs) && int(f.runs[r+1].fold) == p.End {
		return Span{start, int(f.runs[r+1].tail)}
	}
	return Span{start, int(f.runs[r].orig) + p.End - int(f.runs[r].fold)}
}

// before finds the last run that begins before byte i; the first for the text's own begin.
func (f *Folded) before(i int) int {
	lo, hi := 0, len(f.runs)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); int(f.runs[m].fold) < i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return max(0, lo-1)
}

// Folder builds a [Folded], rune by rune.
type Folder struct {
	text []byte
	runs []run
	next int // where the original goes on if the run does; -1 where it cannot
	end  int // where the last unit ends
}

// NewFolder makes a folder with room for n bytes of folded text.
func NewFolder(n int) *Folder {
	return &Folder{text: make([]byte, 0, n), runs: make([]run, 0, n/64+8), next: -1}
}

// Put appends a rune made from the original bytes [start, end).
func (b *Folder) Put(r rune, start, end int) {
	b.begin(start)
	n := len(b.text)
	if r < utf8.RuneSelf {
		b.text = append(b.text, byte(r))
	} else {
		b.text = utf8.AppendRune(b.text, r)
	}
	b.end, b.next = end, end
	if end-start != len(b.text)-n {
		b.next = -1
	}
}

// PutByte is Put for an ASCII character made from the one original byte at start.
func (b *Folder) PutByte(c byte, start int) {
	b.begin(start)
	b.text = append(b.text, c)
	b.end, b.next = start+1, start+1
}

// PutPair is Put for a rune of two bytes made from two original bytes at start.
func (b *Folder) PutPair(c, d byte, start int) {
	b.begin(start)
	b.text = append(b.text, c, d)
	b.end, b.next = start+2, start+2
}

// begin opens a run where the unit at start does not go on the last one.
func (b *Folder) begin(start int) {
	if start != b.next {
		b.runs = append(b.runs, run{int32(len(b.text)), int32(start), int32(b.end)})
	}
}

// Extend lets the last rune's unit reach to the original byte end: for a combining mark that the folded
// text leaves out. Without a rune before it, it does nothing.
func (b *Folder) Extend(end int) {
	if len(b.text) > 0 {
		b.end, b.next = end, -1
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
	if size == 0 {
		return 0
	}
	n := len(b.text) - size
	b.text = b.text[:n]
	last := b.runs[len(b.runs)-1]
	start := int(last.orig) + n - int(last.fold)
	if b.next = -1; int(last.fold) == n {
		b.runs = b.runs[:len(b.runs)-1]
		b.end = int(last.tail)
	} else {
		b.end = start
	}
	return start
}

// Len is the number of bytes put so far.
func (b *Folder) Len() int { return len(b.text) }

// Folded ends the building.
func (b *Folder) Folded() *Folded {
	b.runs = append(b.runs, run{int32(len(b.text)), int32(b.end), int32(b.end)})
	return &Folded{string(b.text), b.runs}
}

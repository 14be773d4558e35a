// Package align finds words of somebody else's making in an Arabic text: exactly, after folding, with the
// grade of what had to be folded. Nothing is accepted by distance or ratio; where nothing matches, the
// nearest place comes with what differs, by type.
package align

import (
	"sort"
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/name"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// Index is a text made ready for finding. Immutable, safe for concurrent use.
type Index struct {
	t *arabic.Text
	// joined is the tokens parted by one space each, line ends left out, with one before the first and
	// after the last: what white space stood where no longer shows, and a match between spaces is one of
	// whole tokens.
	joined string
	// first and last hold, for each token of joined, its tokens of t; offsets where it begins.
	offsets, first, last []int32

	once     sync.Once // postings are made at the first question
	postings postings

	onceNames sync.Once
	names     []mention.Name
	scan      func() []mention.Name // gives them
}

// NewIndex prepares a text, in linear time.
func NewIndex(t *arabic.Text) *Index { return NewNamedIndex(t, nil) }

// NewNamedIndex is NewIndex for who has the text's names too: names gives them, at the first question.
func NewNamedIndex(t *arabic.Text, names func() []mention.Name) *Index {
	x := &Index{t: t, scan: names}
	n := len(t.Tokens)
	all := make([]int32, 3*n)
	x.offsets, x.first, x.last = all[:0:n], all[n:n:2*n], all[2*n:2*n]
	var b strings.Builder
	b.Grow(len(t.Folded.Text) + len(t.Folded.Text)/4)
	b.WriteByte(' ')
	for i := 0; i < len(t.Tokens); {
		if t.Tokens[i].Kind == arabic.Break {
			i++
			continue
		}
		x.offsets = append(x.offsets, int32(b.Len()))
		x.first = append(x.first, int32(i))
		i = join(&b, t, i)
		x.last = append(x.last, int32(i))
		b.WriteByte(' ')
	}
	x.joined = b.String()
	return x
}

// join writes the token at i and gives the next one: a grouping of thousands is written as one number,
// since 1,150 and ١٬١٥٠ and 1150 are the same number, and of decimal marks only one kind.
func join(b *strings.Builder, t *arabic.Text, i int) int {
	b.WriteString(t.Word(i))
	if t.Kind(i) != arabic.Digits {
		return i + 1
	}
	if len(t.Word(i)) <= 3 {
		for groups(t, i+1) {
			b.WriteString(t.Word(i + 2))
			i += 2
		}
	}
	if between(t, i+1) {
		switch t.Word(i + 1) {
		case "٫":
			b.WriteString(" . ")
		case "،":
			b.WriteString(" , ")
		default:
			return i + 1
		}
		b.WriteString(t.Word(i + 2))
		i += 2
	}
	return i + 1
}

// between says whether token j is a decimal or grouping mark between digits, nothing else between them.
func between(t *arabic.Text, j int) bool {
	switch t.Word(j) {
	case ".", ",", "،", "٫", "٬":
	default:
		return false
	}
	return t.Glued(j) && t.Glued(j+1) && t.Kind(j-1) == arabic.Digits && t.Kind(j+1) == arabic.Digits
}

// groups says whether a comma and three digits follow at token j, and no fourth.
func groups(t *arabic.Text, j int) bool {
	return (t.Is(j, ",") || t.Is(j, "٬") || t.Is(j, "،")) && between(t, j) && len(t.Word(j+1)) == 3
}

// Text is the text that was prepared.
func (x *Index) Text() *arabic.Text { return x.t }

// postings are the tokens by what they read: those of word number n are tokens[starts[n]:starts[n+1]].
type postings struct {
	words          map[string]int32
	starts, tokens []int32
}

// namesOf are the names of the text, in order.
func (x *Index) namesOf() []mention.Name {
	x.onceNames.Do(func() {
		if x.scan != nil {
			x.names = x.scan()
		} else {
			x.names = name.Scan(x.t)
		}
	})
	return x.names
}

// places lists the tokens that read w, in order.
func (x *Index) places(w string) []int32 {
	x.once.Do(x.post)
	n, ok := x.postings.words[w]
	if !ok {
		return nil
	}
	return x.postings.tokens[x.postings.starts[n]:x.postings.starts[n+1]]
}

// Has says whether a folded word is a token of the text.
func (x *Index) Has(w string) bool { return len(x.places(w)) > 0 }

func (x *Index) post() {
	words := make(map[string]int32, len(x.offsets)/2)
	numbers := make([]int32, len(x.offsets)) // of the word at each token
	var starts []int32
	for i := range numbers {
		w := x.word(i)
		n, known := words[w]
		if !known {
			n = int32(len(words))
			words[w] = n
			starts = append(starts, 0)
		}
		numbers[i] = n
		starts[n]++
	}
	// How many there are of each becomes where its list ends, and, as it is filled from behind, where it starts.
	total := int32(0)
	for n := range starts {
		total += starts[n]
		starts[n] = total
	}
	starts = append(starts, total)
	tokens := make([]int32, len(numbers))
	for i := len(numbers) - 1; i >= 0; i-- {
		n := numbers[i]
		starts[n]--
		tokens[starts[n]] = int32(i)
	}
	x.postings = postings{words, starts, tokens}
}

// word is token i of joined.
func (x *Index) word(i int) string { return x.joined[x.offsets[i]:x.end(i)] }

// end is where token i of joined ends.
func (x *Index) end(i int) int {
	if i+1 < len(x.offsets) {
		return int(x.offsets[i+1]) - 1
	}
	return len(x.joined) - 1
}

// at gives the token of joined that byte offset begins or lies in.
func (x *Index) at(offset int) int {
	return sort.Search(len(x.offsets), func(i int) bool { return int(x.offsets[i]) > offset }) - 1
}

// span is the original place of tokens i up to, not including, j of joined.
func (x *Index) span(i, j int) text.Span { return x.t.Span(int(x.first[i]), int(x.last[j-1])) }

package name

import "github.com/isnad-go/isnad/summarize/internal/arabic"

// A line of a text that was wrapped has so many tokens, and no mark at its end.
const (
	fewestWrapped = 9
	mostWrapped   = 30
)

// unwrapped gives the text without the line ends inside sentences: a name goes on over them.
func unwrapped(t *arabic.Text) *arabic.Text {
	soft, all := 0, 0
	each(t, func(int) { soft++ })
	for i := range t.Tokens {
		if t.Tokens[i].Kind == arabic.Break {
			all++
		}
	}
	if soft < 2 || soft*3 < all {
		return t // a long line without a mark here and there is a headline
	}
	out := &arabic.Text{Folded: t.Folded, Given: t.Given, Tokens: make([]arabic.Token, 0, len(t.Tokens))}
	from := 0
	each(t, func(i int) {
		out.Tokens = append(out.Tokens, t.Tokens[from:i]...)
		from = i + 1
	})
	out.Tokens = append(out.Tokens, t.Tokens[from:]...)
	return out
}

// each visits the line ends at which a sentence goes on.
func each(t *arabic.Text, visit func(i int)) {
	start := 0
	for i := range t.Tokens {
		if t.Kind(i) != arabic.Break {
			continue
		}
		if n := i - start; n >= fewestWrapped && n <= mostWrapped && t.Kind(i+1) == arabic.Word && (t.Kind(i-1) == arabic.Word || t.Is(i-1, "،") || t.Is(i-1, ",")) {
			visit(i)
		}
		start = i + 1
	}
}

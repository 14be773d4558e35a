package align

import "github.com/isnad-go/isnad/summarize/internal/arabic"

// TurnsTitle says whether a folded word makes another function of the one beside it: نائب before it, السابق behind.
func TurnsTitle(w string) bool {
	return before(w) == "title" || boundaryWords()["after"][w] == "title"
}

// TurnsTitle says whether the word is one that makes another function of the match beside it.
func (b Boundary) TurnsTitle() bool { return TurnsTitle(arabic.FoldString(b.Word, arabic.Full)) }

package number

import (
	_ "embed" // the words are a data file
	"math/big"
	"strconv"
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed ordinals.txt
var ordinalData string

var ordinals = sync.OnceValue(func() map[string]int {
	out := map[string]int{"حادي": 1} // only before عشر and behind و of tens
	for line := range strings.Lines(ordinalData) {
		value, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n, err := strconv.Atoi(value)
		if err != nil {
			panic("ordinals.txt: " + line)
		}
		for w := range strings.FieldsSeq(arabic.FoldString(words, arabic.Full)) {
			out[w] = n
		}
	}
	return out
})

// ordinalWord looks up an ordinal below eleven, with or without the article and the feminine ending.
func ordinalWord(w string) (value int, definite, ok bool) {
	w, definite = strings.CutPrefix(w, "ال")
	if value, ok = ordinals()[w]; ok {
		return value, definite, true
	}
	if w == "اوليه" {
		return 0, false, false // primary, of the noun's feminine that puts in order
	}
	value, ok = ordinals()[strings.TrimSuffix(w, "ه")]
	return value, definite, ok
}

// Ordinal reads the ordinal in words that starts at token i: ثانية, الثالث, الحادي عشر, الخامس والعشرون,
// الثالثة بعد المئة. Round tens with the article are read as cardinals by [Read].
func Ordinal(t *arabic.Text, i int) (n Number, ok bool) {
	w, cut := t.Word(i), 0
	value, definite, ok := ordinalWord(w)
	if !ok {
		if n, ok = orderedAbove(t, i); ok {
			return n, true
		}
		rest, c := arabic.TrimGlued(w)
		if strings.HasPrefix(rest, "ل") && c > 0 && w[c-2:c] == "ل" { // للثالث
			rest, definite = rest[2:], true
		}
		if c == 0 {
			return Number{}, false
		}
		var article bool
		if value, article, ok = ordinalWord(rest); !ok {
			return Number{}, false
		}
		cut, definite = c, definite || article
	}
	n = Number{From: i, To: i + 1, Cut: cut, Words: true, Definite: definite}
	value, n.To = ordinalTail(t, n.To, value)
	if n.To == i+1 && strings.Contains(w, "حادي") {
		return Number{}, false
	}
	n.Value = new(big.Rat).SetInt64(int64(value))
	n.after(t)
	return n, true
}

// after reads the hundreds and more that an ordinal comes after: الثالثة بعد المئة.
func (n *Number) after(t *arabic.Text) bool {
	read := false
	for t.Is(n.To, "بعد") {
		above, ok := Read(t, n.To+1)
		if !ok || !above.Definite {
			break
		}
		n.Value, n.To, read = new(big.Rat).Add(n.Value, above.Value), above.To, true
	}
	return read
}

// orderedAbove reads an ordinal that begins with a definite cardinal: المئة والخامس والعشرون, العشرون بعد
// المئة.
func orderedAbove(t *arabic.Text, i int) (n Number, ok bool) {
	if !strings.Contains(t.Word(i), "ال") && !strings.Contains(t.Word(i), "لل") {
		return Number{}, false
	}
	if n, ok = Read(t, i); !ok || !n.Definite {
		return Number{}, false
	}
	if n.after(t) {
		return n, true
	}
	j, cut := n.To, 2
	if t.Is(j, "و") {
		j, cut = j+1, 0
	} else if !strings.HasPrefix(t.Word(j), "و") {
		return Number{}, false
	}
	alone := t.Kind(i-1) == arabic.Break && t.Kind(j+1) == arabic.Break // «المئة وثالث»
	if w := t.Word(j)[cut:]; !strings.HasPrefix(w, "ال") && !alone || n.Value.Cmp(big.NewRat(100, 1)) < 0 {
		return Number{}, false
	} else if value, _, ok := ordinalWord(w); ok {
		value, n.To = ordinalTail(t, j+1, value)
		n.Value = new(big.Rat).Add(n.Value, big.NewRat(int64(value), 1))
		n.after(t)
		return n, true
	}
	return Number{}, false
}

// ordinalTail reads what stands behind the unit of an ordinal: عشر of eleventh to nineteenth, and tens
// behind و.
func ordinalTail(t *arabic.Text, i, value int) (int, int) {
	if value < 10 && (t.Is(i, "عشر") || t.Is(i, "عشره")) {
		return value + 10, i + 1
	}
	j, w := i, t.Word(i)
	if w == "و" {
		j, w = i+1, t.Word(i+1)
	} else {
		rest, ok := strings.CutPrefix(w, "و")
		if !ok {
			return value, i
		}
		w = rest
	}
	alone := t.Kind(i-2) == arabic.Break && t.Kind(j+1) == arabic.Break // «الخامسة و عشرون»
	if e, definite, ok := word(w); ok && (definite || alone) && e.class == tens && value < 10 {
		return value + e.value, j + 1
	}
	return value, i
}

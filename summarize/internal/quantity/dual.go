package quantity

import (
	_ "embed" // the nouns are a data file
	"maps"
	"math/big"
	"slices"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

//go:embed duals.txt
var dualData string

// dualTable holds the duals that count: of units, of listed nouns, and the words that only look like one.
type dualTable struct {
	units map[string][]form // by the dual of their first word
	nouns map[string]bool
	not   map[string]bool
}

func (t *tables) readDuals() dualTable {
	d := dualTable{map[string][]form{}, map[string]bool{}, map[string]bool{}}
	for _, first := range slices.Sorted(maps.Keys(t.forms)) {
		for _, f := range t.forms[first] {
			if len(first) < 6 || strings.HasSuffix(first, "ا") || strings.HasSuffix(first, "ات") || f.qualified && len(f.adjectives) == 0 {
				continue
			}
			for _, w := range dualsOf(first) {
				d.units[w] = append(d.units[w], f)
			}
		}
	}
	for line := range strings.Lines(dualData) {
		class, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		for w := range strings.FieldsSeq(arabic.FoldString(words, arabic.Full)) {
			switch class {
			case "noun":
				d.nouns[w+"ان"], d.nouns[w+"ين"] = true, true
			case "sound":
				d.nouns[w+"ان"] = true
			case "oblique":
				d.nouns[w+"ين"] = true
			case "not":
				d.not[w] = true
			}
		}
	}
	return d
}

// dualsOf gives the duals of a folded word, nominative and oblique: ساعة, ساعتان, ساعتين; جزء, جزآن.
func dualsOf(w string) []string {
	out := []string{w + "ان", w + "ين"}
	stem, feminine := strings.CutSuffix(w, "ه")
	if feminine {
		out = append(out, stem+"تان", stem+"تين")
	}
	if bare, ok := strings.CutSuffix(stem, "ء"); ok {
		out = append(out, bare+"ان")
	}
	return out
}

// dualUnit finds the longest unit whose first word in the dual is w, token i, and how many tokens it has. Its
// adjectives agree (سنتان ضوئيتان), what else belongs to it stays (لتران لكل كيلومتر).
func (s *scanner) dualUnit(w string, i int) (found form, tokens int) {
	for _, f := range s.tab.duals.units[w] {
		better := len(f.words) > tokens || len(f.words) == tokens && found.money && !f.money
		if !better || len(f.words) == 1 && notDual(f.words[0]) && !s.onItsLine(i, i+1) {
			continue
		}
		ok := true
		for k, word := range f.words[1:] {
			if got := s.t.Word(i + 1 + k); got != word && !slices.Contains(dualsOf(word), got) {
				ok = false
				break
			}
		}
		if ok && f.qualified && s.adjectiveAt(&f, i+len(f.words)) == 0 {
			ok = false
		}
		if ok {
			found, tokens = f, len(f.words)
		}
	}
	return found, tokens
}

// notDual are units whose dual reads like another word: Milan, two feet.
func notDual(w string) bool {
	switch w {
	case "قدم", "بار", "ين", "يورو", "ميل":
		return true
	}
	return false
}

// dual reads a noun in the dual that counts by its ending, at token i, and gives the token to go on from. A
// definite dual tells two things known already and counts nothing, save for a span of time: «اليومين
// الماضيين».
func (s *scanner) dual(i int) int {
	w := s.t.Word(i)
	if len(w) < 8 || !strings.HasSuffix(w, "ين") && !strings.HasSuffix(w, "ان") || s.tab.duals.not[w] {
		return i + 1
	}
	stem, cut := w, 0
	if strings.Contains("وفبلك", w[:2]) && !arabic.OwnInitial(w) {
		stem, cut = s.dualStem(w)
	}
	f, n := s.dualUnit(stem, i)
	if n == 0 && !s.countsDual(stem) {
		if f, n = s.dualUnit(strings.TrimPrefix(stem, "ال"), i); n == 0 || f.money || f.unit.dimension != "time" && f.unit.dimension != "month" {
			return i + 1
		}
		if s.t.HasArticle(i-1) && s.t.Kind(i-1) == arabic.Word {
			return i + 1 // an adjective: «الكتاب العامين»
		}
		if s.t.Kind(i+1) == arabic.Digits {
			return i + 1 // «في الدقيقتين 12 و30»: which ones they are
		}
	}
	unit := n > 0
	if i == s.last.end && cut == 0 && s.last.kind != "" && s.last.value != nil && s.last.value.Cmp(two) == 0 || s.t.IsFunction(i) {
		return i + 1 // the adjective of a dual agrees with it
	}
	q := settled{amount: amount{from: i, to: i + 1, value: two, words: true, cut: cut}, start: i, cut: cut, end: i + max(n, 1), kind: mention.Count}
	if unit {
		code := f.unit.code
		q.kind = mention.Measure
		if f.money {
			var adjective int
			f, code, adjective = s.dualCurrency(stem, f, q.end)
			q.kind = mention.Money
			q.end += adjective
		}
		q.unit = unitFound{unit: f.unit, code: code, money: f.money}
		if f.of != nil {
			q.value = new(big.Rat).Mul(two, f.of)
		}
		if s.isAge(q) {
			q.kind = mention.Age
		}
	} else {
		q.of = s.t.SpanFrom(i, cut, i+1)
	}
	if half, n := s.halfAt(q.end); n > 0 && unit {
		q.value, q.end = new(big.Rat).Add(q.value, half), q.end+n
	}
	end := s.keep(q)
	s.out[len(s.out)-1].Number = text.Span{}
	return end
}

// dualStem takes the particles off a word that may be a dual, no more than leave one that is known: «وبيتين».
func (s *scanner) dualStem(w string) (stem string, cut int) {
	if s.tab.duals.nouns[w[2:]] || len(s.tab.duals.units[w[2:]]) > 0 {
		return w[2:], 2
	}
	return arabic.TrimGlued(w)
}

// dualCurrency settles which of the currencies of a name its dual means, by what stands at token i.
func (s *scanner) dualCurrency(w string, f form, i int) (form, string, int) {
	for _, other := range s.tab.duals.units[w] {
		if n := s.adjectiveAt(&other, i); n > 0 && other.money && len(other.words) == len(f.words) {
			return other, other.unit.code, n
		}
	}
	for _, other := range s.tab.duals.units[w] {
		if code, _ := s.currency(&other, i); code != "" && other.money && len(other.words) == len(f.words) {
			return other, code, 0
		}
	}
	return f, "", 0
}

var two = big.NewRat(2, 1)

// countsDual says whether a word without the article is a counting dual.
func (s *scanner) countsDual(w string) bool {
	d := s.tab.duals
	if d.nouns[w] {
		return true
	}
	return len(w) >= 10 && (strings.HasSuffix(w, "تين") || strings.HasSuffix(w, "تان")) && !strings.HasSuffix(w, "ستان") &&
		!strings.HasPrefix(w, "ال") && !d.not[w]
}

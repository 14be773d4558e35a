package verify

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
)

// minStemBytes is three letters: the fewest of a stem by which two words are the same.
const minStemBytes = 6

// nameWords gives the words of a name folded, without marks and the article.
func nameWords(s string) []string {
	var out []string
	for w := range strings.FieldsSeq(arabic.FoldString(s, arabic.Full)) {
		w = strings.Trim(w, marks)
		if rest, cut := arabic.TrimGlued(w); cut > 0 && strings.HasPrefix(rest, "ال") && !arabic.OwnInitial(w) {
			w = rest
		}
		if w = strings.TrimPrefix(w, "ال"); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// stemOf takes the ending of a sound plural off, which differs by case and before a complement (متمردون, متمردين,
// متمردي).
func stemOf(w string) string {
	for _, end := range [...]string{"ون", "ين", "ي", "و"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= minStemBytes+2 {
			return rest
		}
	}
	return w
}

// titled says whether an alias is the bearer's function, in fewer words: its head first, and nothing left out that
// makes another function of it («وزير الطاقة» of وزير الطاقة والمياه, not «الوزير» of نائب الوزير). The function is the
// one given with the name or one that the article sets beside it.
func (p *Pass) titled(alias string, e *claim.Entity) bool {
	short := nameWords(alias)
	if len(short) == 0 {
		return false
	}
	if e.Name.Title != "" && shortens(short, nameWords(string(e.Name.Title))) {
		return true
	}
	for _, m := range head(p.run.find(p.Article, e.Name.Text)) {
		for _, n := range p.namesTouching(m.Place) {
			if n.Title.Len() > 0 && shortens(short, nameWords(n.Title.Of(p.partOf(m.In).Text))) {
				return true
			}
		}
	}
	return false
}

// shortens says whether short has words of long in their order, the head among them, and leaves out none that turns
// the function into another.
func shortens(short, long []string) bool {
	if len(long) == 0 || stemOf(short[0]) != stemOf(long[0]) {
		return false
	}
	k := 0
	for _, w := range long {
		if k < len(short) && stemOf(short[k]) == stemOf(w) {
			k++
		} else if turns("ال"+w) || turns(w) {
			return false
		}
	}
	return k == len(short)
}

// headed says whether an alias is the noun that the article sets right before the name, made definite: «الشركة» of
// شركة «نور», «المتهم الفار» before a person. A noun of persons governs no name of another kind (مدير شركة), and an
// indefinite one none of a person (والد أحمد).
func (p *Pass) headed(alias string, e *claim.Entity) bool {
	words := nameWords(alias)
	if len(words) == 0 {
		return false
	}
	for _, m := range head(p.run.find(p.Article, e.Name.Text)) {
		before := p.wordsBefore(m.Place, len(words)+1)
		if extra := len(before) - len(words); extra < 0 || extra > 0 && turns(before[0]) {
			continue // «نائب الوزير» is no minister
		}
		before = before[len(before)-len(words):]
		first := arabic.FoldString(before[0], arabic.Full)
		rest, _ := arabic.TrimGlued(first)
		have := nameWords(strings.Join(before, " "))
		if len(have) != len(words) || stemOf(have[0]) != stemOf(words[0]) && stemOf(rest) != stemOf(words[0]) ||
			!slices.EqualFunc(words[1:], have[1:], func(a, b string) bool { return stemOf(a) == stemOf(b) }) {
			continue
		}
		definite := arabic.HasArticle(first) || arabic.HasArticle(rest) || strings.HasPrefix(first, "لل")
		person := arabic.HasRole(words[0], arabic.PersonRole) && stemOf(words[0]) == words[0] // of one person
		if e.Kind == "person" && (person || definite) || e.Kind != "person" && !person {
			return true
		}
	}
	return false
}

// turns says whether a word makes another function of the one behind it, glued particles aside.
func turns(w string) bool {
	w = arabic.FoldString(w, arabic.Full)
	rest, _ := arabic.TrimGlued(w)
	return align.TurnsTitle(w) || align.TurnsTitle(rest)
}

// wordsBefore gives the n words before a place in its line, past marks of quotation, brackets and a verb of
// calling.
func (p *Pass) wordsBefore(at source.Place, n int) []string {
	const longest = 160 // bytes
	head := p.partOf(at.In).Text[:at.Span.Start]
	head = head[max(0, len(head)-longest):]
	head = head[strings.LastIndexAny(head, "\n.،؛:")+1:]
	words := strings.Fields(strings.TrimRight(head, " \u00a0\u0640\"«“(‘'"))
	if len(words) > 0 && naming[arabic.FoldString(words[len(words)-1], arabic.Full)] {
		words = words[:len(words)-1] // «ناقلة تدعى …»
	}
	return words[max(0, len(words)-n):]
}

// naming are the words that give a thing another name: participles and verbs of calling, each gender, glued و aside.
var naming = map[string]bool{"المعروف": true, "المعروفه": true, "معروف": true, "معروفه": true, "الملقب": true, "الملقبه": true, "يلقب": true, "تلقب": true,
	"يسمي": true, "تسمي": true, "المسمي": true, "المسماه": true, "يسميه": true, "يسميها": true, "تدعي": true, "يدعي": true, "المدعو": true, "المدعوه": true, "يعرف": true, "تعرف": true,
	"الشهير": true, "الشهيره": true, "المكني": true, "يكني": true, "المشهور": true, "المشهوره": true}

// nearNaming is how many tokens may stand between a verb of calling and the name that it gives: «المعروفة لدى الناس بـ».
const nearNaming = 6

// called says whether the article gives the alias as another name, by a verb of calling before it, in the entity's
// own evidence or in the sentence that names it.
func (p *Pass) called(entity string, matches []source.Match, e *claim.Entity) bool {
	for _, m := range head(matches) {
		t := p.partOf(m.In).Tokens()
		at := tokenAt(t, m.Span.Start)
		found := false
		for k := at - 1; k >= 0 && k >= at-nearNaming && !closes(t, k); k-- {
			if w := t.Word(k); naming[w] || naming[strings.TrimPrefix(w, "و")] {
				found = true
				break
			}
		}
		if !found {
			continue
		}
		if p.evidenceHas(entity, m.Place) {
			return true
		}
		from, to := at, at
		for from > 0 && at-from < maxSentence && !closes(t, from-1) {
			from--
		}
		for to < len(t.Tokens)-1 && to-at < maxSentence && !closes(t, to) {
			to++
		}
		span := t.Span(from, to)
		for _, n := range p.run.find(p.Article, e.Name.Text) {
			if n.In == m.In && span.Overlaps(n.Span) {
				return true
			}
		}
	}
	return false
}

const maxSentence = 60 // tokens on either side

// closes says whether a token ends a sentence.
func closes(t *arabic.Text, k int) bool {
	return t.Kind(k) == arabic.Break || t.Is(k, ".") || t.Is(k, "؟") || t.Is(k, "!")
}

// evidenceHas says whether the evidence of the item at a path has a place whole.
func (p *Pass) evidenceHas(item string, at source.Place) bool {
	for k := 0; ; k++ {
		places, known := p.run.places[item+"/evidence/"+strconv.Itoa(k)]
		if !known {
			return false
		}
		for _, m := range places {
			if m.In == at.In && m.Span.Contains(at.Span) {
				return true
			}
		}
	}
}

// pointing are the nouns that the press puts for whoever spoke last.
var pointing = map[string]bool{"متحدث": true, "متحدثه": true, "مسءول": true, "مسءوله": true, "مصدر": true, "مذكور": true, "مذكوره": true}

// backTo says whether an alias is one of those nouns, made definite, and the last of the entity's kind named before it
// is the entity.
func (p *Pass) backTo(alias string, matches []source.Match, e *claim.Entity) bool {
	words := nameWords(alias)
	first := firstWord(alias)
	if len(words) == 0 || len(words) > 2 || !pointing[words[0]] || !arabic.HasArticle(first) || e.Kind != "person" && words[0] != "مصدر" {
		return false
	}
	for _, m := range head(matches) {
		names := p.partOf(m.In).Names()
		k := sort.Search(len(names), func(i int) bool { return names[i].Span.Start >= m.Span.Start })
		for k--; k >= 0 && (names[k].Kind != e.Kind || names[k].Span.End > m.Span.Start); k-- {
		}
		if k >= 0 && shareWord(names[k].Span.Of(p.partOf(m.In).Text), e.Name.Text) {
			return true
		}
	}
	return false
}

// head keeps the first places of many: what ties a name to another is told where it is first met.
func head(matches []source.Match) []source.Match { return matches[:min(len(matches), 32)] }

// namesTouching lists the names that share a byte with a place.
func (p *Pass) namesTouching(at source.Place) []mention.Name {
	names := p.partOf(at.In).Names()
	from := sort.Search(len(names), func(i int) bool { return names[i].Span.End > at.Span.Start })
	to := from
	for to < len(names) && names[to].Span.Start < at.Span.End {
		to++
	}
	return names[from:to]
}

// tokenAt is the token in which a byte lies, or the first behind it.
func tokenAt(t *arabic.Text, at int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Span(i, i+1).End > at })
}

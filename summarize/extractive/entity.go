package extractive

import (
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// cast is the entities of a summary as they come up.
type cast struct {
	r        *reading
	entities []claim.Entity
	phrases  [][][]string     // of each entity: the folded words of its phrase, and of its name alone
	byLast   map[string][]int // last word to entities
	byTitle  map[string][]int // words of the title to entities
	at       map[int]int      // first token of a subject to its entity
	heads    heads
}

func newCast(r *reading) *cast {
	return &cast{
		r: r, entities: []claim.Entity{}, byLast: map[string][]int{}, byTitle: map[string][]int{}, at: map[int]int{},
		heads: heads{r: r, last: map[string]int{}},
	}
}

// speaker gives the id of the entity that a statement's subject names, and enters it if it is new. A
// phrase of one word that only points back («الوزير», «الصحيفة») is the one brought in last of that
// sort, where that was a speaker too; else the id is empty.
func (c *cast) speaker(st statement) string {
	r := c.r
	from, to := st.subject.from, st.subject.to
	c.heads.advance(from)
	n, ok := c.pointed(from, to)
	if !ok && to == from+1 && r.t.HasArticle(from) && !r.selfNamed(from) {
		return ""
	}
	if !ok {
		n, ok = c.known(r.keyWords(from, to))
		if ok {
			c.alias(n, r.keyWords(from, to), r.prose(from, 0, to))
		} else {
			n = c.enter(st)
		}
	}
	c.at[from] = n
	return c.entities[n].ID
}

// pointed resolves a phrase of one word with the article.
func (c *cast) pointed(from, to int) (int, bool) {
	if to != from+1 || !c.r.t.HasArticle(from) {
		return 0, false
	}
	stem, ok := c.r.head(from)
	if !ok {
		return 0, false
	}
	at, ok := c.heads.last[stem]
	if !ok {
		return 0, false
	}
	n, ok := c.at[at]
	return n, ok
}

// known finds the entity that the words of a phrase name: the same phrase, or a shorter form of exactly
// one before it, whose words stand there in this order, the last one last («اللواء التركي» of «اللواء
// منصور التركي»), or the title of exactly one.
func (c *cast) known(words []string) (int, bool) {
	found := -1
	if titled := c.byTitle[strings.Join(words, " ")]; len(titled) == 1 {
		found = titled[0]
	}
	for _, n := range c.byLast[words[len(words)-1]] {
		for _, phrase := range c.phrases[n] {
			if slices.Equal(words, phrase) {
				return n, true
			}
			if !c.shortens(words, phrase, n) {
				continue
			}
			if found >= 0 && found != n {
				return 0, false
			}
			found = n
		}
	}
	return found, found >= 0
}

// enter adds the subject of a statement to the entities.
func (c *cast) enter(st statement) int {
	r := c.r
	from, to, n := st.subject.from, st.subject.to, len(c.entities)
	e := claim.Entity{ID: "n" + strconv.Itoa(n+1), Evidence: r.evidence(st.start, to), Kind: r.kindOf(from), Aliases: []string{}}
	e.Name = claim.Name{Text: r.prose(from, 0, to)}
	if name, title, ok := r.nameAndTitle(from, to); ok {
		e.Kind = "person"
		e.Name = claim.Name{Text: r.prose(name.from, 0, name.to), Title: claim.Maybe(r.prose(title.from, 0, title.to))}
		key := strings.Join(r.keyWords(title.from, title.to), " ")
		c.byTitle[key] = append(c.byTitle[key], n)
	}
	c.entities = append(c.entities, e)
	c.phrases = append(c.phrases, nil)
	c.index(n, r.keyWords(from, to))
	if name, _, ok := r.nameAndTitle(from, to); ok {
		c.index(n, r.keyWords(name.from, name.to))
	}
	return n
}

func (c *cast) index(n int, words []string) {
	last := words[len(words)-1]
	c.byLast[last] = append(c.byLast[last], n)
	c.phrases[n] = append(c.phrases[n], words)
}

// shortens says whether the words stand in a phrase of entity n in their order, the last one last.
// «بيان الرئاسة» is no longer form of «الرئاسة», nor are some sources all sources.
func (c *cast) shortens(words, phrase []string, n int) bool {
	first := strings.TrimPrefix(phrase[0], "ال")
	if c.entities[n].Kind == "group" || c.r.words.is(document, first) || phrase[0] == "احد" {
		return false
	}
	k := 0
	for _, w := range phrase {
		if k < len(words) && w == words[k] {
			k++
		}
	}
	return k == len(words) && words[k-1] == phrase[len(phrase)-1]
}

// alias notes a shorter form of an entity's name.
func (c *cast) alias(n int, words []string, name string) {
	e := &c.entities[n]
	full := c.phrases[n][0]
	if len(words) < len(full) && words[len(words)-1] == full[len(full)-1] && string(e.Name.Text) != name && !slices.Contains(e.Aliases, name) {
		e.Aliases = append(e.Aliases, name)
	}
}

// keyWords is the folded words of tokens [i, j), by which two phrases are the same.
func (r *reading) keyWords(i, j int) []string {
	var words []string
	for ; i < j; i++ {
		if r.t.Kind(i) <= arabic.Digits {
			words = append(words, r.t.Word(i))
		}
	}
	return words
}

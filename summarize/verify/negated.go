package verify

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/source"
)

// worded is a word of a clause: token i.
type worded struct {
	c clause
	i int
	n int // of the clause among the others
}

// wordNegated finds the first word that free text and evidence share, with what follows it, and that only one of them
// negates, where neither denies it in another way. A word that the evidence has both ways is let be.
func (p *Pass) wordNegated(own, all []clause) (Finding, *source.Place, bool) {
	at := map[string][]worded{}
	for n, c := range all {
		for i := c.From; i < c.To; i++ {
			for _, key := range [...]string{predicate(c, i), ofFirstPerson(c, i)} {
				if key != "" && len(at[key]) < maxPostings {
					at[key] = append(at[key], worded{c, i, n})
				}
			}
		}
	}
	for n, c := range own {
		for i := c.From; i < c.To; i++ {
			key := predicate(c, i)
			if key == "" {
				continue
			}
			x := worded{c, i, n}
			other, told := x.otherwise(at[key])
			if other == nil || x.negated() && denied(all, *other) || !x.negated() && denied(own, x) {
				continue
			}
			f := Finding{Verdict: Refuted, Code: "prose-polarity", Got: claim.Maybe(c.span().Of(c.part.Text)),
				Reason: p.Reason("the evidence negates this or the text does, and not both")}
			if !told {
				f.Verdict, f.Code, f.Reason = NotEnoughInfo, "prose-polarity-open", p.Reason("the evidence and the text do not both negate this")
			}
			place := &source.Place{In: other.c.part.In, Span: other.c.span()}
			f.Want = claim.Maybe(p.Article.Slice(*place))
			return f, place, true
		}
	}
	return Finding{}, nil, false
}

// otherwise gives the first of the places of a word that differs from this one in being negated, where none is as it;
// told is whether what follows shows that both tell the same. A verb that ends its clause tells too little for that.
func (x worded) otherwise(ys []worded) (other *worded, told bool) {
	var ending *worded
	ends := polarity.Imperfect(x.c.t.Word(x.i)) && len(x.behind()) == 0
	for k := range ys {
		y := &ys[k]
		alike, follows := x.negated() == y.negated(), x.goesOnAs(*y)
		switch {
		case alike && (follows || ends):
			return nil, false
		case alike:
		case follows && other == nil:
			other = y
		case ends && ending == nil:
			ending = y
		}
	}
	if other == nil {
		return ending, false
	}
	return other, true
}

// behind is the roots of the next words.
func (x worded) behind() polarity.Stems {
	const next = 3
	return polarity.StemsOf(x.c.t, x.i+1, min(x.i+1+next, x.c.To))
}

// predicate is what a word that may be a predicate is known by: a verb of the imperfect by its root, whoever does it,
// another word of weight without the article as it is; empty for the rest.
func predicate(c clause, i int) string {
	w := c.t.Word(i)
	switch {
	case w == "يتم" || w == "تتم":
		return "imperfect تم"
	case c.t.Kind(i) != arabic.Word || len(w) < 6 || c.t.IsFunction(i) || c.t.HasArticle(i), quantity.Comparator(w):
		return "" // «لا يتجاوز» limits a number
	case polarity.Imperfect(w):
		return "imperfect " + polarity.Root(w)
	}
	return w
}

// ofFirstPerson is what a verb of the first person behind a negation is known by in another's words: «لن أستقيل» and «لا
// نستطيع» are told as «لن يستقيل» and «لا يستطيعون».
func ofFirstPerson(c clause, i int) string {
	w := c.t.Word(i)
	rest, ok := strings.CutPrefix(w, "ا")
	if !ok {
		rest, ok = strings.CutPrefix(w, "ن")
	}
	if !ok || i == c.From || len(rest) < 4 {
		return ""
	}
	switch strings.TrimPrefix(strings.TrimPrefix(c.t.Word(i-1), "و"), "ف") {
	case "لم", "لن", "لا":
		return "imperfect " + polarity.Root("ي"+rest)
	}
	return ""
}

// goesOnAs says whether one of the next words of two places has the same root.
func (x worded) goesOnAs(y worded) bool {
	a, b := x.behind(), y.behind()
	for root := range b {
		if a[root] {
			return true
		}
	}
	return len(a) == 0 && len(b) == 0
}

// negated says whether a negation stands right before the word: one of ceasing (لا يزال) is none.
func (x worded) negated() bool {
	k := x.i - 1
	if k < x.c.From {
		return false
	}
	w := x.c.t.Word(x.i)
	switch strings.TrimPrefix(strings.TrimPrefix(x.c.t.Word(k), "و"), "ف") {
	case "لا", "لم", "لن", "ليس", "ليست", "ليسوا", "عدم", "بعدم", "لعدم":
		return !strings.HasSuffix(w, "زال") && !strings.HasSuffix(w, "زالان")
	}
	return false
}

// denied says whether what a word tells of is denied or prevented by another word: one of denial in its clause or the
// two before it, or a negation a little further ahead.
func denied(all []clause, x worded) bool {
	if deniedBefore(all, x.n, x.i) {
		return true
	}
	const reach = 4 // tokens: «لا يمكن إجلاؤهم»
	for k := x.i - 2; k >= max(x.c.From, x.i-reach) && !x.c.t.Is(k+1, "،"); k-- {
		if w := strings.TrimPrefix(x.c.t.Word(k), "و"); arabic.IsNegation(w) && w != "ما" {
			return true
		}
	}
	return false
}

// deniedBefore says whether a word before token i of clause n, or of the two clauses before it, denies or prevents what
// it tells. One that tells who speaks begins anew, and so does what is set against the clause before: لكنه.
func deniedBefore(all []clause, n, i int) bool {
	for k := n; k >= max(0, n-2); k-- {
		c := all[k]
		if k < n && c.tells() != "" && !c.fails(c.To) {
			return false
		}
		if k < n {
			i = c.To
		}
		if c.fails(i) {
			return true
		}
		if w := strings.TrimPrefix(c.t.Word(c.From), "و"); strings.HasPrefix(w, "لكن") || w == "بل" {
			return false
		}
	}
	return false
}

// fails says whether a verb before token i of the clause makes nothing of what it governs, or denies it: رفض, منع, نفى.
func (c clause) fails(i int) bool {
	r := c.read(nil)
	for _, m := range r.Marks {
		at := tokenFrom(c.t, m.Start-c.offset)
		if w := c.t.Word(at); at < i && r.Negations > 0 && !c.beginsAnew(at+1, i) && !arabic.IsNegation(strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف")) {
			return true
		}
	}
	return false
}

// negatedAlone finds the first verb that free text negates where its evidence negates, denies and prevents nothing: the
// evidence whole, or every clause of it that has roots of the clause in common.
func (p *Pass) negatedAlone(own, all []clause, roots map[string][]int) (Finding, bool) {
	if len(all) == 0 {
		return Finding{}, false
	}
	none := !undone(all, 0, len(all))
	for n, c := range own {
		for i := c.From + 1; i < c.To; i++ {
			x := worded{c, i, n}
			w := c.t.Word(i)
			before := strings.TrimPrefix(strings.TrimPrefix(c.t.Word(i-1), "و"), "ف")
			verb := before == "لم" || before == "لن" || polarity.Imperfect(w) || arabic.PastVerb(w)
			if !x.negated() || !verb || quantity.Comparator(w) || !none && !affirms(all, roots, c) {
				continue
			}
			return Finding{Verdict: NotEnoughInfo, Code: "prose-polarity-open", Got: claim.Maybe(c.span().Of(c.part.Text)),
				Reason: p.Reason("the evidence and the text do not both negate this")}, true
		}
	}
	return Finding{}, false
}

// affirms says whether some clauses have two roots or more of another, and nothing in or around them is made nothing of.
func affirms(all []clause, roots map[string][]int, c clause) bool {
	shared := map[int]int{}
	related := false
	for root := range c.stems {
		for _, k := range roots[root] {
			if shared[k]++; shared[k] != 2 {
				continue
			}
			if undoneAround(all, k) {
				return false
			}
			related = true
		}
	}
	return related
}

// beginsAnew says whether a verb of saying that و joins to the one before stands among tokens [i, j): what it brings is
// none of what that one denies («نفى علمه بالأمر وقال إنه لن يستقيل»).
func (c clause) beginsAnew(i, j int) bool {
	for ; i < j; i++ {
		if _, cut, ok := arabic.Speech(c.t.Word(i)); ok && cut > 0 {
			return true
		}
	}
	return false
}

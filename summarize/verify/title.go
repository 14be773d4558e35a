package verify

import (
	"slices"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

const (
	maxBetween = 120 // bytes between a title and the name it belongs to
	maxRest    = 3   // adjectives of a title that a shorter form may leave out
)

// title answers for the function of a bearer, by the place where it stands beside the name.
func (p *Pass) title(title, bearer string, names []source.Match) (Finding, source.Place) {
	titles := p.run.find(p.Article, title)
	if len(titles) == 0 {
		titles = p.behindParticle(title)
	}
	if len(titles) == 0 || !hasWords(title) {
		return p.titleMissing(title, names)
	}
	names = p.wholeNames(names)
	best, place := titleHeld{code: "title-apart"}, titles[0].Place
	pairs(titles, names, func(t, n source.Match) {
		h := p.standing(t, n)
		if t.Span.Start > n.Span.Start && p.holder([]source.Match{t}, bearer) != "" {
			return // «أحمد السالم، وزير الصحة خالد العلي»: it belongs to the name behind it
		}
		if h.rank() < best.rank() {
			best, place = h, t.Place
		}
	})
	if best.code == "title-apart" {
		if other := p.holder(titles, bearer); other != "" {
			best = titleHeld{code: "title-other", want: other}
		}
	}
	f := Finding{Verdict: Supported, Code: best.code}
	switch best.code {
	case OK:
		f.Reason = p.Reason("the article gives the bearer this title")
	case "title-shorter":
		f.Want, f.Reason = claim.Maybe(best.want), p.Reason("the article gives the bearer this title, and more exactly: %s", best.want)
	case "title-changed":
		f.Verdict, f.Got, f.Want = Refuted, claim.Maybe(title), claim.Maybe(best.want)
		f.Reason = p.Reason("the article has %s here, which is another function", best.want)
	case "title-other":
		f.Verdict, f.Got, f.Want = Refuted, claim.Maybe(title), claim.Maybe(best.want)
		f.Reason = p.Reason("the article gives this title to another: %s", best.want)
	default:
		f.Verdict, f.Got = NotEnoughInfo, claim.Maybe(title)
		f.Reason = p.Reason("the article has this title, but not beside the name")
	}
	return f, place
}

// wholeNames widens the places of a short name to those of the persons' names that they lie in, beside which a title
// stands: «نائب الوزير سيرجي ريابكوف», for «ريابكوف».
func (p *Pass) wholeNames(names []source.Match) []source.Match {
	out := slices.Clone(names)
	for i := range out {
		if n, ok := p.mentionAt(&out[i].Place); ok {
			out[i].Span = n.Span
		}
	}
	return out
}

// titleMissing answers for a title whose words the article does not have.
func (p *Pass) titleMissing(title string, names []source.Match) (Finding, source.Place) {
	f := Finding{Verdict: Refuted, Code: "title-unknown", Got: claim.Maybe(title), Reason: p.Reason("the article does not have this title")}
	place := names[0].Place
	if near := p.Article.Nearest(title); near != nil && len(near.Diff) > 0 {
		d := gravest(near.Diff)
		f.Code, f.Got, f.Want = "title-changed", claim.Maybe(d.Got), claim.Maybe(d.Want)
		f.Reason, place = p.Reason("the article has %s here, not %s", d.Want, d.Got), near.Place
	}
	return f, place
}

// titleHeld is how a title stands to a name at one place of each.
type titleHeld struct{ code, want string }

func (h titleHeld) rank() int {
	for i, code := range [...]string{OK, "title-shorter", "title-changed"} {
		if h.code == code {
			return i
		}
	}
	return 3
}

// standing reads what stands between a title and a name.
func (p *Pass) standing(t, n source.Match) titleHeld {
	apart := titleHeld{code: "title-apart"}
	if t.In != n.In {
		return apart
	}
	before := t.Span.End <= n.Span.Start
	between := text.Span{Start: t.Span.End, End: n.Span.Start}
	if !before {
		between = text.Span{Start: n.Span.End, End: t.Span.Start}
	}
	if between.Len() < 0 || between.Len() > maxBetween {
		return apart
	}
	gap := between.Of(p.partOf(t.In).Text)
	rest, ok := titleRest(gap, before)
	if !ok {
		return apart
	}
	for _, b := range t.Boundary {
		if b.TurnsTitle() {
			whole := b.Word + " " + p.Article.Slice(t.Place)
			if b.Side == "after" {
				whole = p.Article.Slice(t.Place) + " " + b.Word
			}
			return titleHeld{"title-changed", whole}
		}
	}
	for _, w := range rest {
		if align.TurnsTitle(arabic.FoldString(w, arabic.Full)) {
			return titleHeld{"title-changed", p.Article.Slice(t.Place) + " … " + w}
		}
	}
	if len(rest) > 0 {
		whole := text.Span{Start: t.Span.Start, End: n.Span.Start}
		return titleHeld{"title-shorter", strings.TrimSpace(whole.Of(p.partOf(t.In).Text))}
	}
	return titleHeld{code: OK}
}

// copula are the pronouns that join a function to the name before it: «سامي الحداد، وهو مهندس».
var copula = map[string]bool{"وهو": true, "وهي": true, "هو": true, "هي": true}

// titleRest gives the words between a title and the name behind it that are the title's own still: adjectives, those
// of another term of office and of a nationality. ok is false where anything else stands there, or a mark that
// parts more than an apposition.
func titleRest(gap string, before bool) (rest []string, ok bool) {
	t := arabic.Read(gap)
	for i := range t.Tokens {
		switch w := t.Word(i); t.Kind(i) {
		case arabic.Punct:
			if !strings.Contains("،,:\"()-/", w) {
				return nil, false
			}
		case arabic.Word:
			adjective := t.HasArticle(i) && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه")) || align.TurnsTitle(w)
			if honorific[w] && before || copula[w] {
				continue
			}
			if !adjective || !before || len(rest) == maxRest {
				return nil, false
			}
			rest = append(rest, t.Span(i, i+1).Of(t.Given))
		default:
			return nil, false
		}
	}
	return rest, true
}

// honorific are words that may stand between a function and a name, and say nothing of either.
var honorific = map[string]bool{"السيد": true, "السيده": true, "الدكتور": true, "الدكتوره": true, "د": true, "الاستاذ": true, "الاستاذه": true, "الشيخ": true, "المهندس": true,
	"اللواء": true, "العميد": true, "العقيد": true, "الفريق": true, "الجنرال": true, "الامير": true, "الاميره": true, "السفير": true, "المستشار": true}

// holder names somebody else than the bearer to whom the article gives the title.
func (p *Pass) holder(titles []source.Match, bearer string) string {
	for _, t := range titles {
		part := p.partOf(t.In)
		for _, n := range part.Names() {
			if n.Title.Len() > 0 && n.Title.Contains(t.Span) && !shareWord(n.Span.Of(part.Text), bearer) {
				return n.Span.Of(part.Text)
			}
		}
	}
	return ""
}

// adjacent says whether nothing but marks of apposition stands between a match of one and of another.
func (p *Pass) adjacent(a, b []source.Match) bool {
	found := false
	pairs(a, b, func(x, y source.Match) { found = found || p.standing(x, y).code == OK })
	return found
}

// pairs visits the matches of two lists, each in the order of the article, that stand near each other, in linear time.
func pairs(a, b []source.Match, visit func(x, y source.Match)) {
	lo := 0
	for _, x := range a {
		for lo < len(b) && (b[lo].In == source.InText && x.In != source.InText || b[lo].In == x.In && b[lo].Span.End+maxBetween < x.Span.Start) {
			lo++
		}
		for k := lo; k < len(b) && b[k].In == x.In && b[k].Span.Start <= x.Span.End+maxBetween; k++ {
			visit(x, b[k])
		}
	}
}

func (p *Pass) partOf(in string) *source.Part {
	for _, part := range p.Article.Parts() {
		if part.In == in {
			return part
		}
	}
	return p.Article.Parts()[0]
}

// wordBefore is the word before a place, in its line.
func (p *Pass) wordBefore(at source.Place) string {
	const longest = 40 // bytes
	head := p.partOf(at.In).Text[:at.Span.Start]
	head = strings.TrimRight(head[max(0, len(head)-longest):], " \u00a0\u0640")
	return head[strings.LastIndexAny(head, " \n\u00a0(\"«")+1:]
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return arabic.FoldString(w, arabic.Full)
}

// shareWord says whether two names have a word of weight in common, the article aside.
func shareWord(a, b string) bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(arabic.FoldString(a, arabic.Full)) {
		words[bareName(w)] = true
	}
	for w := range strings.FieldsSeq(arabic.FoldString(b, arabic.Full)) {
		if bare := bareName(w); len(bare) >= 4 && words[bare] && !joint[w] {
			return true
		}
	}
	return false
}

// joint are the words that join the parts of a name and are nobody's own.
var joint = map[string]bool{"بن": true, "ابن": true, "بنت": true, "عبد": true, "ابو": true, "ابي": true, "ام": true, "سيد": true}

// bareName is a word of a name without marks, the article and the ending of a country in which the press varies
// (بيلاروسيا, بيلاروسا).
func bareName(w string) string {
	w = strings.TrimPrefix(strings.Trim(w, "\"«»()،."), "ال")
	if len(w) >= 10 {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "ا"), "ي")
	}
	return w
}

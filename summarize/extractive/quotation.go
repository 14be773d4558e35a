package extractive

import (
	"sort"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// quote is a quotation of the article by its tokens.
type quote struct {
	mention.Quotation
	cue, speaker span // the speaker where he stands, empty where the article does not tell
	cut          int  // bytes of what is glued before the cue
	content      content
	nested       bool // within another's words
}

// quote finds the quotation whose cue is token i.
func (r *reading) quote(i int) (quote, bool) {
	if r.quotes == nil {
		r.index()
	}
	q, ok := r.quotes[i]
	return q, ok
}

// index reads the article's quotations by the token of their cue. Of several speakers of one statement the first
// is taken.
func (r *reading) index() {
	all := r.a.Parts()[0].Quotations()
	r.quotes = make(map[int]quote, len(all))
	end := 0 // of the words said by those before
	for _, m := range all {
		q := quote{Quotation: m, cue: r.tokens(m.Cue), speaker: r.tokens(m.Speaker), nested: m.Cue.Start < end}
		c := r.tokens(m.Content)
		q.content = content{from: c.from, to: c.to, cut: r.cutOf(c.from, m.Content), end: c.to, direct: m.Direct}
		q.cut = r.cutOf(q.cue.from, m.Cue)
		if m.Direct && q.content.end < len(r.t.Tokens) {
			for q.content.end < len(r.t.Tokens) && (r.t.Is(q.content.end, ".") || r.comma(q.content.end)) {
				q.content.end++
			}
			if r.t.Is(q.content.end, "\"") {
				q.content.end++
			}
		}
		if _, ok := r.quotes[q.cue.from]; !ok && q.cue.from < q.cue.to && c.from < c.to {
			r.quotes[q.cue.from] = q
		}
		end = max(end, m.Content.End)
	}
}

// tokens gives the tokens that a span of the text covers.
func (r *reading) tokens(s text.Span) span {
	if s.Empty() {
		return span{}
	}
	return span{r.tokenEnding(s.Start), r.tokenFrom(s.End)}
}

// tokenEnding is the first token that ends behind a byte, tokenFrom the first that begins at it or behind.
func (r *reading) tokenEnding(at int) int {
	return sort.Search(len(r.t.Tokens), func(i int) bool { return r.place(i, i+1).End > at })
}

func (r *reading) tokenFrom(at int) int {
	return sort.Search(len(r.t.Tokens), func(i int) bool { return r.place(i, i+1).Start >= at })
}

// cutOf is how many bytes of the folded token i stand before a span that begins inside it: a particle's letter.
func (r *reading) cutOf(i int, s text.Span) int {
	if i >= len(r.t.Tokens) || r.place(i, i+1).Start >= s.Start {
		return 0
	}
	return len("و")
}

// plainQuote says whether a quotation is one that a claim is made of: what is said, not done or refused, by a verb
// with a plain subject, outside another's words.
func (q quote) plain() bool { return plain(q.Act) && !q.nested }

// sameSpeaker says whether a participle's statement is that of the one who was told to say the last.
func (q quote) sameSpeaker(st statement) bool {
	return q.Elided && !q.Speaker.Empty() && q.speaker == st.subject
}

// turned says whether a word beside a phrase makes another's function of it: «الوزير | السابق».
func (r *reading) turned(p span) bool {
	i := p.to
	for i < p.to+3 && r.t.Kind(i) == arabic.Punct {
		i++
	}
	return align.TurnsTitle(r.t.Word(i)) || align.TurnsTitle(r.t.Word(p.from-1))
}

// plain are the acts of the verbs that claims are taken from: what they report is said, not done or refused.
func plain(a claim.Act) bool {
	switch a {
	case claim.Say, claim.Confirm, claim.Add, claim.Explain, claim.Announce, claim.Warn:
		return true
	}
	return false
}

// plural says whether a verb agrees with a subject that stood before it.
func plural(w string) bool {
	switch w {
	case "قالا", "قالتا", "اكدا", "صرحا", "يقولان":
		return true
	}
	return strings.HasSuffix(w, "وا") || strings.HasSuffix(w, "ون")
}

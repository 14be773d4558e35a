package source

import (
	"sync"
	"time"
	"unicode"

	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/name"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/internal/quotation"
	"github.com/isnad-go/isnad/summarize/internal/timex"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// The parts of an article that places lie in.
const (
	InText  = "text"
	InTitle = "title"
)

// Article is an article, analysed.
type Article struct {
	given     Given
	published time.Time
	parts     []*Part // the text, then the title if there is one
	arabic    func() bool
	derived   derived
}

// Part is the text or the title of an article, with what it states. Spans are bytes of its own text.
type Part struct {
	In         string
	Text       string
	Quantities []mention.Quantity

	Timexes []mention.Timex

	tokens *arabic.Text

	names      func() []mention.Name
	quotations func() []mention.Quotation
	index      func() *align.Index // made at the first question: who only scans needs none
	runes      func() *text.Runes
}

// New analyses an article in time linear in its length. The errors are [ErrEmpty], [ErrBinary], [ErrHTML],
// [ErrDate], [ErrCountry] and *[UTF8Error].
func New(given Given) (*Article, error) {
	published, err := given.check()
	if err != nil {
		return nil, err
	}
	a := &Article{given: given, published: published, arabic: sync.OnceValue(func() bool { return mostlyArabic(given.Text) })}
	a.add(InText, given.Text)
	if given.Title != "" {
		a.add(InTitle, string(given.Title))
	}
	return a, nil
}

func (a *Article) add(in, s string) { a.parts = append(a.parts, a.scan(in, arabic.Read(s))) }

// Aside reads what somebody else writes of the article as the article itself is read: on its day, in its country. ok is
// false where [New] would refuse the text, or where it is not Arabic.
func (a *Article) Aside(t *arabic.Text) (p *Part, ok bool) {
	given := Given{Text: t.Given}
	if _, err := given.check(); err != nil || !mostlyArabic(t.Given) {
		return nil, false
	}
	return a.scan(InText, t), true
}

func (a *Article) scan(in string, t *arabic.Text) *Part {
	quantities := quantity.Scan(t, a.country())
	times := timex.Scan(t, quantities, a.published, a.country())
	names := sync.OnceValue(func() []mention.Name { return name.Scan(t) })
	return &Part{
		In: in, Text: t.Given,
		Quantities: quantities,
		Timexes:    times,
		tokens:     t,
		names:      names,
		index:      sync.OnceValue(func() *align.Index { return align.NewNamedIndex(t, names) }),
		quotations: sync.OnceValue(func() []mention.Quotation { return quotation.Scan(t, names(), times) }),
		runes:      sync.OnceValue(func() *text.Runes { return text.NewRunes(t.Given) }),
	}
}

// country is the article's, else its outlet's where that is known.
func (a *Article) country() string {
	if a.given.Country != "" {
		return string(a.given.Country)
	}
	return outletCountry(string(a.given.Outlet))
}

// Given is the article as it was handed in.
func (a *Article) Given() Given { return a.given }

// Published is the day of publication at midnight UTC, or the zero time if it is not known.
func (a *Article) Published() time.Time { return a.published }

// Text is the article's text as given.
func (a *Article) Text() string { return a.given.Text }

// Quantities is what the text states, in order; the title's are in [Article.Parts].
func (a *Article) Quantities() []mention.Quantity { return a.parts[0].Quantities }

// Parts is the text and, where there is one, the title. The caller must not change what it holds.
func (a *Article) Parts() []*Part { return a.parts }

// Arabic says whether most letters of the text are Arabic ones. isnad reads other languages only as far as
// their digits and the words quoted of them.
func (a *Article) Arabic() bool { return a.arabic() }

func mostlyArabic(s string) bool {
	arabicLetters, letters := 0, 0
	for _, r := range s {
		switch {
		case r >= 'ء' && r <= 'غ' || r >= 'ف' && r <= 'ي': // which nearly all are
			arabicLetters++
			letters++
		case unicode.Is(unicode.Arabic, r):
			arabicLetters++
			letters++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return arabicLetters*2 >= letters && arabicLetters > 0
}

// Tokens is the text of the part, folded and cut into tokens. The caller must not change it.
func (p *Part) Tokens() *arabic.Text { return p.tokens }

// Names is whom and what the part names, in order, looked for at the first question. The caller must not change it.
func (p *Part) Names() []mention.Name { return p.names() }

// Quotations is who said what in the part, in the order of the words of saying, looked for at the first question. The
// caller must not change it.
func (p *Part) Quotations() []mention.Quotation { return p.quotations() }

// Chars gives the code point range of a span of the part.
func (p *Part) Chars(s text.Span) text.Span { return p.runes().Chars(s) }

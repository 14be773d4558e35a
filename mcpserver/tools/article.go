package tools

import (
	"context"
	"fmt"

	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
)

// articleGiven is the arguments that give an article whole; what is empty is not known.
type articleGiven struct {
	Text      string `json:"text"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Outlet    string `json:"outlet"`
	Country   string `json:"country"`
}

// article is the arguments that every other tool takes an article by: the id of one that was added, or whole.
type article struct {
	ID string `json:"article_id"`
	articleGiven
}

// analyse gives the article, or a *[Problem].
func (a articleGiven) analyse() (*source.Article, error) {
	analysed, err := source.New(source.Given{Text: a.Text, Title: claim.Maybe(a.Title), Published: claim.Maybe(a.Published),
		Outlet: claim.Maybe(a.Outlet), Country: claim.Maybe(a.Country)})
	if err != nil {
		return nil, articleProblem(err)
	}
	return analysed, nil
}

// analysed gives the article that was added before or is given whole, or a *[Problem].
func (a article) analysed(ctx context.Context, store *Store) (*source.Article, error) {
	switch {
	case a.ID == "" && a.Text == "":
		return nil, &Problem{"the article is empty: put its whole plain text into the argument text, or into article_id what add_article gave for it", source.ErrEmpty}
	case a.ID == "":
		return a.analyse()
	case a.articleGiven != articleGiven{}:
		return nil, &Problem{Text: "the article is given twice: give article_id alone, or text with title, published, outlet and country"}
	}
	return store.Article(ctx, a.ID)
}

// Article gives a session's article that was added by add_article, or a *[Problem].
func (s *Store) Article(ctx context.Context, id string) (*source.Article, error) {
	found, err := s.get(ctx, id)
	if err == nil && found == nil {
		err = &Problem{Text: fmt.Sprintf("article_id: this session has no article %s: add it with add_article (again, where it was not used for long), and use the id that it gives", short(inJSON(id)))}
	}
	return found, err
}

// note says what a reader of the answer has to know of the article; mostly nothing.
func note(a *source.Article) string {
	if a.Arabic() {
		return ""
	}
	return "The text is not Arabic: isnad finds quotes and digits in it, but reads its words, units and limits on numbers only as far as they are written in Arabic."
}

// detail is how much an answer tells: "low", which is the default, or "full".
type detail string

const full detail = "full"

// tag is the language that a caller asks for by "ar" or "en"; Arabic where he does not.
func tag(code string) language.Tag {
	if code == "en" {
		return language.English
	}
	return language.Arabic
}

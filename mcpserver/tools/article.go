package tools

import (
	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
)

// article is the arguments that every tool takes an article by; what is empty is not known.
type article struct {
	Text      string `json:"text"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Outlet    string `json:"outlet"`
	Country   string `json:"country"`
}

// analyse gives the article, or a *[Problem].
func (a article) analyse() (*source.Article, error) {
	analysed, err := source.New(source.Given{Text: a.Text, Title: claim.Maybe(a.Title), Published: claim.Maybe(a.Published),
		Outlet: claim.Maybe(a.Outlet), Country: claim.Maybe(a.Country)})
	if err != nil {
		return nil, articleProblem(err)
	}
	return analysed, nil
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

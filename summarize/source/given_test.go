package source_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
)

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name  string
		given source.Given
		want  error
		says  string
	}{
		{"nothing", source.Given{}, source.ErrEmpty, "empty"},
		{"white space", source.Given{Text: " \n\t\u00a0\u2028"}, source.ErrEmpty, "empty"},
		{"a byte order mark alone", source.Given{Text: "\ufeff\n"}, source.ErrEmpty, "empty"},
		{"binary", source.Given{Text: "نص\x00نص"}, source.ErrBinary, "binary"},
		{"a binary title", source.Given{Text: "نص", Title: "عنوان\x00"}, source.ErrBinary, "binary"},
		{"a page", source.Given{Text: "<!DOCTYPE html>\n<html><body>نص</body></html>"}, source.ErrHTML, "HTML"},
		{"a page behind white space", source.Given{Text: "\ufeff \n<HTML lang=\"ar\">نص"}, source.ErrHTML, "HTML"},
		{"paragraphs of a page", source.Given{Text: "<p>نص</p>\n<p>نص</p>"}, source.ErrHTML, "HTML"},
		{"a page with text before", source.Given{Text: "نص\n<div>أ</div><div>ب</div>"}, source.ErrHTML, "HTML"},
		{"a day", source.Given{Text: "نص", Published: "06/01/2022"}, source.ErrDate, `"06/01/2022"`},
		{"a day that is none", source.Given{Text: "نص", Published: "2022-02-30"}, source.ErrDate, `"2022-02-30"`},
		{"a year", source.Given{Text: "نص", Published: "2022"}, source.ErrDate, `"2022"`},
		{"a country's name", source.Given{Text: "نص", Country: "Tunisia"}, source.ErrCountry, `"Tunisia"`},
		{"a country in small letters", source.Given{Text: "نص", Country: "tn"}, source.ErrCountry, `"tn"`},
		{"a country in Arabic", source.Given{Text: "نص", Country: "ت"}, source.ErrCountry, `"ت"`},
	} {
		_, err := source.New(c.given)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
			continue
		}
		if !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %q does not say %s in one line", c.name, err, c.says)
		}
	}
}

func TestNotUTF8(t *testing.T) {
	for _, c := range []struct {
		given source.Given
		want  source.UTF8Error
	}{
		{source.Given{Text: "نص\xffنص"}, source.UTF8Error{In: source.InText, Offset: 4}},
		{source.Given{Text: "\xd9"}, source.UTF8Error{In: source.InText, Offset: 0}},
		{source.Given{Text: "نص\ufffd\xed\xa0\x80"}, source.UTF8Error{In: source.InText, Offset: 7}}, // U+FFFD itself is text, a surrogate is not
		{source.Given{Text: "نص", Title: "ab\xc3("}, source.UTF8Error{In: source.InTitle, Offset: 2}},
	} {
		_, err := source.New(c.given)
		var got *source.UTF8Error
		if !errors.As(err, &got) || *got != c.want {
			t.Errorf("%q: %v, want %v", c.given.Text, err, c.want)
		} else if !strings.Contains(err.Error(), c.want.In) || !strings.Contains(err.Error(), "byte") {
			t.Errorf("%q does not name the place", err)
		}
	}
}

// What is text is taken, however it looks.
func TestTaken(t *testing.T) {
	for _, s := range []string{"5", "a < b > c", "قال <نعم>", "\ufeffنص", "The minister said nothing.", "<قال", "السعر < 5"} {
		if _, err := source.New(source.Given{Text: s}); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	}
}

func TestPublished(t *testing.T) {
	for given, want := range map[claim.Maybe]string{
		"2022-01-06": "2022-01-06", "2022-01-06T23:30:00+03:00": "2022-01-06", "2022-01-06T14:30": "2022-01-06", "2022-01-06T14:30:05": "2022-01-06",
		"2022-01-06T14:30:05Z": "2022-01-06",
	} {
		a, err := source.New(source.Given{Text: "نص", Published: given})
		if err != nil {
			t.Errorf("%s: %v", given, err)
			continue
		}
		if p := a.Published(); p.Format(time.DateOnly) != want || p.Location() != time.UTC || p.Hour() != 0 {
			t.Errorf("%s is %v", given, p)
		}
	}
	if a := article(t, source.Given{Text: "نص"}); !a.Published().IsZero() {
		t.Error("a day from nowhere: ", a.Published())
	}
}

// An article's JSON is read with null, and without what is not known.
func TestGivenJSON(t *testing.T) {
	var g source.Given
	if err := json.Unmarshal([]byte(`{"text":"نص","title":null,"published":"2022-01-06","country":null}`), &g); err != nil {
		t.Fatal(err)
	}
	if g != (source.Given{Text: "نص", Published: "2022-01-06"}) {
		t.Errorf("read as %+v", g)
	}
}

func TestCountry(t *testing.T) {
	unit := func(g source.Given) string {
		g.Text = "دفع 100 دينار"
		return article(t, g).Quantities()[0].Unit
	}
	for _, c := range []struct {
		given source.Given
		want  string
	}{
		{source.Given{}, ""},
		{source.Given{Country: "TN"}, "TND"},
		{source.Given{Outlet: "جوهرة"}, "TND"},
		{source.Given{Outlet: "Jawhara (FM)"}, "TND"},
		{source.Given{Outlet: "الغد"}, "JOD"},
		{source.Given{Outlet: "الغد", Country: "KW"}, "KWD"}, // what is said of the article itself wins
		{source.Given{Outlet: "الجزيرة"}, ""},                // a pan-Arab channel's dinar can be anybody's
	} {
		if got := unit(c.given); got != c.want {
			t.Errorf("%+v: %q, want %q", c.given, got, c.want)
		}
	}
}

func article(t testing.TB, g source.Given) *source.Article {
	t.Helper()
	a, err := source.New(g)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

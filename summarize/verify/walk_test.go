package verify_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/verify"
)

// walked lists what the walk meets of a value: verifiable values with their scope, and what is listed as not
// checked.
func walked(t *testing.T, v any) string {
	t.Helper()
	var b strings.Builder
	look := &verify.Check{Name: "look", Run: func(p *verify.Pass) error {
		for _, v := range p.Values {
			fmt.Fprintf(&b, "%s %T %v\n", v.Path, v.Value, v.Scope)
		}
		return nil
	}}
	r, err := verify.Struct(context.Background(), seed(t), v, &verify.Options{Checks: []*verify.Check{look}, Reasons: language.English})
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range r.Unchecked {
		if !strings.HasPrefix(u.Why, "no check of") && !strings.HasPrefix(u.Why, "free text") {
			fmt.Fprintf(&b, "%s: %s\n", u.Path, u.Why)
		}
	}
	return strings.ReplaceAll(b.String(), "claim.", "")
}

type ring struct {
	Next  *ring `json:"next"`
	Other *ring `json:"other"`
	Text  claim.Prose
}

type tree struct {
	Kids []tree `json:"kids"`
}

type base struct {
	Evidence claim.Evidence
	Hidden   claim.Prose `json:"shadowed"`
}

type derived struct {
	*base
	Seen   claim.Prose `json:"shadowed"`
	Amount claim.Quantity
}

type oneList struct {
	Quotes []*claim.Evidence
	Text   claim.Prose
	Inner  struct {
		Evidence []claim.Evidence
		Text     claim.Prose
	}
}

type left struct{ Text, Both claim.Prose }

type right struct {
	Text claim.Prose
	Also claim.Prose `json:"Both"`
}

func TestWalk(t *testing.T) {
	cyclic := &ring{Text: "x"}
	cyclic.Next, cyclic.Other = cyclic, &ring{Next: cyclic}
	self := tree{Kids: make([]tree, 1)}
	self.Kids[0].Kids = self.Kids
	deep := any(claim.Prose("x"))
	for range 300 {
		deep = []any{deep}
	}
	for _, c := range []struct {
		name  string
		value any
		want  string
	}{
		{"nothing", nil, ""},
		{"a nil pointer", (*claim.Summary)(nil), ""},
		{"a value alone", claim.Quantity{}, " Quantity []\n/label: the summariser's own words, free by design\n"},
		{"evidence alone", &claim.Evidence{}, " Evidence []\n"},
		{"an empty summary", claim.Summary{}, ""},
		{"own evidence, none, and that of the struct around", oneList{Quotes: []*claim.Evidence{nil, {}, {}}},
			"/Quotes/1 Evidence [/Quotes/1]\n/Quotes/2 Evidence [/Quotes/2]\n/Text Prose [/Quotes/1 /Quotes/2]\n/Inner/Text Prose [/Quotes/1 /Quotes/2]\n"},
		{"evidence of an inner struct is not that of the outer one", func() (o oneList) {
			o.Inner.Evidence = make([]claim.Evidence, 1)
			return o
		}(), "/Text Prose []\n/Inner/Evidence/0 Evidence [/Inner/Evidence/0]\n/Inner/Text Prose [/Inner/Evidence/0]\n"},
		{"an embedded struct's evidence serves its neighbours, and a shadowed field is none", derived{base: &base{}},
			"/Evidence Evidence [/Evidence]\n/shadowed Prose [/Evidence]\n/Amount Quantity [/Evidence]\n/Amount/label: the summariser's own words, free by design\n"},
		{"a nil embedded struct", derived{}, "/shadowed Prose []\n/Amount Quantity []\n/Amount/label: the summariser's own words, free by design\n"},
		{"two embedded structs with a field of one name, one of them tagged", struct {
			left
			right
		}{}, "/Both Prose []\n"},
		{"what JSON leaves out", struct {
			hidden claim.Prose
			Off    claim.Prose `json:"-"`
			//lint:ignore SA5008 encoding/json names such a field "-"
			Dash  claim.Prose     `json:"-,"`
			Empty claim.Prose     `json:",omitempty"`
			Zero  claim.Timex     `json:"zero,omitzero"`
			Kept  claim.Timex     `json:"kept,omitempty"`
			Nil   *claim.Evidence `json:"nil"`
		}{hidden: "x"}, "/- Prose []\n/kept Timex []\n"},
		{"plain values of every kind", struct {
			B   bool
			I8  int8
			U16 uint16
			F   float32
			S   string
			M   map[string]claim.Prose
			Raw []byte
			At  time.Time
			K   claim.EventKind
			C   complex64
			N   *int
			ID  string `json:"id"`
		}{}, plainKinds},
		{"a ring of pointers", cyclic, "/other/Text Prose []\n/Text Prose []\n/next: the value holds itself\n/other/next: the value holds itself\n"},
		{"a list that holds itself", self, "/kids/0/kids: the value holds itself\n"},
		{"a value too deep", deep, strings.Repeat("/0", 201) + ": nested too deep to be checked\n"},
		{"a name", claim.Entity{Name: claim.Name{English: "Tass"}, Aliases: []string{"x"}},
			"/name Name []\n/name/english: no Latin form in the article to match\n" +
				"/kind: a classification: no rule can tell it from the words\n/aliases/0: a plain value, not one of the verifiable types\n"},
		{"what a claim is about", claim.Claim{ID: "c1", About: []string{"e1"}, Attribution: claim.Attribution{Via: []string{"x"}}},
			"/attribution Attribution []\n/assertion Assertion []\n/content Prose []\n" +
				"/direct: a plain value, not one of the verifiable types\n/about/0: the summariser's own words, free by design\n"},
	} {
		if got := walked(t, c.value); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}

const plainKinds = `/B: a plain value, not one of the verifiable types
/I8: a plain value, not one of the verifiable types
/U16: a plain value, not one of the verifiable types
/F: a plain value, not one of the verifiable types
/S: a plain value, not one of the verifiable types
/M: a plain value, not one of the verifiable types
/Raw: a plain value, not one of the verifiable types
/At: a plain value, not one of the verifiable types
/K: a classification: no rule can tell it from the words
/C: a plain value, not one of the verifiable types
/id: a plain value, not one of the verifiable types
`

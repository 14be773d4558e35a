package verify_test

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/verify"
)

type embedded struct {
	Evidence []claim.Evidence `json:"evidence"`
	Amount   claim.Quantity   `json:"amount"`
}

type outer struct {
	embedded
	Name string `json:"name"`
}

type nested struct {
	Proof *claim.Evidence    `json:"proof"`
	Deep  *[]*claim.Quantity `json:"deep"`
}

type around struct {
	Evidence []claim.Evidence `json:"evidence"`
	Inner    struct {
		Evidence []claim.Evidence                 `json:"evidence"`
		Any      any                              `json:"any"`
		Table    [1][]struct{ At claim.Quantity } `json:"table"`
	} `json:"inner"`
}

type alike struct {
	claim.Quantity
	Evidence claim.Evidence `json:"evidence"`
}

// place puts evidence and an amount somewhere, and says under which path the finding on each is.
type placing struct {
	name             string
	of               func(e claim.Evidence, q claim.Quantity) any
	evidence, amount string
}

var placings = []placing{
	{"an event", func(e claim.Evidence, q claim.Quantity) any {
		return &claim.Summary{Events: []claim.Event{{}, {Evidence: []claim.Evidence{e}, Quantities: []claim.Quantity{q}}}}
	}, "/events/1/evidence/0", "/events/1/quantities/0"},
	{"a claim", func(e claim.Evidence, q claim.Quantity) any {
		return claim.Summary{Claims: []claim.Claim{{Evidence: []claim.Evidence{e}, Quantities: []claim.Quantity{q}}}}
	}, "/claims/0/evidence/0", "/claims/0/quantities/0"},
	{"a list", func(e claim.Evidence, q claim.Quantity) any {
		return []item{{[]claim.Evidence{e}, []claim.Quantity{q}}}
	},
		"/0/evidence/0", "/0/quantities/0"},
	{"a pointer in an interface", func(e claim.Evidence, q claim.Quantity) any {
		return any(&item{[]claim.Evidence{e}, []claim.Quantity{q}})
	}, "/evidence/0", "/quantities/0"},
	{"an embedded struct of an unexported type", func(e claim.Evidence, q claim.Quantity) any {
		return outer{embedded{[]claim.Evidence{e}, q}, ""}
	}, "/evidence/0", "/amount"},
	{"pointers in pointers", func(e claim.Evidence, q claim.Quantity) any {
		p := &nested{&e, &[]*claim.Quantity{nil, &q}}
		return &p
	}, "/proof", "/deep/1"},
	{"evidence around an interface", func(e claim.Evidence, q claim.Quantity) any {
		a := around{Evidence: []claim.Evidence{e}}
		a.Inner.Any = map[bool]any{}
		a.Inner.Any = []any{1, &q}
		return a
	}, "/evidence/0", "/inner/any/1"},
	{"an array of lists of structs", func(e claim.Evidence, q claim.Quantity) any {
		a := around{}
		a.Inner.Evidence = []claim.Evidence{e}
		a.Inner.Table[0] = []struct{ At claim.Quantity }{{}, {q}}
		return a
	}, "/inner/evidence/0", "/inner/table/0/1/At"},
	{"an embedded quantity", func(e claim.Evidence, q claim.Quantity) any { return []alike{{q, e}} }, "/0/evidence", "/0"},
	{"keys with / and ~", func(e claim.Evidence, q claim.Quantity) any {
		return struct {
			E claim.Evidence `json:"a/b~c"`
			Q claim.Quantity `json:"~1,omitzero"`
		}{e, q}
	}, "/a~1b~0c", "/~01"},
}

// falsehood is a change of the seed's «1150», with what is to be found.
var falsehoods = []struct {
	name            string
	change          func(*claim.Quantity)
	code, got, want string
}{
	{"true", func(*claim.Quantity) {}, verify.OK, "", ""},
	{"1510", func(q *claim.Quantity) { q.Value = "1510" }, "quantity-value", "1510", "1150"},
	{"less than", func(q *claim.Quantity) { q.Mod = claim.LessThan }, "quantity-mod", "LESS_THAN", "MORE_THAN"},
	{"minutes for km", func(q *claim.Quantity) { q.Unit = "min" }, "quantity-unit", "min", "km"},
	{"120 km", func(q *claim.Quantity) { q.Text, q.Value, q.Mod = "", "120", claim.Exact }, "quantity-unit", "km", "min"},
}

// The same amount gets the same answer wherever in a Go value, or in the document made of it, it stands.
func TestWhereverItStands(t *testing.T) {
	all := statedIn(t)
	for _, p := range placings {
		for _, f := range falsehoods {
			q := all[1].Quantity
			f.change(&q)
			r, err := verify.Struct(context.Background(), seed(t), p.of(claim.Evidence{Quote: all[1].quotes[0]}, q), nil)
			if err != nil {
				t.Fatal(err)
			}
			at := map[string]verify.Finding{}
			for _, x := range r.Findings {
				at[x.Check+" "+x.Path] = x
			}
			if x := at["quote "+p.evidence]; x.Verdict != verify.Supported {
				t.Errorf("%s: no supported quote at %s: %v", p.name, p.evidence, r.Findings)
			}
			if x := at["quantity "+p.amount]; x.Code != f.code || string(x.Got) != f.got || string(x.Want) != f.want {
				t.Errorf("%s, %s: at %s %s, got %q, want %q", p.name, f.name, p.amount, x.Code, x.Got, x.Want)
			}
			resolves(t, p.of(claim.Evidence{}, q), p.amount)
		}
	}
}

// resolves checks that encoding/json has a quantity at a path.
func resolves(t *testing.T, v any, path string) {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	at, ok := lookUp(decode(t, b), path)
	if object, isObject := at.(map[string]any); !ok || !isObject || object["mod"] == nil {
		t.Errorf("no quantity at %s of %s", path, b)
	}
}

// The seed's summary is verified as it stands: all is supported, or listed as not checked.
func TestSeedSummary(t *testing.T) {
	r, s, err := verify.Summary(context.Background(), seed(t), read(t, "testdata/seed.json"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.Verdict != verify.Supported || r.Counts.Supported < 15 || len(s.Events) != 3 {
		t.Errorf("%s, %+v, %d events", r.Verdict, r.Counts, len(s.Events))
	}
	for _, f := range r.Findings {
		if f.Verdict != verify.Supported {
			t.Errorf("%s: %s: %s", f.Path, f.Code, f.Reason)
		}
	}
	for old, want := range map[string]string{
		`"1150"`:                     "quantity-value",
		`"MORE_THAN"`:                "quantity-mod",
		`"speaker": "n2"`:            "reference-unknown",
		`"id": "e3"`:                 "id-duplicate",
		`"label": "distance"`:        "schema-missing-property",
		"\"quote\": \"واتفق الطرفان": "quote-not-found",
	} {
		with := map[string]string{`"1150"`: `"1510"`, `"MORE_THAN"`: `"LESS_THAN"`, `"speaker": "n2"`: `"speaker": "n3"`, `"id": "e3"`: `"id": "e1"`,
			`"label": "distance"`: `"labels": ""`}[old]
		if with == "" {
			with = `"quote": "اتفق الفريقان`
		}
		doc := bytes.ReplaceAll(read(t, "testdata/seed.json"), []byte(old), []byte(with))
		r, _, err := verify.Summary(context.Background(), seed(t), doc, nil)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range r.Findings {
			found = found || f.Code == want && f.Verdict == verify.Refuted
		}
		if !found || r.Verdict != verify.Refuted {
			t.Errorf("%s for %s: %s without a finding %s", with, old, r.Verdict, want)
		}
	}
}

package verify_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/verify"
)

// decode reads the first JSON value of a document; of equal keys the last counts.
func decode(t testing.TB, doc []byte) (v any) {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.UseNumber()
	if err := dec.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// lookUp resolves a JSON pointer.
func lookUp(v any, path string) (_ any, ok bool) {
	for i, token := range strings.Split(path, "/") {
		if i == 0 {
			continue
		}
		token = strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
		switch in := v.(type) {
		case map[string]any:
			if v, ok = in[token]; !ok {
				return nil, false
			}
		case []any:
			n, err := strconv.Atoi(token)
			if err != nil || n < 0 || n >= len(in) {
				return nil, false
			}
			v = in[n]
		default:
			return nil, false
		}
	}
	return v, true
}

// What cannot be read as JSON is an error; what only breaks the schema never is.
func TestBadDocuments(t *testing.T) {
	for _, doc := range []string{"", "{", "not JSON", "```json\n{}\n```", "{\"a\": \"\xff\"}"} {
		r, s, err := verify.Summary(context.Background(), seed(t), []byte(doc), nil)
		if !errors.Is(err, verify.ErrNotJSON) || r != nil || s != nil {
			t.Errorf("%q: %v, %v, %v", doc, r, s, err)
		}
	}
	for _, doc := range []string{"null", "5", "[]", "{}", `"x"`, `{"events": null}`, `{"events": {}}`, `{"events": [null, 5, {}]}`,
		`{"headline": []}`, `{"claims": [{"attribution": null, "quantities": [{"value": 5}]}]}`, `{"": {"": 1}}`} {
		r, s, err := verify.Summary(context.Background(), seed(t), []byte(doc), nil)
		if err != nil || s == nil || r.Verdict != verify.Refuted {
			t.Errorf("%s: %v, %v", doc, r, err)
		}
	}
	type mapped struct{ M map[string]claim.Prose }
	if _, _, err := verify.Document[mapped](context.Background(), seed(t), []byte("{}"), nil); !errors.As(err, new(*schema.TypeError)) {
		t.Errorf("a type without a schema: %v", err)
	}
}

// A broken document is checked for what it says, under the paths where it says it, and for nothing else.
func TestWhatCanBeReadIsChecked(t *testing.T) {
	const evidence = `"evidence": [{"quote": "تشمل 3 مسارات"}]`
	const three = `{"text": "3 مسارات", "value": "3", "high": null, "unit": "1", "mod": "EXACT", "of": null, "label": ""}`
	const four = `{"text": "3 مسارات", "value": "4", "high": null, "unit": "1", "mod": "EXACT", "of": null, "label": ""}`
	for name, c := range map[string]struct {
		doc  string
		want string
	}{
		"items of another type keep the others' places": {`{` + evidence + `, "quantities": [5, ` + three + `, null, ` + four + `]}`,
			"/quantities/1 ok /quantities/3 quantity-value"},
		"a key of other letters is not read":     {`{` + evidence + `, "Quantities": [` + four + `], "quantities": []}`, ""},
		"nor in the place of the right one":      {`{` + evidence + `, "Quantities": [` + four + `]}`, ""},
		"of two lists the last counts, unmixed":  {`{` + evidence + `, "quantities": [` + four + `, ` + four + `], "quantities": [` + three + `]}`, "/quantities/0 ok"},
		"of two objects too":                     {`{"quantities": [{"value": "9", "text": "x", "value": "3", "text": "3 مسارات", "mod": "EXACT", "unit": "1"}], ` + evidence + `}`, "/quantities/0 ok"},
		"a value that lacks its evidence's list": {`{"evidence": 5, "quantities": [` + three + `]}`, "/quantities/0 no-evidence"},
		"what follows the document":              {`{` + evidence + `, "quantities": [` + three + `]} {}`, "/quantities/0 ok"},
	} {
		r, _, err := verify.Document[item](context.Background(), seed(t), []byte(c.doc), nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, f := range r.Findings {
			if f.Check == "quantity" {
				got = append(got, f.Path+" "+f.Code)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// Keys that encoding/json alone would take for others are not read at all.
func TestKeysAreExact(t *testing.T) {
	type slashed struct {
		Amount claim.Quantity `json:"a/b"`
	}
	const nine = `{"text": "9", "value": "9", "unit": "1"}`
	for _, doc := range []string{`{"A/b": ` + nine + `}`, `{"A/b": ` + nine + `, "a/b": {"mod": "EXACT"}}`, `{"a/b": ` + nine + `, "a/b": {"mod": "EXACT"}}`,
		`{"a/b": {"Value": "9"}}`} {
		_, v, err := verify.Document[slashed](context.Background(), seed(t), []byte(doc), nil)
		if err != nil || v.Amount.Value != "" {
			t.Errorf("%s: %+v, %v", doc, v, err)
		}
	}
}

func FuzzSummary(f *testing.F) {
	f.Add(read(f, "testdata/seed.json"))
	for _, doc := range []string{"{}", "null", `{"headline": {"evidence": [{"quote": "في …  الجو"}], "text": 5}, "Headline": null}`,
		`{"events": [null, {"quantities": [{"text": "٥٠ دقيقة", "value": "1/0", "of": "،"}], "evidence": [{"quote": "50"}, {"quote": "\ud800"}]}], "a/b~": {"": [1]}}`,
		`{"events": [{"id": "e1", "where": ["n1"]}], "events": [{}], "claims": [{"attribution": {"via": ["تاس", 5], "addressee": "n9"}}]}`} {
		f.Add([]byte(doc))
	}
	a := seed(f)
	type sized struct {
		Nested struct {
			Deep struct{ Amount claim.Quantity }
			List []claim.Evidence
		}
		Size int8
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		promises(t, a.Text(), doc, func(opts *verify.Options) (*verify.Report, error) {
			r, _, err := verify.Summary(context.Background(), a, doc, opts)
			return r, err
		})
		promises(t, a.Text(), doc, func(opts *verify.Options) (*verify.Report, error) {
			r, _, err := verify.Document[sized](context.Background(), a, doc, opts)
			return r, err
		})
	})
}

// promises holds what every report keeps to, whatever the document.
func promises(t *testing.T, whole string, doc []byte, run func(*verify.Options) (*verify.Report, error)) {
	var values []verify.Value
	look := &verify.Check{Name: "look", Run: func(p *verify.Pass) error { values = p.Values; return nil }}
	r, err := run(&verify.Options{Checks: append(verify.Checks(), look)})
	if err != nil {
		if !errors.Is(err, verify.ErrNotJSON) {
			t.Fatal(err)
		}
		return
	}
	tree, answered := decode(t, doc), map[string]bool{}
	for _, f := range r.Findings {
		answered[f.Path] = true
		resolvesOrParent(t, tree, f.Path)
		if !utf8.ValidString(string(f.Got)+string(f.Want)+f.Reason) || f.Reason == "" {
			t.Errorf("%s: %q, %q, %q", f.Path, f.Got, f.Want, f.Reason)
		}
		if f.At != nil {
			before := whole[:f.At.Span.Start]
			if f.At.Span.Of(whole) != f.At.Text || utf8.RuneCountInString(before) != f.At.Chars.Start ||
				utf8.RuneCountInString(f.At.Text) != f.At.Chars.Len() {
				t.Errorf("%s: not at its place: %+v", f.Path, f.At)
			}
		}
	}
	for _, u := range r.Unchecked {
		answered[u.Path] = true
		resolvesOrParent(t, tree, u.Path)
	}
	for _, v := range values {
		if !answered[v.Path] {
			t.Errorf("%s: neither a finding nor listed as not checked", v.Path)
		}
		if _, ok := lookUp(tree, v.Path); !ok {
			t.Errorf("%s: checked, and not in the document", v.Path)
		}
	}
	if again, err := run(nil); err != nil || marshal(t, again) != marshal(t, r) {
		t.Errorf("another report the second time (%v)", err)
	}
}

func resolvesOrParent(t *testing.T, doc any, path string) {
	t.Helper()
	_, ok := lookUp(doc, path)
	if k := strings.LastIndexByte(path, '/'); !ok && k >= 0 {
		_, ok = lookUp(doc, path[:k])
	}
	if !ok {
		t.Errorf("%s: neither the path nor its parent is in the document", path)
	}
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

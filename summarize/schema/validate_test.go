package schema_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/schema"
)

// Note is small enough for a table of faults, and has every kind of rule.
type Note struct {
	Title  string        `json:"title"`
	Status claim.Status  `json:"status"`
	Medium claim.Medium  `json:"medium"`
	Name   *claim.Name   `json:"name"`
	Times  []claim.Timex `json:"times"`
	Count  int8          `json:"count"`
	Share  float32       `json:"share,omitempty"`
	Odd    bool          `json:"a/b~c"`
}

func TestExampleIsValid(t *testing.T) {
	doc, err := os.ReadFile("testdata/example.json")
	if err != nil {
		t.Fatal(err)
	}
	if faults := schema.Summary().Validate(doc); len(faults) > 0 {
		t.Errorf("faults in the example: %v", faults)
	}
}

// Each document of the file is followed by its faults. A place is shown as the text that stands there.
func TestFaults(t *testing.T) {
	const file = "testdata/faults.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := mustFor[Note](t)
	for i := 0; i+1 < len(archive.Files); i += 2 {
		doc, want := archive.Files[i], &archive.Files[i+1]
		if want.Name != "faults of "+doc.Name {
			t.Fatalf("%s is followed by %s", doc.Name, want.Name)
		}
		got := show(doc.Data, s.Validate(doc.Data))
		if *update {
			want.Data = []byte(got)
		} else if got != string(want.Data) {
			t.Errorf("%s:\ngot\n%swant\n%s", doc.Name, got, want.Data)
		}
	}
	if *update {
		write(t, file, txtar.Format(archive))
	}
}

func show(doc []byte, faults []schema.Fault) string {
	var b strings.Builder
	for _, f := range faults {
		at := []rune(string(doc[f.Offset:]))
		fmt.Fprintf(&b, "%s\n  code %s, path %q, property %q, got %q, want %q, at %q\n",
			f, f.Code, f.Path, f.Property, f.Got, f.Want, string(at[:min(len(at), 9)]))
	}
	return b.String()
}

func TestUnreadable(t *testing.T) {
	s := mustFor[Note](t)
	for _, c := range []struct {
		doc    string
		code   schema.Code
		offset int
		line   string
	}{
		{"", schema.NotJSON, 0, "not JSON: it ends too early, at byte 0"},
		{" \n", schema.NotJSON, 2, "not JSON: it ends too early, at byte 2"},
		{`{"title": "x`, schema.NotJSON, 12, "not JSON: it ends too early, at byte 12"},
		{`{"title": x}`, schema.NotJSON, 10, `not JSON at byte 10: "x}"`},
		{"```json\n{}\n```", schema.NotJSON, 0, "not JSON at byte 0: \"```json\\n{}\\n```\""},
		{"\ufeff{}", schema.NotJSON, 0, `not JSON at byte 0: "\ufeff{}"`},
		{"{\"title\": \"a\nb\"}", schema.NotJSON, 12, `not JSON at byte 12: "\nb\"}"`},
		{"{\"title\": \"\xd8\"}", schema.InvalidUTF8, 11, "not UTF-8 at byte 11"},
		{"\xff", schema.InvalidUTF8, 0, "not UTF-8 at byte 0"},
		{strings.Repeat("[", 20000) + strings.Repeat("]", 20000), schema.NotJSON, 10000, `not JSON at byte 10000: "` + strings.Repeat("[", 60) + `…"`},
	} {
		faults := s.Validate([]byte(c.doc))
		if len(faults) != 1 || faults[0].Code != c.code || faults[0].Offset != c.offset || faults[0].String() != c.line {
			t.Errorf("%.20q: got %v, want %s", c.doc, faults, c.line)
		}
	}
}

const goodNote = `{"title":"t","status":"occurred","medium":null,"name":null,"times":[],"count":1,"share":0.5,"a/b~c":true}`

func TestText(t *testing.T) {
	s := mustFor[Note](t)
	for escaped, bad := range map[string]string{
		`\ud83d\ude00`:       "",
		`\\ud83d`:            "",
		`\u0627\uFFFD`:       "",
		`a\ud83d`:            `\ud83d`,
		`\ude00\ud83d`:       `\ude00`,
		`\uD83Dx\ude00`:      `\uD83D`,
		`\ud83d\ud83d\ude00`: `\ud83d`,
	} {
		doc := strings.Replace(goodNote, `"t"`, `"`+escaped+`"`, 1)
		faults := s.Validate([]byte(doc))
		switch {
		case bad == "" && len(faults) > 0:
			t.Errorf("%s: got %v", escaped, faults)
		case bad != "" && (len(faults) != 1 || faults[0].Code != schema.LoneSurrogate || !strings.HasPrefix(doc[faults[0].Offset:], bad)):
			t.Errorf("%s: got %v, want %s", escaped, faults, bad)
		}
	}
}

// What a fault says stays short, whatever was written.
func TestLinesAreShort(t *testing.T) {
	long := strings.Repeat("طويل\n", 10000)
	key, _ := json.Marshal(long)
	doc := strings.NewReplacer(`"occurred"`, string(key), `"count":1`, `"count":1e`+strings.Repeat("9", 1000)+`,`+string(key)+`:1,`+string(key)+`:2`).Replace(goodNote)
	faults := mustFor[Note](t).Validate([]byte(doc + long))
	if len(faults) != 5 {
		t.Errorf("got %d faults, want 5", len(faults))
	}
	for _, f := range faults {
		if line := f.String(); len([]rune(line)) > 250 || strings.Contains(line, "\n") {
			t.Errorf("not a short line: %q", line)
		}
	}
}

// Depth and repetition cost neither stack nor more than their share of time.
func TestHostileDocuments(t *testing.T) {
	s := mustFor[Note](t)
	times := func(items string) string { return strings.Replace(goodNote, `"times":[]`, `"times":[`+items+`]`, 1) }
	list := func(n int, item string) string { return strings.Repeat(item+",", n-1) + item }
	const timex = `{"text":"x","type":"DATE","value":"2022-01-06","mod":null}`
	for name, c := range map[string]struct {
		doc    func(n int) string
		faults func(n int) int
	}{
		"valid items":   {func(n int) string { return times(list(n, timex)) }, func(int) int { return 0 }},
		"empty items":   {func(n int) string { return times(list(n, "{}")) }, func(n int) int { return 4 * n }},
		"exponents":     {func(n int) string { return times(list(n, "1e999999")) }, func(n int) int { return n }},
		"deep exponent": {func(n int) string { return times(list(n, "1e-99999")) }, func(n int) int { return n }},
		"duplicates": {func(n int) string { return "{" + strings.Repeat(`"title":"",`, n) + goodNote[1:] },
			func(n int) int { return n }},
		"unknown": {func(n int) string { return "{" + unknownKeys(n) + goodNote[1:] }, func(n int) int { return n }},
		"deep, where text is wanted": {func(n int) string {
			return `{"title":[` + list(n/1000, strings.Repeat(`{"a":[`, 4000)+strings.Repeat(`]}`, 4000)) + `]` + goodNote[len(`{"title":"t"`):]
		}, func(int) int { return 1 }},
		"many values in a long key": {func(n int) string {
			return `{"` + strings.Repeat("k", n) + `":{` + strings.Repeat(`"a":1,`, n) + `"b":1},` + goodNote[1:]
		}, func(int) int { return 1 }},
		"long number": {func(n int) string {
			return strings.Replace(goodNote, `"count":1`, `"count":1`+strings.Repeat("0", 20*n), 1)
		},
			func(int) int { return 1 }},
	} {
		took := func(n int) time.Duration {
			doc := []byte(c.doc(n))
			best := time.Hour
			for range 5 {
				start := time.Now()
				faults := s.Validate(doc)
				best = min(best, time.Since(start))
				if len(faults) != c.faults(n) {
					t.Fatalf("%s: %d faults, want %d; the first: %v", name, len(faults), c.faults(n), faults[:min(3, len(faults))])
				}
			}
			return best
		}
		const n = 4000
		one, eight := took(n), took(8*n)
		for range 12 { // a busy machine may be busy for a while
			if eight <= 30*one+10*time.Millisecond {
				break
			}
			one, eight = min(one, took(n)), min(eight, took(8*n))
		}
		if eight > 30*one+10*time.Millisecond { // a quadratic one takes 64 times as long
			t.Errorf("%s: %v for %d, %v for %d", name, one, n, eight, 8*n)
		}
	}
}

// JSON has numbers of a few bytes whose exact value takes a megabyte.
func TestExponentsCostNoMore(t *testing.T) {
	s := mustFor[struct{ Counts []int }](t)
	best := func(number string) time.Duration {
		doc := []byte(`{"Counts":[` + number + strings.Repeat(","+number, 200) + `]}`)
		least := time.Hour
		for range 3 {
			start := time.Now()
			s.Validate(doc)
			least = min(least, time.Since(start))
		}
		return least
	}
	plain := best("1.5")
	for _, number := range []string{"1e999999", "1e-999999", "1E+300", "-1e99999"} {
		took := best(number)
		for range 5 {
			if took <= 20*plain+20*time.Millisecond {
				break
			}
			took = min(took, best(number))
		}
		if took > 20*plain+20*time.Millisecond {
			t.Errorf("%s took %v, 1.5 took %v", number, took, plain)
		}
	}
}

func unknownKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `"x%d":%d,`, i, i)
	}
	return b.String()
}

func TestMarshalledValueIsValid(t *testing.T) {
	b, err := json.Marshal(Note{Status: claim.Planned, Times: []claim.Timex{{Type: claim.Date}}})
	if err != nil {
		t.Fatal(err)
	}
	if faults := mustFor[Note](t).Validate(b); len(faults) > 0 {
		t.Errorf("%s has faults: %v", b, faults)
	}
}

// A model held to the wire form must not write what the full form refuses, nor be kept from what it
// allows.
func TestFormsAllowTheSame(t *testing.T) {
	example, err := os.ReadFile("testdata/example.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.Summary().Wire()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:wire", doc); err != nil {
		t.Fatal(err)
	}
	wire, err := c.Compile("urn:wire")
	if err != nil {
		t.Fatal(err)
	}
	for _, edit := range []struct {
		old, new string
		valid    bool
	}{
		{"", "", true},
		{`"when": null`, `"when": {"text": "x", "type": "DATE", "value": null, "mod": "MID"}`, true},
		{`"when": null`, `"when": {"text": "x", "type": "DATE", "value": null, "mod": "EXACT"}`, false},
		{`"when": null`, `"when": {"text": "x", "type": "DATE", "value": null}`, false},
		{`"when": null`, `"when": "x"`, false},
		{`"headline": {`, `"headline": null, "x": {`, false},
		{`"medium": null`, `"medium": "post"`, true},
		{`"medium": null`, `"medium": ""`, false},
		{`"unit": "min"`, `"unit": null`, true},
		{`"label": "distance"`, `"label": null`, false},
		{`"where": []`, `"where": null`, false},
		{`"direct": false`, `"direct": null`, false},
	} {
		text := bytes.Replace(example, []byte(edit.old), []byte(edit.new), 1)
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		faults := schema.Summary().Validate(text)
		if byWire := wire.Validate(value) == nil; byWire != edit.valid || (len(faults) == 0) != edit.valid {
			t.Errorf("%s: valid by the wire form: %v; faults by the full one: %v", edit.new, byWire, faults)
		}
	}
}

func FuzzValidate(f *testing.F) {
	example, err := os.ReadFile("testdata/example.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(example)
	f.Add([]byte(goodNote))
	archive, err := txtar.ParseFile("testdata/faults.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range archive.Files {
		f.Add(file.Data)
	}
	note := mustFor[Note](f)
	f.Fuzz(func(t *testing.T, doc []byte) {
		check[claim.Summary](t, schema.Summary(), doc)
		check[Note](t, note, doc)
	})
}

// check holds what Validate promises: places within the document, and no fault means that it decodes.
func check[T any](t *testing.T, s *schema.Schema, doc []byte) {
	faults := s.Validate(doc)
	last := 0
	for _, f := range faults {
		if f.Offset < last || f.Offset > len(doc) || strings.Contains(f.String(), "\n") {
			t.Errorf("%+v: out of order or place, or not one line", f)
		}
		last = f.Offset
	}
	var v T
	if err := json.Unmarshal(doc, &v); len(faults) == 0 && err != nil {
		t.Errorf("no fault, but %v", err)
	}
	decodes[T](t, s, doc, faults)
}

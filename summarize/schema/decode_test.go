package schema_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/schema"
)

// decodes holds what Decode promises: what it takes has no fault, and is what encoding/json reads.
func decodes[T any](t *testing.T, s *schema.Schema, doc []byte, faults []schema.Fault) (ok bool) {
	t.Helper()
	var got, want T
	tree, ok := s.Decode(doc, &got)
	if !ok {
		return false
	}
	if len(faults) > 0 {
		t.Errorf("%s is decoded in spite of %v", doc, faults)
	}
	if err := json.Unmarshal(doc, &want); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s\nis decoded as\n%+v, want\n%+v, %v", doc, got, want, err)
	}
	var wantTree any
	if err := json.Unmarshal(doc, &wantTree); err != nil {
		t.Fatal(err)
	}
	if tree == nil {
		told(t, reflect.ValueOf(got), wantTree, string(doc))
	} else if !reflect.DeepEqual(tree, wantTree) {
		t.Errorf("%s\nis the tree\n%v, want\n%v", doc, tree, wantTree)
	}
	return true
}

// told fails unless a value tells what the document has null, and that it leaves nothing out.
func told(t *testing.T, v reflect.Value, tree any, at string) {
	t.Helper()
	null := v.Kind() == reflect.Pointer && v.IsNil()
	if n, ok := v.Interface().(interface{ Nullable() bool }); ok && v.Kind() == reflect.String {
		null = n.Nullable() && v.Len() == 0
	}
	if null != (tree == nil) {
		t.Errorf("%s: %v tells null: %v", at, v, null)
	}
	if v.Kind() == reflect.Pointer && !null {
		v = v.Elem()
	}
	switch tree := tree.(type) {
	case []any:
		for i := range tree {
			told(t, v.Index(i), tree[i], at)
		}
	case map[string]any:
		fields := 0
		for _, f := range reflect.VisibleFields(v.Type()) {
			if f.Anonymous {
				continue
			}
			fields++
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			told(t, v.FieldByIndex(f.Index), tree[name], at+"/"+name)
		}
		if fields != len(tree) {
			t.Errorf("%s: %d of %d properties", at, len(tree), fields)
		}
	}
}

// Tag has what Note has not: lists of strings, and a struct that is embedded.
type Tag struct {
	Label
	Words []string `json:"words"`
	Maybe *bool    `json:"maybe"`
}

// Label is embedded.
type Label struct {
	Text claim.Maybe `json:"text"`
	Act  claim.Act   `json:"act,omitempty"`
}

func TestDecode(t *testing.T) {
	example, err := os.ReadFile("testdata/example.json")
	if err != nil {
		t.Fatal(err)
	}
	if !decodes[claim.Summary](t, schema.Summary(), example, schema.Summary().Validate(example)) {
		t.Error("the example is not decoded")
	}
	tag := mustFor[Tag](t)
	for doc, want := range map[string]bool{
		`{"text":"x","act":"say","words":["a","\\u0628\n"],"maybe":true}`: true,
		` { "text" : null , "words" : [ ] , "maybe" : null } `:            true,
		`{"text":"","words":[""],"maybe":false}`:                          true,
		`{"text":"x","words":[],"maybe":true,"act":"sing"}`:               false,
		`{"text":"x","words":null,"maybe":true}`:                          false,
		`{"text":"x","words":[null],"maybe":true}`:                        false,
		`{"text":"x","words":[1],"maybe":true}`:                           false,
		`{"text":"x","words":["a",],"maybe":true}`:                        false,
		`{"text":"x","words":["a" "b"],"maybe":true}`:                     false,
		`{"text":"x","words":["a"],"maybe":true,}`:                        false,
		`{"text":"x","words":["a"],"maybe":"true"}`:                       false,
		`{"text":"x","words":["a"],"maybe":truest}`:                       false,
		`{"text":"x","words":["a"]}`:                                      false,
		`{"text":"x","text":"y","words":[],"maybe":true}`:                 false,
		`{"Text":"x","words":[],"maybe":true}`:                            false,
		`{"text":"\ud83d","words":[],"maybe":true}`:                       false,
		`{"text":"\x","words":[],"maybe":true}`:                           false,
		"{\"text\":\"\xff\",\"words\":[],\"maybe\":true}":                 false,
		"{\"text\":\"\n\",\"words\":[],\"maybe\":true}":                   false,
		`{"text":"x","words":[],"maybe":true} {}`:                         false,
		`{"text":"x`:     false,
		`{"text":"x\`:    false,
		`[]`:             false,
		``:               false,
		`null`:           false,
		`{"text":"x"`:    false,
		`{"text"`:        false,
		`{"words":["a"`:  false,
		`{"words":["a",`: false,
	} {
		faults := tag.Validate([]byte(doc))
		if ok := decodes[Tag](t, tag, []byte(doc), faults); ok != want || !want && len(faults) == 0 {
			t.Errorf("%s: decoded: %v, want %v; faults: %v", doc, ok, want, faults)
		}
	}
	var other claim.Repair
	if _, ok := tag.Decode([]byte(`{"text":"x","words":[],"maybe":true}`), &other); ok {
		t.Error("decoded into another type")
	}
}

// Whatever is done to a good document: what Decode still takes, Validate finds no fault in.
func TestDecodeOfBroken(t *testing.T) {
	example, err := os.ReadFile("testdata/example.json")
	if err != nil {
		t.Fatal(err)
	}
	var doc claim.Summary
	if err := json.Unmarshal(example, &doc); err != nil {
		t.Fatal(err)
	}
	compact, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	const marks = `"\{}[],:nt 0x`
	random := rand.New(rand.NewPCG(7, 8))
	taken := 0
	for range 3000 {
		broken := append([]byte{}, compact...)
		for range 1 + random.IntN(2) {
			at, n := random.IntN(len(broken)), 1+random.IntN(8)
			end := min(at+n, len(broken))
			switch random.IntN(3) {
			case 0:
				broken = append(broken[:at], broken[end:]...)
			case 1:
				broken = append(broken[:end:end], broken[at:]...)
			default:
				broken[at] = marks[random.IntN(len(marks))]
			}
		}
		if decodes[claim.Summary](t, schema.Summary(), broken, schema.Summary().Validate(broken)) {
			taken++
		}
	}
	if taken == 0 || taken == 3000 {
		t.Errorf("%d of 3000 are taken", taken)
	}
}

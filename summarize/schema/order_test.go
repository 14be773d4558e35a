package schema_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/schema"
)

// The order of writing and what may be null, as the summary's description has them: models that write
// in schema order quote first and then say what they read.
const (
	evidence    = "evidence[(quote)]"
	quantity    = "(text value? high? unit? mod of? label)"
	timex       = "(text type value? mod?)"
	naming      = "(text title? english?)"
	assertion   = "(status polarity modality)"
	attribution = "(speaker? text? cue? act medium? via[] addressee?)"

	summaryOutline = "(headline(" + evidence + " text)? synopsis[(" + evidence + " text)]" +
		" entities[(id " + evidence + " name" + naming + " kind aliases[])]" +
		" events[(id " + evidence + " kind title assertion" + assertion + " when" + timex + "? where[]" +
		" participants[(entity role)] quantities[" + quantity + "])]" +
		" claims[(id " + evidence + " attribution" + attribution + " assertion" + assertion + " direct content when" + timex + "?" +
		" about[] quantities[" + quantity + "])])"
	repairOutline = "(patches[(path kind quantity" + quantity + "? timex" + timex + "? name" + naming + "? " + evidence + "?" +
		" attribution" + attribution + "? assertion" + assertion + "? text?)])"
)

func TestOrder(t *testing.T) {
	for want, s := range map[string]*schema.Schema{summaryOutline: schema.Summary(), repairOutline: schema.Repair()} {
		for form, b := range map[string][]byte{"full": s.Full(), "wire": s.Wire()} {
			if got := outline(ordered(t, b)); got != want {
				t.Errorf("%s.%s:\n got %s\nwant %s", s.Name(), form, got, want)
			}
		}
	}
}

// A request body carries the schema as raw bytes; its order must come through.
func TestOrderSurvivesMarshalling(t *testing.T) {
	body, err := json.Marshal(map[string]any{"schema": schema.Summary().Wire()})
	if err != nil {
		t.Fatal(err)
	}
	if got := outline(ordered(t, body).get("schema").(object)); got != summaryOutline {
		t.Errorf("got %s", got)
	}
}

// The descriptions are all that a model is told of a field.
func TestEveryPropertyIsDescribed(t *testing.T) {
	var walk func(s object, at string)
	walk = func(s object, at string) {
		for _, p := range objectOf(s.get("properties")) {
			o := p.value.(object)
			if text, _ := o.get("description").(string); strings.TrimSpace(text) == "" {
				t.Errorf("%s/%s has no description", at, p.key)
			}
			walk(o, at+"/"+p.key)
		}
		if items := objectOf(s.get("items")); items != nil {
			walk(items, at+"[]")
		}
		if branches, ok := s.get("anyOf").([]any); ok {
			walk(branches[0].(object), at)
		}
	}
	for _, s := range []*schema.Schema{schema.Summary(), schema.Repair()} {
		walk(ordered(t, s.Full()), s.Name()+".full")
		walk(ordered(t, s.Wire()), s.Name()+".wire")
	}
}

func TestFormsDiffer(t *testing.T) {
	full := ordered(t, schema.Summary().Full())
	if full.get("$schema") != "https://json-schema.org/draft/2020-12/schema" || full.get("title") != "Summary" {
		t.Errorf("the full form begins with %v", full.keys())
	}
}

// Services count tokens, people read diffs: nothing may be escaped that need not be.
func TestNothingIsEscaped(t *testing.T) {
	type Plain struct {
		A string `json:"a" jsonschema_description:"x < y & z > 0: «أكثر من»"`
	}
	for _, b := range [][]byte{schema.Summary().Full(), schema.Repair().Wire(), mustFor[Plain](t).Full(), mustFor[Plain](t).Wire()} {
		if strings.Contains(string(b), `\u`) {
			t.Errorf("escapes in %.300s", b)
		}
	}
}

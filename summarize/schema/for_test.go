package schema_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net"
	"strings"
	"testing"
	"time"

	invopop "github.com/invopop/jsonschema"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/schema"
)

// Match is a struct of somebody's own.
type Match struct {
	Evidence   []claim.Evidence
	Home, Away claim.Name
	Attendance claim.Quantity
	Kickoff    claim.Timex
}

type Base struct {
	ID string `json:"id" jsonschema_description:"an id"`
}

type hidden struct {
	Seen string `json:"seen"`
}

type Colour string

func (Colour) Values() []string { return []string{"red", "green"} }

type Box[T any] struct {
	Content T `json:"content"`
}

// Every has one of everything that can be expressed.
type Every struct {
	*Base
	hidden
	Plain     string
	Tagged    string `json:"a/b~c"`
	Left      string `json:"-"`
	_         int
	Colour    Colour
	ColourPtr *Colour
	Medium    claim.Medium
	Maybe     claim.Maybe
	Optional  string `json:",omitempty"`
	Text      *string
	List      *[]string
	Object    *Base
	Objects   []*Base
	Flag      bool
	Nested    [][]int8
	Int       int
	Unsigned  uint16 `json:"unsigned,omitzero"`
	Single    float32
	Double    *float64
	Boxed     Box[claim.Quantity]
	Prose     claim.Prose
}

func TestForMatch(t *testing.T) {
	s := mustFor[Match](t)
	want := "(Evidence[(quote)] Home" + naming + " Away" + naming + " Attendance" + quantity + " Kickoff" + timex + ")"
	if got := outline(ordered(t, s.Wire())); got != want || s.Name() != "match" {
		t.Errorf("%s: got %s\nwant %s", s.Name(), got, want)
	}
}

func TestForEvery(t *testing.T) {
	s := mustFor[Every](t)
	want := "(id seen Plain a/b~c Colour ColourPtr? Medium? Maybe? Optional Text? List[]? Object(id)? Objects[(id)?] Flag" +
		" Nested[[]] Int unsigned Single Double? Boxed(content" + quantity + ") Prose)"
	for _, b := range [][]byte{s.Full(), s.Wire()} {
		if got := outline(ordered(t, b)); got != want {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
	full := ordered(t, s.Full())
	required := full.get("required").([]any)
	if len(required) != len(full.get("properties").(object))-2 {
		t.Errorf("what may be left out is required: %v", required)
	}
	props := full.get("properties").(object)
	for name, want := range map[string]string{"Colour": "[red green]", "ColourPtr": "[red green <nil>]"} {
		if got := fmt.Sprint(props.get(name).(object).get("enum")); got != want {
			t.Errorf("%s has the values %s, want %s", name, got, want)
		}
	}
	if props.get("Int").(object).get("format") != "int64" || props.get("id").(object).get("description") != "an id" {
		t.Error("a format or description is lost")
	}
}

func TestNames(t *testing.T) {
	type Übersicht2 struct{ A string }
	type Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa struct{ A string }
	for want, s := range map[string]*schema.Schema{
		"box":                   mustFor[Box[string]](t),
		"bersicht2":             mustFor[Übersicht2](t),
		strings.Repeat("a", 64): mustFor[Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa](t),
		"answer":                mustFor[struct{ A string }](t),
		"summary":               schema.Summary(),
	} {
		if s.Name() != want {
			t.Errorf("got %q, want %q", s.Name(), want)
		}
	}
}

type (
	Loop     struct{ Next *Loop }
	LoopList []LoopList
	LoopIn   struct{ List LoopList }
	Embedder struct{ *Embedder }
	Stamp    struct{ time.Time }
	Level    int
	None     string
	Wide1    struct{ A, B, C, D, E, F, G, H claim.Quantity }
	Wide2    struct{ A, B, C, D, E, F, G, H Wide1 }
	Wide3    struct{ A, B, C, D, E, F, G, H Wide2 }
	Wide4    struct{ A, B, C, D, E, F, G, H Wide3 }
	little   string
	base     struct{ ID string }
	Own      struct{ A string }
	Extended struct{ A string }
	Alias    string
	Props    struct{ A string }
	Docs     struct{ A string }
	Proto    int
)

func (Own) JSONSchema() *invopop.Schema           { return &invopop.Schema{Type: "string"} }
func (Extended) JSONSchemaExtend(*invopop.Schema) {}
func (Alias) JSONSchemaAlias() any                { return 1 }
func (Props) JSONSchemaProperty(string) any       { return 1 }
func (Docs) GetFieldDocString(string) string      { return "" }
func (Proto) EnumDescriptor() ([]byte, []int)     { return nil, nil }

func (Level) Values() []string { return []string{"low"} }
func (None) Values() []string  { return nil }

func TestWhatCannotBeExpressed(t *testing.T) {
	for _, c := range []struct {
		make func() (*schema.Schema, error)
		path string
		why  string // a part of it
	}{
		{schema.For[string], "string", "struct"},
		{schema.For[*Match], "*schema_test.Match", "struct"},
		{schema.For[any], "interface {}", "struct"},
		{schema.For[[]Match], "[]schema_test.Match", "struct"},
		{schema.For[struct{}], "struct", "no exported fields"},
		{schema.For[struct{ A map[string]int }], "struct.A", "slice"},
		{schema.For[Box[[]map[string]int]], "Box[[]map[string]int].Content[]", "slice"},
		{schema.For[struct{ A any }], "struct.A", "claim"},
		{schema.For[struct{ A error }], "struct.A", "claim"},
		{schema.For[struct{ A chan int }], "struct.A", "claim"},
		{schema.For[struct{ A func() }], "struct.A", "claim"},
		{schema.For[struct{ A complex64 }], "struct.A", "claim"},
		{schema.For[struct{ A uintptr }], "struct.A", "claim"},
		{schema.For[struct{ A [2]string }], "struct.A", "slice"},
		{schema.For[struct{ A []byte }], "struct.A", "base64"},
		{schema.For[struct{ A **string }], "struct.A", "one pointer"},
		{schema.For[struct{ A struct{ B []struct{ C any } } }], "struct.A.B[].C", "claim"},
		{schema.For[Loop], "Loop.Next", "itself"},
		{schema.For[LoopIn], "LoopIn.List[]", "itself"},
		{schema.For[Embedder], "Embedder.Embedder", "itself"},
		{schema.For[Wide4], "", "parts"},
		{schema.For[struct{ A time.Time }], "struct.A", "own JSON"},
		{schema.For[struct{ A *big.Int }], "struct.A", "own JSON"},
		{schema.For[struct{ A json.RawMessage }], "struct.A", "own JSON"},
		{schema.For[struct{ A net.IP }], "struct.A", "own JSON"},
		{schema.For[Stamp], "Stamp", "own JSON"},
		{schema.For[struct{ A json.Number }], "struct.A", "claim"},
		{schema.For[struct{ A time.Duration }], "struct.A", "claim"},
		{schema.For[struct{ A Level }], "struct.A", "string types"},
		{schema.For[struct{ A None }], "struct.A", "at least one"},
		{schema.For[struct{ A Own }], "struct.A", "JSONSchema is"},
		{schema.For[struct{ A Extended }], "struct.A", "JSONSchemaExtend"},
		{schema.For[struct{ A Alias }], "struct.A", "JSONSchemaAlias"},
		{schema.For[struct{ A Props }], "struct.A", "JSONSchemaProperty"},
		{schema.For[struct{ A *Docs }], "struct.A", "GetFieldDocString"},
		{schema.For[struct{ A []Proto }], "struct.A[]", "EnumDescriptor"},
		{schema.For[struct {
			A int `json:",string"`
		}], "struct.A", "option string"},
		{schema.For[struct {
			A Base `json:",inline"`
		}], "struct.A", "option inline"},
		{schema.For[struct {
			//lint:ignore SA5008 wrong on purpose
			A int `json:"-,"`
		}], "struct.A", "name"},
		{schema.For[struct {
			//lint:ignore SA5008 wrong on purpose
			A int `json:"a\"b"`
		}], "struct.A", "name"},
		{schema.For[struct {
			A string `jsonschema:"minLength=3"`
		}], "struct.A", "tag jsonschema "},
		{schema.For[struct {
			A string `jsonschema_extras:"x=y"`
		}], "struct.A", "tag jsonschema_extras "},
		{schema.For[struct{ little }], "struct.little", "unexported"},
		{schema.For[struct{ *base }], "struct.base", "unexported"},
		{schema.For[struct {
			Base
			ID string `json:"id"`
		}], "struct.ID", `"id" of struct.Base.ID`},
	} {
		s, err := c.make()
		refused := (*schema.TypeError)(nil)
		if !errors.As(err, &refused) || s != nil {
			t.Errorf("%s: got %v, %v", c.path, s, err)
			continue
		}
		if refused.Path != c.path && c.path != "" || !strings.Contains(refused.Why, c.why) {
			t.Errorf("%s: got %v, want %q", c.path, err, c.why)
		}
		if text := err.Error(); strings.ContainsAny(text, "\n") || !strings.Contains(text, refused.Path) {
			t.Errorf("not a line with the path: %q", text)
		}
	}
}

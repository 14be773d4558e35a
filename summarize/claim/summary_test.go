package claim_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
)

// The documented example, member by member and in order, is what a Summary reads and writes.
func TestSummaryRoundTrip(t *testing.T) {
	given, err := os.ReadFile("testdata/summary.json")
	if err != nil {
		t.Fatal(err)
	}
	var s claim.Summary
	d := json.NewDecoder(bytes.NewReader(given))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		t.Fatal(err)
	}
	if got := written(t, s); got != string(given) {
		t.Errorf("read and written, the example is\n%s", got)
	}
	if s.Events[0].Quantities[1].Mod != claim.MoreThan || s.Claims[0].Attribution.Act != claim.Say || s.Events[0].When != nil {
		t.Errorf("read as %+v", s.Events[0])
	}
}

// written writes as the project does: indented by one space, Arabic and <>& as they are.
func written(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNull(t *testing.T) {
	type values struct {
		Maybe  claim.Maybe
		Medium claim.Medium
		Mod    claim.TimexMod
	}
	for _, c := range []struct {
		json string
		v    values
	}{
		{`{"Maybe":null,"Medium":null,"Mod":null}`, values{}},
		{`{"Maybe":"<قال & \"x\">","Medium":"post","Mod":"START"}`, values{`<قال & "x">`, "post", "START"}},
	} {
		var got values
		if err := json.Unmarshal([]byte(c.json), &got); err != nil || got != c.v {
			t.Errorf("%s is read as %+v (%v)", c.json, got, err)
		}
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(c.v); err != nil || b.String() != c.json+"\n" {
			t.Errorf("%+v is written as %s (%v)", c.v, b.String(), err)
		}
	}
	// What was there goes when null is read over it, and an empty string is null too.
	over := values{"x", "post", "START"}
	if err := json.Unmarshal([]byte(`{"Maybe":null,"Medium":"","Mod":null}`), &over); err != nil || over != (values{}) {
		t.Errorf("null read over values leaves %+v (%v)", over, err)
	}
	for _, bad := range []string{`{"Maybe":5}`, `{"Medium":[]}`, `{"Mod":{}}`} {
		if err := json.Unmarshal([]byte(bad), &values{}); err == nil {
			t.Errorf("%s is read without an error", bad)
		}
	}
	for _, nullable := range []interface{ Nullable() bool }{claim.Maybe(""), claim.Medium(""), claim.TimexMod("")} {
		if !nullable.Nullable() {
			t.Errorf("%T is not nullable", nullable)
		}
	}
}

// A patch holds the value that its kind names; null and a missing value are the same.
func TestRepairRoundTrip(t *testing.T) {
	in := `{"patches":[` +
		`{"path":"/events/0/quantities/1","kind":"quantity","quantity":{"text":"1150 كيلومتراً","value":"1150","high":null,"unit":"km","mod":"MORE_THAN","of":null,"label":"distance"},"timex":null,"name":null,"evidence":null,"attribution":null,"assertion":null,"text":null},` +
		`{"path":"/events/0/evidence","kind":"evidence","quantity":null,"timex":null,"name":null,"evidence":[],"attribution":null,"assertion":null,"text":null},` +
		`{"path":"/claims/2","kind":"remove","quantity":null,"timex":null,"name":null,"evidence":null,"attribution":null,"assertion":null,"text":null}]}`
	var r claim.Repair
	if err := json.Unmarshal([]byte(in), &r); err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(r)
	if err != nil || string(out) != in {
		t.Errorf("read and written: %s (%v)", out, err)
	}
	if r.Patches[1].Evidence == nil || len(*r.Patches[1].Evidence) != 0 {
		t.Error("an empty evidence list is read as none")
	}
}

// Every enumeration lists its constants, each once: the schema is read off these lists.
func TestEnumerations(t *testing.T) {
	for _, e := range []struct {
		values []string
		named  []string
	}{
		{claim.Status("").Values(), []string{string(claim.Occurred), string(claim.Ongoing), string(claim.Planned), string(claim.Conditional), string(claim.Denied), string(claim.UnknownStatus)}},
		{claim.Polarity("").Values(), []string{string(claim.Affirmed), string(claim.Negated)}},
		{claim.Modality("").Values(), []string{string(claim.Asserted), string(claim.Possible), string(claim.Hedged), string(claim.Desired), string(claim.Required), string(claim.Hypothetical)}},
		{claim.Mod("").Values(), []string{string(claim.Exact), string(claim.Approx), string(claim.MoreThan), string(claim.LessThan), string(claim.EqualOrMore), string(claim.EqualOrLess)}},
		{claim.TimexType("").Values(), []string{string(claim.Date), string(claim.Time), string(claim.Duration), string(claim.Set)}},
		{claim.Act("").Values(), []string{string(claim.Say), string(claim.Confirm), string(claim.Add), string(claim.Explain), string(claim.Deny), string(claim.Warn), string(claim.Threaten), string(claim.Demand),
			string(claim.Promise), string(claim.Accuse), string(claim.CallFor), string(claim.Announce), string(claim.Reject), string(claim.Praise), string(claim.Doubt), string(claim.OtherAct)}},
		{claim.PatchKind("").Values(), []string{string(claim.PatchQuantity), string(claim.PatchTimex), string(claim.PatchName), string(claim.PatchEvidence), string(claim.PatchAttribution),
			string(claim.PatchAssertion), string(claim.PatchText), string(claim.PatchRemove)}},
	} {
		if !reflect.DeepEqual(e.values, e.named) {
			t.Errorf("lists %q, names %q", e.values, e.named)
		}
	}
}

package summarize

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/verify"
)

func bad(paths ...string) []verify.Finding {
	var out []verify.Finding
	for _, p := range paths {
		out = append(out, verify.Finding{Path: p, Verdict: verify.Refuted})
	}
	return out
}

func TestPatch(t *testing.T) {
	title := "عنوان آخر"
	tests := []struct {
		name     string
		wrong    []string
		patches  []claim.Patch
		check    func(*claim.Summary) bool
		removed  string
		rejected string // a part of the first rejection; empty for none
	}{
		{"a text", []string{"/events/0/title"}, []claim.Patch{{Path: "/events/0/title", Kind: claim.PatchText, Text: &title}},
			func(s *claim.Summary) bool { return s.Events[0].Title == claim.Prose(title) }, "", ""},
		{"a quote by its text", []string{"/events/0/evidence/0"}, []claim.Patch{{Path: "/events/0/evidence/0", Kind: claim.PatchText, Text: &title}},
			func(s *claim.Summary) bool { return s.Events[0].Evidence[0].Quote == title }, "", ""},
		{"the evidence of a wrong value", []string{"/claims/0/when"}, []claim.Patch{{Path: "/claims/0/evidence", Kind: claim.PatchEvidence, Evidence: &[]claim.Evidence{}}},
			func(s *claim.Summary) bool { return len(s.Claims[0].Evidence) == 0 }, "", ""},
		{"evidence of something else", []string{"/claims/0/when"}, []claim.Patch{{Path: "/events/0/evidence", Kind: claim.PatchEvidence, Evidence: &[]claim.Evidence{}}},
			nil, "", "nothing is wrong there"},
		{"the wrong kind", []string{"/claims/0/when"}, []claim.Patch{{Path: "/claims/0/when", Kind: claim.PatchText, Text: &title}}, nil, "", "another kind"},
		{"an empty member", []string{"/claims/0/when"}, []claim.Patch{{Path: "/claims/0/when", Kind: claim.PatchTimex}}, nil, "", "timex is null"},
		{"no such path", []string{"/events/9/title"}, []claim.Patch{{Path: "/events/9/title", Kind: claim.PatchText, Text: &title}}, nil, "", "no such path"},
		{"remove a nullable value", []string{"/claims/0/when"}, []claim.Patch{{Path: "/claims/0/when", Kind: claim.PatchRemove}},
			func(s *claim.Summary) bool { return s.Claims[0].When == nil }, "/claims/0/when", ""},
		{"remove what may not be null", []string{"/events/0/title"}, []claim.Patch{{Path: "/events/0/title", Kind: claim.PatchRemove}},
			func(s *claim.Summary) bool { return len(s.Events) == 0 }, "/events/0", ""},
		{"remove the headline's text", []string{"/headline/text"}, []claim.Patch{{Path: "/headline/text", Kind: claim.PatchRemove}},
			func(s *claim.Summary) bool { return s.Headline == nil }, "/headline", ""},
		{"removals in the wrong order, after a replacement", []string{"/events/0/quantities/0", "/events/0/quantities/1", "/events/0/title"},
			[]claim.Patch{{Path: "/events/0/quantities/0", Kind: claim.PatchRemove}, {Path: "/events/0/title", Kind: claim.PatchText, Text: &title},
				{Path: "/events/0/quantities/1", Kind: claim.PatchRemove}, {Path: "/events/0/quantities/1", Kind: claim.PatchRemove}},
			func(s *claim.Summary) bool {
				return len(s.Events[0].Quantities) == 0 && s.Events[0].Title == claim.Prose(title)
			},
			"/events/0/quantities/0 /events/0/quantities/1", ""},
		{"a speaker's whole attribution", []string{"/claims/0/attribution/speaker"},
			[]claim.Patch{{Path: "/claims/0/attribution", Kind: claim.PatchAttribution, Attribution: &claim.Attribution{Act: claim.Say, Via: []string{}}}},
			func(s *claim.Summary) bool { return s.Claims[0].Attribution.Speaker == "" }, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := []byte(asJSON(t, patrol(t, nil)))
			p, err := newPatcher(doc, reflect.TypeFor[claim.Summary](), bad(tt.wrong...))
			if err != nil {
				t.Fatal(err)
			}
			p.apply(tt.patches)
			var s claim.Summary
			if err := json.Unmarshal(p.doc(), &s); err != nil {
				t.Fatal(err)
			}
			if tt.check == nil {
				if !bytes.Equal(p.doc(), doc) || p.applied != 0 {
					t.Errorf("the document changed: %s", p.doc())
				}
			} else if !tt.check(&s) {
				t.Errorf("not as wanted: %s", p.doc())
			}
			if got := strings.Join(paths(p.removed), " "); got != tt.removed {
				t.Errorf("removed %q, want %q", got, tt.removed)
			}
			if got := strings.Join(p.rejected, "; "); (tt.rejected == "") != (got == "") || !strings.Contains(got, tt.rejected) {
				t.Errorf("rejected %q, want %q", got, tt.rejected)
			}
		})
	}
}

// What is not patched stays byte for byte, odd escapes and numbers included.
func TestPatchKeepsBytes(t *testing.T) {
	type loose struct {
		A claim.Prose      `json:"a"`
		E []claim.Evidence `json:"e"`
		N json.Number      `json:"n"`
	}
	doc := []byte(`{"a":"x","e":[{"quote":"\u0627\/ <b> & é"}],"n":1.50e2}`)
	p, err := newPatcher(doc, reflect.TypeFor[loose](), bad("/a"))
	if err != nil {
		t.Fatal(err)
	}
	y := "y"
	p.apply([]claim.Patch{{Path: "/a", Kind: claim.PatchText, Text: &y}})
	if got, want := string(p.doc()), strings.Replace(string(doc), `"x"`, `"y"`, 1); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func FuzzTree(f *testing.F) {
	f.Add([]byte(`{"a":[1,{"b":"\u0627"}],"c":{}}`))
	f.Add([]byte(`[ ]`))
	f.Add([]byte(`[1e700,-0,1.50]`))
	f.Fuzz(func(t *testing.T, doc []byte) {
		var compact bytes.Buffer
		if json.Compact(&compact, doc) != nil || len(doc) > 1<<12 {
			return
		}
		n, err := parseTree(compact.Bytes())
		if err != nil {
			t.Fatalf("%s: %v", compact.Bytes(), err)
		}
		if !reflect.DeepEqual(decoded(t, compact.Bytes()), decoded(t, n.marshal())) {
			t.Errorf("%s became %s", compact.Bytes(), n.marshal())
		}
	})
}

// decoded reads JSON with its numbers as they are written: 1e700 is JSON, and no float64.
func decoded(t *testing.T, doc []byte) any {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		t.Fatalf("%s: %v", doc, err)
	}
	return v
}

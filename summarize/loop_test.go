package summarize

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/verify"
)

func TestLoop(t *testing.T) {
	good, wrong := patrol(t, nil), patrol(t, wrongDistance)
	cut := &llm.Error{Kind: llm.Truncated, Message: "cut off", Response: &llm.Response{Text: "{", Usage: &llm.Usage{TotalTokens: 1}}}
	tests := []struct {
		name     string
		replies  []any
		opts     Options
		outcomes string
		verdict  verify.Verdict
	}{
		{"a right draft", []any{good}, Options{}, "draft accepted", verify.Supported},
		{"a fenced draft", []any{"```json\n" + asJSON(t, good) + "\n```"}, Options{}, "draft accepted", verify.Supported},
		{"repaired", []any{wrong, []claim.Patch{distance("1150")}}, Options{}, "draft accepted, repair accepted", verify.Supported},
		{"repaired in two rounds", []any{wrong, []claim.Patch{distance("1115")}, []claim.Patch{distance("1150")}}, Options{},
			"draft accepted, repair accepted, repair accepted", verify.Supported},
		{"no repair wanted", []any{wrong}, Options{MaxRepairs: -1}, "draft accepted", verify.Refuted},
		{"repairs used up", []any{wrong, []claim.Patch{}, []claim.Patch{}, []claim.Patch{distance("1150")}}, Options{},
			"draft accepted, repair no-change, repair no-change", verify.Refuted},
		{"removed", []any{wrong, []claim.Patch{{Path: "/events/0/quantities/1", Kind: claim.PatchRemove}}}, Options{},
			"draft accepted, repair accepted", verify.Supported},
		{"a path that is not wrong", []any{wrong, []claim.Patch{{Path: "/events/0/quantities/0", Kind: claim.PatchRemove}}}, Options{MaxRepairs: 1},
			"draft accepted, repair no-change", verify.Refuted},
		{"a worse repair", []any{wrong, []claim.Patch{{Path: "/events/0/evidence", Kind: claim.PatchEvidence, Evidence: &[]claim.Evidence{{Quote: "لا شيء من هذا"}}}}},
			Options{MaxRepairs: 1}, "draft accepted, repair worse", verify.Refuted},
		{"not JSON, then right", []any{"Here is the summary you asked for.", good}, Options{}, "draft unusable, again accepted", verify.Supported},
		{"off the schema, then right", []any{`{"headline":null}`, good}, Options{}, "draft off-schema, again accepted", verify.Supported},
		{"cut off, then right", []any{cut, good}, Options{}, "draft unusable, again accepted", verify.Supported},
		{"a repair that is not JSON", []any{wrong, "sorry", []claim.Patch{distance("1150")}}, Options{}, "draft accepted, repair unusable, repair accepted", verify.Supported},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := New(&script{replies: tt.replies}, &tt.opts).Summarize(context.Background(), seed(t))
			if err != nil {
				t.Fatal(err)
			}
			if got := outcomes(r.Attempts); got != tt.outcomes {
				t.Errorf("attempts: %s, want %s", got, tt.outcomes)
			}
			if r.Report.Verdict != tt.verdict {
				t.Errorf("verdict %s, want %s", r.Report.Verdict, tt.verdict)
			}
			if r.Usage == nil || r.Usage.TotalTokens != len(r.Attempts) {
				t.Errorf("usage %+v over %d attempts", r.Usage, len(r.Attempts))
			}
		})
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestNoUsableReply(t *testing.T) {
	m := &script{replies: []any{"no", "no", "no", "no"}}
	_, err := New(m, nil).Summarize(context.Background(), seed(t))
	var reply *ReplyError
	if !errors.As(err, &reply) || reply.Outcome != Unusable || len(reply.Attempts) != 3 {
		t.Fatalf("got %v", err)
	}
	m = &script{replies: []any{&llm.Error{Kind: llm.Refused, Message: "no"}}}
	var failure *llm.Error
	if _, err = New(m, nil).Summarize(context.Background(), seed(t)); !errors.As(err, &failure) || failure.Kind != llm.Refused {
		t.Fatalf("got %v", err)
	}
}

// A failure after the draft loses nothing: the verified draft is given beside the error.
func TestRepairFails(t *testing.T) {
	m := &script{replies: []any{patrol(t, wrongDistance), &llm.Error{Kind: llm.Network, Message: "gone"}}}
	r, err := New(m, nil).Summarize(context.Background(), seed(t))
	var failure *llm.Error
	if !errors.As(err, &failure) || failure.Kind != llm.Network {
		t.Fatalf("error %v", err)
	}
	if r == nil || r.Report.Verdict != verify.Refuted || outcomes(r.Attempts) != "draft accepted, repair failed" {
		t.Fatalf("result %+v", r)
	}
}

// The repair's prompt tells what is wrong, and does not grow with the attempts.
func TestRepairPrompt(t *testing.T) {
	m := &script{replies: []any{patrol(t, wrongDistance), []claim.Patch{distance("1511")}, []claim.Patch{distance("1512")}}}
	if _, err := New(m, nil).Summarize(context.Background(), seed(t)); err != nil {
		t.Fatal(err)
	}
	if len(m.asked) != 3 {
		t.Fatalf("%d requests", len(m.asked))
	}
	ask := m.asked[1].Messages[3].Content
	for _, want := range []string{`"path":"/events/0/quantities/1"`, `"fault":"quantity-value"`, `"got":"1510"`, `"want":"1150"`, "وغطوا مسافة تزيد عن 1150"} {
		if !strings.Contains(ask, want) {
			t.Errorf("the repair's prompt lacks %s", want)
		}
	}
	size := func(r *llm.Request) (n int) {
		for _, msg := range r.Messages {
			n += len(msg.Content)
		}
		return n
	}
	if a, b := size(m.asked[1]), size(m.asked[2]); a != b {
		t.Errorf("the prompt grew from %d to %d bytes", a, b)
	}
	if m.asked[2].Attempt != 2 || m.asked[1].SchemaName != "repair" {
		t.Errorf("attempt %d under schema %s", m.asked[2].Attempt, m.asked[1].SchemaName)
	}
}

func TestStrict(t *testing.T) {
	m := &script{replies: []any{patrol(t, func(s *claim.Summary) {
		wrongDistance(s)
		s.Entities[0].Evidence[0].Quote = "قال وزير الخارجية الروسي سيرجي ريابكوف"
		s.Events[0].Where = []string{"n7"}
	})}}
	r, err := New(m, &Options{Strict: true, MaxRepairs: -1}).Summarize(context.Background(), seed(t))
	if err != nil {
		t.Fatal(err)
	}
	// The entity's name has nothing to rest on without its evidence, and its id cannot stay behind.
	want := "/claims/0/attribution/speaker /entities/0 /entities/0/evidence/0 /events/0/quantities/1 /events/0/where/0"
	if got := strings.Join(paths(r.Removed), " "); got != want {
		t.Errorf("removed %s, want %s", got, want)
	}
	if r.Report.Verdict != verify.Supported || len(r.Summary.Events[0].Quantities) != 1 {
		t.Errorf("left: %+v, verdict %s", r.Summary.Events[0].Quantities, r.Report.Verdict)
	}
	for _, x := range r.Removed {
		if x.Finding == nil || x.Finding.Verdict == verify.Supported || len(x.Value) == 0 {
			t.Errorf("%s was removed without its finding or value", x.Path)
		}
	}
}

type flight struct {
	Evidence []claim.Evidence `json:"evidence"`
	Time     claim.Quantity   `json:"time" jsonschema_description:"How long they flew."`
}

func TestFill(t *testing.T) {
	f := flight{[]claim.Evidence{{Quote: "أمضوا 120 دقيقة في الجو"}}, claim.Quantity{Text: "120 دقيقة", Value: "102", Unit: "min", Mod: claim.Exact}}
	fix := claim.Patch{Path: "/time", Kind: claim.PatchQuantity, Quantity: &claim.Quantity{Text: "120 دقيقة", Value: "120", Unit: "min", Mod: claim.Exact}}
	m := &script{replies: []any{f, []claim.Patch{fix}}}
	got, err := Fill[flight](context.Background(), New(m, nil), seed(t))
	if err != nil {
		t.Fatal(err)
	}
	if got.Value.Time.Value != "120" || got.Report.Verdict != verify.Supported {
		t.Errorf("filled in %+v: %s", got.Value, got.Report.Verdict)
	}
	if _, err := Fill[flight](context.Background(), New(nil, nil), seed(t)); err == nil {
		t.Error("without a model a struct cannot be filled in, and no error says so")
	}
}

package eval

import (
	"bytes"
	"context"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/llm/replay"
)

var update = flag.Bool("update", false, "make the synthetic recordings and the golden files anew")

const (
	synthetic  = "testdata/synthetic"
	provenance = "synthetic: given by a fake model of the tests of package eval, answered by no language model"
)

// script is a model that gives its replies one after the other.
type script struct {
	replies []string
	asked   int
}

func (s *script) Complete(_ context.Context, req *llm.Request) (*llm.Response, error) {
	if s.asked == len(s.replies) {
		return nil, &llm.Error{Kind: llm.ServerFault, Message: "the script has no more replies"}
	}
	text := s.replies[s.asked]
	s.asked++
	resp := &llm.Response{Text: text, FinishReason: "stop", Model: "synthetic"}
	if text == "" {
		resp.FinishReason = "content_filter"
		return nil, &llm.Error{Kind: llm.Refused, Status: 200, Message: "the model refused", Response: resp}
	}
	if s.asked == 1 && !strings.HasPrefix(text, "{") {
		return resp, nil // with neither usage nor body
	}
	resp.Usage = &llm.Usage{PromptTokens: 1000 + req.Attempt, CompletionTokens: 300, TotalTokens: 1300 + req.Attempt}
	resp.Body = []byte(`{"usage":{"cost":0.1}}`)
	return resp, nil
}

// earlier asks a model under the prompt of an earlier day.
type earlier struct{ model llm.Model }

func (e earlier) Complete(ctx context.Context, req *llm.Request) (*llm.Response, error) {
	old := *req
	old.Messages = append([]llm.Message{}, req.Messages...)
	old.Messages[0].Content = "An earlier wording.\n" + old.Messages[0].Content
	return e.model.Complete(ctx, &old)
}

// recorded is one run to be recorded.
type recordedRun struct {
	sample, answerer string
	replies          []string
	opts             summarize.Options
	earlier          bool
}

func syntheticRuns(t *testing.T) []recordedRun {
	drill, harvest := reply(t, "drill"), reply(t, "harvest")
	return []recordedRun{
		{sample: "drill", answerer: "careful", replies: []string{drill}},
		{sample: "harvest", answerer: "careful", replies: []string{harvest}},
		{sample: "drill", answerer: "hasty", replies: []string{wrong(t, drill), reply(t, "drill.repair")}},
		{sample: "harvest", answerer: "hasty", replies: []string{wrong(t, harvest), reply(t, "harvest.repair")}, earlier: true},
		{sample: "drill", answerer: "broken", replies: []string{broken(t, drill), drill}},
		{sample: "harvest", answerer: "broken", replies: []string{broken(t, harvest), harvest}},
		{sample: "drill", answerer: "chatty", replies: []string{"Certainly!", "Of course!", "{ \"headline\": "}},
		{sample: "harvest", answerer: "chatty", replies: []string{"Certainly!", harvest}},
	}
}

func reply(t *testing.T, name string) string { return read(t, "testdata", "replies", name+".json") }

// wrong puts a wrong number into a reply, broken a value that the schema does not have.
func wrong(t *testing.T, s string) string {
	return change(t, s, `"value": "90"`, `"value": "19"`, `"value": "3200"`, `"value": "2300"`)
}

func broken(t *testing.T, s string) string {
	return change(t, s, `"mod": "EXACT"`, `"mod": "precisely"`)
}

func change(t *testing.T, s string, pairs ...string) string {
	t.Helper()
	changed := strings.NewReplacer(pairs...).Replace(s)
	if changed == s {
		t.Fatal("the reply has nothing to change")
	}
	return changed
}

// record lets a script answer for an article and records it. Every reply must be asked for.
func record(t *testing.T, r recordedRun, dir string) {
	t.Helper()
	samples, err := Load(synthetic)
	if err != nil {
		t.Fatal(err)
	}
	model := &script{replies: r.replies}
	recorder, err := replay.NewRecorder(model, dir, replay.RecorderOptions{Model: "synthetic-" + r.answerer, Provenance: provenance})
	if err != nil {
		t.Fatal(err)
	}
	asked := llm.Model(recorder)
	if r.earlier {
		asked = earlier{recorder}
	}
	for _, s := range samples {
		if s.Name == r.sample {
			_, err = summarize.New(asked, &r.opts).Summarize(t.Context(), s.Article)
		}
	}
	if model.asked != len(r.replies) {
		t.Fatalf("%s, %s: asked for %d of %d replies: %v", r.sample, r.answerer, model.asked, len(r.replies), err)
	}
}

// The recordings in the tree are those that today's code would make: a change to a prompt shows here first.
func TestSyntheticIsCurrent(t *testing.T) {
	want := synthesize(t)
	got := files(t, synthetic)
	for name, content := range want {
		if !bytes.Equal(got[name], content) {
			t.Errorf("%s is not what today's prompts and schemas make: go test ./summarize/eval -update", name)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d recordings, want %d", len(got), len(want))
	}
}

// synthesize makes all synthetic recordings, and with -update puts them into the tree.
func synthesize(t *testing.T) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	for _, r := range syntheticRuns(t) {
		record(t, r, filepath.Join(dir, r.sample, "recordings", r.answerer))
	}
	made := files(t, dir)
	if *update {
		renew(t, made)
	}
	return made
}

// files reads every recording below a folder.
func files(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, path)
		if err != nil || e.IsDir() || !strings.Contains(filepath.ToSlash(rel), "/recordings/") {
			return err
		}
		all[filepath.ToSlash(rel)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func renew(t *testing.T, recordings map[string][]byte) {
	t.Helper()
	for _, sample := range []string{"drill", "harvest"} {
		if err := os.RemoveAll(filepath.Join(synthetic, sample, "recordings")); err != nil {
			t.Fatal(err)
		}
	}
	for name, content := range recordings {
		file := filepath.Join(synthetic, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		write(t, string(content), file)
	}
}

func read(t *testing.T, parts ...string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func write(t *testing.T, content string, parts ...string) {
	t.Helper()
	file := filepath.Join(parts...)
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

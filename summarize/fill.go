package summarize

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// Fill is [Summarizer.Summarize] for any struct made of package claim's types: the model fills in a T,
// which is verified and repaired in the same way. It needs a model.
func Fill[T any](ctx context.Context, s *Summarizer, a *source.Article) (*Filled[T], error) {
	if s.model == nil {
		return nil, errors.New("filling in a struct needs a model: the extractive drafter knows only summaries")
	}
	sc, err := schemaOf[T]()
	if err != nil {
		return nil, err
	}
	w := &work{task: newTask[T](sc, a, s.verifyOptions()), s: s}
	err = w.run(ctx)
	if w.report == nil {
		return nil, err
	}
	f, ferr := finish[T](w)
	return f, errors.Join(err, ferr)
}

func schemaOf[T any]() (*schema.Schema, error) {
	if reflect.TypeFor[T]() == reflect.TypeFor[claim.Summary]() {
		return schema.Summary(), nil
	}
	return schema.For[T]()
}

// task is what is to be filled in, of which article, and how it is verified.
type task struct {
	article *source.Article
	schema  *schema.Schema
	shape   reflect.Type
	verify  func(ctx context.Context, doc []byte) (*verify.Report, error)
}

func newTask[T any](sc *schema.Schema, a *source.Article, opts *verify.Options) task {
	return task{article: a, schema: sc, shape: reflect.TypeFor[T](),
		verify: func(ctx context.Context, doc []byte) (*verify.Report, error) {
			if reflect.TypeFor[T]() == reflect.TypeFor[claim.Summary]() {
				r, _, err := verify.Summary(ctx, a, doc, opts)
				return r, err
			}
			r, _, err := verify.Document[T](ctx, a, doc, opts)
			return r, err
		}}
}

// work is one filling-in as it goes: the document so far, its report, and the record of attempts.
type work struct {
	task
	s        *Summarizer
	doc      []byte
	report   *verify.Report
	attempts []Attempt
	removed  []Removed
	usage    *llm.Usage
}

// accept verifies a document that keeps the schema, and makes it the current one.
func (w *work) accept(ctx context.Context, doc []byte) error {
	r, err := w.verify(ctx, doc)
	if err != nil {
		return err
	}
	w.doc, w.report = doc, r
	return nil
}

// run drafts, repairs while there is something to repair and a request left, and removes what strictness
// asks for.
func (w *work) run(ctx context.Context) error {
	if err := w.draft(ctx); err != nil {
		return err
	}
	for len(w.attempts) <= w.s.opts.MaxRepairs {
		faults := repairable(w.report)
		if len(faults) == 0 {
			break
		}
		if err := w.repair(ctx, faults); err != nil {
			return err
		}
	}
	if w.s.opts.Strict {
		return w.strict(ctx)
	}
	return nil
}

// draft asks for the whole document until an answer keeps the schema.
func (w *work) draft(ctx context.Context) error {
	messages, err := draftMessages(w.article, w.schema, &w.s.opts)
	if err != nil {
		return err
	}
	step := "draft"
	for {
		reply, fault := w.ask(ctx, step, messages, w.schema)
		if fault != nil {
			return fault
		}
		if reply.outcome == "" {
			if err := w.accept(ctx, reply.doc); err != nil {
				return err
			}
			w.close(Accepted)
			return nil
		}
		w.close(reply.outcome, reply.faults...)
		if len(w.attempts) > w.s.opts.MaxRepairs {
			return &ReplyError{Outcome: reply.outcome, Faults: reply.faults, Attempts: w.attempts}
		}
		if messages, err = againMessages(messages[:2], reply); err != nil {
			return err
		}
		step = "again"
	}
}

// reply is an answer of the model: the document in it, or why it cannot be used.
type reply struct {
	text    string
	doc     []byte
	outcome Outcome
	faults  []string
}

// ask puts one request and reads the answer under a schema. The error is the model's, for what another
// answer would not mend.
func (w *work) ask(ctx context.Context, step string, messages []llm.Message, sc *schema.Schema) (reply, error) {
	n := len(w.attempts)
	if w.s.opts.Progress != nil {
		w.s.opts.Progress(Step{step, n})
	}
	w.attempts = append(w.attempts, Attempt{Step: step, Attempt: n, Faults: []string{}})
	resp, err := w.s.model.Complete(ctx, &llm.Request{Messages: messages, SchemaName: sc.Name(), Schema: sc.Wire(), Params: w.s.opts.Params, Attempt: n})
	var failure *llm.Error
	if errors.As(err, &failure) {
		resp = failure.Response
	}
	if resp != nil {
		last := &w.attempts[n]
		last.Model, last.Usage = claim.Maybe(resp.Model), resp.Usage
		w.usage = sum(w.usage, resp.Usage)
	}
	if err != nil {
		if failure != nil && (failure.Kind == llm.Truncated || failure.Kind == llm.Empty) {
			return reply{outcome: Unusable, faults: []string{failure.Error()}}, nil
		}
		w.close(Failed, err.Error())
		return reply{}, fmt.Errorf("%s (attempt %d): %w", step, n, err)
	}
	return read(resp.Text, sc), nil
}

// close settles the record of the attempt under way.
func (w *work) close(o Outcome, faults ...string) {
	last := &w.attempts[len(w.attempts)-1]
	last.Outcome = o
	last.Faults = append(last.Faults, faults...)
	if w.report != nil {
		counts := w.report.Counts
		last.Counts = &counts
	}
}

// maxFaults is how many schema faults are told to the model and kept.
const maxFaults = 20

// read takes the document out of an answer. A fence around it, as some models put one, is no fault.
func read(text string, sc *schema.Schema) reply {
	doc := bytes.TrimSpace([]byte(text))
	if inner, ok := bytes.CutPrefix(doc, []byte("```json")); ok {
		doc = inner
	} else if inner, ok := bytes.CutPrefix(doc, []byte("```")); ok {
		doc = inner
	}
	doc = bytes.TrimSpace(bytes.TrimSuffix(bytes.TrimSpace(doc), []byte("```")))
	r := reply{text: text}
	for _, f := range sc.Validate(doc) {
		r.outcome = OffSchema
		if f.Code == schema.NotJSON || f.Code == schema.InvalidUTF8 || f.Code == schema.TrailingData {
			r.outcome = Unusable
		}
		if r.faults = append(r.faults, f.String()); len(r.faults) == maxFaults {
			break
		}
	}
	if r.outcome != "" {
		return r
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, doc); err != nil {
		return reply{text: text, outcome: Unusable, faults: []string{err.Error()}}
	}
	r.doc = compact.Bytes()
	return r
}

func finish[T any](w *work) (*Filled[T], error) {
	v := new(T)
	if err := json.Unmarshal(w.doc, v); err != nil {
		return nil, err
	}
	f := &Filled[T]{Value: v, Report: w.report, Attempts: w.attempts, Removed: w.removed, Usage: w.usage}
	if f.Removed == nil {
		f.Removed = []Removed{}
	}
	return f, nil
}

func sum(a, b *llm.Usage) *llm.Usage {
	if a == nil || b == nil {
		if a == nil {
			return b
		}
		return a
	}
	return &llm.Usage{PromptTokens: a.PromptTokens + b.PromptTokens, CompletionTokens: a.CompletionTokens + b.CompletionTokens,
		TotalTokens: a.TotalTokens + b.TotalTokens}
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

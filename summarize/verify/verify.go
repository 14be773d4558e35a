package verify

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/source"
)

// Options steer a verification; nil and the zero value mean the defaults.
type Options struct {
	// Checks are the checks to run, in order; nil means [Checks].
	Checks []*Check
	// Reasons is the language that reasons are worded in: English, or else Arabic.
	Reasons language.Tag
}

// ErrNotJSON says that a document cannot be read as JSON at all. It wraps where and why.
var ErrNotJSON = errors.New("the summary is not JSON")

// Summary verifies a summary in the JSON of package claim against an article. What the document breaks of
// the schema comes back as findings of the check schema; what can be read of it is checked all the same,
// and is the claim.Summary given back. The error wraps [ErrNotJSON], or is a check's own failure or the
// context's.
func Summary(ctx context.Context, a *source.Article, doc []byte, opts *Options) (*Report, *claim.Summary, error) {
	s := new(claim.Summary)
	r, err := verifyDocument(ctx, a, doc, s, schema.Summary(), opts)
	if err != nil {
		return nil, nil, err
	}
	return r, s, nil
}

// Document is [Summary] for any struct made of package claim's types: it decodes doc into a T under the
// schema of T. A T that has none is a *[schema.TypeError].
func Document[T any](ctx context.Context, a *source.Article, doc []byte, opts *Options) (*Report, *T, error) {
	s, err := schema.For[T]()
	if err != nil {
		return nil, nil, err
	}
	v := new(T)
	r, err := verifyDocument(ctx, a, doc, v, s, opts)
	if err != nil {
		return nil, nil, err
	}
	return r, v, nil
}

// Struct verifies a Go value made of package claim's types, or a pointer to one. Paths are those of the
// JSON that encoding/json makes of it. There is no document, and so no finding of the check schema.
func Struct(ctx context.Context, a *source.Article, v any, opts *Options) (*Report, error) {
	return verify(ctx, a, v, nil, nil, opts)
}

func verifyDocument(ctx context.Context, a *source.Article, doc []byte, into any, s *schema.Schema, opts *Options) (*Report, error) {
	if tree, ok := s.Decode(doc, into); ok {
		return verify(ctx, a, into, &document{tree: tree, told: tree == nil}, nil, opts)
	}
	reflect.ValueOf(into).Elem().SetZero() // of what was read up to the first fault
	faults := s.Validate(doc)
	for _, f := range faults {
		if f.Code == schema.NotJSON || f.Code == schema.InvalidUTF8 {
			return nil, fmt.Errorf("%w: %s", ErrNotJSON, f)
		}
	}
	d, err := readDocument(doc, faults)
	if err != nil {
		return nil, err
	}
	if err := d.into(into); err != nil {
		return nil, err
	}
	return verify(ctx, a, into, d, faults, opts)
}

func verify(ctx context.Context, a *source.Article, root any, doc *document, faults []schema.Fault, opts *Options) (*Report, error) {
	if opts == nil {
		opts = &Options{}
	}
	checks := opts.Checks
	if checks == nil {
		checks = Checks()
	}
	w := walk(root, doc)
	shared, err := newRun(ctx, a, w, opts.Reasons)
	if err != nil {
		return nil, err
	}
	for i, c := range checks {
		if c == nil || c.Run == nil {
			return nil, fmt.Errorf("the check at index %d of Options.Checks has no Run", i)
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p := &Pass{Context: ctx, Article: a, Root: root, Values: w.values, Faults: faults, check: c, run: shared}
		if err := c.Run(p); err != nil {
			return nil, fmt.Errorf("check %s: %w", c.Name, err)
		}
		if shared.err != nil {
			return nil, shared.err
		}
	}
	shared.unchecked(w)
	shared.report.settle(w.rank)
	return shared.report, nil
}

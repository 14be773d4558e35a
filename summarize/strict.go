package summarize

import (
	"context"

	"github.com/isnad-go/isnad/summarize/verify"
)

// maxPasses bounds the removal: taking evidence out can leave other values without any, and so on; each
// pass removes something, and the depth of a summary ends it long before.
const maxPasses = 64

// strict removes every value with a finding other than supported, until none is left.
func (w *work) strict(ctx context.Context) error {
	for range maxPasses {
		var bad []verify.Finding
		for _, f := range w.report.Findings {
			if f.Verdict != verify.Supported {
				bad = append(bad, f)
			}
		}
		if len(bad) == 0 {
			return nil
		}
		p, err := newPatcher(w.doc, w.shape, bad)
		if err != nil {
			return err
		}
		p.strike(strictly(bad))
		if p.applied == 0 {
			return nil
		}
		if err := w.accept(ctx, p.doc()); err != nil {
			return err
		}
		w.removed = append(w.removed, p.removed...)
	}
	return nil
}

func strictly(findings []verify.Finding) []removal {
	var list []removal
	for i := range findings {
		if path := tokens(findings[i].Path); len(path) > 0 {
			list = append(list, removal{path, "strict", &findings[i]})
		}
	}
	return list
}

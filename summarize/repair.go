package summarize

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/text"
	"github.com/isnad-go/isnad/summarize/verify"
)

// repairable lists the findings that another answer could mend: all that are not supported, save those
// that lie with what isnad can read of the article.
func repairable(r *verify.Report) []verify.Finding {
	var out []verify.Finding
	for _, f := range r.Findings {
		switch f.Code {
		case "quantity-unread", "quantity-ambiguous", "quantity-unit-unknown", "timex-unread", "timex-unresolved", "polarity-unread", "status-unknown", "modality-unknown":
			continue
		}
		if f.Verdict != verify.Supported {
			out = append(out, f)
		}
	}
	return out
}

// repair asks for patches, applies those that may be applied, and keeps the outcome if it is no worse.
func (w *work) repair(ctx context.Context, faults []verify.Finding) error {
	messages, err := w.repairMessages(faults)
	if err != nil {
		return err
	}
	r, err := w.ask(ctx, "repair", messages, schema.Repair())
	if err != nil {
		return err
	}
	if r.outcome != "" {
		w.close(r.outcome, r.faults...)
		return nil
	}
	var answer claim.Repair
	if err := json.Unmarshal(r.doc, &answer); err != nil {
		return fmt.Errorf("the repair keeps its schema and cannot be read: %w", err)
	}
	p, err := newPatcher(w.doc, w.shape, faults)
	if err != nil {
		return err
	}
	p.apply(answer.Patches)
	doc := p.doc()
	rejected := p.rejected
	if faults := w.schema.Validate(doc); len(faults) > 0 {
		w.close(OffSchema, append(rejected, faults[0].String())...)
		return nil
	}
	if p.applied == 0 {
		w.close(NoChange, rejected...)
		return nil
	}
	after, err := w.verify(ctx, doc)
	if err != nil {
		return err
	}
	if worse(after.Counts, w.report.Counts) {
		w.close(Worse, rejected...)
		return nil
	}
	w.doc, w.report = doc, after
	w.removed = append(w.removed, p.removed...)
	w.close(Accepted, rejected...)
	return nil
}

// worse says whether a has more refuted than b, or as many and more left open.
func worse(a, b verify.Counts) bool {
	if a.Refuted != b.Refuted {
		return a.Refuted > b.Refuted
	}
	return a.NotEnoughInfo > b.NotEnoughInfo
}

// fault is a finding as the model is told it.
type fault struct {
	Path    string          `json:"path"`
	Written json.RawMessage `json:"written"`
	Fault   string          `json:"fault"`
	Got     claim.Maybe     `json:"got"`
	Want    claim.Maybe     `json:"want"`
	Article claim.Maybe     `json:"article"`
	Do      string          `json:"do"`
}

// repairMessages asks for patches on the current document. Its length does not grow with the attempts.
func (w *work) repairMessages(findings []verify.Finding) ([]llm.Message, error) {
	messages, err := draftMessages(w.article, w.schema, &w.s.opts)
	if err != nil {
		return nil, err
	}
	tree, err := parseTree(w.doc)
	if err != nil {
		return nil, err
	}
	lines := make([]string, 0, len(findings))
	for _, f := range findings {
		line := fault{Path: f.Path, Fault: f.Code, Got: f.Got, Want: f.Want, Do: whatToDo(f.Code), Written: json.RawMessage("null")}
		if n := tree.at(tokens(f.Path)); n != nil {
			line.Written = n.marshal()
		}
		if f.At != nil {
			line.Article = claim.Maybe(w.around(f.At))
		}
		b, err := marshal(line)
		if err != nil {
			return nil, err
		}
		lines = append(lines, string(b))
	}
	ask, err := prompt("repair.txt", lines)
	if err != nil {
		return nil, err
	}
	if w.s.opts.SchemaInPrompt {
		s, err := prompt("schema.txt", string(schema.Repair().Wire()))
		if err != nil {
			return nil, err
		}
		ask += s
	}
	return append(messages, llm.Message{Role: "assistant", Content: string(w.doc)}, llm.Message{Role: "user", Content: ask}), nil
}

// margin is how many bytes of the article are shown on each side of a place; whole words within it.
const margin = 160

// around gives the article's words at and around a place, within its paragraph.
func (w *work) around(l *verify.Location) string {
	s := w.article.Text()
	if l.In != "" {
		s = string(w.article.Given().Title)
	}
	from, to := max(0, l.Span.Start-margin), min(len(s), l.Span.End+margin)
	for i := l.Span.Start - 1; i >= from; i-- {
		if s[i] == '\n' || i == from && from > 0 {
			from = i + 1
			for from < l.Span.Start && s[from-1] != ' ' && s[from-1] != '\n' {
				from++
			}
			break
		}
	}
	for i := l.Span.End; i < to; i++ {
		if s[i] == '\n' || i == to-1 && to < len(s) {
			for to = i; to > l.Span.End && s[to] != ' ' && s[to] != '\n'; {
				to--
			}
			break
		}
	}
	return text.Span{Start: from, End: to}.Of(s)
}

// whatToDo says in a line how a fault can be mended.
func whatToDo(code string) string {
	switch code {
	case "quote-not-found", "quote-empty":
		return "copy this evidence again, letter by letter, from the one place of the article that supports the item; if there is none, remove the item"
	case "quote-boundary":
		return "lengthen the quote so that it holds the word in want, and see whether the item still says what the article says"
	case "quantity-elsewhere":
		return "this number belongs to another place: give the number of this item's own evidence, or add the place to the evidence if it is about the same thing, or remove it"
	case "quantity-not-stated", "quantity-text":
		return "give the number as the article states it inside the evidence, or remove it"
	case "quantity-of", "quantity-of-unknown":
		return "give the noun that the article counts with this number, or null"
	case "no-evidence", "evidence-not-found":
		return "give evidence that stands in the article and holds this value, or remove the value"
	case "reference-unknown", "reference-text-not-found", "id-duplicate", "id-missing":
		return "refer to an id that the summary defines, or remove the reference"
	}
	return "give what the article has at this place, or remove the value"
}

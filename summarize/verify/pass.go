package verify

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/align"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/schema"
	"github.com/isnad-go/isnad/summarize/source"
)

// Pass is one check's view of one summary and one article. It is for the goroutine that runs the check.
type Pass struct {
	Context context.Context
	Article *source.Article
	// Root is the value verified, Values what was met on the walk through it, in order.
	Root   any
	Values []Value
	// Faults is what the document breaks of its schema; nil where it was no document.
	Faults []schema.Fault

	check *Check
	run   *run
}

// run is what the passes of one verification share.
type run struct {
	places  map[string][]source.Match  // by path of the evidence
	found   map[string][]source.Match  // by the words looked for
	read    map[string]*align.Index    // by the words read
	quoted  map[string]quoted          // by the quote
	scopes  map[*string]*scope         // by their first path
	clauses map[*string][]clause       // of the evidence, by its first path
	prose   map[string]polarity.Stems  // of the free text, by the struct it stands in
	timed   map[string]*spread[stated] // times by the words that mean them
	pointed map[string]*spread[placed] // amounts, likewise
	derived *derived
	opening map[string]polarity.Stems    // of what introduces the words said in free text, likewise
	own     map[string][]clause          // of the free text, likewise
	said    map[string]claim.Attribution // by the struct they stand in
	report  *Report
	touched map[string]bool // the paths that have a finding
	wording wording
	err     error
}

// newRun finds all the evidence.
func newRun(ctx context.Context, a *source.Article, w *walker, reasons language.Tag) (*run, error) {
	r := &run{
		places: map[string][]source.Match{}, found: make(map[string][]source.Match, len(w.values)), read: make(map[string]*align.Index, len(w.values)), quoted: map[string]quoted{},
		scopes: map[*string]*scope{}, clauses: map[*string][]clause{}, touched: make(map[string]bool, len(w.values)), timed: map[string]*spread[stated]{}, pointed: map[string]*spread[placed]{}, wording: wordingFor(reasons), derived: derivedOf(a),
		report: &Report{Findings: make([]Finding, 0, len(w.values)+4), Unchecked: []Unchecked{}, Omissions: []Omission{}},
	}
	for _, v := range w.values {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if e, ok := v.Value.(claim.Evidence); ok && hasWords(e.Quote) {
			r.places[v.Path] = r.find(a, e.Quote)
		}
	}
	return r, nil
}

// find is the article's Find, asked once for the same words.
func (r *run) find(a *source.Article, words string) []source.Match {
	m, known := r.found[words]
	if !known {
		m = a.FindRead(r.words(words))
		if bare := strings.TrimRight(words, " .،؛"); len(m) == 0 && bare != words && hasWords(bare) {
			m = a.FindRead(r.words(bare)) // a stop at the end that the article does not have there
		}
		r.found[words] = m
	}
	return m
}

// words reads words once.
func (r *run) words(words string) *align.Index {
	x, known := r.read[words]
	if !known {
		x = align.NewIndex(arabic.Read(words))
		r.read[words] = x
	}
	return x
}

// Report adds a finding. Check, and At from place where that is not nil, are filled in.
func (p *Pass) Report(f Finding, place *source.Place) {
	f.Check = p.check.Name
	if !slices.Contains(p.check.Codes, f.Code) && p.run.err == nil {
		p.run.err = fmt.Errorf("check %s reports the code %q, which its Codes do not list", f.Check, f.Code)
	}
	if place != nil {
		f.At = locate(p.Article, *place)
	}
	p.run.touched[f.Path] = true
	p.run.report.Findings = append(p.run.report.Findings, f)
}

// Reason words a reason in the language of the report. The key is the English wording with %s for each
// argument; one that isnad's catalogue does not hold is used as it stands.
func (p *Pass) Reason(key string, args ...any) string {
	return p.run.wording.reason(key, args...)
}

// Places gives where the evidence at a path stands in the article: every match, the text's first. Empty
// where it does not, and for evidence without words.
func (p *Pass) Places(evidence string) []source.Match { return p.run.places[evidence] }

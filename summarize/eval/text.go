package eval

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/claim"
)

// Text writes the result as tables for a terminal. What is not known, or was not measured, is n/a.
func (r *Result) Text(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "samples: %d\n\n", r.Samples)
	table(&b, 1, r.answerers())
	b.WriteString("\nFindings before → after repair: on the first valid draft, and on what is handed out in the end\n")
	table(&b, 2, r.findings())
	r.caution(&b)
	if rows := r.judged(); len(rows) > 1 {
		b.WriteString("\nAgainst human verdicts, field by field of the first valid draft\n")
		table(&b, 1, rows)
	}
	r.list(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

const unknown = "n/a"

func (r *Result) answerers() [][]string {
	rows := [][]string{{"answerer", "samples", "valid replies", "today's prompt",
		"prompt tokens", "completion tokens", "cost, USD", "latency"}}
	for _, m := range r.Metrics {
		row := []string{m.Answerer, strconv.Itoa(m.Samples), unknown, unknown,
			number(m.Usage.PromptTokens), number(m.Usage.CompletionTokens), orUnknown(m.Usage.Cost), unknown}
		if m.Answerer != Extractive {
			row[2] = fmt.Sprintf("%d of %d", m.Replies.Valid, m.Replies.Of)
			row[3] = fmt.Sprintf("%d of %d", m.TodaysPrompt, m.Samples)
		}
		rows = append(rows, row)
	}
	return rows
}

func number(n *int) string {
	if n == nil {
		return unknown
	}
	return strconv.Itoa(*n)
}

func orUnknown(s claim.Maybe) string {
	if s == "" {
		return unknown
	}
	return string(s)
}

func (r *Result) findings() [][]string {
	rows := [][]string{{"answerer", "check", "samples", "supported", "refuted", "not-enough-info"}}
	for _, m := range r.Metrics {
		rows = append(rows, m.rows()...)
	}
	return rows
}

// rows has a line for each check and one for all. A side that rests on no sample has no checks.
func (m *Metric) rows() [][]string {
	before, after := m.Before.withTotal(), m.After.withTotal()
	var rows [][]string
	for i := range max(len(before), len(after)) {
		b, a := at(before, i), at(after, i)
		rows = append(rows, []string{m.Answerer, cmp.Or(b.Check, a.Check),
			fmt.Sprintf("%d → %d", m.Before.Samples, m.After.Samples),
			side(m.Before, b.Supported) + " → " + side(m.After, a.Supported),
			side(m.Before, b.Refuted) + " → " + side(m.After, a.Refuted),
			side(m.Before, b.NotEnoughInfo) + " → " + side(m.After, a.NotEnoughInfo)})
	}
	if rows == nil {
		rows = [][]string{{m.Answerer, "all", "0 → 0", unknown, unknown, unknown}}
	}
	return rows
}

// caution names the answerers whose two sides do not rest on the same samples.
func (r *Result) caution(b *strings.Builder) {
	for _, m := range r.Metrics {
		if m.Before.Samples != m.After.Samples {
			fmt.Fprintf(b, "%s: %d of %d samples count after repair (see the stale repairs); do not compare its two sides\n",
				m.Answerer, m.After.Samples, m.Before.Samples)
		}
	}
}

func at(counts []Counts, i int) Counts {
	if i < len(counts) {
		return counts[i]
	}
	return Counts{}
}

func side(f Figures, n int) string {
	if f.Samples == 0 {
		return unknown
	}
	return strconv.Itoa(n)
}

func (f *Figures) withTotal() []Counts {
	if f.Samples == 0 {
		return nil
	}
	all := Counts{Check: "all"}
	for _, c := range f.Checks {
		all.Supported += c.Supported
		all.Refuted += c.Refuted
		all.NotEnoughInfo += c.NotEnoughInfo
	}
	return append(slices.Clip(f.Checks), all)
}

// list names what the tables leave out.
func (r *Result) list(b *strings.Builder) {
	fmt.Fprintf(b, "\nStale repairs: %d\n", len(r.Stale))
	for _, s := range r.Stale {
		file := "no recording"
		if s.File != "" {
			file = string(s.File)
		}
		fmt.Fprintf(b, "  %s, %s, attempt %d (%s): %s\n", s.Sample, s.Answerer, s.Attempt, file, s.Why)
	}
	fmt.Fprintf(b, "\nFailed: %d\n", len(r.Failed))
	for _, f := range r.Failed {
		fmt.Fprintf(b, "  %s, %s: %s\n", f.Sample, f.Answerer, f.Why)
	}
}

// table aligns rows in columns, the first few to the left and the others, which hold figures, to the right.
func table(b *strings.Builder, left int, rows [][]string) {
	width := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell))
			if i > 0 {
				line.WriteString("  ")
			}
			if i < left {
				line.WriteString(cell + pad)
			} else {
				line.WriteString(pad + cell)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

package laws

import (
	"fmt"
	"io"
	"strings"
)

// Text writes the result as two tables, the first failures of each operator under its law's table. Arabic stands on
// lines of its own.
func (r *Result) Text(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "drafts: %d\n", r.Drafts)
	b.WriteString("\nMutations: a supported value made false is to be supported no longer\n")
	r.table(&b, Mutation, "caught", r.Mutations)
	b.WriteString("\nParaphrases: a supported value written otherwise is to stay so\n")
	r.table(&b, Paraphrase, "passed", r.Paraphrases)
	r.failures(&b)
	if len(r.Missed) == 0 {
		b.WriteString("\nAll targets reached\n")
	} else {
		fmt.Fprintf(&b, "\nTargets missed: %s\n", strings.Join(r.Missed, ", "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (r *Result) table(b *strings.Builder, law Law, held string, all Summary) {
	row := "%-34s %7s %7s %8s %9s %9s %9s\n"
	fmt.Fprintf(b, row, "operator", "cases", held, "%", "refuted", "undecided", "excluded")
	line := func(name string, s Summary, excluded int) {
		n := s.Caught()
		if law == Paraphrase {
			n = s.Passed()
		}
		rate := "n/a"
		if s.Cases > 0 {
			rate = fmt.Sprintf("%.1f", percent(n, s.Cases))
		}
		fmt.Fprintf(b, row, name, fmt.Sprint(s.Cases), fmt.Sprint(n), rate, fmt.Sprint(s.Refuted), fmt.Sprint(s.NotEnoughInfo), fmt.Sprint(excluded))
	}
	total := 0
	for _, t := range r.Operators {
		if t.Law == law {
			excluded := 0
			for _, x := range t.Excluded {
				excluded += x.Count
			}
			total += excluded
			line(t.Name, t.Summary, excluded)
		}
	}
	line("all", all, total)
}

func (r *Result) failures(b *strings.Builder) {
	for _, t := range r.Operators {
		if len(t.Failures) == 0 {
			continue
		}
		fmt.Fprintf(b, "\n%s (%s): the first failures\n", t.Name, t.Law)
		for _, f := range t.Failures {
			fmt.Fprintf(b, "  %s %s\n    %s\n    %s\n", f.Draft, f.Path, oneLine(f.Before), oneLine(f.After))
			switch {
			case f.Finding == nil:
				b.WriteString("    no finding\n")
			default:
				fmt.Fprintf(b, "    %s %s (%s) at %s\n", f.Finding.Check, f.Finding.Verdict, f.Finding.Code, f.Finding.Path)
				for _, part := range []string{string(f.Finding.Got), string(f.Finding.Want)} {
					if part != "" {
						fmt.Fprintf(b, "      %s\n", oneLine(part))
					}
				}
			}
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

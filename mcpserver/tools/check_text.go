package tools

import (
	"context"
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// maxAnswer bounds the text of one call, in bytes.
const maxAnswer = 64 << 10

// checkText declares check_text, which holds an answer about an article against it before it is given.
func checkText(opts Options) *Tool {
	return declare(Tool{
		Name:  "check_text",
		Title: "Check a text against an article",
		Description: "Checks Arabic prose about a news article against it, by rules, without a model: each sentence's numbers with units, days " +
			"and hours, persons, and words in quotation marks have to be the article's. Use it on an answer before giving it to the user. " +
			"Answers with a finding for each sentence that states what the article does not, with what it has instead. That nothing is " +
			"found does not make the rest of a sentence true. Not for summaries in isnad's form (verify_summary).",
		Hints: Hints{ReadOnly: true, Idempotent: true},
	}, func(ctx context.Context, in checkArguments) (any, error) {
		a, err := in.analysed(ctx, opts.Store)
		if err != nil {
			return nil, err
		}
		if n := len(in.Answer); strings.TrimSpace(in.Answer) == "" || n > maxAnswer {
			return nil, &Problem{Text: "/answer: want some words, of at most 64 KiB: give the text to check as a string"}
		}
		said := answered{Evidence: []claim.Evidence{{Quote: a.Text()}}}
		if title := a.Given().Title; title != "" {
			said.Evidence = append(said.Evidence, claim.Evidence{Quote: string(title)})
		}
		for it := sentences.FromString(in.Answer); it.Next(); {
			if s := strings.TrimSpace(it.Value()); s != "" {
				said.Sentences = append(said.Sentences, claim.Prose(s))
			}
		}
		r, err := verify.Struct(ctx, a, &said, &verify.Options{Checks: []*verify.Check{verify.Prose}, Reasons: opts.Summarize.Reasons})
		if err != nil {
			return nil, err
		}
		return checkedText(a, said, r), nil
	})
}

type checkArguments struct {
	article
	Answer string `json:"answer"`
}

// answered is a text by its sentences, which rest on the whole article.
type answered struct {
	Evidence  []claim.Evidence `json:"evidence"`
	Sentences []claim.Prose    `json:"sentences"`
}

type checkAnswer struct {
	Note      string           `json:"note,omitempty"`
	Verdict   verify.Verdict   `json:"verdict"`
	Sentences int              `json:"sentences"`
	Verbatim  int              `json:"verbatim"`
	Findings  []verify.Finding `json:"findings"`
}

// checkedText keeps what is not supported. Nothing found is not-enough-info, unless every sentence is the article's.
func checkedText(a *source.Article, said answered, r *verify.Report) checkAnswer {
	answer := checkAnswer{Note: note(a), Verdict: verify.NotEnoughInfo, Sentences: len(said.Sentences), Findings: []verify.Finding{}}
	for _, f := range r.Findings {
		if f.Verdict == verify.Supported {
			answer.Verbatim++
			continue
		}
		answer.Findings = append(answer.Findings, f)
		if f.Verdict == verify.Refuted {
			answer.Verdict = verify.Refuted
		}
	}
	if answer.Verbatim == answer.Sentences {
		answer.Verdict = verify.Supported
	}
	return answer
}

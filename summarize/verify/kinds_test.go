package verify_test

import (
	"context"
	"encoding/json"
	"os"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// item is the least that has evidence and something to rest on it.
type item struct {
	Evidence   []claim.Evidence `json:"evidence"`
	Quantities []claim.Quantity `json:"quantities"`
}

// told is a list of things told, each with its own evidence.
type told struct {
	Things []thing `json:"things"`
}

type thing struct {
	Evidence  []claim.Evidence `json:"evidence"`
	Title     claim.Prose      `json:"title"`
	Assertion claim.Assertion  `json:"assertion"`
}

// dated is a list of things, each with its own evidence and time.
type dated struct {
	Things []datedThing `json:"things"`
}

type datedThing struct {
	Evidence []claim.Evidence `json:"evidence"`
	When     *claim.Timex     `json:"when"`
}

// timed is a list of what happened, each with its own time and evidence.
type timed struct {
	Things []timedThing `json:"things"`
}

type timedThing struct {
	Evidence []claim.Evidence `json:"evidence"`
	Title    claim.Prose      `json:"title"`
	When     *claim.Timex     `json:"when"`
}

// titled is a list of bearers of names, each with its own evidence.
type titled struct {
	Things []titledThing `json:"things"`
}

type titledThing struct {
	Evidence []claim.Evidence `json:"evidence"`
	Name     claim.Name       `json:"name"`
}

// match is a struct of a user's own, with values at several depths.
type match struct {
	Evidence   []claim.Evidence `json:"evidence"`
	Home       claim.Name       `json:"home"`
	Attendance claim.Quantity   `json:"attendance"`
	Kickoff    *claim.Timex     `json:"kickoff"`
	Goals      []goal           `json:"goals"`
	Round      int8             `json:"round"`
}

type goal struct {
	Proof  *claim.Evidence `json:"proof"`
	Minute *claim.Quantity `json:"minute"`
	By     claim.Prose     `json:"by"`
}

// bare has nothing to rest on.
type bare struct {
	Amount claim.Quantity `json:"amount"`
}

type verifier func(context.Context, *source.Article, []byte, *verify.Options) (*verify.Report, error)

var kinds = map[string]verifier{"item": document[item], "match": document[match], "told": document[told], "dated": document[dated], "timed": document[timed], "titled": document[titled], "bare": document[bare]}

func document[T any](ctx context.Context, a *source.Article, doc []byte, opts *verify.Options) (*verify.Report, error) {
	r, _, err := verify.Document[T](ctx, a, doc, opts)
	return r, err
}

const seedFile = "../../seeds/belarus-russia-patrol"

// seed is the article that the project began with.
func seed(t testing.TB) *source.Article {
	t.Helper()
	var given source.Given
	if err := json.Unmarshal(read(t, seedFile+".json"), &given); err != nil {
		t.Fatal(err)
	}
	given.Text = string(read(t, seedFile+".txt"))
	a, err := source.New(given)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func article(t testing.TB, text string) *source.Article {
	t.Helper()
	a, err := source.New(source.Given{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

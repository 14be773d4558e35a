package verify

import (
	"reflect"

	"github.com/isnad-go/isnad/summarize/claim"
)

// unchecked lists what no check reported on: verifiable values whose check is not among those run, and
// plain values, each with why.
func (r *run) unchecked(w *walker) {
	add := func(path, key string) {
		r.report.Unchecked = append(r.report.Unchecked, Unchecked{path, r.wording.reason(key)})
	}
	for _, v := range w.values {
		if !r.touched[v.Path] {
			add(v.Path, noCheck(v.Value))
		}
	}
	for _, p := range w.plain {
		if !r.touched[p.path] && !isID(p) {
			add(p.path, whyPlain(p))
		}
	}
}

func noCheck(v any) string {
	switch v.(type) {
	case claim.Timex:
		return "no check of times was run"
	case claim.Name:
		return "no check of names was run"
	case claim.Attribution:
		return "no check of speakers was run"
	case claim.Assertion:
		return "no check of polarity and status was run"
	case claim.Prose:
		return "free text, of which only numbers, times, names and quotations can be held"
	}
	return "no check of this value was run"
}

// isID says whether a plain value is the summary's own label for an item, which states nothing.
func isID(p plain) bool {
	switch p.owner {
	case reflect.TypeFor[claim.Entity](), reflect.TypeFor[claim.Event](), reflect.TypeFor[claim.Claim]():
		return p.field == "id"
	}
	return false
}

func whyPlain(p plain) string {
	switch {
	case p.why != "":
		return p.why
	case p.enum:
		return "a classification: no rule can tell it from the words"
	case p.owner == reflect.TypeFor[claim.Quantity]() || p.owner == reflect.TypeFor[claim.Claim]() && p.field == "about":
		return "the summariser's own words, free by design"
	case p.owner == reflect.TypeFor[claim.Name]():
		return "no Latin form in the article to match"
	}
	return "a plain value, not one of the verifiable types"
}

// Package laws measures the two laws of verification over many summaries.
//
// The mutation law: of a supported value made false, wherever and however, no mutant stays supported. The paraphrase
// law: a supported value written otherwise, and faithfully, is not refuted, and seldom left undecided.
//
// An [Operator] is one way of making a value false, or of rewriting it. It is applied to the values of a [Draft] that
// are supported as they stand, one value at a time; the rest of the summary stays as it is. A mutant is caught where
// a finding that is refuted or not-enough-info stands at its path: a value of which the report says nothing has not
// been caught. A paraphrase passes where no finding of the whole report is worse than it was.
//
// A mutant that is true after all is no case: an operator excludes it by a rule, with a reason, and the result counts
// what was excluded. The rules ask the article's own analysis, never the verdict.
//
// Which cases are tried depends on nothing but the drafts: the same drafts give the same bytes.
package laws

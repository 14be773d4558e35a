// Package claim is the model of an event/claim summary: what a language model fills in and isnad
// verifies. It depends on the standard library alone.
//
// Verifiable values are types of their own: [Evidence], [Quantity], [Timex], [Name], [Attribution],
// [Assertion] and [Prose]. Each carries the verbatim words of the article beside its normalised
// value, so that a check can hold one against the other. A struct of anyone's own that is made of
// these types is given a schema, filled in and verified exactly like [Summary].
//
// Enumerations say what they allow in a method Values, and a [Maybe] or a pointer may be null: the
// JSON Schema is read off these, nothing is declared twice.
package claim

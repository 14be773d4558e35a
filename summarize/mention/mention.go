// Package mention is what an article states at one place: a quantity, with its span in the article's
// own bytes. Values are written as the summary writes them, so that the two compare.
package mention

import (
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/text"
)

// QuantityKind says what sort of amount a quantity is.
type QuantityKind string

// The kinds of quantities.
const (
	Count    QuantityKind = "count"
	Measure  QuantityKind = "measure"
	Money    QuantityKind = "money"
	Percent  QuantityKind = "percent"
	Ordinal  QuantityKind = "ordinal"
	Age      QuantityKind = "age"
	Score    QuantityKind = "score"
	Fraction QuantityKind = "fraction"
	Fuzzy    QuantityKind = "fuzzy"
)

// Quantity is an amount the article states.
type Quantity struct {
	// Span is number plus unit or counted noun; Number is the number alone, empty where the amount has
	// no number word of its own (a dual).
	Span, Number text.Span
	// Value and High are decimal strings as package claim writes them; High is the upper bound of a
	// range or the second side of a score. Empty means that there is none.
	Value, High string
	// Other is the second value that the notation allows (236.190 is 236190 to some hands), where nothing
	// settles which is meant; else empty.
	Other string
	// Unit is a UCUM or ISO 4217 code, "1" for counts, empty where it cannot be known.
	Unit string
	Mod  claim.Mod
	Kind QuantityKind
	// Of is where the counted noun stands, empty where there is none.
	Of text.Span
}

// Name is a person, organisation, place, outlet, weapon or the like as the article names it. Span is the name
// alone, without title, quotation marks and glued particles; Title is the title or function that stands with this
// mention, empty where none does.
type Name struct {
	Span  text.Span
	Kind  claim.EntityKind
	Title text.Span
}

// Timex is a time, date, duration or set that the article states. Value is TIMEX3, resolved against the day of
// publication where it can be, and empty where it cannot. Relative says that it was resolved against that day,
// Anaphoric against another date of the text; Rule says in a few words how.
type Timex struct {
	Span                text.Span
	Type                claim.TimexType
	Value               string
	Mod                 claim.TimexMod
	Relative, Anaphoric bool
	Rule                string
}

// Quotation is a statement that the article attributes to somebody. Content is the words said, without أن and the
// outer marks; Direct says that all of them stand in quotation marks. Cue is the word of saying, empty where only
// a colon stands. Speaker is the phrase by which the article gives who says it, empty where it does not tell;
// Elided says that the phrase does not stand behind the cue, but before it. Name and Title are the parts of the
// phrase that name the speaker and say what he is, empty where they cannot be told. Via are those who carried it,
// in the order of the article.
type Quotation struct {
	Act          claim.Act
	Cue, Content text.Span
	Speaker      text.Span
	Name, Title  text.Span
	Elided       bool
	Direct       bool
	Via          []text.Span
}

package verify

import (
	_ "embed" // the check's doc
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/schema"
)

//go:embed docs/schema.md
var schemaDoc string

// Schema holds the document against the JSON Schema of its type.
var Schema = &Check{
	Name: "schema",
	Doc:  schemaDoc,
	Codes: []string{"schema-" + string(schema.MissingProperty), "schema-" + string(schema.UnknownProperty),
		"schema-" + string(schema.WrongType), "schema-" + string(schema.NotInEnum), "schema-" + string(schema.DuplicateKey),
		"schema-" + string(schema.TrailingData), "schema-" + string(schema.LoneSurrogate), "schema-" + string(schema.WrongNumber)},
	Run: func(p *Pass) error {
		for _, f := range p.Faults {
			got, want := f.Got, strings.Join(f.Want, ", ")
			switch f.Code {
			case schema.MissingProperty:
				want = f.Property
			case schema.UnknownProperty, schema.DuplicateKey:
				got = f.Property
			}
			p.Report(Finding{Path: f.Path, Verdict: Refuted, Code: "schema-" + string(f.Code), Reason: p.faultReason(f),
				Got: claim.Maybe(got), Want: claim.Maybe(want)}, nil)
		}
		return nil
	},
}

func (p *Pass) faultReason(f schema.Fault) string {
	want := strings.Join(f.Want, ", ")
	switch f.Code {
	case schema.MissingProperty:
		return p.Reason("the property %s is missing", f.Property)
	case schema.UnknownProperty:
		return p.Reason("there is no property %s here, only %s", f.Property, want)
	case schema.DuplicateKey:
		return p.Reason("the property %s stands twice", f.Property)
	case schema.TrailingData:
		return p.Reason("text follows the JSON value: %s", f.Got)
	case schema.LoneSurrogate:
		return p.Reason("%s is half of a character", f.Got)
	}
	return p.Reason("found %s, want %s", f.Got, want)
}

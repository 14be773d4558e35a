// Package schema makes JSON Schemas from Go types and holds documents against them.
//
// A [Schema] has two forms, made from one reading of a type. [Schema.Full] is for validation and for
// people. [Schema.Wire] is what a model service is sent: the subset of OpenAI's strict mode, in which
// every property is required, what may be missing is null instead, and nothing stands that constrained
// decoders refuse. Both keep the order of the Go fields, which is the order of writing, and both stand
// whole, without $ref.
//
// [Summary] and [Repair] are the built-in ones; their bytes are committed files. [For] does the same
// for a struct of anyone's own.
//
// # What a struct may be made of
//
// Types of package claim, strings, bools, integers, floats, structs, slices, and pointers to any of
// these. json tags name the properties; unexported fields and json:"-" are left out; embedded structs
// are inlined. The tag jsonschema_description holds what the model is told of a field. A string type
// with a method Values() []string is an enumeration; one with Nullable() bool, or a pointer, may be
// null. A slice may be empty and never null: a nil slice must be made empty before it is marshalled.
//
// A field with omitempty or omitzero may be missing in a document, but the model must write it: strict
// mode knows no optional properties.
package schema

//go:generate go test -count=1 -run ^TestBuiltIn$ . -update

package schema

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Code says what is wrong with a document. The words are stable.
type Code string

// The codes.
const (
	// The document cannot be read at all.
	NotJSON     Code = "not-json"     // a syntax error, an end too early or nesting beyond 10,000 levels; Got shows the text at Offset
	InvalidUTF8 Code = "invalid-utf8" // Offset is the first byte that is not UTF-8

	// The document can be read, but not as it stands.
	TrailingData  Code = "trailing-data"  // something follows the JSON value; Got shows it
	DuplicateKey  Code = "duplicate-key"  // Property stands twice in one object; the last one counts
	LoneSurrogate Code = "lone-surrogate" // half of an escaped pair, which is no character; Got shows it

	// The document breaks the schema.
	MissingProperty Code = "missing-property" // the object at Path lacks Property
	UnknownProperty Code = "unknown-property" // Path is the property's own; Want lists those there are
	WrongType       Code = "wrong-type"       // Got and Want are JSON types
	NotInEnum       Code = "not-in-enum"      // Got is the value as JSON, Want the values allowed, bare
	WrongNumber     Code = "wrong-number"     // Got is the number, Want the format that cannot hold it
)

// Fault is one thing wrong with a document, in parts, for whoever words it in another language.
type Fault struct {
	Code     Code
	Path     string   // JSON pointer (RFC 6901); "" is the whole document
	Property string   // for missing-property, unknown-property and duplicate-key
	Offset   int      // byte of the document where the value at Path begins, or the key that is too much
	Got      string   // what was found, cut after 60 characters
	Want     []string // what there could be instead, in the schema's order
}

// String says it in one line of English.
func (f Fault) String() string {
	at := f.Path
	if f.Code == UnknownProperty || f.Code == DuplicateKey {
		at = at[:max(0, strings.LastIndexByte(at, '/'))] // the key is quoted in what follows
	}
	if at == "" {
		at = "the document"
	}
	property := cut(fmt.Sprintf("%q", f.Property))
	want := strings.Join(f.Want, ", ")
	switch f.Code {
	case NotJSON:
		if f.Got == "" {
			return fmt.Sprintf("not JSON: it ends too early, at byte %d", f.Offset)
		}
		return fmt.Sprintf("not JSON at byte %d: %q", f.Offset, f.Got)
	case InvalidUTF8:
		return fmt.Sprintf("not UTF-8 at byte %d", f.Offset)
	case TrailingData:
		return fmt.Sprintf("text after the JSON value, at byte %d: %q", f.Offset, f.Got)
	case DuplicateKey:
		return fmt.Sprintf("%s: the property %s stands twice", at, property)
	case LoneSurrogate:
		return fmt.Sprintf("%s: %s is half of a surrogate pair and no character", at, f.Got)
	case MissingProperty:
		return fmt.Sprintf("%s: the property %s is missing", at, property)
	case UnknownProperty:
		return fmt.Sprintf("%s: there is no property %s, only %s", at, property, want)
	case WrongType:
		return fmt.Sprintf("%s: found %s, want %s", at, f.Got, strings.Join(f.Want, " or "))
	case NotInEnum:
		return fmt.Sprintf("%s: found %s, want one of %s", at, f.Got, want)
	default:
		return fmt.Sprintf("%s: found %s, want %s", at, f.Got, want)
	}
}

// cut keeps a fault one short line whatever stands in the document.
func cut(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// excerpt is the text at an offset of a document that is valid UTF-8.
func excerpt(doc []byte, at int) string {
	const enough = 64 * utf8.UTFMax // for all that cut keeps, so that a long rest is not copied
	return cut(string(doc[at:min(len(doc), at+enough)]))
}

// pointer writes the tokens as RFC 6901 does.
func pointer(tokens []string) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteByte('/')
		b.WriteString(escaper.Replace(t))
	}
	return b.String()
}

var escaper = strings.NewReplacer("~", "~0", "/", "~1")

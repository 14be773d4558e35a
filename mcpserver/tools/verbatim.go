package tools

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Verbatim refuses JSON from which a decoder would silently take other characters than were sent: bytes that
// are not UTF-8, and an escaped half of a surrogate pair. Both would become U+FFFD, and the places of
// everything behind them would shift. The error names the fault and its byte offset.
func Verbatim(raw []byte) error {
	if !utf8.Valid(raw) {
		return fmt.Errorf("invalid UTF-8 at byte %d: send the text as UTF-8", firstInvalid(raw))
	}
	for i := 0; ; {
		k := bytes.IndexByte(raw[i:], '\\')
		if k < 0 || i+k+1 >= len(raw) {
			return nil
		}
		i += k
		unit, ok := escapedUnit(raw[i:])
		switch {
		case !ok:
			i += 2 // \n, \\ and the like, or no valid escape, which the decoder refuses
		case !utf16.IsSurrogate(unit):
			i += escapeLen
		default:
			second, ok := escapedUnit(raw[i+escapeLen:])
			if !ok || utf16.DecodeRune(unit, second) == utf8.RuneError {
				return fmt.Errorf("%s at byte %d is half of a surrogate pair and no character: send the character itself", raw[i:i+escapeLen], i)
			}
			i += 2 * escapeLen
		}
	}
}

const escapeLen = len(`\uD800`)

// escapedUnit reads the \uXXXX that b begins with.
func escapedUnit(b []byte) (rune, bool) {
	if len(b) < escapeLen || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:escapeLen]), 16, 16)
	return rune(n), err == nil
}

func firstInvalid(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return len(b)
}

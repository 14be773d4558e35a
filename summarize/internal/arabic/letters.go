package arabic

import "unicode"

// The actions of the letter table beside a replacement letter.
const (
	same   = 0
	mark   = 1 // tashkeel: belongs to the letter before it
	drop   = 2 // tatweel and invisible characters
	joins  = 3 // combining hamza and madda: one letter with the ا و ي before it, as NFC has it
	letter = 4 // replacements are larger than this
)

// block is what the Arabic block U+0600–U+06FF turns into: Unicode Character Database, general category
// Mn for marks and Cf for what is dropped. Zero leaves the character as it is.
var block = [256]uint16{
	0x10: mark, 0x11: mark, 0x12: mark, 0x13: mark, 0x14: mark, 0x15: mark, 0x16: mark, 0x17: mark,
	0x18: mark, 0x19: mark, 0x1A: mark, 0x1C: drop, 0x40: drop,
	0x4B: mark, 0x4C: mark, 0x4D: mark, 0x4E: mark, 0x4F: mark, 0x50: mark, 0x51: mark, 0x52: mark,
	0x53: joins, 0x54: joins, 0x55: joins, 0x56: mark, 0x57: mark, 0x58: mark, 0x59: mark, 0x5A: mark,
	0x5B: mark, 0x5C: mark, 0x5D: mark, 0x5E: mark, 0x5F: mark, 0x70: mark,
	0xD6: mark, 0xD7: mark, 0xD8: mark, 0xD9: mark, 0xDA: mark, 0xDB: mark, 0xDC: mark, 0xDF: mark,
	0xE0: mark, 0xE1: mark, 0xE2: mark, 0xE3: mark, 0xE4: mark, 0xE7: mark, 0xE8: mark, 0xEA: mark,
	0xEB: mark, 0xEC: mark, 0xED: mark,
	0x60: '0', 0x61: '1', 0x62: '2', 0x63: '3', 0x64: '4', 0x65: '5', 0x66: '6', 0x67: '7', 0x68: '8', 0x69: '9',
	0xF0: '0', 0xF1: '1', 0xF2: '2', 0xF3: '3', 0xF4: '4', 0xF5: '5', 0xF6: '6', 0xF7: '7', 0xF8: '8', 0xF9: '9',
	0x6A: '%', 0xD4: '.',
	0xA9: 0x643, 0xAA: 0x643, 0xCC: 0x64A, 0xC1: 0x647, 0xBE: 0x647, 0xD5: 0x647, 0xC0: 0x647, 0xC2: 0x647,
}

// seats is what the level Full does to letters of the Arabic block.
var seats = [256]uint16{
	0x22: 0x627, 0x23: 0x627, 0x25: 0x627, 0x71: 0x627, 0x72: 0x627, 0x73: 0x627, 0x75: 0x627,
	0x24: 0x621, 0x26: 0x621, 0x21: 0x621, 0x49: 0x64A, 0x29: 0x647, 0xC3: 0x647,
}

// quotationMark says whether r is a quotation mark of any kind, or a mark typed for one.
func quotationMark(r rune) bool {
	switch r {
	case '«', '»', '“', '”', '„', '‟', '‹', '›', '‘', '’', '‚', '‛', '″', '′', '´', '＂', '＇':
		return true
	}
	return false
}

// invisible says whether r only steers how text is shown: bidi marks, joiners, variation selectors.
func invisible(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F ||
		r == 0xFEFF || r == 0xAD || r >= 0xFE00 && r <= 0xFE0F
}

// digit is the value of a decimal digit of any script: Unicode gives each script ten in a row.
func digit(r rune) rune {
	for _, t := range unicode.Nd.R16 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	return 0
}

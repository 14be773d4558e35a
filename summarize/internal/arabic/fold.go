// Package arabic reads Arabic letters: folding spellings that differ without a difference in reading,
// cutting the text into tokens, taking glued particles off, and the word lists that several scanners
// share.
package arabic

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/isnad-go/isnad/summarize/text"
)

// Level says how much a fold gives up. Each level gives up what the ones before it do.
type Level int

// The levels, named as the grades of a match.
const (
	// Repaired gives up what writing tools change: tatweel, bidi marks and other invisible characters,
	// kinds of space, presentation forms and look-alike letters of other keyboards (ک ی), the script of
	// digits, the kind of quotation marks and dashes.
	Repaired Level = iota
	// Unvocalised also gives up tashkeel and tanwin.
	Unvocalised
	// Full also gives up the seats of hamza (أ إ آ ٱ/ا and ؤ ئ ء), ى/ي and ة/ه.
	Full
)

// Fold makes the simplified copy of s, in linear time. White space other than a line's end becomes a
// space each, line ends become '\n'; nothing is collapsed. Canonically equivalent texts have one fold at
// the level Full: s may be in NFC, NFD or neither. Bytes that are no UTF-8 become U+FFFD each.
func Fold(s string, level Level) *text.Folded {
	f := folder{given: s, out: text.NewFolder(len(s)), level: level}
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			f.ascii(rune(c), i)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		f.rune(r, i, i+size)
		i += size
	}
	return f.out.Folded()
}

// FoldString is Fold's text alone.
func FoldString(s string, level Level) string { return Fold(s, level).Text }

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

const (
	yeh     = 'ي'
	alone   = 'ء'
	tatweel = 'ـ'
)

type folder struct {
	given string
	out   *text.Folder
	level Level
}

func (f *folder) ascii(r rune, at int) {
	switch r {
	case '\'', '`':
		r = '"'
	case '\t', '\r', '\v', '\f':
		r = ' '
	}
	f.out.Put(r, at, at+1)
}

func (f *folder) rune(r rune, start, end int) {
	if r>>8 != 0x06 {
		f.other(r, start, end)
		return
	}
	switch to := block[r&0xFF]; to {
	case same:
		f.letter(r, start, end)
	case mark:
		f.mark(r, start, end)
	case joins:
		f.combining(r, start, end)
	case drop:
		f.tatweel(r, start, end)
	default:
		f.letter(rune(to), start, end)
	}
}

// tatweel drops what only stretches a word; between two digits it is typed for a dash (2016ـ2021).
func (f *folder) tatweel(r rune, start, end int) {
	if last := f.out.Last(); r != tatweel || last < '0' || last > '9' {
		return
	}
	if next, _ := utf8.DecodeRuneInString(f.given[end:]); unicode.Is(unicode.Nd, next) {
		f.out.Put('-', start, end)
	}
}

// letter puts a letter of the Arabic block, or what the block's table made of one.
func (f *folder) letter(r rune, start, end int) {
	if f.level == Full && r>>8 == 0x06 {
		if to := seats[r&0xFF]; to != 0 {
			// شيء and شئ: a hamza on the line after ي is the one that sits on it elsewhere.
			if r == alone && f.out.Last() == yeh {
				start = f.out.Drop()
			}
			r = rune(to)
		}
	}
	f.out.Put(r, start, end)
}

func (f *folder) mark(r rune, start, end int) {
	if f.level >= Unvocalised {
		f.out.Extend(end)
		return
	}
	f.out.Put(r, start, end)
}

// other folds what lies outside the Arabic block and ASCII.
func (f *folder) other(r rune, start, end int) {
	switch {
	case r == 0xA0 || r == 0x202F || r == 0x3000 || r >= 0x2000 && r <= 0x200A || r == 0x205F || r == 0x1680:
		f.out.Put(' ', start, end)
	case r == 0x85 || r == 0x2028 || r == 0x2029:
		f.out.Put('\n', start, end)
	case quotationMark(r):
		f.out.Put('"', start, end)
	case r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0xFF0D:
		f.out.Put('-', start, end)
	case invisible(r):
	case r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE50 && r <= 0xFE6F || r >= 0xFE70 && r <= 0xFEFF:
		f.presentation(r, start, end)
	case r >= 0xFF01 && r <= 0xFF5E:
		f.ascii(r-0xFEE0, start)
		f.out.Extend(end)
	case unicode.Is(unicode.Nd, r):
		f.out.Put('0'+digit(r), start, end)
	default:
		f.combining(r, start, end)
	}
}

// presentation folds a shape of a letter or a ligature into the letters it stands for. Unicode gives a
// mark that stands alone a space to stand on, which the text does not have.
func (f *folder) presentation(r rune, start, end int) {
	letters := []rune(norm.NFKC.String(string(r)))
	if len(letters) > 1 && letters[0] == ' ' && unicode.Is(unicode.Mn, letters[1]) {
		letters = letters[1:]
	}
	for _, c := range letters {
		if c>>8 == 0x06 {
			f.rune(c, start, end)
		} else {
			f.out.Put(c, start, end)
		}
	}
}

// combining joins a mark or a letter with the one before it where Unicode has the two as one (NFC), and
// else puts it, or folds it as a mark.
func (f *folder) combining(r rune, start, end int) {
	s := string(r)
	if f.out.Len() > 0 && !norm.NFC.PropertiesString(s).BoundaryBefore() {
		one := norm.NFC.String(string(f.out.Last()) + s)
		if composed, size := utf8.DecodeRuneInString(one); size == len(one) {
			f.letter(composed, f.out.Drop(), end)
			return
		}
	}
	if unicode.Is(unicode.Mn, r) {
		f.mark(r, start, end)
		return
	}
	f.out.Put(r, start, end)
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

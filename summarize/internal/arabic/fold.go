// Package arabic reads Arabic letters: folding spellings that differ without a difference in reading,
// cutting the text into tokens, taking glued particles off, and the word lists that several scanners
// share.
package arabic

import (
	"sync"
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
	// Unvocalised also gives up tashkeel and tanwin, and the accents of other scripts.
	Unvocalised
	// Full also gives up the seats of hamza (أ إ آ ٱ/ا and ؤ ئ ء), ى/ي and ة/ه.
	Full
)

// Fold makes the simplified copy of s, in linear time. White space other than a line's end becomes a
// space each, line ends become '\n'; nothing is collapsed. Canonically equivalent texts have one fold at
// the level Full: s may be in NFC, NFD or neither. Bytes that are no UTF-8 become U+FFFD each.
func Fold(s string, level Level) *text.Folded {
	f := folder{given: s, out: text.NewFolder(len(s)), level: level}
	quick := &quick()[level]
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			f.ascii(rune(c), i)
			i++
			continue
		}
		if c>>2 == arabicLead && i+1 < len(s) && s[i+1]>>6 == 2 {
			if to := quick[c&3<<6|s[i+1]&0x3F]; to != 0 {
				f.out.PutPair(byte(to>>8), byte(to), i)
				i += 2
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		f.rune(r, i, i+size)
		i += size
	}
	return f.out.Folded()
}

// arabicLead is the upper six bits of the first byte of U+0600–U+06FF in UTF-8: 0xD8 to 0xDB.
const arabicLead = 0xD8 >> 2

// quick holds, for each level, the two bytes of what a character of the Arabic block is folded to wherever
// it stands, and 0 where that is not two bytes or depends on what stands around.
var quick = sync.OnceValue(func() *[Full + 1][256]uint16 {
	out := new([Full + 1][256]uint16)
	for level := range out {
		for low := range out[level] {
			r := rune(0x600 + low)
			switch to := block[low]; {
			case to == same:
			case to > letter:
				r = rune(to)
			default:
				continue
			}
			if r>>8 == 0x06 && Level(level) == Full && seats[r&0xFF] != 0 {
				if r == alone {
					continue
				}
				r = rune(seats[r&0xFF])
			}
			if b := string(r); len(b) == 2 {
				out[level][low] = uint16(b[0])<<8 | uint16(b[1])
			}
		}
	}
	return out
})

// FoldString is Fold's text alone; s itself where nothing is to be folded.
func FoldString(s string, level Level) string {
	if folded(s, level) {
		return s
	}
	return Fold(s, level).Text
}

// folded says whether s has only letters of the Arabic block that stay what they are wherever they stand.
func folded(s string, level Level) bool {
	quick := &quick()[level]
	for i := 0; i < len(s); i += 2 {
		if s[i]>>2 != arabicLead || i+1 == len(s) || s[i+1]>>6 != 2 || quick[s[i]&3<<6|s[i+1]&0x3F] != uint16(s[i])<<8|uint16(s[i+1]) {
			return false
		}
	}
	return true
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
	f.out.PutByte(byte(r), at)
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
		f.foreign(r, start, end)
	}
}

// foreign folds a letter or mark of another script. With the marks of Arabic go its accents, each letter
// decomposed (NFD), but for the strokes that make another sign of one (≠) and the vowel signs of India, which
// are letters.
func (f *folder) foreign(r rune, start, end int) {
	if f.level < Unvocalised {
		f.combining(r, start, end)
		return
	}
	for _, c := range norm.NFD.String(string(r)) {
		class := norm.NFD.PropertiesString(string(c)).CCC()
		if class > overlay || class == overlay && unicode.IsLetter(f.out.Last()) {
			f.mark(c, start, end)
		} else {
			f.out.Put(c, start, end)
		}
	}
}

// overlay is the combining class of strokes through a sign.
const overlay = 1

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
	properties := norm.NFC.PropertiesString(s)
	if f.out.Len() > 0 && !properties.BoundaryBefore() {
		one := norm.NFC.String(string(f.out.Last()) + s)
		if composed, size := utf8.DecodeRuneInString(one); size == len(one) {
			f.letter(composed, f.out.Drop(), end)
			return
		}
	}
	if properties.CCC() > 0 {
		f.mark(r, start, end)
		return
	}
	f.out.Put(r, start, end)
}

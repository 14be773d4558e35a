package number

import (
	"math/big"
	"slices"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// reversed reads a number whose decimals stand before its whole part in the text, because a writer set it
// for the eye: what lies between two runs of digits there is no part of a number to the bidi algorithm
// (UAX 9, W4), so that the first run is shown to the right of the second. Three notations do that:
//
//   - the letter ر between them, as news agencies type it: 7ر2 is 2.7
//   - a space before the dot and none behind it: 41 .209 is 209.41
//   - a dot with a right-to-left mark behind it: 6. and 12 are 12.6
func reversed(t *arabic.Text, i int) (Digits, bool) {
	switch {
	case t.Is(i+1, "ر") && t.Glued(i+1) && t.Glued(i+2) && t.Kind(i+2) == arabic.Digits:
		return turned([]string{t.Word(i), t.Word(i + 2)}, i+3)
	case t.Is(i+1, ".") && t.Glued(i+1) && t.Kind(i+2) == arabic.Digits && markedRightToLeft(t, i+1):
		return turned([]string{t.Word(i), t.Word(i + 2)}, i+3)
	case dotBehindSpace(t, i+1):
		return turnedBySpaces(t, i)
	}
	return Digits{}, false
}

// markedRightToLeft says whether a right-to-left mark, which folding drops, stands right behind token i.
func markedRightToLeft(t *arabic.Text, i int) bool {
	from, to := t.Span(i, i+1).End, t.Span(i+1, i+2).Start
	return from < to && strings.ContainsAny(t.Given[from:to], "\u200F\u061C")
}

func dotBehindSpace(t *arabic.Text, j int) bool {
	return t.Is(j, ".") && !t.Glued(j) && t.Glued(j+1) && t.Kind(j+1) == arabic.Digits && t.Tokens[j].Start == t.Tokens[j-1].End+1
}

// turnedBySpaces reads all the groups of 670 .468 .4; the last may be grouped by commas itself (65 .1،643).
func turnedBySpaces(t *arabic.Text, i int) (Digits, bool) {
	groups, to := []string{t.Word(i)}, i+1
	for dotBehindSpace(t, to) && len(groups) <= maxDigits {
		r := readRun(t, to+1)
		if len(r.marks) > 0 && (r.marks[0] != "," || !grouped(r.groups)) {
			return Digits{}, false
		}
		groups, to = append(groups, strings.Join(r.groups, "")), r.to
	}
	return turned(groups, to)
}

// turned reads groups in the order of the text, decimals first. With decimals of three digits, or more than
// one dot, all may be one grouped number.
func turned(groups []string, to int) (Digits, bool) {
	shown := slices.Clone(groups)
	slices.Reverse(shown)
	whole, frac := shown[:len(shown)-1], shown[len(shown)-1]
	if len(whole) > 1 && !grouped(whole) {
		return Digits{}, false
	}
	d, ok := decimal(whole, frac)
	d.To = to
	if ok && len(frac) == 3 && whole[0][0] != '0' {
		d.Other, _ = new(big.Rat).SetString(strings.Join(shown, ""))
	}
	return d, ok
}

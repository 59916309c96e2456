// Package text takes text apart: what may be drawn of it, its letters, its words, and where they are. It knows nothing
// of codes.
//
// The one surprising idea is List: short strings that lie side by side in memory, so that going through thousands of
// them at every key takes a fraction of the time.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from outside fit to be drawn on one line: tabs and line breaks become spaces, and whatever else
// is not printable is left out: control characters, escape sequences' introducers, characters without a width or
// with a direction of their own, and bytes that are not UTF-8.
func Clean(text string) string {
	if isClean(text) {
		return text
	}
	var out strings.Builder
	out.Grow(len(text))
	for _, r := range text {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			out.WriteByte(' ')
		case r != utf8.RuneError && drawable(r):
			out.WriteRune(r)
		}
	}
	return out.String()
}

func isClean(text string) bool {
	for _, r := range text {
		if r == utf8.RuneError || !drawable(r) {
			return false
		}
	}
	return true
}

// drawable reports whether a character can be sent to a terminal as it is. unicode.IsPrint leaves out every
// control, format, surrogate and private-use character.
func drawable(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= ' ' && r != 0x7f
	}
	return (unicode.IsPrint(r) || unicode.Is(unicode.Zs, r)) && !unicode.In(r, unicode.M, joining)
}

// joining are characters that, like accents and other marks, melt into the one beside them: parts of Hangul syllables,
// halves of flags, skin tones. Terminals disagree on how wide the two are together, so that a line with one would not
// keep its width.
var joining = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x0e33, Hi: 0x0e33, Stride: 1},
		{Lo: 0x0eb3, Hi: 0x0eb3, Stride: 1},
		{Lo: 0x1100, Hi: 0x11ff, Stride: 1},
		{Lo: 0xa960, Hi: 0xa97c, Stride: 1},
		{Lo: 0xd7b0, Hi: 0xd7fb, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x1f1e6, Hi: 0x1f1ff, Stride: 1},
		{Lo: 0x1f3fb, Hi: 0x1f3ff, Stride: 1},
	},
}

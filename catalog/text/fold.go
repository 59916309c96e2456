package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Letters reduces a name to its letters and digits in lower case, so that "NotFound" equals "Not found".
func Letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// Fold returns a name's Letters, and for each byte of them the character that it comes from. A character is one rune:
// Clean leaves no combining ones.
func Fold(name string) (string, []Span) {
	folded := make([]byte, 0, len(name))
	at := make([]Span, 0, len(name))
	for from, r := range name {
		to := from + utf8.RuneLen(r)
		letters := Letters(name[from:to])
		for range len(letters) {
			at = append(at, Span{from, to})
		}
		folded = append(folded, letters...)
	}
	return string(folded), at
}

// FirstRunes returns the first n characters of a text, and whether there were more. It looks no further than it must.
func FirstRunes(text string, n int) (string, bool) {
	at := 0
	for range n {
		if at >= len(text) {
			return text, false
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return text[:at], at < len(text)
}

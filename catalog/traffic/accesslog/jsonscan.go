package accesslog

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// appendUnescaped adds what a JSON string says (RFC 8259, 7). Halves of surrogate pairs are left out: what logs have
// beyond ASCII they write as it is.
func appendUnescaped(out, text []byte) []byte {
	for {
		at := bytes.IndexByte(text, '\\')
		if at < 0 || at+1 == len(text) {
			return append(out, text...)
		}
		out = append(out, text[:at]...)
		c := text[at+1]
		text = text[at+2:]
		switch c {
		case 'n':
			c = '\n'
		case 't':
			c = '\t'
		case 'r':
			c = '\r'
		case 'b', 'f':
			c = ' '
		case 'u':
			if len(text) < 4 {
				return out
			}
			if code, err := strconv.ParseUint(string(text[:4]), 16, 32); err == nil && utf8.ValidRune(rune(code)) {
				out = utf8.AppendRune(out, rune(code))
			}
			text = text[4:]
			continue
		}
		out = append(out, c)
	}
}

func skipSpace(text []byte, at int) int {
	for at < len(text) && (text[at] == ' ' || text[at] == '\t') {
		at++
	}
	return at
}

// stringEnd returns the place behind the closing quote of the string that begins at at, or -1.
func stringEnd(text []byte, at int) int {
	for from := at + 1; ; {
		next := bytes.IndexByte(text[from:], '"')
		if next < 0 {
			return -1
		}
		end := from + next
		if text[end-1] != '\\' || !escaped(text, end) {
			return end + 1
		}
		from = end + 1
	}
}

// skipNested returns the place behind an object or array that is of no interest, or -1 if it does not end or is nested
// too deep. It does not check which bracket closes which.
func skipNested(text []byte, at int) int {
	depth := 0
	for at < len(text) {
		switch text[at] {
		case '"':
			if at = stringEnd(text, at); at < 0 {
				return -1
			}
			continue
		case '{', '[':
			if depth++; depth > jsonDepth {
				return -1
			}
		case '}', ']':
			if depth--; depth == 0 {
				return at + 1
			}
		}
		at++
	}
	return -1
}

package accesslog

import "bytes"

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

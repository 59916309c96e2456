package text

import (
	"slices"
	"strings"
	"unicode"
)

// IsWordRune reports whether a character is part of a word: a letter, a digit or an apostrophe ("I'm").
func IsWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’'
}

// Words takes text apart: at everything that is no letter or digit, and where a capital follows a small letter, so
// that "http.StatusNotFound" is "http", "status", "not", "found". A word with a hyphen also counts as a whole, and
// an apostrophe joins: "I'm" is "im".
func Words(text string) []string {
	var found []string
	for _, chunk := range Chunks(text) {
		parts := strings.FieldsFunc(chunk, func(r rune) bool { return r == '-' })
		for _, part := range parts {
			found = append(found, humps(part)...)
		}
		if len(parts) > 1 {
			found = append(found, Letters(chunk))
		}
	}
	return found
}

// Chunks splits text at everything that joins words in code ("HTTP_404_NOT_FOUND", "HttpStatus.GONE") but not at
// hyphens: "Retry-After" and "time-out" are looked up as one word.
func Chunks(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !IsWordRune(r) && r != '-' })
}

// Spelling is a text as its words in lower case; unlike Words it gives each of them once, in order.
func Spelling(text string) []string {
	chunks := strings.FieldsFunc(text, func(r rune) bool { return !IsWordRune(r) })
	for i, chunk := range chunks {
		chunks[i] = Letters(chunk)
	}
	return chunks
}

// WordSpans returns where a text's words are.
func WordSpans(text string) []Span {
	var spans []Span
	start := -1
	for at, r := range text + " " {
		switch inside := IsWordRune(r); {
		case inside && start < 0:
			start = at
		case !inside && start >= 0:
			spans = append(spans, Span{start, at})
			start = -1
		}
	}
	return spans
}

// humps splits at capitals and returns the pieces in lower case, and the whole where there is more than one.
func humps(text string) []string {
	var pieces []string
	start := 0
	previous := rune(0)
	for i, r := range text {
		if i > start && unicode.IsUpper(r) && unicode.IsLower(previous) {
			pieces = append(pieces, Letters(text[start:i]))
			start = i
		}
		previous = r
	}
	pieces = append(pieces, Letters(text[start:]))
	if len(pieces) > 1 {
		pieces = append(pieces, Letters(text))
	}
	return slices.DeleteFunc(pieces, func(piece string) bool { return piece == "" })
}

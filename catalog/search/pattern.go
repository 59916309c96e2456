package search

import (
	"slices"
	"strconv"
	"strings"
)

// pattern is a number or a beginning of one: "404", "40", "4xx", "50*".
type pattern struct {
	typed     string
	digits    string
	low, high int
}

// matches returns rankExact, rankPrefix or rankNone.
func (p pattern) matches(number int) rank {
	switch {
	case number < p.low || number > p.high:
		return rankNone
	case p.isComplete():
		return rankExact
	}
	return rankPrefix
}

// parseNumberWithTail reads a number with a sub-status, known or not, and one with a letter that slipped in.
func parseNumberWithTail(token string) (pattern, bool) {
	if len(token) <= numberDigits || !isNumber(token[:numberDigits]) {
		return pattern{}, false
	}
	tail := token[numberDigits:]
	part, dotted := strings.CutPrefix(tail, ".")
	switch {
	case dotted && (isNumber(part) && len(part) <= 4 || strings.EqualFold(part, "x")):
	case len(tail) == 1 && (tail[0] >= 'a' && tail[0] <= 'z' || tail[0] >= 'A' && tail[0] <= 'Z'):
	default:
		return pattern{}, false
	}
	return parsePattern(token[:numberDigits])
}

// numberDigits is how many digits a status code has.
const numberDigits = 3

// parsePattern reads one to three digits, of which the last ones may be x or *.
func parsePattern(token string) (pattern, bool) {
	digits := strings.TrimRight(token, "xX*")
	low, err := strconv.ParseUint(digits, 10, 16)
	if err != nil || len(token) > numberDigits {
		return pattern{}, false
	}
	width := 1
	for range numberDigits - len(digits) {
		width *= 10
	}
	return pattern{typed: token, digits: digits, low: int(low) * width, high: (int(low)+1)*width - 1}, true
}

// parseJoined reads numbers that are written together: "401/403", "401vs403".
func parseJoined(token string) ([]pattern, bool) {
	parts := strings.FieldsFunc(strings.ReplaceAll(strings.ToLower(token), "vs", "/"), func(r rune) bool { return strings.ContainsRune("/-,|", r) })
	if len(parts) < 2 {
		return nil, false
	}
	patterns := make([]pattern, len(parts))
	for i, part := range parts {
		pattern, ok := parsePattern(part)
		if !ok || !pattern.isComplete() {
			return nil, false
		}
		patterns[i] = pattern
	}
	return patterns, true
}

// isComplete reports whether a pattern is one number.
func (p pattern) isComplete() bool { return p.low == p.high }

// distinct returns words in their order, each once.
func distinct(words []string) []string {
	seen := make(map[string]bool)
	return slices.DeleteFunc(words, func(word string) bool {
		was := seen[word]
		seen[word] = true
		return was
	})
}

// isNumbers reports whether a text is numbers and nothing else, however many.
func isNumbers(text string) bool { return strings.Trim(text, "0123456789xX* ,\n") == "" }

package pasted

import "strings"

// Evidence says why a number in a text may be a status code.
type Evidence int

// The kinds of evidence, from none on.
const (
	NumberAmount Evidence = iota // it is something else: a duration, a size, a port, an exit code
	NumberPart                   // it is part of a path, a date or a name
	NumberAlone                  // it only is a word of its own
	NumberHinted                 // a word before it is often followed by a status code: "error 1"
	NumberNamed                  // the text says that it is one: "HTTP/1.1 503", "status: 404", the field of a log
)

// Number is a number of three digits in a text.
type Number struct {
	Number   int
	Evidence Evidence
	At       int    // where it begins
	After    string // the text behind it, up to nameBytes
}

// Numbers returns the numbers of exactly three digits in a text, in order. Numbers that are part of a word or of a
// decimal number are left out.
func Numbers(text string) []Number { return numbers(asciiLower(text)) }

// nameBytes is how much of the text behind a number is kept, in bytes: the longest name of a code fits.
const nameBytes = 64

func numbers(lower string) []Number {
	starts := lineNumbers(lower)
	all := make([]Number, 0, len(starts))
	for _, at := range starts {
		value, _ := code(lower, at)
		end := at + codeDigits
		all = append(all, Number{Number: value, Evidence: evidence(lower, at), At: at, After: lower[end:min(end+nameBytes, len(lower))]})
	}
	return all
}

// codeDigits is how many digits a status code has.
const codeDigits = 3

// lineNumbers returns where numbers of exactly three digits begin that are no part of a word or of a decimal number.
func lineNumbers(text string) []int {
	isDigit := func(at int) bool { return at >= 0 && at < len(text) && text[at] >= '0' && text[at] <= '9' }
	isPart := func(at, beyond int) bool {
		if at < 0 || at >= len(text) {
			return false
		}
		return text[at] >= 'a' && text[at] <= 'z' || strings.IndexByte(".,:", text[at]) >= 0 && isDigit(beyond)
	}
	var starts []int
	for at := 0; at < len(text); at++ {
		if !isDigit(at) {
			continue
		}
		end := at
		for isDigit(end) {
			end++
		}
		if end-at == codeDigits && !isPart(at-1, at-2) && !isPart(end, end+1) {
			starts = append(starts, at)
		}
		at = end
	}
	return starts
}

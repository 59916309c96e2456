package search

import (
	"slices"
	"strings"

	"apicodes/catalog/text"
	"apicodes/catalog/traffic/pasted"
)

// readTraffic is the first step: a text that says which numbers are status codes.
func (x *Index) readTraffic(r *Result) bool {
	if r.query.numbers {
		return false
	}
	read := pasted.Read(r.query.text)
	numbers := read.Numbers
	if read.Kind <= pasted.Named {
		if number, ok := x.namedBehind(numbers, r.query.text); ok && !slices.Contains(read.Codes, number) {
			read = pasted.Text{Kind: pasted.Named, Codes: []int{number}, Expected: -1}
		}
	}
	if number, ok := x.hinted(numbers); ok && read.Kind == pasted.Plain && r.query.pasted {
		read = pasted.Text{Kind: pasted.Named, Codes: []int{number}, Expected: -1}
	}
	if read.Kind == pasted.Plain {
		return false
	}
	r.Reading = readingOf(read)
	r.Reasons = x.reasonsOf(read.Keys)
	codes := read.Codes
	if slices.Equal(codes, []int{0}) { // no response: what the log writes beside it says which one it would have been
		for _, reason := range r.Reasons {
			codes = append(codes, reason.Row.Status...)
		}
	}
	if len(r.Reasons) == 0 {
		asked := x.ask(r.query.text, false)
		r.Reasons = asked.reasons()
	}
	x.answerNumbers(r, codes)
	r.query.unknown, r.query.unmet = nil, nil // words with a colon: "status:404"
	return true
}

// hinted returns the first known number in a text that a word before it makes likely: "response: 429".
func (x *Index) hinted(numbers []pasted.Number) (int, bool) {
	for _, number := range numbers {
		if number.Evidence >= pasted.NumberHinted && x.isKnown(number.Number) {
			return number.Number, true
		}
	}
	return 0, false
}

// namedBehind finds a number that is followed by its own name: "409 Conflict", "404: Not Found". It doesn't count at the
// beginning of what somebody types: "404 not found" is a number and words.
func (x *Index) namedBehind(numbers []pasted.Number, typed string) (int, bool) {
	for _, number := range numbers {
		after := strings.TrimLeft(number.After, joints)
		if number.Evidence < pasted.NumberAlone || after == "" || after[0] < 'a' || len(number.After)-len(after) > mostJoints {
			continue
		}
		position, known := x.position(number.Number)
		if known && x.beginsWithName(position, text.Letters(after)) {
			return number.Number, number.At > 0 || len(typed) > mostTypedRunes
		}
	}
	return 0, false
}

// joints are the signs between a number and its name, of which there are only a few.
const (
	joints     = " :-(\"'"
	mostJoints = 3
)

func (x *Index) beginsWithName(position int, letters string) bool {
	f := &x.fields()[position]
	for _, source := range []source{inName, inFormerName, inTitle} {
		for _, name := range f[source] {
			if name := text.Letters(name); name != "" && strings.HasPrefix(letters, name) {
				return true
			}
		}
	}
	return false
}

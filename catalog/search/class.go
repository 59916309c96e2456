package search

import "strings"

// classEndings are how programs end the name of an error that is named after a code: ConflictError,
// TooManyRequestsHttpException. The longest go first.
var classEndings = [...]string{"httpexception", "httperror", "exception", "error"}

// classStart is how others begin it: HTTPNotFound.
const classStart = "http"

// leastClassName is how long the rest has to be, in bytes: "LockedException" is an account's more often than a file's.
const leastClassName = 8

// errorClasses finds the names of errors in a text that are a code's name: what a framework throws to send that code.
func (x *Index) errorClasses(a *asked) []hit {
	var hits []hit
	for at, token := range a.tokens {
		if len(hits) == mostHits {
			break
		}
		written := a.text[token.from:token.to]
		name, isClass := classNamed(written)
		if !isClass {
			continue
		}
		for _, code := range x.called(name) {
			one := &wording{typed: written, codes: []int{code}, from: "error class", letters: letters(len(written))}
			hits = append(hits, hit{one, at, at + 1})
			break
		}
	}
	return hits
}

// classNamed takes off a word what makes it the name of an error; what is left is in small letters.
func classNamed(written string) (name string, isClass bool) {
	if last := written[len(written)-1] | ' '; len(written) < leastClassName || last != 'n' && last != 'r' && written[0] != 'H' {
		return "", false // most words, without a copy
	}
	if !isCamel(written) {
		return "", false
	}
	name = strings.ToLower(written)
	for _, ending := range classEndings {
		if rest, ends := strings.CutSuffix(name, ending); ends {
			return rest, len(rest) >= leastClassName
		}
	}
	rest, begins := strings.CutPrefix(name, classStart)
	return rest, begins && len(rest) >= leastClassName
}

// called returns the codes of errors that have a name, written together.
func (x *Index) called(name string) []int {
	at, known := x.lexicon().find(name)
	if !known {
		return nil
	}
	var codes []int
	for _, p := range x.lexicon().of(at) {
		if number := x.entries[p.entry].Number; p.exactness() <= exactOtherName && number >= 400 {
			codes = append(codes, number)
		}
	}
	return codes
}

package search

import (
	"strings"

	"apicodes/catalog"
)

// classEndings are how programs end the name of an error that is named after a code: ConflictError,
// TooManyRequestsHttpException. The longest go first.
var classEndings = [...]string{"httpexception", "httperror", "exception", "error"}

// classStart is how others begin it: HTTPNotFound.
const classStart = "HTTP"

// fromClass is who says so: the class itself.
const fromClass = "error class"

// leastClassName is how long the rest has to be, in bytes, where nothing says that it is about HTTP: "LockedException" is an
// account's more often than a file's.
const leastClassName = 8

// leastError is the first code that is an error.
const leastError = 400

// errorClasses finds the names of errors in a text that are a code's name: what a framework throws to send that code.
func (x *Index) errorClasses(a *asked) []hit {
	var hits []hit
	for at, token := range a.tokens {
		if len(hits) == mostHits {
			break
		}
		written := a.text[token.from:token.to]
		if code, ok := x.codeOfClass(written); ok {
			one := &wording{typed: written, codes: []int{code}, from: fromClass, letters: letters(len(written))}
			hits = append(hits, hit{one, at, at + 1})
		}
	}
	return hits
}

// codeOfClass returns the code after which an error is named.
func (x *Index) codeOfClass(class string) (int, bool) {
	start := strings.HasPrefix(class, classStart)
	if !start && !strings.HasSuffix(class, "Error") && !strings.HasSuffix(class, "Exception") || !start && !isCamel(class) {
		return 0, false
	}
	name := strings.ToLower(strings.TrimPrefix(class, classStart))
	if code, ok := x.called(name); start && ok {
		return code, true
	}
	for _, ending := range classEndings {
		if rest, ends := strings.CutSuffix(name, ending); ends {
			if len(rest) < leastClassName && !start && !strings.HasPrefix(ending, "http") {
				return 0, false
			}
			return x.called(rest)
		}
	}
	return 0, false
}

// called returns the registered code of an error that has a name, written together.
func (x *Index) called(name string) (int, bool) {
	at, known := x.lexicon().find(name)
	if !known {
		return 0, false
	}
	for _, p := range x.lexicon().of(at) {
		entry := &x.entries[p.entry]
		if p.exactness() <= exactOtherName && entry.Number >= leastError && entry.Standing != catalog.Unofficial {
			return entry.Number, true
		}
	}
	return 0, false
}

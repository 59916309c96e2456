package search

import "strings"

// forms are what only the programs of one sender write around a key, in folded words.
var forms = [...]struct {
	words, sender string
}{
	{"error from server", "Kubernetes"},
	{"when call the", "Amazon S3"}, // botocore: "An error occurred (…) when calling the … operation"
}

// formOf returns the sender whose programs wrote a text: it is meant, though nobody names it.
func (a *asked) formOf() string {
	for at, token := range a.tokens {
		for _, form := range forms {
			if first, _, _ := strings.Cut(form.words, " "); token.word == first && a.hasWords(at, form.words) {
				return form.sender
			}
		}
	}
	return ""
}

// hasWords reports whether folded words begin at a token.
func (a *asked) hasWords(at int, words string) bool {
	for word := range strings.FieldsSeq(words) {
		if at == len(a.tokens) || a.tokens[at].word != word {
			return false
		}
		at++
	}
	return true
}

// isAnothers reports whether a key is what somebody else than its sender wrote: the text has the form of another's, or
// the number belongs to the phrase before it, as in "WebSocket close code 1006".
func (a *asked) isAnothers(h hit) bool {
	if a.form != "" && !a.names(h.reason.Of.Sender) {
		return true
	}
	if !isNumber(h.typed) {
		return false
	}
	for _, other := range a.found {
		if other.from != "" && other.last == h.first && len(other.words) > 1 {
			return true
		}
	}
	return false
}

// ofNamed is 1 for a key whose sender the text names.
func (a *asked) ofNamed(h hit) int {
	if h.reason != nil {
		return a.nearness(*h.reason)
	}
	return 0
}

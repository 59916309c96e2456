package search

import "slices"

// forms are what only the programs of some senders write around a key: these are meant, though nobody names them.
var forms = map[string][]string{
	"Error from server": {"Kubernetes"}, // kubectl
	"An error occurred … when calling the … operation": {"AWS", "Amazon S3"}, // botocore
}

// takeForms takes the forms out of what was found, and keeps whose the last is.
func (a *asked) takeForms() {
	a.found = slices.DeleteFunc(a.found, func(h hit) bool {
		if h.form != nil {
			a.form = h.form
		}
		return h.form != nil
	})
}

// isAnothers reports whether a key is what somebody else than its sender wrote: the text has the form of another's, or
// the number belongs to the phrase before it, as in "WebSocket close code 1006".
func (a *asked) isAnothers(h hit) bool {
	if a.form != nil && !a.names(h.reason.Of.Sender) {
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

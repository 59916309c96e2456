package search

import (
	"slices"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// Winner reports whether the first match is what was meant: it is the only one, or the only one with that very name.
func (r Result) Winner() bool {
	switch len(r.Matches) {
	case 0:
		return false
	case 1:
		return true
	}
	letters := text.Letters(r.query.line)
	first := naming(r.Matches[0].entry, letters)
	return first < notNamed && !slices.ContainsFunc(r.Matches[1:], func(m Match) bool { return naming(m.entry, letters) <= first })
}

// The ways in which a code can be called what a query says.
const (
	named    = iota // it is the name
	alsoName        // a name of another time, document or language
	notNamed
)

// naming says how a code is called by the letters of a query.
func naming(entry *catalog.Entry, letters string) int {
	if text.Letters(entry.Name) == letters {
		return named
	}
	f := newFields(entry)
	for _, source := range []source{inFormerName, inTitle, inConstant} {
		if slices.ContainsFunc(f[source], func(name string) bool { return text.Letters(name) == letters }) {
			return alsoName
		}
	}
	return notNamed
}

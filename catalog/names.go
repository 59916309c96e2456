package catalog

import (
	"strings"
	"unicode"
)

// Naming says how a name that a document uses relates to the registry's.
type Naming int

// The relations.
const (
	SameName    Naming = iota // letter for letter
	SpeltOther                // only case, spaces or punctuation differ
	FormerName                // a name of an earlier specification
	AnotherName               // a name of the document's own
)

// Naming compares a document's name for the code with the catalogue's.
func (e Entry) Naming(name string) Naming {
	folded := Letters(name)
	switch {
	case name == e.Name:
		return SameName
	case folded == Letters(e.Name):
		return SpeltOther
	}
	for _, former := range e.FormerNames {
		if folded == Letters(former) {
			return FormerName
		}
	}
	return AnotherName
}

// Letters reduces a name to its letters and digits in lower case, so that "NotFound" equals "Not found".
func Letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

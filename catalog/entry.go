package catalog

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"apicodes/catalog/text"
)

// Entry is the part of a code that lists and the upper layers of search need. It is derived from the code's file and
// from what the documents call the code.
type Entry struct {
	Number   int
	Name     string
	Standing Standing
	Summary  string
	Caching  CachingRule
	Body     BodyRule
	Retry    Advice // for the idempotent methods

	Disagreements int // of the documents, among each other or with the specification

	formerNames []string
	titles      []DocumentTitle
	constants   []string
	keywords    []string
	headers     []string
	senders     []string
	rfcs        []string
}

// DocumentTitle is one document's name for a code.
type DocumentTitle struct {
	Document string // the document's id
	Name     string
	Label    string
}

// FormerNames yields the names of earlier specifications.
func (e Entry) FormerNames() iter.Seq[string] { return slices.Values(e.formerNames) }

// Titles yields what the documents call the code.
func (e Entry) Titles() iter.Seq[DocumentTitle] { return slices.Values(e.titles) }

// Constants yields the code's names in programming languages.
func (e Entry) Constants() iter.Seq[string] { return slices.Values(e.constants) }

// Keywords yields what else people look the code up by.
func (e Entry) Keywords() iter.Seq[string] { return slices.Values(e.keywords) }

// Headers yields the header fields that a specification, a sender or a document ties to the code.
func (e Entry) Headers() iter.Seq[string] { return slices.Values(e.headers) }

// Senders yields who gives the number a meaning of its own. A meaning that is only claimed of a sender is left out.
func (e Entry) Senders() iter.Seq[string] { return slices.Values(e.senders) }

// RFCs yields the numbers of the RFCs that the page cites: "9110".
func (e Entry) RFCs() iter.Seq[string] { return slices.Values(e.rfcs) }

// Digits is the number as people write it: three digits at least.
func (e Entry) Digits() string { return fmt.Sprintf("%03d", e.Number) }

// Title is the number and the name: "404 Not Found".
func (e Entry) Title() string { return e.Digits() + " " + e.Name }

// Class returns the class that the number belongs to.
func (e Entry) Class() Class { return ClassOf(e.Number) }

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
	folded := text.Letters(name)
	switch {
	case name == e.Name:
		return SameName
	case folded == text.Letters(e.Name):
		return SpeltOther
	}
	for _, former := range e.formerNames {
		if folded == text.Letters(former) {
			return FormerName
		}
	}
	return AnotherName
}

// newEntry derives a code's entry from its file and from the documents.
func newEntry(code Code, documents []DocumentFile) Entry {
	entry := Entry{
		Number:   code.Number,
		Name:     code.Name,
		Standing: code.Standing,
		Summary:  code.Summary,
		Caching:  code.Caching.Rule,
		Body:     code.Body.Rule,
		Retry:    code.Retry.Idempotent.Advice,

		Disagreements: len(code.Disagreements),
		formerNames:   slices.Clone(code.FormerNames),
		keywords:      slices.Clone(code.Keywords),
		rfcs:          citedRFCs(code),
	}
	for _, document := range documents {
		reading, listed := document.Reading(code.Number)
		if !listed {
			continue
		}
		for _, name := range append([]string{reading.Name}, reading.AlsoNamed...) {
			entry.titles = append(entry.titles, DocumentTitle{Document: document.ID, Name: name, Label: reading.Label})
		}
		entry.headers = appendNew(entry.headers, reading.Headers...)
	}
	for _, header := range code.Headers {
		entry.headers = appendNew(entry.headers, header.Name)
	}
	for _, constant := range code.Constants {
		entry.constants = append(entry.constants, constant.Name)
	}
	for _, use := range code.Uses {
		if use.Claimed {
			continue
		}
		entry.senders = appendNew(entry.senders, use.Sender)
	}
	return entry
}

func appendNew(list []string, values ...string) []string {
	for _, value := range values {
		if !slices.Contains(list, value) {
			list = append(list, value)
		}
	}
	return list
}

// citedRFCs returns the numbers of the RFCs that a page cites ("RFC 9110, 15.5.5"), each once.
func citedRFCs(code Code) []string {
	texts := append(code.Prose(), code.Caching.Section)
	for _, header := range code.Headers {
		texts = append(texts, header.Section)
	}
	var cited []string
	for _, prose := range texts {
		for _, after := range strings.Split(prose, "RFC ")[1:] {
			digits := after[:len(after)-len(strings.TrimLeft(after, "0123456789"))]
			if digits != "" {
				cited = appendNew(cited, digits)
			}
		}
	}
	return cited
}

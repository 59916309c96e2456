package catalog

import (
	"slices"
	"strings"
)

// OwnDocument is a document that a user brings beside the built-in ones. Package load reads and checks it.
type OwnDocument struct {
	DocumentFile
	Operations []Operation // of an API description, in its order; none where the document is no such description
}

// With returns this catalogue with more documents, which come first and in the order given. They are searched, filtered
// and compared like the others. A reading without a name, as API descriptions give none, takes the catalogue's; a number
// that nothing here describes becomes a code that the document's API made up. Their ids must be new.
func (c *Catalog) With(own ...OwnDocument) *Catalog {
	if len(own) == 0 {
		return c
	}
	with := *c
	with.builtIn = false
	with.own = cloned(own, OwnDocument.clone)
	files := make([]DocumentFile, len(own))
	for i := range with.own {
		with.own[i].name(c)
		files[i] = with.own[i].DocumentFile
	}
	with.own = append(with.own, c.own...)
	with.documents = append(files, c.documents...)
	with.read = func(number int) (Code, error) {
		code, err := c.Page(number)
		if err != nil {
			return Code{}, err
		}
		return code.with(files), nil
	}
	with.entries = nil
	for _, number := range c.numbersWith(files) {
		entry, known := c.Entry(number)
		with.entries = append(with.entries, entry.with(files, known))
	}
	return &with
}

// Own returns the documents that With added.
func (c *Catalog) Own() []Document {
	own := make([]Document, len(c.own))
	for i := range c.own {
		own[i] = c.own[i].Document
	}
	return own
}

// Operations returns what a document's API description says of its operations; nothing for other documents.
func (c *Catalog) Operations(id string) []Operation {
	at := slices.IndexFunc(c.own, func(d OwnDocument) bool { return d.ID == id })
	if at < 0 {
		return nil
	}
	return cloned(c.own[at].Operations, Operation.clone)
}

func (d OwnDocument) clone() OwnDocument {
	d.DocumentFile = d.DocumentFile.clone()
	d.Operations = cloned(d.Operations, Operation.clone)
	return d
}

// name gives readings without a name the catalogue's.
func (d *OwnDocument) name(c *Catalog) {
	for i := range d.Readings {
		reading := &d.Readings[i]
		if reading.Name == "" {
			entry, _ := c.Entry(reading.Code)
			reading.Name = entry.Name
		}
	}
}

// numbersWith are the codes of the catalogue and of documents, each once, in the order of Before.
func (c *Catalog) numbersWith(files []DocumentFile) []int {
	var numbers []int
	for entry := range c.Entries() {
		numbers = append(numbers, entry.Number)
	}
	for _, file := range files {
		for _, reading := range file.Readings {
			numbers = append(numbers, reading.Code)
		}
	}
	slices.SortFunc(numbers, Before)
	return slices.Compact(numbers)
}

// with returns the entry with what documents call the code. One that was not known before is made up by the first of
// them that lists it.
func (e Entry) with(files []DocumentFile, known bool) Entry {
	var titles []DocumentTitle
	e.headers, e.senders = slices.Clone(e.headers), slices.Clone(e.senders)
	for _, file := range files {
		reading, listed := file.Reading(e.Number)
		if !listed {
			continue
		}
		if !known {
			known = true
			e.Name, e.Standing, e.Summary, e.senders = reading.Name, Unofficial, madeUp(file), []string{file.Title}
		}
		for _, name := range append([]string{reading.Name}, reading.AlsoNamed...) {
			titles = append(titles, DocumentTitle{Document: file.ID, Name: name, Label: reading.Label})
		}
		e.headers = appendNew(e.headers, reading.Headers...)
	}
	e.titles = append(titles, e.titles...)
	return e
}

func madeUp(file DocumentFile) string {
	return "Listed by " + file.Title + " and by nothing else here."
}

// with returns the page with what own documents contradict. The page of a number that nothing else describes says whose
// it is.
func (c Code) with(files []DocumentFile) Code {
	for _, file := range files {
		reading, listed := file.Reading(c.Number)
		if !listed {
			continue
		}
		if c.Standing == Unassigned {
			c.Name, c.Standing = reading.Name, Unofficial
			c.Summary = madeUp(file) + strings.TrimPrefix(c.Summary, "No sender of this number is known here.")
			c.Specification.Note = "That section says how to treat a number you don't know. This one is in your own document only."
			if len(reading.Says) > 0 {
				c.Meaning = append([]string{strings.Join(reading.Says, " ")}, c.Meaning...)
			}
			c.Receiving = append([]string{"Read what " + file.Title + " says of it, under Documents."}, c.Receiving...)
			c.Uses = append([]Use{{Sender: file.Title, Name: reading.Name, Means: strings.Join(reading.Says, " "), Note: "your own document"}}, c.Uses...)
		}
		c.Disagreements = append(c.Disagreements, contradictions(c, file, reading)...)
	}
	return c
}

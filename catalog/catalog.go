// Package catalog holds what is known about HTTP status codes: the codes, the API documents that explain them, and who
// sends, retries and follows what. catalog/load reads and checks its files, and a user's documents, which join by With.
// catalog/search searches it. It never prints.
//
// The one surprising idea: the facts are JSON files, but opening the catalogue reads none. `go generate ./...` makes Go
// literals of them; a page is decoded when it is asked for. Callers cannot change what they get: it is copies and iterators.
package catalog

import (
	"cmp"
	"iter"
	"slices"
)

// Catalog is a set of codes and documents. It never changes and is safe for concurrent use.
type Catalog struct {
	entries   []Entry // in the order of Before
	classes   []ClassInfo
	senders   []Sender
	clients   []Client
	documents []DocumentFile // a user's own, then the others, ordered by title
	own       []OwnDocument  // of documents, those that With added
	warnings  []Warning
	reasons   []Reasons // ordered by sender
	rare      []Rare
	phrases   []Phrases
	elsewhere []Elsewhere
	marks     []Marks

	read    func(number int) (Code, error)
	builtIn bool
}

// BuiltIn reports whether this is the catalogue of Open, for which other packages have something prepared.
func (c *Catalog) BuiltIn() bool { return c.builtIn }

// Before orders numbers for reading: those of the five classes first, then those outside.
func Before(a, b int) int {
	outsideLast := func(n int) int {
		if ClassOf(n) == Outside {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(outsideLast(a), outsideLast(b)), cmp.Compare(a, b))
}

// Numbers is how many numbers there are: 000 to 999.
const Numbers = 1000

// Len is how many codes there are.
func (c *Catalog) Len() int { return len(c.entries) }

// Entries yields every code in the order of Before.
func (c *Catalog) Entries() iter.Seq[Entry] { return slices.Values(c.entries) }

// Entry returns the entry of a number, and whether a file describes it. Of a number without a file it is an entry that
// says so.
func (c *Catalog) Entry(number int) (entry Entry, known bool) {
	at, known := c.position(number)
	if !known {
		return c.unassignedEntry(number), false
	}
	return c.entries[at], true
}

func (c *Catalog) position(number int) (int, bool) {
	return slices.BinarySearchFunc(c.entries, number, func(e Entry, n int) int { return Before(e.Number, n) })
}

// Page returns everything about a number. Of one that no file describes it is a page that tells how to treat it; the
// error is of a file that cannot be read, or that is not the one that the entries were made from.
func (c *Catalog) Page(number int) (Code, error) {
	if _, known := c.position(number); !known {
		return c.unassigned(number), nil
	}
	return c.read(number)
}

// Classes returns the five classes and Outside.
func (c *Catalog) Classes() []ClassInfo { return cloned(c.classes, ClassInfo.clone) }

// ClassInfo returns what is known about a class.
func (c *Catalog) ClassInfo(class Class) ClassInfo {
	at := slices.IndexFunc(c.classes, func(info ClassInfo) bool { return info.Class == class })
	if at < 0 {
		return ClassInfo{Class: class}
	}
	return c.classes[at].clone()
}

// Senders returns who gives numbers meanings of their own, as senders.json orders them.
func (c *Catalog) Senders() []Sender { return slices.Clone(c.senders) }

// CodesBySender counts the codes of each sender's name.
func (c *Catalog) CodesBySender() map[string]int {
	codes := make(map[string]int)
	for _, entry := range c.entries {
		for sender := range entry.Senders() {
			codes[sender]++
		}
	}
	return codes
}

// Documents returns the API documents: a user's own, then the others, ordered by title.
func (c *Catalog) Documents() []Document {
	documents := make([]Document, len(c.documents))
	for i := range c.documents {
		documents[i] = c.documents[i].Document
	}
	return documents
}

// Document returns all that one document says.
func (c *Catalog) Document(id string) (DocumentFile, bool) {
	at := slices.IndexFunc(c.documents, func(d DocumentFile) bool { return d.ID == id })
	if at < 0 {
		return DocumentFile{}, false
	}
	return c.documents[at].clone(), true
}

// Readings returns one element for every document, in the documents' order, also for those that leave the code out.
func (c *Catalog) Readings(number int) []DocumentReading {
	readings := make([]DocumentReading, 0, len(c.documents))
	for _, document := range c.documents {
		reading, listed := document.Reading(number)
		readings = append(readings, DocumentReading{Document: document.Document, Reading: reading.clone(), Listed: listed})
	}
	return readings
}

// Clients returns the programs and libraries of clients.json. The caller must not change it.
func (c *Catalog) Clients() []Client { return c.clients }

// RetriedBy returns the clients that repeat a request on their own when this number answers it.
func (c *Catalog) RetriedBy(number int) []Client {
	var by []Client
	for _, client := range c.clients {
		if slices.Contains(client.Retries.Codes, number) {
			by = append(by, client.clone())
		}
	}
	return by
}

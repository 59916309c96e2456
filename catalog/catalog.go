// Package catalog holds what is known about HTTP response status codes: the codes, the five API documents that
// explain them in words of their own, and the search over both. It is usable by itself; it prints nothing and
// knows of no terminal.
//
// The facts are JSON files under data, embedded in the binary: one file a code, one file a document. Open answers
// from an index that is generated from them (see open.go) and decodes a code's page only when it is asked for.
package catalog

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"sync"
)

// Catalog is a loaded set of codes and documents. It never changes after loading and is safe for concurrent use.
type Catalog struct {
	tables
	read func(number int) (Code, error)

	built     *index // use index()
	buildOnce sync.Once
}

// tables is what a catalogue knows without decoding a page. The generated index has this form.
type tables struct {
	entries   []Entry  // in the order of Before
	sums      []uint32 // of each entry's file, a CRC-32
	classes   []ClassInfo
	senders   []Sender
	clients   []Client
	documents []Document
	warnings  []Warning

	vocabulary []word // of the entries, for search
}

// index returns what search works with. It is built at the first search.
func (c *Catalog) index() *index {
	c.buildOnce.Do(func() {
		c.built = newIndex(&c.tables)
		c.built.filters = c.newFilters()
	})
	return c.built
}

// Entry is the part of a code that lists and the upper layers of search need.
type Entry struct {
	Number      int
	Name        string
	Standing    Standing
	FormerNames []string
	Titles      []DocumentTitle // what the documents call it
	Constants   []string
	Keywords    []string
	Headers     []string
	Senders     []string // who gives the number a meaning of its own
	RFCs        []string // the numbers of the RFCs that its page cites: "9110"
	Summary     string
	Caching     CachingRule
	Body        BodyRule
	Retry       Advice
}

// DocumentTitle is one document's name for a code.
type DocumentTitle struct {
	Document string // the document's id
	Name     string
	Label    string
}

// Sender is a product, service or framework that gives numbers meanings of its own: an element of senders.json.
type Sender struct {
	Name string `json:"name"`
	Kind string `json:"kind"` // "web server and proxy"
}

// Client is a program or library, and what it does on its own with some answers: an element of clients.json.
type Client struct {
	Name        string           `json:"name"`
	Version     string           `json:"version" null:"ok"` // the one whose source or documentation was read
	URL         string           `json:"url"`
	Retries     ClientRetries    `json:"retries" null:"ok"`
	Follows     string           `json:"follows" null:"ok"` // when it follows redirects: "by default", "only with -L"
	Redirects   []ClientRedirect `json:"redirects"`
	Credentials string           `json:"credentials" null:"ok"` // what it takes off when a redirect leads elsewhere
}

// ClientRetries is what a client repeats by itself.
type ClientRetries struct {
	Codes   []int  `json:"codes"`
	Methods string `json:"methods"`         // "every method, POST too"
	Enabled string `json:"enabled"`         // what switches it on: "by default", "--retry"
	Since   string `json:"since" null:"ok"` // the version that began it
	Note    string `json:"note" null:"ok"`  // the wait, and what else the reader has to know
}

// ClientRedirect is what a client makes of a request when it follows one of the codes.
type ClientRedirect struct {
	Codes  []int    `json:"codes"`
	Post   Followed `json:"post"`
	Others Followed `json:"others"` // PUT, PATCH and DELETE
	Note   string   `json:"note" null:"ok"`
}

// Followed says what becomes of the method. Where it becomes GET the body is dropped.
type Followed string

// What can become of a method.
const (
	KeepsMethod Followed = "keeps"
	BecomesGET  Followed = "GET"
	StopsThere  Followed = "stops" // the redirect itself is the answer
)

// Warning is a retired Warning code of HTTP caching, which people take for a status code: an element of warnings.json.
type Warning struct {
	Code int    `json:"code"`
	Name string `json:"name"`
}

// Digits is the number as people write it: three digits at least.
func (e Entry) Digits() string { return fmt.Sprintf("%03d", e.Number) }

// Title is the number and the name: "404 Not Found".
func (e Entry) Title() string { return e.Digits() + " " + e.Name }

// Class returns the class that the number belongs to.
func (e Entry) Class() Class { return ClassOf(e.Number) }

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

// Entries returns every code in the order of Before. The caller must not change it.
func (c *Catalog) Entries() []Entry { return c.entries }

// Classes returns the five classes and Outside.
func (c *Catalog) Classes() []ClassInfo { return c.classes }

// ClassInfo returns what is known about a class.
func (c *Catalog) ClassInfo(class Class) ClassInfo {
	at := slices.IndexFunc(c.classes, func(info ClassInfo) bool { return info.Class == class })
	if at < 0 {
		return ClassInfo{Class: class}
	}
	return c.classes[at]
}

// Senders returns who gives numbers meanings of their own, as senders.json orders them.
func (c *Catalog) Senders() []Sender { return c.senders }

// Documents returns the API documents, ordered by title.
func (c *Catalog) Documents() []Document { return c.documents }

// Entry returns the entry of a number.
func (c *Catalog) Entry(number int) (Entry, bool) {
	at, found := c.position(number)
	if !found {
		return Entry{}, false
	}
	return c.entries[at], true
}

func (c *Catalog) position(number int) (int, bool) {
	return slices.BinarySearchFunc(c.entries, number, func(e Entry, n int) int { return Before(e.Number, n) })
}

// InClass returns the entries of a class, in order.
func (c *Catalog) InClass(class Class) []Entry {
	var in []Entry
	for _, entry := range c.entries {
		if entry.Class() == class {
			in = append(in, entry)
		}
	}
	return in
}

// Code returns everything about a number. The error wraps fs.ErrNotExist for a number that no file describes;
// see Unassigned for those.
func (c *Catalog) Code(number int) (Code, error) {
	if _, found := c.position(number); !found {
		return Code{}, fmt.Errorf("code %03d: %w", number, fs.ErrNotExist)
	}
	return c.read(number)
}

// DocumentReading is what one document has to say about a code.
type DocumentReading struct {
	Document Document
	Reading  Reading
	Listed   bool // false: the document leaves the code out, and Reading is empty
}

// ByNameOnly reports whether the document lists the code without a word about it.
func (d DocumentReading) ByNameOnly() bool { return d.Listed && len(d.Reading.Says) == 0 }

// Readings returns one element for every document, in the documents' order, also for those that leave the code out.
func (c *Catalog) Readings(number int) []DocumentReading {
	readings := make([]DocumentReading, 0, len(c.documents))
	for _, document := range c.documents {
		reading, listed := document.Reading(number)
		readings = append(readings, DocumentReading{Document: document, Reading: reading, Listed: listed})
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
			by = append(by, client)
		}
	}
	return by
}

package search

import (
	"slices"
	"sync"

	"apicodes/catalog"
)

// Index answers searches over one catalogue. It is safe for concurrent use.
type Index struct {
	catalog *catalog.Catalog
	entries []catalog.Entry // in the catalogue's order

	fields  func() []fields   // of the entries
	names   func() [][][]pair // of the entries
	lexicon func() *lexicon   // every word
	filters func() []Filter   //

	undefined []Match // numbers without an entry that count as codes here

	wordings    func() wordings // what senders and programs write
	ownWordings func() wordings // what the codes are called
}

// New returns the index of a catalogue. It costs next to nothing: each part is made at the first search that needs it.
func New(c *catalog.Catalog) *Index {
	x := &Index{catalog: c, entries: make([]catalog.Entry, 0, c.Len())}
	for entry := range c.Entries() {
		x.entries = append(x.entries, entry)
	}
	x.fields = sync.OnceValue(func() []fields {
		all := make([]fields, len(x.entries))
		for i := range x.entries {
			all[i] = newFields(&x.entries[i])
		}
		return all
	})
	x.names = sync.OnceValue(x.newNames)
	x.lexicon = sync.OnceValue(x.newLexicon)
	x.filters = sync.OnceValue(x.newFilters)
	x.wordings = sync.OnceValue(x.newWordings)
	x.ownWordings = sync.OnceValue(x.newOwnWordings)
	return x
}

// Result is the answer to a search.
type Result struct {
	Matches []Match  // best first
	Reading Reading  // how the query was read
	Reasons []Reason // the keys of senders in it, likeliest first, whether they come with a code or not
	Compare []int    // the codes that were named together, in their order; none or two and more
	Partial bool     // the matches have only a part of what was asked for
	Notice  string   // what was wrong with the query, or how it was read; empty where there is nothing to say
	Faulty  bool     // a filter was wrong and is left out, so that there are more matches than were asked for

	index *Index
	query query
}

// Ranked reports whether the matches' order says how well they fit. Those of filters and of beginnings of numbers alone are
// in the order of the catalogue.
func (r Result) Ranked() bool {
	wanted := r.query.wanted
	return r.query.pasted || r.Reading.Kind != AsText || len(wanted.terms) > 0 || slices.ContainsFunc(wanted.patterns, pattern.isComplete)
}

// Match is a code that a query leads to.
type Match struct {
	entry    *catalog.Entry
	position int // of the entry, unless nobody defines the number

	terms   []term
	found   []found  // of the terms; one more where the number was found elsewhere than in the number
	wording *wording // that led to it; nil for none
	key     sortKey
}

// Entry is the entry of the code. Its standing is Unassigned where nobody defines the number.
func (m Match) Entry() catalog.Entry { return *m.entry }

// Search answers a query. An empty one gives every code in order. The steps of reading are tried one by one, and the
// first that makes something of the text answers.
func (x *Index) Search(text string) Result {
	r := Result{index: x, query: x.parse(text)}
	for _, step := range [...]func(*Result) bool{x.readAll, x.readTraffic, x.readKeys, x.readNumbers, x.readWords} {
		if step(&r) {
			break
		}
	}
	if r.Reading.Words != "" {
		r.query.note(r.Reading.Words)
	}
	r.Notice, r.Faulty = r.query.notice(), r.query.isFaulty()
	return r
}

// readAll answers a query without a number and a word: an empty one, or one of filters alone.
func (x *Index) readAll(r *Result) bool {
	if r.query.pasted || !r.query.wanted.isEmpty() {
		return false
	}
	r.Matches = x.matches(&r.query)
	return len(r.query.amounts) == 0
}

// add adds a code's match to the end of the list unless it is there or a filter is against it.
func (r *Result) add(m Match) {
	if !r.query.passes(m.entry) || r.has(m.entry.Number) {
		return
	}
	m.key.order = len(r.Matches) + 1
	r.Matches = append(r.Matches, m)
}

func (r *Result) has(number int) bool {
	for i := range r.Matches {
		if r.Matches[i].entry.Number == number {
			return true
		}
	}
	return false
}

// match is a match for a number, whether somebody defines it or not.
func (x *Index) match(number int) Match {
	if position, known := x.position(number); known {
		return Match{entry: &x.entries[position], position: position, key: sortKey{number: number}}
	}
	entry, _ := x.catalog.Entry(number)
	return Match{entry: &entry, position: -1, key: sortKey{number: number}}
}

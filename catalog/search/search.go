package search

import (
	"slices"
	"strings"
	"sync"

	"apicodes/catalog"
)

// Index answers searches over one catalogue. It is safe for concurrent use.
type Index struct {
	catalog *catalog.Catalog
	entries []catalog.Entry // in the catalogue's order

	fields  func() []fields   // of the entries
	lexicon func() *lexicon   // every word
	filters func() []Filter   //
	phrases func() [][]phrase // of the entries, for partial matches
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
	x.lexicon = sync.OnceValue(x.newLexicon)
	x.filters = sync.OnceValue(x.newFilters)
	x.phrases = sync.OnceValue(func() [][]phrase { return phrasesOf(x.fields()) })
	return x
}

// Result is the answer to a search.
type Result struct {
	Matches []Match // best first
	Notice  string  // what was wrong with the query, or how it was read; empty where there is nothing to say
	Faulty  bool    // a filter was wrong and is left out, so that there are more matches than were asked for

	index *Index
	query query
}

// Match is a code that a query leads to.
type Match struct {
	entry    *catalog.Entry
	position int // of the entry, unless nobody defines the number

	terms []term
	found []found // of the terms; one more where the number was found elsewhere than in the number
	key   sortKey
}

// Entry is the entry of the code. Its standing is Unassigned where nobody defines the number.
func (m Match) Entry() catalog.Entry { return *m.entry }

// Search answers a query. An empty one gives every code in order.
func (x *Index) Search(text string) Result {
	q := x.parse(text)
	q.readStatus(x)
	result := Result{index: x, query: q}
	result.Matches = x.matches(&result.query)
	if len(result.Matches) == 0 && len(q.wanted.terms) > 0 {
		result.Matches = x.partialMatches(&result.query)
	}
	result.Notice, result.Faulty = result.query.notice(), result.query.isFaulty()
	return result
}

// matches returns what the whole query fits, best first.
func (x *Index) matches(q *query) []Match {
	excluded := x.excluded(q)
	terms := make([][]found, 0, len(q.wanted.terms)+1)
	for _, term := range q.wanted.terms {
		found := x.lookUp(term)
		if found == nil {
			return nil
		}
		terms = append(terms, found)
	}
	if len(q.wanted.patterns) > 0 {
		terms = append(terms, x.lookUpNumbers(q.wanted))
	}
	exactness, capitals := x.exactness(q.wanted), q.wanted.capitals()
	matches := x.unassigned(q)
	for position := range x.entries {
		entry := &x.entries[position]
		if excluded != nil && excluded[position] || !allMatch(terms, position) || !q.passes(entry) {
			continue
		}
		match := Match{entry: entry, position: position, terms: q.wanted.terms}
		match.fill(terms)
		match.key.capitals = lacking(capitals, entry.Name)
		level := inexact
		if exact, ok := exactness[uint32(position)]; ok {
			level = exact
		}
		match.key.exactness, match.key.wholeness = min(level, exactKeyword), level
		if len(q.wanted.terms) > 0 {
			match.key.commonness = commonness(entry)
		}
		matches = append(matches, match)
	}
	if !q.wanted.isEmpty() {
		slices.SortFunc(matches, func(a, b Match) int { return a.key.compare(b.key) })
	}
	return matches
}

func allMatch(terms [][]found, position int) bool {
	for _, found := range terms {
		if found[position].rank == rankNone {
			return false
		}
	}
	return true
}

// fill records how the terms match the entry, and works out the ranks of the match's key.
func (m *Match) fill(terms [][]found) {
	m.key.number = m.entry.Number
	m.found = make([]found, len(terms))
	for i := range terms {
		at := terms[i][m.position]
		m.found[i] = at
		m.key.worst = max(m.key.worst, at.rank)
		m.key.sum += uint16(at.rank)
		m.key.score -= at.score
	}
}

// exactness returns the level of each entry where the words as a whole are a word of the vocabulary.
func (x *Index) exactness(wanted clause) map[uint32]uint8 {
	joined := wanted.joined()
	if len(wanted.patterns) > 0 || joined == "" {
		return nil
	}
	at, found := x.lexicon().find(joined)
	if !found {
		return nil
	}
	levels := make(map[uint32]uint8)
	for _, p := range x.lexicon().of(at) {
		if level, ok := levels[p.entry]; !ok || p.exactness() < level {
			levels[p.entry] = p.exactness()
		}
	}
	return levels
}

// capitals returns the terms that were typed with some.
func (c clause) capitals() []string {
	var capitals []string
	for _, term := range c.terms {
		if strings.ToLower(term.typed) != term.typed {
			capitals = append(capitals, term.typed)
		}
	}
	return capitals
}

// lacking counts the parts that a name does not hold letter for letter.
func lacking(parts []string, name string) uint8 {
	var missed uint8
	for _, part := range parts {
		if !strings.Contains(name, part) {
			missed++
		}
	}
	return missed
}

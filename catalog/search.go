package catalog

import (
	"cmp"
	"slices"
	"strings"
)

// Result is the answer to a search.
type Result struct {
	Matches []Match // best first
	Notice  string  // what was wrong with the query, or how it was read; empty where there is nothing to say

	catalog *Catalog
	query   query
}

// Match is a code that a query leads to.
type Match struct {
	Entry *Entry // must not be changed

	found []found // for each term of the query
	key   sortKey
}

// sortKey is what matches are ordered by; a smaller one goes first. See rank.go.
type sortKey struct {
	exactness  uint8
	worst      rank
	sum        uint16
	scattered  int // minus the score of sahilm/fuzzy
	capitals   uint8
	commonness uint8
	position   int
}

func (a sortKey) compare(b sortKey) int {
	return cmp.Or(
		cmp.Compare(a.exactness, b.exactness), cmp.Compare(a.worst, b.worst), cmp.Compare(a.sum, b.sum),
		cmp.Compare(a.scattered, b.scattered), cmp.Compare(a.capitals, b.capitals),
		cmp.Compare(a.commonness, b.commonness), cmp.Compare(a.position, b.position),
	)
}

// Search answers a query in the language that the README describes. An empty query gives every code in order.
func (c *Catalog) Search(text string) Result {
	q := c.parse(text)
	result := Result{catalog: c, query: q, Notice: q.notice}
	if pasted, ok := c.readLine(q.line); ok {
		return c.pasted(result, pasted)
	}
	if number, ok := q.number(); ok {
		if _, known := c.position(number); !known {
			entry := unassignedEntry(number)
			result.Matches = []Match{{Entry: &entry}}
			return result
		}
	}
	result.Matches = c.matches(q)
	if len(result.Matches) == 0 && len(q.terms) > 0 && q.notice == "" {
		return c.guess(result)
	}
	return result
}

// matches returns the entries that the whole query fits.
func (c *Catalog) matches(q query) []Match {
	terms := make([][]found, len(q.terms))
	for i, term := range q.terms {
		if terms[i] = c.lookUp(term); terms[i] == nil {
			return nil
		}
	}
	numbers := c.numberRanks(q)
	exact := c.exactness(q)
	var matches []Match
	for position := range c.entries {
		if !c.keeps(q, position) {
			continue
		}
		match := Match{Entry: &c.entries[position]}
		if c.fill(&match, q, terms, numbers, position) {
			match.key.exactness = exact(position)
			matches = append(matches, match)
		}
	}
	if !q.isEmpty() {
		slices.SortFunc(matches, func(a, b Match) int { return a.key.compare(b.key) })
	}
	return matches
}

// numberRanks returns how the query's patterns match each entry; nil where it has none. Beside words, a number may
// also stand in a keyword or in the text: "curl error 52".
func (c *Catalog) numberRanks(q query) []found {
	if len(q.patterns) == 0 {
		return nil
	}
	var elsewhere []found
	if len(q.terms) > 0 && len(q.patterns) == 1 {
		elsewhere = c.lookUpSpelt(q.patterns[0].digits)
	}
	ranks := make([]found, len(c.entries))
	for position, entry := range c.entries {
		ranks[position].rank = q.matchesNumber(entry.Digits())
		if ranks[position].rank == rankNone && elsewhere != nil {
			ranks[position] = elsewhere[position]
		}
	}
	return ranks
}

// fill works out a match's key; false where a term or the number does not match.
func (c *Catalog) fill(match *Match, q query, terms [][]found, numbers []found, position int) bool {
	key := sortKey{position: position, commonness: c.index().commonness[position]}
	count := func(f found) bool {
		key.worst = max(key.worst, f.rank)
		key.sum += uint16(f.rank)
		return f.rank != rankNone
	}
	if numbers != nil && !count(numbers[position]) {
		return false
	}
	for _, found := range terms {
		if !count(found[position]) {
			return false
		}
		key.scattered -= found[position].score
	}
	if len(terms) > 0 {
		match.found = make([]found, len(terms))
		for i := range terms {
			match.found[i] = terms[i][position]
		}
	} else {
		key.commonness = 0 // numbers stay in their own order
	}
	key.capitals = missedCapitals(q, match.Entry.Name)
	match.key = key
	return true
}

// exactness returns a function that tells whether the query as a whole is a name of the entry.
func (c *Catalog) exactness(q query) func(position int) uint8 {
	levels := make(map[uint32]uint8)
	if len(q.patterns) == 0 && q.joined != "" {
		for _, word := range beginning(c.vocabulary, q.joined) {
			if word.text != q.joined {
				break
			}
			for _, h := range word.hits {
				levels[h.entry] = max(levels[h.entry], c.exactLevel(h))
			}
		}
	}
	return func(position int) uint8 { return bestExactness - levels[uint32(position)] }
}

// bestExactness is the level of a query that is the name of a code.
const bestExactness = 4

// exactLevel is higher the better it is to have the whole query stand there. Keywords and headers count where they
// are more than one word: a single one is no more exact than a word of a name.
func (c *Catalog) exactLevel(h hit) uint8 {
	if !h.joined {
		return 0
	}
	switch h.source {
	case inName:
		return bestExactness
	case inFormerName, inTitle:
		return 3
	case inConstant:
		return 2
	case inKeyword, inHeader:
		if strings.ContainsAny(c.entries[h.entry].stringAt(place{h.source, h.at}), " -") {
			return 1
		}
	}
	return 0
}

// missedCapitals counts the terms with capitals that a name does not hold letter for letter.
func missedCapitals(q query, name string) uint8 {
	var missed uint8
	for _, term := range q.terms {
		if strings.ToLower(term.typed) != term.typed && !strings.Contains(name, term.typed) {
			missed++
		}
	}
	return missed
}

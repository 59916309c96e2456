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
	Faulty  bool    // a filter was wrong and is left out, so that there are more matches than were asked for

	catalog *Catalog
	query   query
}

// Match is a code that a query leads to.
type Match struct {
	Entry *Entry // must not be changed

	terms []term
	found []found // of the terms; one more where the number was found elsewhere than in the number
	key   sortKey
}

// Search answers a query in the language that the README describes. An empty query gives every code in order.
func (c *Catalog) Search(text string) Result {
	q := c.parse(text)
	q.readStatus(c)
	result := Result{catalog: c, query: q}
	result.Matches = c.matches(&result.query)
	if len(result.Matches) == 0 && len(q.wanted.terms) > 0 {
		result.Matches = c.guess(&result.query)
	}
	result.Notice, result.Faulty = result.query.notice(), result.query.isFaulty()
	return result
}

// matches returns what the whole query fits, best first.
func (c *Catalog) matches(q *query) []Match {
	excluded := c.excluded(q)
	terms := make([][]found, 0, len(q.wanted.terms)+1)
	for _, term := range q.wanted.terms {
		found := c.lookUp(term)
		if found == nil {
			return nil
		}
		terms = append(terms, found)
	}
	if len(q.wanted.patterns) > 0 {
		terms = append(terms, c.lookUpNumbers(q.wanted))
	}
	exactness, capitals := c.exactness(q.wanted), q.wanted.capitals()
	matches := c.unassigned(*q)
	for position := range c.entries {
		if excluded != nil && excluded[position] || !allMatch(terms, position) || !q.passes(&c.entries[position]) {
			continue
		}
		match := Match{Entry: &c.entries[position], terms: q.wanted.terms}
		match.fill(terms, position)
		match.key.capitals = missing(capitals, match.Entry.Name)
		level := inexact
		if exact, ok := exactness[uint32(position)]; ok {
			level = exact
		}
		match.key.exactness, match.key.wholeness = min(level, exactKeyword), level
		if len(q.wanted.terms) > 0 {
			match.key.commonness = c.index().commonness[position]
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

// fill records how the terms match an entry, and works out the ranks of the match's key.
func (m *Match) fill(terms [][]found, position int) {
	m.key.number = m.Entry.Number
	m.found = make([]found, len(terms))
	for i := range terms {
		at := terms[i][position]
		m.found[i] = at
		m.key.worst = max(m.key.worst, at.rank)
		m.key.sum += uint16(at.rank)
		m.key.score -= at.score
	}
}

// lookUpNumbers returns how the patterns match each entry. Beside words, a single number that is no code may also
// stand in a keyword or in the text: "curl error 52".
func (c *Catalog) lookUpNumbers(wanted clause) []found {
	var elsewhere []found
	if first := wanted.patterns[0]; len(wanted.terms) > 0 && len(wanted.patterns) == 1 {
		if _, known := c.position(first.low); !known || first.low < first.high {
			elsewhere = c.lookUpSpelt(first.digits)
		}
	}
	ranks := make([]found, len(c.entries))
	for position := range c.entries {
		ranks[position].rank = wanted.number(c.entries[position].Number)
		if ranks[position].rank == rankNone && elsewhere != nil {
			ranks[position] = elsewhere[position]
		}
	}
	return ranks
}

// exactness returns the level of each entry where the words as a whole are a word of the vocabulary.
func (c *Catalog) exactness(wanted clause) map[uint32]uint8 {
	joined := wanted.joined()
	if len(wanted.patterns) > 0 || joined == "" {
		return nil
	}
	at, found := slices.BinarySearchFunc(c.vocabulary, joined, func(w word, t string) int { return cmp.Compare(w.text, t) })
	if !found {
		return nil
	}
	levels := make(map[uint32]uint8)
	for _, h := range c.vocabulary[at].hits {
		if level, ok := levels[h.entry]; !ok || h.exactness() < level {
			levels[h.entry] = h.exactness()
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

// missing counts the parts that a name does not hold letter for letter.
func missing(parts []string, name string) uint8 {
	var missed uint8
	for _, part := range parts {
		if !strings.Contains(name, part) {
			missed++
		}
	}
	return missed
}

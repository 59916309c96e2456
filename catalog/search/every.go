package search

import (
	"slices"
	"strings"

	"apicodes/catalog"
)

// matches returns what the whole query fits, best first.
func (x *Index) matches(q *query) []Match {
	excluded := x.excluded(q)
	terms := make([][]found, 0, len(q.wanted.terms)+1)
	for _, term := range q.wanted.terms {
		found := q.lookUp(x, term)
		if found == nil {
			return nil
		}
		terms = append(terms, found)
	}
	exactness, capitals := x.exactness(q.wanted), q.wanted.capitals()
	vendors := x.vendorsIn(q, q.wanted.terms, terms)
	var matches []Match
	for position := range x.entries {
		entry := &x.entries[position]
		if excluded != nil && excluded[position] || !allMatch(terms, position) || !q.passes(entry) || !q.fitsPatterns(entry) {
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
			match.key.tier = match.key.worst.tier()
			if level > exactConstant && x.standsBack(position, vendors, terms) {
				match.key.vendor = 1
			}
		}
		matches = append(matches, match)
	}
	if len(q.wanted.terms) == 0 { // they have no words
		matches = x.withUndefined(matches, func(e *catalog.Entry) bool { return q.passes(e) && q.fitsPatterns(e) })
	}
	if !q.wanted.isEmpty() {
		slices.SortFunc(matches, func(a, b Match) int { return a.key.compare(b.key) })
	}
	return matches
}

// withUndefined adds the numbers of the index that nobody defines to matches in the catalogue's order, where they belong.
func (x *Index) withUndefined(matches []Match, wanted func(*catalog.Entry) bool) []Match {
	before := len(matches)
	for _, match := range x.undefined {
		if wanted(match.entry) {
			matches = append(matches, match)
		}
	}
	if len(matches) > before {
		slices.SortFunc(matches, func(a, b Match) int { return catalog.Before(a.entry.Number, b.entry.Number) })
	}
	return matches
}

// fitsPatterns reports whether a number fits one of the patterns, if there are some.
func (q *query) fitsPatterns(entry *catalog.Entry) bool {
	return len(q.wanted.patterns) == 0 || q.wanted.number(entry.Number) != rankNone
}

// vendors says which unofficial codes needn't stand back: those of a sender that is named, and those that have a word
// which no registered code has in a good place.
type vendors struct {
	all   bool     // a filter chose them
	only  []int    // the terms that unofficial codes alone have
	named []string // the terms, of which one may be a sender
}

func (x *Index) vendorsIn(q *query, terms []term, ranks [][]found) vendors {
	v := vendors{all: len(q.filters) > 0}
	for i, all := range ranks {
		v.named = append(v.named, terms[i].text)
		elsewhere := false
		for position := range all {
			elsewhere = elsewhere || all[position].rank < rankText && x.entries[position].Standing != catalog.Unofficial
		}
		if !elsewhere {
			v.only = append(v.only, i)
		}
	}
	return v
}

// standsBack reports whether a code goes behind the registered ones.
func (x *Index) standsBack(position int, v vendors, ranks [][]found) bool {
	if v.all || x.entries[position].Standing != catalog.Unofficial {
		return false
	}
	for _, i := range v.only {
		if ranks[i][position].rank != rankNone {
			return false
		}
	}
	return !slices.ContainsFunc(x.fields()[position][inSender], func(sender string) bool {
		sender = strings.ToLower(sender)
		return slices.ContainsFunc(v.named, func(word string) bool {
			return len(word) >= minHoldsLetters && slices.Contains(strings.Fields(sender), word)
		})
	})
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

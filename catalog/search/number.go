package search

import (
	"slices"

	"apicodes/catalog"
)

// position returns where a number's entry is, and whether there is one.
func (x *Index) position(number int) (int, bool) {
	return slices.BinarySearchFunc(x.entries, number, func(e catalog.Entry, n int) int { return catalog.Before(e.Number, n) })
}

// lookUpNumbers returns how the patterns match each entry. Beside words, a single number that is no code may also
// be in a keyword or in the text: "curl error 52".
func (x *Index) lookUpNumbers(wanted clause) []found {
	var elsewhere []found
	if first := wanted.patterns[0]; len(wanted.terms) > 0 && len(wanted.patterns) == 1 {
		if _, known := x.position(first.low); !known || first.low < first.high {
			elsewhere = x.lookUpSpelt(first.digits)
		}
	}
	ranks := make([]found, len(x.entries))
	for position := range x.entries {
		ranks[position].rank = wanted.number(x.entries[position].Number)
		if ranks[position].rank == rankNone && elsewhere != nil {
			ranks[position] = elsewhere[position]
		}
	}
	return ranks
}

// unassigned returns a match for each complete number of a query that no file describes, each once.
func (x *Index) unassigned(q *query) []Match {
	var matches []Match
	for _, pattern := range q.wanted.patterns {
		number := pattern.low
		isThere := func(m Match) bool { return m.entry.Number == number }
		if _, known := x.position(number); known || pattern.high > number || len(q.wanted.terms) > 0 || slices.ContainsFunc(matches, isThere) {
			continue
		}
		if entry, _ := x.catalog.Entry(number); q.passes(&entry) {
			matches = append(matches, Match{entry: &entry, key: sortKey{exactness: exactKeyword, wholeness: inexact, number: number}})
		}
	}
	return matches
}

package search

import (
	"cmp"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// mostNear is how many codes are named as the nearest.
const mostNear = 3

// How alike two texts have to be, see likeness: a name to be named as near, a word to be suggested for another.
const (
	leastLikeness       = 0.3
	leastToBeSuggested  = 0.5
	lettersToBeCompared = 2 // in a pair
)

// Missing is something that a query asked for and that is not there.
type Missing struct {
	Asked     string          // a number, a pattern or the whole query
	Query     bool            // it is the whole query
	Undefined bool            // a number that has neither a file nor an owner: it has a page all the same, which tells how to treat it
	Near      []catalog.Entry // best first
}

// Missing returns the numbers of a query that nobody defines, and what else led nowhere: each pattern in a query of
// numbers and patterns, else the query as a whole.
func (r Result) Missing() []Missing {
	var missing []Missing
	for _, match := range r.Matches {
		if match.entry.Standing == catalog.Unassigned && !r.index.isOwned(match.entry.Number) {
			missing = append(missing, Missing{Asked: match.entry.Digits(), Undefined: true, Near: r.index.neighbours(match.entry.Number)})
		}
	}
	if !r.query.numbers {
		if len(r.Matches) == 0 {
			missing = append(missing, Missing{Asked: r.query.line, Query: true, Near: r.index.Nearest(r.query.line)})
		}
		return missing
	}
	for _, pattern := range r.query.wanted.patterns {
		if !slices.ContainsFunc(r.Matches, func(m Match) bool { return pattern.matches(m.entry.Number) != rankNone }) {
			missing = append(missing, Missing{Asked: pattern.typed, Near: r.index.neighbours(pattern.low)})
		}
	}
	return missing
}

// isOwned reports whether a number without a page has an owner all the same.
func (x *Index) isOwned(number int) bool {
	return slices.ContainsFunc(x.catalog.Rare(number), func(line catalog.Rare) bool { return !line.IsRange() })
}

// Nearest returns the codes whose numbers or names are most like the words of a query, best first.
func (x *Index) Nearest(query string) []catalog.Entry {
	words := slices.DeleteFunc(strings.Fields(query), func(word string) bool {
		return strings.HasPrefix(word, "-") || strings.Contains(word, ":") // these only narrow a search
	})
	asked := pairs(strings.Join(words, ""))
	type candidate struct {
		entry    catalog.Entry
		likeness float64
	}
	var near []candidate
	for i, entry := range x.entries {
		best := likeness(asked, pairs(entry.Digits()))
		for place, name := range x.fields()[i].each {
			if place.source > inConstant {
				break
			}
			best = max(best, likeness(asked, pairs(name)))
		}
		if best >= leastLikeness {
			near = append(near, candidate{entry, best})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(b.likeness, a.likeness) })
	var entries []catalog.Entry
	for _, candidate := range near[:min(len(near), mostNear)] {
		entries = append(entries, candidate.entry)
	}
	return entries
}

// neighbours returns the entries around a number that is not defined, nearest first.
func (x *Index) neighbours(number int) []catalog.Entry {
	page, err := x.catalog.Page(number)
	if err != nil {
		return nil
	}
	around := page.Related
	slices.SortStableFunc(around, func(a, b int) int { return max(a-number, number-a) - max(b-number, number-b) })
	var entries []catalog.Entry
	for _, near := range around[:min(len(around), mostNear)] {
		if entry, known := x.catalog.Entry(near); known {
			entries = append(entries, entry)
		}
	}
	return entries
}

// closest returns the word among those known that is most like one that was typed.
func closest(word string, known []string) (string, bool) {
	best, most := "", leastToBeSuggested
	for _, candidate := range known {
		if alike := likeness(pairs(word), pairs(candidate)); alike > most {
			best, most = candidate, alike
		}
	}
	return best, best != ""
}

// pairs returns the pairs of neighbouring letters of a text, sorted, each once.
func pairs(name string) []string {
	letters := []rune(text.Letters(name))
	var found []string
	for i := lettersToBeCompared; i <= len(letters); i++ {
		found = append(found, string(letters[i-lettersToBeCompared:i]))
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// likeness is the share of pairs that two texts have in common (Dice's coefficient): 1 for the same, 0 for nothing.
func likeness(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	common := 0
	for _, pair := range a {
		if _, in := slices.BinarySearch(b, pair); in {
			common++
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}

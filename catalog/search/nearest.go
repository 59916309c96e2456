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
	leastLikeness      = 0.3
	leastToBeSuggested = 0.5
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
		if match.entry.Standing == catalog.Unassigned && !r.index.isOwned(match.entry.Number) && !r.index.counts(match.entry.Number) {
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

// counts reports whether a number without an entry counts as a code here.
func (x *Index) counts(number int) bool {
	return slices.ContainsFunc(x.undefined, func(m Match) bool { return m.entry.Number == number })
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
		best := 0.0
		for _, name := range x.names()[i] {
			best = max(best, likeness(asked, name, leastLikeness))
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

// newNames returns the pairs of each entry's number and names.
func (x *Index) newNames() [][][]pair {
	all := make([][][]pair, len(x.entries))
	for i, entry := range x.entries {
		all[i] = append(all[i], pairs(entry.Digits()))
		for place, name := range x.fields()[i].each {
			if place.source > inConstant {
				break
			}
			all[i] = append(all[i], pairs(name))
		}
	}
	return all
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

// Closest returns the word among those known that is most like one that was typed.
func Closest(word string, known []string) (string, bool) {
	best, most, asked := "", leastToBeSuggested, pairs(word)
	for _, candidate := range known {
		if alike := likeness(asked, pairs(candidate), most); alike > most {
			best, most = candidate, alike
		}
	}
	return best, best != ""
}

// pairs returns the pairs of neighbouring letters of a text, sorted, each once.
func pairs(name string) []pair {
	letters := []rune(text.Letters(name))
	found := make([]pair, 0, len(letters))
	for i := 1; i < len(letters); i++ {
		found = append(found, pair(letters[i-1])<<32|pair(letters[i]))
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// pair is two letters, the first one in the upper half.
type pair uint64

// likeness is the share of pairs that two texts have in common (Dice's coefficient): 1 for the same, 0 for nothing, and
// for what even at best would have less than a share that is wanted.
func likeness(a, b []pair, wanted float64) float64 {
	if both := len(a) + len(b); both == 0 || share(min(len(a), len(b)), both) < wanted {
		return 0
	}
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch order := cmp.Compare(a[i], b[j]); {
		case order < 0:
			i++
		case order > 0:
			j++
		default:
			common, i, j = common+1, i+1, j+1
		}
	}
	return share(common, len(a)+len(b))
}

func share(common, both int) float64 { return 2 * float64(common) / float64(both) }

package command

import (
	"cmp"
	"slices"
	"strings"

	"apicodes/catalog"
)

// wins reports whether the first match is what was meant: it is the only one, or the only one with that very name.
func wins(matches []catalog.Match, query string) bool {
	switch len(matches) {
	case 0:
		return false
	case 1:
		return true
	}
	first := naming(matches[0].Entry, query)
	return first < noName && !slices.ContainsFunc(matches[1:], func(m catalog.Match) bool {
		return naming(m.Entry, query) <= first
	})
}

// noName is the naming of a query that is no name of the entry.
const noName = 2

// naming is 0 where the query is the name of the entry, 1 where it is a name of another time, document or language.
func naming(entry *catalog.Entry, query string) int {
	switch entry.Naming(query) {
	case catalog.SameName, catalog.SpeltOther:
		return 0
	case catalog.FormerName:
		return 1
	}
	if slices.ContainsFunc(otherNames(entry), func(name string) bool {
		return catalog.Entry{Name: name}.Naming(query) <= catalog.SpeltOther
	}) {
		return 1
	}
	return noName
}

// otherNames are the names that documents and programming languages have for a code.
func otherNames(entry *catalog.Entry) []string {
	names := slices.Clone(entry.Constants)
	for _, title := range entry.Titles {
		names = append(names, title.Name)
	}
	return names
}

// mostNear is how many codes a message names as the nearest.
const mostNear = 3

// leastLikeness is how alike a name has to be to be named.
const leastLikeness = 0.3

// nearest returns the codes whose names are most like the words of a query, best first.
func nearest(c *catalog.Catalog, words []string) []string {
	words = slices.DeleteFunc(slices.Clone(words), func(word string) bool {
		return strings.HasPrefix(word, "-") || strings.Contains(word, ":") // these only narrow a search
	})
	query := pairs(strings.Join(words, ""))
	type candidate struct {
		title    string
		likeness float64
	}
	var near []candidate
	for _, entry := range c.Entries() {
		best := 0.0
		for _, name := range slices.Concat([]string{entry.Digits(), entry.Name}, entry.FormerNames, otherNames(&entry)) {
			best = max(best, likeness(query, pairs(name)))
		}
		if best >= leastLikeness {
			near = append(near, candidate{entry.Title(), best})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(b.likeness, a.likeness) })
	var titles []string
	for _, candidate := range near[:min(len(near), mostNear)] {
		titles = append(titles, candidate.title)
	}
	return titles
}

// neighbours returns the defined numbers around one that is not, nearest first.
func neighbours(c *catalog.Catalog, number int) []string {
	around := c.Unassigned(number).Related
	slices.SortStableFunc(around, func(a, b int) int { return max(a-number, number-a) - max(b-number, number-b) })
	var titles []string
	for _, near := range around[:min(len(around), mostNear)] {
		if entry, known := c.Entry(near); known {
			titles = append(titles, entry.Title())
		}
	}
	return titles
}

// pairs returns the pairs of neighbouring letters of a text, sorted, each once.
func pairs(text string) []string {
	characters := []rune(catalog.Letters(text))
	var found []string
	for i := 1; i < len(characters); i++ {
		found = append(found, string(characters[i-1:i+1]))
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

package catalog

import (
	"fmt"
	"slices"
	"testing"
)

// Whatever a code is called leads to it: no other code goes before it, but one that has the same words in a better
// layer (a name of one code that is a former name of another) or in the same one (a tie).
func TestSearchFindsEveryName(t *testing.T) {
	c := searchCatalog(t)
	for i := range c.entries {
		entry := &c.entries[i]
		if first := searchNumbers(c.Search(entry.Digits()), 1); !slices.Equal(first, []int{entry.Number}) {
			t.Errorf("%s leads to %v", entry.Digits(), first)
		}
		for place, text := range entry.strings {
			if place.source <= inConstant {
				if fault := searchFault(c, entry, place, text); fault != "" {
					t.Errorf("%q of %s: %s", text, entry.Title(), fault)
				}
			}
		}
	}
}

func searchFault(c *Catalog, entry *Entry, at place, text string) string {
	result := c.Search(text)
	position := slices.IndexFunc(result.Matches, func(m Match) bool { return m.Entry.Number == entry.Number })
	if position < 0 {
		return "not found"
	}
	own, first := result.Matches[position], result.Matches[0]
	if position == 0 || own.key.compareMatch(first.key) == 0 {
		return ""
	}
	for place, other := range first.Entry.strings {
		if place.source < at.source && Letters(other) == Letters(text) {
			return ""
		}
	}
	return fmt.Sprintf("leads to %s", first.Entry.Title())
}

// What every other string of a code says leads to it as well, first or not.
func TestSearchFindsEveryKeyword(t *testing.T) {
	c := searchCatalog(t)
	for i := range c.entries {
		for place, text := range c.entries[i].strings {
			if q := c.parse(text); place.source <= inConstant || len(q.wanted.patterns) > 0 {
				continue // a number in it leads to that number
			}
			has := func(m Match) bool { return m.Entry.Number == c.entries[i].Number }
			if !slices.ContainsFunc(c.Search(text).Matches, has) {
				t.Errorf("%q does not lead to %s", text, c.entries[i].Title())
			}
		}
	}
}

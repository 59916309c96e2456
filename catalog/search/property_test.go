package search

import (
	"fmt"
	"slices"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// Whatever a code is called leads to it: no other code goes before it, but one that has the same words in a better
// layer (a name of one code that is a former name of another) or in the same one (a tie).
func TestSearchFindsEveryName(t *testing.T) {
	x := searchIndex(t)
	for i := range x.entries {
		entry := &x.entries[i]
		if first := searchNumbers(x.Search(entry.Digits()), 1); !slices.Equal(first, []int{entry.Number}) {
			t.Errorf("%s leads to %v", entry.Digits(), first)
		}
		for place, name := range x.fields()[i].each {
			if place.source <= inConstant {
				if fault := searchFault(x, entry, place, name); fault != "" {
					t.Errorf("%q of %s: %s", name, entry.Title(), fault)
				}
			}
		}
	}
}

func searchFault(x *Index, entry *catalog.Entry, at place, name string) string {
	result := x.Search(name)
	position := slices.IndexFunc(result.Matches, func(m Match) bool { return m.Entry().Number == entry.Number })
	if position < 0 {
		return "not found"
	}
	own, first := result.Matches[position], result.Matches[0]
	if position == 0 || own.key.compareMatch(first.key) == 0 {
		return ""
	}
	for place, other := range x.fields()[first.position].each {
		if place.source < at.source && text.Letters(other) == text.Letters(name) {
			return ""
		}
	}
	return fmt.Sprintf("leads to %s", first.entry.Title())
}

// What every other string of a code says leads to it as well, first or not.
func TestSearchFindsEveryKeyword(t *testing.T) {
	x := searchIndex(t)
	for i := range x.entries {
		for place, value := range x.fields()[i].each {
			if q := x.parse(value); place.source <= inConstant || len(q.wanted.patterns) > 0 {
				continue // a number in it leads to that number
			}
			has := func(m Match) bool { return m.Entry().Number == x.entries[i].Number }
			if !slices.ContainsFunc(x.Search(value).Matches, has) {
				t.Errorf("%q does not lead to %s", value, x.entries[i].Title())
			}
		}
	}
}

package search

import (
	"slices"
	"testing"

	"apicodes/catalog"
)

func TestUnassignedNumbers(t *testing.T) {
	x := searchIndex(t)
	for query, want := range map[string]string{
		"472":              "472 Unassigned",
		"042":              "042 Unassigned",
		"HTTP/1.1 472 Odd": "472 Unassigned",
		"110":              "110 Retired Warning: Response is Stale",
	} {
		matches := x.Search(query).Matches
		if len(matches) != 1 || matches[0].Entry().Title() != want || matches[0].Entry().Standing != catalog.Unassigned {
			t.Errorf("%s leads to %v; want %s", query, matches, want)
		}
	}
}

// Known and unknown numbers are in one list, each once, in the order in which they were named.
func TestUnassignedAmongOthers(t *testing.T) {
	x := searchIndex(t)
	if got := searchNumbers(x.Search("503 472 404 472 000"), 9); !slices.Equal(got, []int{503, 472, 404, 0}) {
		t.Errorf("got %v", got)
	}
}

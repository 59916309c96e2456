package catalog_test

import (
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
)

func TestUnassignedPages(t *testing.T) {
	c := opened(t)
	for _, want := range []struct {
		number  int
		name    string
		treated string
		near    []int
	}{
		{472, "Unassigned", "400 Bad Request", []int{463, 464, 494, 495}},
		{298, "Unassigned", "200 OK", []int{218, 226}},
		{742, "Unassigned", "500 Internal Server Error", []int{614, 631, 783, 999}},
		{42, "Unassigned", "500 Internal Server Error", []int{0, 612, 614}},
		{110, "Retired Warning: Response is Stale", "100 Continue", []int{103, 104}},
		{299, "Retired Warning: Miscellaneous Persistent Warning", "200 OK", []int{218, 226}},
	} {
		entry, known := c.Entry(want.number)
		page, err := c.Page(want.number)
		if known || entry.Name != want.name || entry.Standing != catalog.Unassigned {
			t.Errorf("%03d: the entry is %q, %s, known: %t", want.number, entry.Name, entry.Standing, known)
		}
		if err != nil || page.Name != want.name || page.Standing != catalog.Unassigned || !slices.Equal(page.Related, want.near) {
			t.Errorf("%03d: the page is %q, near %v (%v)", want.number, page.Name, page.Related, err)
		}
		prose := strings.Join(page.Prose(), "\n")
		for _, says := range []string{want.treated, "RFC 9110"} {
			if !strings.Contains(prose, says) {
				t.Errorf("%03d: the page does not mention %s:\n%s", want.number, says, prose)
			}
		}
	}
}

func TestEveryNumberHasAPage(t *testing.T) {
	c := opened(t)
	for number := range 1000 {
		page, err := c.Page(number)
		if err != nil || page.Number != number || page.Summary == "" || len(page.Receiving) == 0 {
			t.Errorf("%03d has no page: %v", number, err)
		}
	}
}

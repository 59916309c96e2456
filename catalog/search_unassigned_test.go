package catalog

import (
	"slices"
	"strings"
	"testing"
)

func TestUnassignedNumbers(t *testing.T) {
	c := searchCatalog(t)
	for _, want := range []struct {
		query   string
		number  int
		name    string
		treated string
		near    []int
	}{
		{"472", 472, "Unassigned", "400 Bad Request", []int{463, 464, 494, 495}},
		{"298", 298, "Unassigned", "200 OK", []int{218, 226}},
		{"742", 742, "Unassigned", "500 Internal Server Error", []int{614, 631, 783, 999}},
		{"042", 42, "Unassigned", "500 Internal Server Error", []int{0, 612, 614}},
		{"HTTP/1.1 472 Odd", 472, "Unassigned", "400 Bad Request", []int{463, 464, 494, 495}},
		{"110", 110, "Retired Warning: Response is Stale", "100 Continue", []int{103, 104}},
		{"111", 111, "Retired Warning: Revalidation Failed", "100 Continue", []int{103, 104}},
		{"112", 112, "Retired Warning: Disconnected Operation", "100 Continue", []int{103, 104}},
		{"113", 113, "Retired Warning: Heuristic Expiration", "100 Continue", []int{103, 104}},
		{"199", 199, "Retired Warning: Miscellaneous Warning", "100 Continue", []int{103, 104}},
		{"214", 214, "Retired Warning: Transformation Applied", "200 OK", []int{207, 208, 218, 226}},
		{"299", 299, "Retired Warning: Miscellaneous Persistent Warning", "200 OK", []int{218, 226}},
	} {
		matches := c.Search(want.query).Matches
		if len(matches) != 1 || matches[0].Entry.Number != want.number || matches[0].Entry.Name != want.name || matches[0].Entry.Standing != Unassigned {
			t.Errorf("%s leads to %v; want %d %s", want.query, matches, want.number, want.name)
			continue
		}
		page, err := c.Page(want.number)
		if err != nil || page.Name != want.name || page.Standing != Unassigned || !slices.Equal(page.Related, want.near) {
			t.Errorf("%s: the page is %q, near %v (%v)", want.query, page.Name, page.Related, err)
		}
		prose := strings.Join(page.prose(), "\n")
		for _, says := range []string{want.treated, "RFC 9110"} {
			if !strings.Contains(prose, says) {
				t.Errorf("%s: the page does not mention %s:\n%s", want.query, says, prose)
			}
		}
		if strings.HasPrefix(want.name, "Retired Warning") && !strings.Contains(page.Summary, "Not a status code") {
			t.Errorf("%s: the summary is %q", want.query, page.Summary)
		}
	}
}

// Known and unknown numbers stand in one list, each once.
func TestUnassignedAmongOthers(t *testing.T) {
	c := searchCatalog(t)
	if got := searchNumbers(c.Search("503 472 404 472 000"), 9); !slices.Equal(got, []int{404, 472, 503, 0}) {
		t.Errorf("got %v", got)
	}
	for number := range 1000 {
		page, err := c.Page(number)
		if err != nil || page.Number != number || page.Summary == "" || len(page.Receiving) == 0 {
			t.Errorf("%03d has no page: %v", number, err)
		}
	}
}

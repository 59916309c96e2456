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
		{472, "Unassigned", "400 Bad Request", []int{463, 464, 477, 494}},
		{298, "Qiniu: Partly succeeded", "200 OK", []int{218, 226, 299}},
		{742, "Unassigned", "500 Internal Server Error", []int{631, 701, 783, 999}},
		{42, "Unassigned", "500 Internal Server Error", []int{0, 600, 612}},
		{110, "Retired Warning: Response is Stale", "100 Continue", []int{103, 104}},
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

// A number with an owner never says that it has none, and its page names every owner and whoever hands its range out.
func TestPagesOfRareNumbersNameTheirOwners(t *testing.T) {
	c := opened(t)
	owned := 0
	for number := range 1000 {
		lines := c.Rare(number)
		page, err := c.Page(number)
		if err != nil {
			t.Fatal(err)
		}
		if page.Standing != catalog.Unassigned {
			continue
		}
		if len(page.Uses) != len(lines) {
			t.Errorf("%03d: %d uses of %d lines", number, len(page.Uses), len(lines))
		}
		for i, line := range lines {
			if page.Uses[i].Sender != line.Sender || page.Uses[i].Means != line.Means {
				t.Errorf("%03d: use %d is %+v, want %+v", number, i, page.Uses[i], line)
			}
		}
		unknown := strings.Contains(page.Summary, "No sender of this number is known")
		if has := len(lines) > 0 && !lines[0].IsRange(); has {
			owned++
			if unknown || !strings.Contains(page.Summary, lines[0].Sender) {
				t.Errorf("%03d: %s owns it, and the page says %q", number, lines[0].Sender, page.Summary)
			}
		}
	}
	if owned < 20 {
		t.Errorf("only %d numbers have an owner: the test tests little", owned)
	}
}

func TestNumbersOfOtherProtocols(t *testing.T) {
	c := opened(t)
	if lines := c.Elsewhere(550); len(lines) == 0 || lines[0].Protocol != "SMTP" {
		t.Errorf("550 is %v, want SMTP's refused mailbox first", lines)
	}
	if lines := c.Elsewhere(404); len(lines) > 0 {
		t.Errorf("404 is %v in other protocols", lines)
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

package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"apicodes/ui/theme"
)

// TestAddressesAreLinks checks that every piece of an address leads to the whole of it, however it is broken over lines.
func TestAddressesAreLinks(t *testing.T) {
	c := openCatalog(t)
	code, err := c.Page(404)
	if err != nil {
		t.Fatal(err)
	}
	linked := theme.New(theme.Bare).WithHyperlinks(func(url, text string) string { return "\x1b]8;;" + url + "\x1b\\" + text + "\x1b]8;;\x1b\\" })
	for _, width := range []int{20, 40, 100} {
		plain, with := Code(c, code).Whole(theme.New(theme.Bare), width), Code(c, code).Whole(linked, width)
		open := "\x1b]8;;" + code.Specification.URL + "\x1b\\"
		if pieces := strings.Count(strings.Join(with.Lines, ""), open); pieces == 0 || width == 20 && pieces < 2 {
			t.Errorf("%d cells: %d pieces lead to the specification", width, pieces)
		}
		for i, line := range with.Lines {
			if ansi.Strip(line) != plain.Lines[i] {
				t.Errorf("%d cells: line %d reads %q with links, %q without", width, i, ansi.Strip(line), plain.Lines[i])
			}
		}
	}
}

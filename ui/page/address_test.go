package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// TestAddressesAreShortOnScreenAndWholeForCopying: the link keeps what its text leaves out.
func TestAddressesAreShortOnScreenAndWholeForCopying(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		sheet := Code(openCatalog(t), code)
		for i := range sheet.Lenses {
			for _, link := range sheet.Lens(i, theme.New(theme.Bare), 40).Links {
				if link.To.Address == "" {
					continue
				}
				host, _, _ := strings.Cut(strings.TrimPrefix(link.To.Address, "https://"), "/")
				if ansi.StringWidth(link.Text) > 40 || !strings.Contains(link.Text, host) {
					t.Errorf("%q is shown for %s", link.Text, link.To.Address)
				}
				if _, tail, cut := strings.Cut(link.Text, theme.Ellipsis); cut && tail != "" && !strings.Contains(addressSeparators, tail[:1]) && strings.ContainsAny(tail, addressSeparators) {
					t.Errorf("%q is broken in the middle of a word", link.Text)
				}
				if !strings.Contains(packed(sheet.Whole(theme.New(theme.Bare), 40).Lines...), link.To.Address) {
					t.Errorf("the whole page leaves out a part of %s", link.To.Address)
				}
			}
		}
	})
}

// TestAnAddressIsBrokenBetweenItsWords shows each row of one that is too long for its line.
func TestAnAddressIsBrokenBetweenItsWords(t *testing.T) {
	const url = "https://docs.example.com/elastic/load-balancer-troubleshooting.html#http-502"
	var rows []string
	for _, row := range wrap([]span{address(url)}, 34) {
		rows = append(rows, textOf(row))
	}
	want := "https://docs.example.com/elastic/|load-balancer-troubleshooting.|html#http-502"
	if got := strings.Join(rows, "|"); got != want {
		t.Errorf("it becomes %s, want %s", got, want)
	}
}

func TestShortAddresses(t *testing.T) {
	for _, test := range []struct {
		url  string
		room int
		want string
	}{
		{"https://example.com/a", 30, "https://example.com/a"},
		{"https://example.com/abcdefghij", 24, "example.com/abcdefghij"},
		{"https://example.com/one/two/three/four.html#part", 30, "example.com/…/four.html#part"},
		{"https://example.com/one", 8, "example…"},
	} {
		got := shortAddress(test.url, test.room)
		if got != test.want {
			t.Errorf("%s in %d cells: %q, want %q", test.url, test.room, got, test.want)
		}
	}
}

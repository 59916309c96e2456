package page

import (
	"strings"
	"testing"

	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

func TestCoverage(t *testing.T) {
	for _, test := range []struct {
		of     traffic.Coverage
		wanted []string
	}{
		{traffic.Coverage{
			Documented: 7, Unplaced: 2, Incomplete: true,
			Undocumented: []traffic.Seen{{Method: "GET", Path: "/orders/{id}", Code: 410, Count: 3, Known: true}, {Path: "/wp-login.php", Code: 404, Count: 1}},
			NeverSeen:    []traffic.Unseen{{Method: "POST", Path: "/orders", Key: "4XX", Line: 12, Called: 5}},
		}, []string{
			"As documented 7 answers", "Not documented 4 answers", "Never seen 1 response", "Without a path 2 answers", "Only the busiest paths",
			"3 410 Gone GET /orders/{id} lacks the code", "1 404 Not Found /wp-login.php has no such path", "4XX POST /orders 5 12",
		}},
		{traffic.Coverage{Documented: 1}, []string{"As documented 1 answer", "Nothing is missing"}},
	} {
		text := strings.Join(strings.Fields(strings.Join(Coverage(openCatalog(t), test.of).Whole(theme.New(theme.Bare), 90).Lines, " ")), " ")
		for _, part := range test.wanted {
			if !strings.Contains(text, part) {
				t.Errorf("no %q in\n%s", part, text)
			}
		}
	}
}

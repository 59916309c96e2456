package traffic_test

import (
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
)

func TestALineOfALogIsEnoughForSomeChecks(t *testing.T) {
	known := catalog.Open()
	for want, lines := range map[string][]traffic.Line{
		"body-not-allowed":                        {{Code: 204, Method: "GET", Version: 11, Content: 17}, {Code: 304, Method: "GET", Content: 1}},
		"304-method":                              {{Code: 304, Method: "POST", Version: 11}},
		"head-with-body":                          {{Code: 200, Method: "HEAD", Content: 5}},
		"1xx-to-http10":                           {{Code: 103, Method: "GET", Version: 10}},
		"201-safe-method":                         {{Code: 201, Method: "GET"}},
		"status-deprecated":                       {{Code: 305, Method: "GET"}},
		"status-unregistered":                     {{Code: 499, Method: "GET"}},
		"status-out-of-range status-unregistered": {{Code: 999, Method: "GET"}, {Code: 42}},
		"": {{Code: 304, Method: "GET"}, {Code: 0, Method: "GET"}, {Code: 204}, {Code: 101, Method: "GET", Version: 11, Content: 900},
			{Code: 401, Method: "GET", Content: 12}, {Code: 206, Method: "GET", Content: 5}, {Code: 404, Method: "HEAD"}},
	} {
		for _, line := range lines {
			var ids []string
			for _, check := range traffic.CheckLine(traffic.FromCatalog(known), line) {
				ids = append(ids, check.ID)
			}
			if got := strings.Join(ids, " "); got != want {
				t.Errorf("%+v: %q, want %q", line, got, want)
			}
		}
	}
}

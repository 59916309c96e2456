package ui

import "testing"

// What is written beside the status is on top of the page that it leads to, at once and within a few keys.
func TestAKeyOfASenderIsOnTopOfItsPage(t *testing.T) {
	for query, want := range map[string]string{
		"cloudflare␣1020": "A firewall rule of the site blocked the request",
		"iis␣500.19":      "IIS 500.19:",
		"envoy␣URX":       "Envoy URX:",
		"heroku␣H27":      "Heroku H27:",
		"haproxy␣cD":      "HAProxy cD:",
		"s3␣SlowDown":     "Amazon S3 SlowDown:",
	} {
		s := browse(t, "80x24")
		s.press("/ type:" + query + " enter enter")
		s.shows(want)
	}
}

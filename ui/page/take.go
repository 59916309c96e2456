package page

import (
	"strings"

	"apicodes/catalog"
)

// What one takes along of a code, as plain text.

// Summary is the code in one line: "404 Not Found: there is nothing at this URL."
func Summary(code catalog.Code) string { return Title(code) + ": " + code.Summary }

// Exchange is the example as it goes over the wire: the request, an empty line, the response.
func Exchange(code catalog.Code) string {
	if code.Example == nil {
		return ""
	}
	lines := append(trimEnd(code.Example.Request), "")
	return strings.Join(append(lines, trimEnd(code.Example.Response)...), "\n") + "\n"
}

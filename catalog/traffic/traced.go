package traffic

import (
	"bytes"
	"regexp"
)

// traces are what other clients than curl write before each line of a head when they log what they do, and curl's mark
// for it. They log no content.
var traces = []struct {
	has     string // what every such line has, so that no other is matched
	pattern func() *regexp.Regexp
	mark    string
}{
	{"http-outgoing-", pattern(`^\S.*\bhttp-outgoing-\d+ << ([^"].*)$`), "< "}, // Apache HttpClient
	{"http-outgoing-", pattern(`^\S.*\bhttp-outgoing-\d+ >> ([^"].*)$`), "> "},
	{"recv (stream_id=", pattern(`^\[ *[0-9.]+\] recv \(stream_id=\d+[^)]*\) (\S.*)$`), "< "}, // nghttp
	{"reply: '", pattern(`^reply: '(HTTP/.*?)(?:\\r\\n)?'$`), "< "},                           // Python's http.client, debuglevel 1
	{"header: ", pattern(`^header: (\S.*)$`), "< "},
}

// traced is a line of a client's log with curl's mark in the place of the client's; is tells whether it is one.
func traced(line []byte) (marked []byte, is bool) {
	for i := range traces {
		if !bytes.Contains(line, []byte(traces[i].has)) {
			continue
		}
		if parts := traces[i].pattern().FindSubmatch(line); parts != nil {
			return append([]byte(traces[i].mark), parts[1]...), true
		}
	}
	return line, false
}

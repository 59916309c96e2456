package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"apicodes/catalog"
)

func TestWhatAQueryCouldHaveRead(t *testing.T) {
	known := catalog.Open()
	folder := t.TempDir()
	file := filepath.Join(folder, "my access.log")
	if err := os.WriteFile(file, []byte("HTTP/1.1 404 Not Found\n\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	const line = `h - - [02/Mar/2026:10:00:00 +0000] "GET / HTTP/1.1" 502 5 "-" "x"` + "\n"
	for query, words := range map[string]string{
		"404": "", "": "", "gateway timeout": "", "HTTP/1.1 502 Bad Gateway": "", folder: "", file + "x": "",
		file:                                file + " is a file",
		" " + file + " ":                    file + " is a file",
		"'" + file + "'":                    file + " is a file",
		strings.ReplaceAll(file, " ", `\ `): file + " is a file",
		"file://" + strings.ReplaceAll(filepath.ToSlash(file), " ", "%20"): filepath.ToSlash(file) + " is a file",

		"HTTP/1.1 404 Not Found\nServer: x\n\n": "the paste is an HTTP response",
		"> GET / HTTP/1.1\n>\n< HTTP/1.1 302 Found\n< Location: /x\n<\n> GET /x HTTP/1.1\n>\n< HTTP/1.1 200 OK\n< Server: x\n<\n": "the paste is HTTP messages",
		line + line: "the paste is lines of a log",
		"openapi: 3.1.0\npaths: {/a: {get: {responses: {\"200\": {description: ok}}}}}\n": "the paste is an API document",

		"HTTP/1.1 404 Not Found\n": "", // its code is all that it says
		line:                       "",
		"AssertionError: expected 200\nbut got 404\n":   "",
		"Traceback\n  File x\nHTTPError: 502 for url\n": "",
	} {
		offer, is := Offer(known, query)
		if is != (words != "") || is && offer.Words != words {
			t.Errorf("%q: %q, %t", query, offer.Words, is)
			continue
		}
		if is {
			input := offer.Input()
			input.Read()
			if faults, done := input.Done(); len(faults) > 0 || !done || len(input.Report().Codes) == 0 {
				t.Errorf("%q: %v, %+v", query, faults, input.Report().Codes)
			}
		}
	}
}

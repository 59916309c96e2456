package command

import (
	"io"
	"net/url"
	"os"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/load"
	"apicodes/catalog/traffic"
	"apicodes/ui/session"
)

// Offer is what a query could have read: the file whose path was typed or dropped, or the messages or lines of a log that
// were pasted. It is for every key that is typed, and looks at nothing that can't be one of these.
func Offer(known *catalog.Catalog, query string) (session.Offer, bool) {
	if strings.Contains(query, "\n") {
		return pasteOffer(known, query)
	}
	name, is := fileNamed(query)
	return session.Offer{Words: name + " is a file", Input: func() *session.Input {
		return session.NewInput(newReading(known, ""), []session.Source{fileSource(name)})
	}}, is
}

// looked is how much of a paste is looked at, in bytes: enough to know what it is, and done before the next key.
const looked = 16 << 10

// pasteOffer is about a paste of which there is more to say than its codes: heads, several lines of a log, operations.
func pasteOffer(known *catalog.Catalog, paste string) (session.Offer, bool) {
	beginning := newReading(known, "")
	err := beginning.Read("paste", strings.NewReader(paste[:min(len(paste), looked)]))
	report := beginning.Report()
	of := ""
	switch isHead := func(e traffic.Exchange) bool { return len(e.Response.Fields) > 0 }; {
	case report.Format == "log-application", err != nil && len(paste) <= looked:
	case slices.ContainsFunc(report.Exchanges, isHead):
		of = "HTTP messages"
		if report.Messages == 1 {
			of = "an HTTP response"
		}
	case len(report.Operations) > 0:
		of = "an API document"
	case report.Inputs[0].Lines > 1 && report.Messages > 1 && !report.Inputs[0].Unreadable():
		of = "lines of a log"
	}
	return session.Offer{Words: "the paste is " + of, Input: func() *session.Input {
		return session.NewInput(newReading(known, ""), []session.Source{{Name: "paste", Open: func() (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(paste)), nil
		}}})
	}}, of != ""
}

// newReading prepares to read with all that is known.
func newReading(known *catalog.Catalog, format string) *traffic.Reading {
	options := traffic.ForCatalog(known, format)
	options.Documents = load.Operations
	return traffic.NewReading(options)
}

func fileSource(name string) session.Source {
	return session.Source{Name: name, Open: func() (io.ReadCloser, error) { return os.Open(name) }}
}

// fileNamed is the file that a query is the path of, as it is typed, or as terminals write a path that is dropped on
// them: in quotation marks, with a backslash before a blank, or as a URL.
func fileNamed(query string) (name string, is bool) {
	typed := strings.TrimSpace(query)
	if !strings.ContainsAny(typed, "./") {
		return "", false
	}
	forms := []string{typed, strings.Trim(typed, `'"`), strings.ReplaceAll(typed, `\ `, " ")}
	if u, err := url.Parse(typed); err == nil && u.Scheme == "file" {
		forms = append(forms, u.Path)
	}
	for _, form := range forms {
		if about, err := os.Stat(form); err == nil && about.Mode().IsRegular() {
			return form, true
		}
	}
	return "", false
}

package command

import (
	"fmt"
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

// pasteOffer is about a paste of which there is more to say than its codes: heads, several lines of a log, operations. It
// is read at once, since it is short.
func pasteOffer(known *catalog.Catalog, paste string) (session.Offer, bool) {
	read := newReading(known, "")
	err := read.Read("paste", strings.NewReader(paste))
	report := read.Report()
	of := ""
	switch isHead := func(e traffic.Exchange) bool { return len(e.Response.Fields) > 0 }; {
	case err != nil || report.Format == "log-application":
	case slices.ContainsFunc(report.Exchanges, isHead) && report.Messages == 1:
		of = "a response"
	case slices.ContainsFunc(report.Exchanges, isHead):
		of = fmt.Sprintf("%d responses", report.Messages)
	case len(report.Operations) > 0:
		of = "an API document"
	case report.Inputs[0].Lines > 1 && report.Messages > 1 && !report.Inputs[0].Unreadable():
		of = fmt.Sprintf("%d lines of a log", report.Inputs[0].Lines)
	}
	return session.Offer{Words: "the paste is " + of, Input: func() *session.Input { return session.NewInput(read, nil) }}, of != ""
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

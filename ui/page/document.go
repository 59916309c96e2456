package page

import (
	"fmt"
	"slices"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// Document is the sheet of a document: what it is, what it covers, what it leaves out.
func Document(c *catalog.Catalog, document catalog.DocumentFile) Sheet {
	var head blocks
	head.paragraph(false, strong(document.About))
	covered := coverageOf(c, document)
	head.add(block{kind: card, facts: []block{
		{marker: "Explains", spans: []span{plain(counted(len(covered.explained), "code", "codes"))}},
		{marker: "By name only", spans: []span{plain(counted(len(covered.named), "code", "codes"))}},
		{marker: "Leaves out", spans: []span{plain(fmt.Sprintf("%d registered", len(covered.omitted)))}},
		{marker: "Disagrees", spans: []span{plain("on " + counted(len(covered.disputed), "code", "codes"))}},
	}})
	sheet := Sheet{Title: document.Title, Badges: document.Publisher, head: head.list}
	sheet.addNames(c, Codes, "Explains", covered.explained)
	sheet.addNames(c, Documents, "By name only", covered.named)
	sheet.addNames(c, Omitted, "Leaves out", covered.omitted)
	sheet.addItems(Senders, "Names of its own", ownNames(c, document, covered.renamed))
	sheet.addNames(c, Disputed, "Disagrees on", covered.disputed)
	sheet.addItems(Findings, "Findings", findingsOf(c.Operations(document.ID)))
	return sheet
}

// coverage is what a document does with the codes.
type coverage struct{ explained, named, omitted, renamed, disputed []int }

func coverageOf(c *catalog.Catalog, document catalog.DocumentFile) coverage {
	var covered coverage
	for entry := range c.Entries() {
		reading, listed := document.Reading(entry.Number)
		switch {
		case !listed && entry.Standing != catalog.Unofficial:
			covered.omitted = append(covered.omitted, entry.Number)
		case !listed:
		case len(reading.Says) == 0:
			covered.named = append(covered.named, entry.Number)
		default:
			covered.explained = append(covered.explained, entry.Number)
		}
		if listed && entry.Naming(reading.Name) == catalog.AnotherName {
			covered.renamed = append(covered.renamed, entry.Number)
		}
		if listed && disputes(c, document, entry.Number) {
			covered.disputed = append(covered.disputed, entry.Number)
		}
	}
	return covered
}

// disputes reports whether a document's answer to some question about a code is among several.
func disputes(c *catalog.Catalog, document catalog.DocumentFile, number int) bool {
	code, err := c.Page(number)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(code.Disagreements, func(d catalog.Disagreement) bool {
		return slices.ContainsFunc(d.Answers, func(a catalog.Answer) bool { return slices.Contains(a.Documents, document.ID) })
	})
}

// ownNames is what the document calls codes that the registry calls otherwise.
func ownNames(c *catalog.Catalog, document catalog.DocumentFile, numbers []int) blocks {
	var names blocks
	for _, number := range numbers {
		reading, _ := document.Reading(number)
		names.item(theme.Bullet, linkTo(c, number), plain(": "+quoted(reading.Name)))
	}
	return names
}

// addNames adds a lens that names codes, one behind the other, if there are any.
func (s *Sheet) addNames(c *catalog.Catalog, name LensName, title string, numbers []int) {
	if len(numbers) == 0 {
		return
	}
	var lens blocks
	lens.heading(title)
	var names []span
	for i, number := range numbers {
		if i > 0 {
			names = append(names, faint(", "))
		}
		names = append(names, linkTo(c, number))
	}
	lens.paragraph(false, names...)
	s.Lenses = append(s.Lenses, Lens{Name: name, Title: fmt.Sprintf("%s %d", title, len(numbers)), blocks: lens.list})
}

// addCodes adds a lens that is a table of codes, if there are any.
func (s *Sheet) addCodes(c *catalog.Catalog, name LensName, title string, numbers []int) {
	if len(numbers) == 0 {
		return
	}
	var lens blocks
	lens.heading(title)
	lens.add(block{kind: table, rows: codeRows(c, numbers)})
	s.Lenses = append(s.Lenses, Lens{Name: name, Title: fmt.Sprintf("%s %d", title, len(numbers)), blocks: lens.list})
}

// codeRows is a table of codes: number and name, and what happened.
func codeRows(c *catalog.Catalog, numbers []int) [][][]span {
	rows := [][][]span{{{strong("Code")}, {strong("What it means")}}}
	for _, number := range numbers {
		entry, _ := c.Entry(number)
		rows = append(rows, [][]span{{linkTo(c, number)}, {plain(entry.Summary)}})
	}
	return rows
}

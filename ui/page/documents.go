package page

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// documents is what the documents say: who lists the code and how, where they disagree, and each one's words restated.
func (w *writer) documents() {
	readings := w.catalog.Readings(w.code.Number)
	w.heading("What the documents say")
	w.add(block{kind: table, rows: w.overview(readings)})
	if len(w.code.Disagreements) > 0 {
		w.heading("Where they disagree")
		w.disagreements(w.catalog, w.code.Disagreements)
	}
	headed := false
	for _, reading := range readings {
		if !reading.Listed || reading.ByNameOnly() {
			continue
		}
		if !headed {
			w.heading("What each says")
			headed = true
		}
		w.reading(reading)
	}
	w.operations()
}

// overview has a row for each document: its name for the code, its label, its advice, and how much it says.
func (w *writer) overview(readings []catalog.DocumentReading) [][][]span {
	rows := [][][]span{{{strong("Document")}, {strong("Name")}, {strong("Label")}, {strong("Advice")}, {strong("Says")}}}
	for _, reading := range readings {
		document := span{text: reading.Document.Title, role: theme.Link, to: Target{Document: reading.Document.ID}, link: true}
		if !reading.Listed {
			rows = append(rows, [][]span{{document}, {faint("leaves it out")}, nil, nil, nil})
			continue
		}
		says := counted(len(reading.Reading.Says), "fact", "facts")
		if reading.ByNameOnly() {
			says = "the name only"
		}
		rows = append(rows, [][]span{{document}, w.naming(reading.Reading), {plain(reading.Reading.Label)}, {plain(readAdvice(reading.Reading.Advice))}, {plain(says)}})
	}
	return rows
}

// naming is a document's name for the code, and how it relates to the registry's.
func (w *writer) naming(reading catalog.Reading) []span {
	entry, _ := w.catalog.Entry(w.code.Number)
	spans := []span{plain(reading.Name)}
	switch entry.Naming(reading.Name) {
	case catalog.FormerName:
		spans = append(spans, faint(" (an older name)"))
	case catalog.AnotherName:
		spans = append(spans, span{text: " (its own name)", role: theme.Warning})
	}
	for _, name := range reading.AlsoNamed {
		spans = append(spans, faint(", also "+name))
	}
	return spans
}

// disagreements lays the answers to each question side by side, the specification's first.
func (b *blocks) disagreements(c *catalog.Catalog, list []catalog.Disagreement) {
	for i, d := range list {
		b.add(block{kind: item, marker: theme.Cross, spaced: i > 0, spans: []span{
			{text: strings.ToUpper(string(d.About)[:1]) + string(d.About)[1:] + ": ", role: theme.Warning}, strong(d.Question + d.Says),
		}})
		if d.Specification.Says != "" {
			name := "the specification"
			if d.Specification.Section != "" {
				name = d.Specification.Section
			}
			b.item("  "+theme.Dot, strong(name), plain(": "+d.Specification.Says))
		}
		for _, answer := range d.Answers {
			b.item("  "+theme.Dot, strong(titles(c, answer.Documents)), plain(": "+answer.Says))
		}
	}
}

// titles names documents by their ids.
func titles(c *catalog.Catalog, ids []string) string {
	var titles []string
	for _, document := range c.Documents() {
		if slices.Contains(ids, document.ID) {
			titles = append(titles, document.Title)
		}
	}
	return strings.Join(titles, ", ")
}

func documentName(document catalog.Document) string {
	if document.Publisher != "" {
		return document.Title + " (" + document.Publisher + ")"
	}
	return document.Title
}

// reading is what one document says, fact by fact.
func (w *writer) reading(reading catalog.DocumentReading) {
	name := []span{strong(documentName(reading.Document))}
	if slices.Contains(w.catalog.Own(), reading.Document) {
		name = append(name, faint(", as your document says"))
	}
	w.item(theme.Bullet, name...)
	for _, says := range reading.Reading.Says {
		w.item("  -", plain(says))
	}
}

func readAdvice(advice catalog.ReadingAdvice) string {
	switch advice {
	case catalog.Repeat:
		return "repeat"
	case catalog.DoNotRepeat:
		return "don't repeat"
	case catalog.RepeatAfterChange:
		return "after a change"
	case catalog.Wait:
		return "wait, then repeat"
	}
	return ""
}

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

package page

import (
	"cmp"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// Disagreeing is the heading over what documents disagree on.
const Disagreeing = "Where they disagree"

// documents is what the documents say: who lists the code and how, where they disagree, and each one's words restated.
func (w *writer) documents() {
	w.heading("What the documents say")
	w.add(block{kind: table, rows: filled(w.overview())})
	if len(w.code.Disagreements) > 0 {
		w.heading(Disagreeing)
		w.disagreements(w.catalog, w.code.Disagreements)
	}
	w.claims()
	w.operations()
}

// overview has a row for each document: its name for the code, its label, its advice, and how much it says.
func (w *writer) overview() [][][]span {
	rows := [][][]span{{{strong("Document")}, {strong("Name")}, {strong("Label")}, {strong("Advice")}, {strong("Says")}}}
	for _, reading := range w.readings {
		document := link(documentName(reading.Document), Target{Document: reading.Document.ID})
		if !reading.Listed {
			rows = append(rows, [][]span{{document}, {plain("leaves it out")}, nil, nil, nil})
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

// filled is a table without the columns that say nothing in any row.
func filled(rows [][][]span) [][][]span {
	for column := len(rows[0]) - 1; column > 0; column-- {
		if slices.ContainsFunc(rows[1:], func(row [][]span) bool { return textOf(row[column]) != "" }) {
			continue
		}
		for i := range rows {
			rows[i] = slices.Delete(rows[i], column, column+1)
		}
	}
	return rows
}

// naming is a document's name for the code, and how it relates to the registry's.
func (w *writer) naming(reading catalog.Reading) []span {
	entry, _ := w.catalog.Entry(w.code.Number)
	spans := []span{plain(reading.Name)}
	switch entry.Naming(reading.Name) {
	case catalog.FormerName:
		spans = append(spans, plain(" (an older name)"))
	case catalog.AnotherName:
		spans = append(spans, span{text: " (its own name)", role: theme.Warning})
	}
	for _, name := range reading.AlsoNamed {
		spans = append(spans, plain(", also "+name))
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
			b.item("  "+theme.Dot, strong(namesOf(c, answer.Documents)), plain(": "+answer.Says))
		}
	}
}

// namesOf names documents by their ids.
func namesOf(c *catalog.Catalog, ids []string) string {
	var names []string
	for _, document := range c.Documents() {
		if slices.Contains(ids, document.ID) {
			names = append(names, documentName(document))
		}
	}
	return strings.Join(names, ", ")
}

// documentName is what a document is called wherever it stands beside others: by who publishes it, since several have
// nearly the same title.
func documentName(document catalog.Document) string {
	return cmp.Or(document.Publisher, document.Title)
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

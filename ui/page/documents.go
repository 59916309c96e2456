package page

import (
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// documents tells what each document says of the code, and tells apart those that say something, those that list it
// by name only, and those that leave it out.
func (w *writer) documents() {
	w.heading("What the documents say")
	for _, disagreement := range w.code.Disagreements {
		w.disagreement(disagreement)
	}
	var silent []string
	for _, reading := range w.catalog.Readings(w.code.Number) {
		if !reading.Listed {
			silent = append(silent, documentName(reading.Document))
			continue
		}
		w.reading(reading)
	}
	if len(silent) > 0 {
		w.add(block{kind: item, marker: theme.Dot, spans: []span{faint("Left out by " + strings.Join(silent, ", ") + ".")}})
	}
}

// disagreement lays the answers to a question side by side, the specification's first.
func (w *writer) disagreement(d catalog.Disagreement) {
	w.add(block{kind: item, marker: theme.Cross, spans: []span{
		{text: "They disagree on its " + string(d.About) + ". ", role: theme.Warning}, plain(d.Says + d.Question),
	}})
	if d.Specification.Says != "" {
		spans := []span{strong("Specification"), plain(": " + d.Specification.Says)}
		if d.Specification.Section != "" {
			spans = append(spans, faint(" ("+d.Specification.Section+")"))
		}
		w.add(block{kind: item, marker: theme.Dot, spans: spans})
	}
	for _, answer := range d.Answers {
		w.add(block{kind: item, marker: theme.Dot, spans: []span{strong(w.titles(answer.Documents)), plain(": " + answer.Says)}})
	}
}

// titles names documents by their ids.
func (w *writer) titles(ids []string) string {
	var titles []string
	for _, document := range w.catalog.Documents() {
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

func (w *writer) reading(reading catalog.DocumentReading) {
	spans := []span{strong(documentName(reading.Document)), plain(": "), plain(quoted(reading.Reading.Name))}
	entry, _ := w.catalog.Entry(w.code.Number)
	switch entry.Naming(reading.Reading.Name) {
	case catalog.FormerName:
		spans = append(spans, faint(", an older name"))
	case catalog.AnotherName:
		spans = append(spans, span{text: ", a name of its own", role: theme.Warning})
	}
	for _, name := range reading.Reading.AlsoNamed {
		spans = append(spans, faint(", also "+quoted(name)))
	}
	if reading.Reading.Label != "" {
		spans = append(spans, faint(", labelled "+reading.Reading.Label))
	}
	if reading.ByNameOnly() {
		spans = append(spans, faint(": by name only, without a word about it."))
	}
	w.add(block{kind: item, marker: theme.Bullet, spans: spans})
	for _, says := range reading.Reading.Says {
		w.add(block{kind: item, marker: "  -", spans: []span{plain(says)}})
	}
	if tells := readAdvice(reading.Reading.Advice); tells != "" {
		w.add(block{kind: item, marker: "  " + theme.Arrow, spans: []span{faint("Advice: " + tells)}})
	}
}

func readAdvice(advice catalog.ReadingAdvice) string {
	switch advice {
	case catalog.Repeat:
		return "repeat the request."
	case catalog.DoNotRepeat:
		return "do not repeat the request."
	case catalog.RepeatAfterChange:
		return "repeat it only after a change."
	case catalog.Wait:
		return "wait, then repeat it."
	}
	return ""
}

func quoted(text string) string { return "\"" + text + "\"" }

package page

import (
	"apicodes/catalog"
	"apicodes/ui/theme"
)

func (w *writer) sending() {
	w.heading("When to send it")
	for _, text := range w.code.Sending {
		w.item("-", plain(text))
	}
	w.heading("What comes with it")
	w.fact("Cache", withNote(cachingWords(w.code.Caching.Rule), w.code.Caching.Note, w.code.Caching.Section)...)
	w.fact("Body", withNote(bodyWords(w.code.Body.Rule), w.code.Body.Note, "")...)
	label := "Headers"
	for _, header := range w.code.Headers {
		w.fact(label, headerSpans(header)...)
		label = ""
	}
	w.example()
}

func headerSpans(header catalog.Header) []span {
	spans := []span{
		{text: string(header.Level), role: levelRole(header.Level)}, plain(" "), strong(header.Name),
		faint(" (" + string(header.Side) + ")"), plain(": " + header.Purpose),
	}
	if header.Condition != "" {
		spans = append(spans, plain(", "+header.Condition))
	}
	if header.Section != "" {
		spans = append(spans, faint(" ("+header.Section+")"))
	}
	return spans
}

func (w *writer) example() {
	if w.code.Example == nil {
		return
	}
	w.heading("On the wire")
	for _, line := range trimEnd(w.code.Example.Request) {
		w.add(block{kind: wire, marker: ">", spans: []span{{text: line, role: theme.Wire}}})
	}
	for i, line := range trimEnd(w.code.Example.Response) {
		w.add(block{kind: wire, marker: "<", spans: []span{{text: line, role: theme.Wire}}, spaced: i == 0})
	}
}

// trimEnd drops the empty line that ends a head without a body.
func trimEnd(lines []string) []string {
	if len(lines) > 0 && lines[len(lines)-1] == "" {
		return lines[:len(lines)-1]
	}
	return lines
}

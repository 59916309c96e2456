package page

import (
	"fmt"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// commonest are the codes that people meet most, in the order of their numbers.
var commonest = []int{200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 405, 409, 422, 429, 500, 502, 503, 504}

// examples are queries to begin with, one of each kind.
var examples = []struct{ query, says string }{
	{"502", "a number, or how it begins: 50x"},
	{"401 or 403", "a question: both are shown, = compares them"},
	{"upstream prematurely closed connection", "words of a log, an exception or a message"},
	{"class:4 header:retry-after", "filters: help lists them all"},
}

// Start is the sheet that a person starts from: what can be typed, and what the program knows in numbers.
func Start(c *catalog.Catalog) Sheet {
	var head, lens blocks
	head.paragraph(false, strong("Type what you have: a number, a few words, an error message, a log line, or two codes you can't decide between."))
	lens.heading("Try one")
	for _, example := range examples {
		lens.item(theme.Bullet, span{text: example.query, role: theme.Link, to: Target{Query: example.query}, link: true}, faint("  "+example.says))
	}
	lens.heading("The codes people meet most")
	lens.add(block{kind: table, rows: codeRows(c, commonest)})
	registered := 0
	for entry := range c.Entries() {
		if entry.Standing != catalog.Unofficial {
			registered++
		}
	}
	lens.heading("What's in here")
	lens.paragraph(false, plain(fmt.Sprintf("%d codes, %d of them registered; %d senders; %d API documents. Nothing is fetched and nothing is written.",
		c.Len(), registered, len(c.Senders()), len(c.Documents()))))
	return Sheet{Title: "Where to begin", head: head.list, Lenses: []Lens{{Name: Begin, Title: "Begin", blocks: lens.list}}}
}

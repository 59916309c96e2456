package page

import (
	"fmt"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// commonest are the codes that people meet most, in the order of their numbers.
var commonest = []int{200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 405, 409, 422, 429, 500, 502, 503, 504}

// Example is a query to begin with.
type Example struct{ Query, Says string }

// Examples are queries to begin with, one of each kind.
func Examples() []Example {
	return []Example{
		{"502", "a number, or how it begins: 50x"},
		{"401 or 403", "two codes you can't decide between: they are compared"},
		{"upstream prematurely closed connection", "words of a log, an exception or a message"},
		{"class:4 header:retry-after", "filters, which narrow the list"},
	}
}

// Start is the sheet that a person starts from: what can be typed, and what the program knows in numbers.
func Start(c *catalog.Catalog) Sheet {
	var head, lens blocks
	head.paragraph(false, strong("Type what you have: a number, a few words, an error message, a log line, or two codes you can't decide between."))
	lens.examples("Try one")
	lens.heading("The codes people meet most")
	lens.add(block{kind: table, rows: codeRows(c, commonest)})
	registered := len(registeredCodes(c))
	lens.heading("What's in here")
	lens.paragraph(false, plain(fmt.Sprintf("%d codes, %d of them registered; %d senders; %d API documents. Nothing is fetched and nothing is written.",
		c.Len(), registered, len(c.Senders()), len(c.Documents()))))
	return Sheet{Title: "Where to begin", head: head.list, Lenses: []Lens{{Name: Begin, Title: "Begin", blocks: lens.list}}}
}

func (b *blocks) examples(title string) {
	b.heading(title)
	for _, example := range Examples() {
		b.item(theme.Bullet, link(example.Query, Target{Query: example.Query}), plain("  "+example.Says))
	}
}

// Nothing is the sheet of a search that finds nothing: what is closest, and what can be searched for.
func Nothing(c *catalog.Catalog, near []int) Sheet {
	var head, lens blocks
	if len(near) == 0 {
		head.paragraph(false, strong("No code matches."))
	} else {
		spans := []span{strong("No code matches; closest: ")}
		for i, number := range near {
			if i > 0 {
				spans = append(spans, plain(", "))
			}
			spans = append(spans, linkTo(c, number))
		}
		head.paragraph(false, spans...)
	}
	lens.examples("What can be searched for")
	return Sheet{Title: "No match", head: head.list, Lenses: []Lens{{Name: Begin, Title: "Begin", blocks: lens.list}}}
}

// registeredCodes are the numbers of IANA's registry.
func registeredCodes(c *catalog.Catalog) []int {
	var numbers []int
	for entry := range c.Entries() {
		if entry.Standing != catalog.Unofficial {
			numbers = append(numbers, entry.Number)
		}
	}
	return numbers
}

// Registry is the sheet of the codes that the IANA registry lists, which any server may send.
func Registry(c *catalog.Catalog) Sheet {
	var head, facts blocks
	head.paragraph(false, strong("IANA's registry of HTTP status codes lists them, so any server may send them and every client can look up what they mean."))
	count := make(map[catalog.Standing]int)
	for entry := range c.Entries() {
		count[entry.Standing]++
	}
	for _, standing := range []catalog.Standing{catalog.Standard, catalog.Experimental, catalog.Deprecated, catalog.Reserved} {
		word := string(standing)
		facts.add(block{marker: strings.ToUpper(word[:1]) + word[1:], spans: []span{plain(counted(count[standing], "code", "codes"))}})
	}
	head.add(block{kind: card, facts: facts.list})
	sheet := Sheet{Title: "Registered codes", Badges: "IANA", head: head.list}
	sheet.addCodes(c, Codes, "Codes", registeredCodes(c))
	return sheet
}

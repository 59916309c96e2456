package page

import (
	"fmt"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// Class is the sheet of a class: what the specification and each document say of it, and its codes.
func Class(c *catalog.Catalog, info catalog.ClassInfo) Sheet {
	var head blocks
	head.paragraph(false, strong(info.Summary))
	head.add(block{kind: card, facts: []block{
		{marker: "Unknown numbers", spans: []span{plain("are treated as "), linkTo(c, info.TreatUnknownAs)}},
		{marker: "Section", spans: []span{plain(info.Section)}},
	}})
	sheet := Sheet{Title: info.Class.Label() + " " + info.Name, Badges: info.Section, Role: theme.ClassRole(int(info.Class)), head: head.list}
	var numbers []int
	for entry := range c.Entries() {
		if entry.Class() == info.Class {
			numbers = append(numbers, entry.Number)
		}
	}
	sheet.addCodes(c, Codes, "Codes", numbers)
	var lens blocks
	for _, document := range c.Documents() {
		file, _ := c.Document(document.ID)
		remark, says := file.Remark(info.Class)
		if !says {
			continue
		}
		if len(lens.list) == 0 {
			lens.heading("What the documents say of the class")
		}
		lens.item(theme.Bullet, strong(documentName(document)), plain(" calls it "+quoted(remark.Name)))
		for _, fact := range remark.Says {
			lens.item("  -", plain(fact))
		}
	}
	if n := len(info.Disagreements); n > 0 {
		lens.heading(Disagreeing)
		lens.disagreements(c, info.Disagreements)
	}
	if len(lens.list) > 0 {
		sheet.Lenses = append(sheet.Lenses, Lens{Name: Documents, Title: "Documents", blocks: lens.list})
	}
	return sheet
}

func quoted(text string) string { return "\"" + text + "\"" }

// addItems adds a lens of items, if there are any.
func (s *Sheet) addItems(name LensName, title string, items blocks) {
	n := 0
	for _, item := range items.list {
		if item.marker != "" {
			n++
		}
	}
	if n == 0 {
		return
	}
	var lens blocks
	lens.heading(title)
	lens.list = append(lens.list, items.list...)
	s.Lenses = append(s.Lenses, Lens{Name: name, Title: fmt.Sprintf("%s %d", title, n), blocks: lens.list})
}

package ui

import (
	"slices"

	"apicodes/keymap"
	"apicodes/ui/theme"
)

func (m *Model) drawSidebar(width, height int) column {
	from, to := thumb(m.classes.first, len(m.classes.lines), height)
	rows := m.classes.rows(m.theme, width, height, m.keyboard() == keymap.Classes)
	return column{rows: rows, from: from, to: to}
}

// rows draws the part of the sidebar that is seen.
func (p *sidebar) rows(th theme.Theme, width, height int, focused bool) []string {
	var rows []string
	chosen := p.chosen()
	for _, line := range p.lines[p.first:min(p.first+height, len(p.lines))] {
		switch {
		case line == gapLine:
			rows = append(rows, spaces(width))
		case line < 0:
			rows = append(rows, row(th, []run{{" ", theme.Plain}, {groupTitles[gapLine-line], theme.Heading}}, width, false))
		default:
			rows = append(rows, p.row(th, line, width, chosen, focused))
		}
	}
	return blank(rows, width, height)
}

func (p *sidebar) row(th theme.Theme, i, width int, chosen choices, focused bool) string {
	facet := p.facets[i]
	pointer := "  "
	switch {
	case p.kept[facet.group] == i && i != 0:
		pointer = theme.Check + " "
	case chosen[facet.group] == i || i == p.cursor:
		pointer = theme.Pointer + " "
	}
	figure, label := facet.figure(), facet.label
	if facet.folds && p.unfolded {
		figure, label = "", "fewer"
	}
	figure = " " + figure + " "
	room := max(width-theme.Cells(figure), 0)
	label, cells := fit(pointer+label, room)
	name, nameCells := fit(" "+facet.name, room-cells)
	role, nameRole := facet.role, theme.Plain
	if facet.count == 0 && !facet.folds {
		role, nameRole = theme.Faint, theme.Faint
	}
	return row(th, []run{
		{label, role}, {name, nameRole}, {spaces(room - cells - nameCells), theme.Plain}, {figure, nameRole},
	}, width, i == p.cursor && focused)
}

// chip is a class in the row that stands for the sidebar where there is no room for it.
type chip struct {
	facet int
	text  string
	role  theme.Role
}

// chips are the classes that hold something, what was read, and what is chosen in the other groups. Where not all fit,
// how much was read goes first, then the last that nobody chose.
func (p *sidebar) chips(width int) []chip {
	var chips []chip
	chosen := p.chosen()
	isChosen := func(i int) bool { return chosen[p.facets[i].group] == i || i == 0 && chosen == noChoices() }
	cells := 0
	for i, facet := range p.facets {
		if facet.folds || facet.fixed || facet.hidden || !isChosen(i) && (facet.group != byClass && facet.group != byInput || facet.count == 0) {
			continue
		}
		chips = append(chips, chip{i, facet.chip(isChosen(i), true), facet.role})
		cells += theme.Cells(chips[len(chips)-1].text)
	}
	for at := range chips {
		if cells > width && p.facets[chips[at].facet].says != "" {
			cells -= theme.Cells(chips[at].text)
			chips[at].text = p.facets[chips[at].facet].chip(isChosen(chips[at].facet), false)
			cells += theme.Cells(chips[at].text)
		}
	}
	for at := len(chips) - 1; at > 0 && cells > width; at-- {
		if !isChosen(chips[at].facet) {
			cells -= theme.Cells(chips[at].text)
			chips = slices.Delete(chips, at, at+1)
		}
	}
	return chips
}

// chip is what a facet says in the row of chips: "4xx 12", "stdin: 1 response".
func (f facet) chip(chosen, whole bool) string {
	words := f.label
	switch {
	case f.says == "":
		words += " " + f.figure()
	case whole:
		words += ": " + f.says
	}
	if chosen {
		return theme.Pointer + words + " "
	}
	return " " + words + " "
}

// chipAt returns the facet at a cell of the row of chips; false where there is none.
func (p *sidebar) chipAt(cell, width int) (int, bool) {
	for _, chip := range p.chips(width) {
		if cell -= theme.Cells(chip.text); cell < 0 {
			return chip.facet, true
		}
	}
	return 0, false
}

func (p *sidebar) chipRow(th theme.Theme, width int) string {
	var runs []run
	for _, chip := range p.chips(width) {
		runs = append(runs, run{chip.text, chip.role})
	}
	return row(th, runs, width, false)
}

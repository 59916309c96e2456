package ui

import (
	"fmt"

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
	case chosen[facet.group] == i || i == 0 && chosen == noChoices():
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

// chips are the classes that hold something, and what is chosen in the other groups.
func (p *sidebar) chips() []chip {
	var chips []chip
	chosen := p.chosen()
	for i, facet := range p.facets {
		isChosen := chosen[facet.group] == i || i == 0 && chosen == noChoices()
		if facet.folds || facet.bare || !isChosen && (facet.group != byClass && facet.group != byInput || facet.count == 0) {
			continue
		}
		mark := " "
		if isChosen {
			mark = theme.Pointer
		}
		chips = append(chips, chip{i, fmt.Sprintf("%s%s %s ", mark, facet.label, facet.figure()), facet.role})
	}
	return chips
}

// chipAt returns the facet at a cell of the row of chips; false where there is none.
func (p *sidebar) chipAt(cell int) (int, bool) {
	for _, chip := range p.chips() {
		if cell -= theme.Cells(chip.text); cell < 0 {
			return chip.facet, true
		}
	}
	return 0, false
}

func (p *sidebar) chipRow(th theme.Theme, width int) string {
	var runs []run
	for _, chip := range p.chips() {
		runs = append(runs, run{chip.text, chip.role})
	}
	return row(th, runs, width, false)
}

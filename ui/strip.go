package ui

import (
	"fmt"

	"apicodes/ui/theme"
)

// stripItems returns the strip's items, and which of them is the first that is shown: the selected one has to be seen.
func (p *classes) stripItems(width, active int) (items []string, first int) {
	items = make([]string, len(p.facets))
	used := 0
	for i, facet := range p.facets {
		mark := " "
		if i == active {
			mark = theme.Pointer
		}
		items[i] = fmt.Sprintf("%s%s %d ", mark, facet.label, facet.count)
		if i <= p.selected {
			used += theme.Cells(items[i])
		}
	}
	for used > width && first < p.selected {
		used -= theme.Cells(items[first])
		first++
	}
	return items, first
}

// stripAt returns the facet at a cell of the strip; false where there is none.
func (p *classes) stripAt(cell, width, active int) (int, bool) {
	items, first := p.stripItems(width, active)
	for i := first; i < len(items); i++ {
		if cell -= theme.Cells(items[i]); cell < 0 {
			return i, true
		}
	}
	return 0, false
}

// strip draws the sidebar in one row, around the selected facet.
func (p *classes) strip(th theme.Theme, width, active int, focused bool) string {
	items, first := p.stripItems(width, active)
	var runs []run
	for i := first; i < len(items); i++ {
		role := p.facets[i].role
		if i == p.selected && focused {
			role |= theme.Reversed
		}
		runs = append(runs, run{items[i], role})
	}
	return row(th, runs, width, false)
}

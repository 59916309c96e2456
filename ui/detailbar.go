package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/ui/theme"
)

// tab is a lens in the bar: what is written there, from which cell on.
type tab struct {
	lens int
	text string
	left int
}

// tabs are the lenses that the bar has room for: around the present one. That one is in brackets.
func (p *detail) tabs(width int) []tab {
	first := 0
	for {
		var tabs []tab
		cells := 1
		for i := first; i < len(p.sheet.Lenses); i++ {
			words := " " + p.sheet.Lenses[i].Title + " "
			if i == p.lens {
				words = "[" + p.sheet.Lenses[i].Title + "]"
			}
			if cells+theme.Cells(words) > width-1 {
				break
			}
			tabs = append(tabs, tab{i, words, cells})
			cells += theme.Cells(words) + 1
		}
		if first >= p.lens || len(tabs) > 0 && tabs[len(tabs)-1].lens >= p.lens {
			return tabs
		}
		first++
	}
}

func (p *detail) bar(width int) string {
	if len(p.sheet.Lenses) == 1 {
		return spaces(width)
	}
	var runs []run
	cells := 0
	tabs := p.tabs(width)
	if len(tabs) == 0 {
		return row(p.theme, []run{{"[" + p.sheet.Lenses[p.lens].Title + "]", theme.Heading}}, width, false)
	}
	if tabs[0].lens > 0 {
		runs, cells = []run{{theme.Ellipsis, theme.Border}}, 1
	}
	for _, tab := range tabs {
		role := theme.Plain
		if tab.lens == p.lens {
			role = theme.Heading
		}
		runs = append(runs, run{strings.Repeat(theme.Horizontal, tab.left-cells), theme.Border}, run{tab.text, role})
		cells = tab.left + theme.Cells(tab.text)
	}
	line := strings.Repeat(theme.Horizontal, max(width-cells, 0))
	if tabs[len(tabs)-1].lens < len(p.sheet.Lenses)-1 {
		line = ansi.Truncate(line, max(width-cells-1, 0), "") + theme.Ellipsis
	}
	return row(p.theme, append(runs, run{line, theme.Border}), width, false)
}

// lensAt is the lens whose title is at a cell of the bar. An ellipsis at an end stands for the next one that is beyond.
func (p *detail) lensAt(cell int) (int, bool) {
	tabs := p.tabs(p.width)
	for _, tab := range tabs {
		if cell >= tab.left && cell < tab.left+theme.Cells(tab.text) {
			return tab.lens, true
		}
	}
	switch {
	case len(tabs) == 0:
	case cell == 0 && tabs[0].lens > 0:
		return tabs[0].lens - 1, true
	case cell == p.width-1 && tabs[len(tabs)-1].lens < len(p.sheet.Lenses)-1:
		return tabs[len(tabs)-1].lens + 1, true
	}
	return 0, false
}

package ui

import (
	"image"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
	"apicodes/ui/theme"
)

func (m *Model) drawHelp(width, height int) column {
	p := &m.help
	var rows []string
	for i := p.first; i < min(p.first+height, len(p.lines)); i++ {
		line := p.lines[i]
		line = remark(p.theme, line, theme.Highlight, p.find.on(i)...)
		if p.marked != noLink && p.examples[p.marked].line == i {
			line = remark(p.theme, line, theme.Link|theme.Reversed, cellSpan{left: p.examples[p.marked].left, right: p.examples[p.marked].right})
		}
		rows = append(rows, clip("", line, width))
	}
	from, to := thumb(p.first, len(p.lines), height)
	return column{rows: blank(rows, width, height), from: from, to: to}
}

// enterExample searches for the marked example.
func (m *Model) enterExample() tea.Cmd {
	if m.help.marked == noLink {
		m.sayKey("no example is marked: ", keymap.NextLink, "mark the next one")
		return nil
	}
	query := m.help.examples[m.help.marked].query
	m.setHelping(false)
	m.searchFor(query)
	return nil
}

func (m *Model) clickHelp(at image.Point) tea.Cmd {
	for i, example := range m.help.examples {
		if example.line == at.Y+m.help.first && at.X >= example.left && at.X < example.right {
			m.help.marked = i
			return m.enterExample()
		}
	}
	return nil
}

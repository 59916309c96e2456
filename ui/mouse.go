package ui

import (
	"image"

	tea "github.com/charmbracelet/bubbletea"
)

// notchLines is how far one notch of the wheel scrolls text, as in most terminals and browsers. In a list it moves the
// selection by one row.
const notchLines = 3

// point does what the mouse asks for: the wheel moves what is under it, a click selects.
func (m *Model) point(msg tea.MouseMsg) tea.Cmd {
	at := image.Pt(msg.X, msg.Y)
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		m.wheel(at, -1)
	case tea.MouseButtonWheelDown:
		m.wheel(at, 1)
	case tea.MouseButtonLeft:
		if msg.Action == tea.MouseActionPress {
			return m.click(at)
		}
	}
	return nil
}

// wheel moves what is under the mouse by notches.
func (m *Model) wheel(at image.Point, notches int) {
	if at.In(m.layout.Strip) {
		m.moveClasses(notches)
	}
	for _, region := range m.layout.Panes {
		if at.In(region.Area) {
			pane := m.pane(region.Scope)
			pane.move(notches * pane.notch)
		}
	}
}

func (m *Model) click(at image.Point) tea.Cmd {
	if at.In(m.layout.Strip) {
		if facet, ok := m.classes.stripAt(at.X, m.layout.Strip.Dx(), m.active); ok {
			m.chooseFacet(facet)
		}
		return nil
	}
	for _, region := range m.layout.Panes {
		if at.In(region.Area) {
			return m.pane(region.Scope).click(at.Sub(region.Area.Min))
		}
	}
	return nil
}

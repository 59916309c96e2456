package ui

import (
	"image"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
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
			shown := m.notice
			cmd := m.click(at)
			if m.notice == shown { // not before the click: without a notice, rows may stand elsewhere than they were seen
				m.hush()
			}
			return cmd
		}
	}
	return nil
}

// wheel moves what is under the mouse by notches.
func (m *Model) wheel(at image.Point, notches int) {
	for _, region := range m.layout.Panes {
		if at.In(region.Area) {
			pane := m.pane(region.Scope)
			if region.Scope == keymap.Detail && m.detail.two() && at.In(m.layout.SecondLens) {
				pane.move = m.detail.ScrollAside
			}
			pane.move(notches * pane.notch)
		}
	}
}

// click does what is under the mouse: a row, a link, a lens, a class, a key of the footer, or the query line, which goes
// on with the search.
func (m *Model) click(at image.Point) tea.Cmd {
	if m.finding {
		m.acceptFind()
	}
	switch {
	case at.In(m.layout.Footer):
		return m.perform(m.hintAt(at.X))
	case m.helping:
	case at.In(m.layout.Query):
		m.copying = false
		m.beginSearch(m.query.Text())
		return nil
	case at.In(m.layout.Note) && m.chipped(m.layout.Cells):
		if facet, ok := m.classes.chipAt(at.X, m.layout.Note.Dx()); ok {
			m.chooseFacet(facet)
			m.setFocus(keymap.Codes)
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

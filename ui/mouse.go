package ui

import (
	"image"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

// wheelRows is how far one notch of the wheel goes.
const wheelRows = 3

// point does what the mouse asks for: the wheel moves what is under it, a click selects.
func (m *Model) point(msg tea.MouseMsg) tea.Cmd {
	at := image.Pt(msg.X, msg.Y)
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		m.wheel(at, -wheelRows)
	case tea.MouseButtonWheelDown:
		m.wheel(at, wheelRows)
	case tea.MouseButtonLeft:
		if msg.Action == tea.MouseActionPress {
			return m.click(at)
		}
	}
	return nil
}

func (m *Model) wheel(at image.Point, rows int) {
	switch {
	case at.In(m.layout.Help):
		m.help.Scroll(rows)
	case at.In(m.layout.Page):
		m.reading.Scroll(rows)
	case at.In(m.layout.Codes):
		m.moveCodes(rows / wheelRows)
	case at.In(m.layout.Classes), at.In(m.layout.Strip):
		m.classes.Move(rows / wheelRows)
		m.sync()
	}
}

func (m *Model) click(at image.Point) tea.Cmd {
	switch {
	case at.In(m.layout.Classes):
		if facet, ok := m.classes.at(at.Y - m.layout.Classes.Min.Y); ok {
			m.classes.Move(facet - m.classes.selected)
			m.setFocus(keymap.Classes)
		}
	case at.In(m.layout.Strip):
		if facet, ok := m.classes.stripAt(at.X, m.layout.Strip.Dx(), m.active); ok {
			m.classes.Move(facet - m.classes.selected)
			m.setFocus(keymap.Classes)
		}
	case at.In(m.layout.Codes):
		m.clickCodes(at.Y - m.layout.Codes.Min.Y)
	case at.In(m.layout.Page):
		m.setFocus(keymap.Reading)
		inside := at.Sub(m.layout.Page.Min)
		if link, ok := m.reading.linkAt(inside.X, inside.Y); ok {
			m.reading.link = link
			return m.follow()
		}
	}
	return nil
}

// clickCodes selects the code on a row of the list pane; the first row is the query line.
func (m *Model) clickCodes(row int) {
	row -= 1 + len(m.adviceRows())
	if row < 0 {
		m.beginSearch(m.query.Text())
		return
	}
	if i := m.codes.first + row; i < len(m.codes.matches) {
		m.setFocus(keymap.Codes)
		m.moveCodes(i - m.codes.selected)
	}
}

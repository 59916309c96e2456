package ui

import (
	"fmt"
	"image"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/theme"
)

// queryRows is the height of the query line, which is the first row of the list.
const queryRows = 1

// aboveCodes is how many rows of the list are above its codes: the query line, and what has to be said about it.
func (m *Model) aboveCodes() int { return queryRows + len(m.adviceRows()) }

func (m *Model) sizeCodes(_, height int) { m.codes.SetSize(height - m.aboveCodes()) }

// drawCodes draws the query line, what has to be said about the query, and the codes.
func (m *Model) drawCodes(width, height int) column {
	typing := m.searching && !m.helping
	rows := []string{m.query.row(m.theme, width, typing, suggestion(m.query.Text(), m.completions), m.figure())}
	for _, line := range m.adviceRows() {
		rows = append(rows, row(m.theme, []run{{" " + line, theme.Warning}}, width, false))
	}
	above := len(rows)
	rows = append(rows, m.codes.rows(m.theme, width, max(height-above, 0), m.keyboard() == keymap.Codes)...)
	from, to := thumb(m.codes.first, len(m.codes.matches), height-above)
	if to > 0 {
		from, to = from+above, to+above
	}
	return column{note: m.codes.why(), rows: blank(rows, width, height), from: from, to: to}
}

func (m *Model) moveCodes(by int) {
	m.codes.Move(by)
	m.moved = true
	m.showSelected()
}

// clickCodes selects the code under the mouse, or goes on with the search in the query line.
func (m *Model) clickCodes(at image.Point) tea.Cmd {
	row := at.Y - m.aboveCodes()
	if row < 0 {
		m.beginSearch(m.query.Text())
		return nil
	}
	if i := m.codes.first + row; i < len(m.codes.matches) {
		m.setFocus(keymap.Codes)
		m.moveCodes(i - m.codes.selected)
	}
	return nil
}

// figure says how many codes of how many the list shows.
func (m *Model) figure() string {
	return fmt.Sprintf("%d/%d", len(m.codes.matches), m.catalog.Len())
}

// adviceShare is the part of the list that advice may take at most: a third.
const adviceShare = 3

// adviceRows are the notices on the query, wrapped to the list's width; the codes keep most of the
// pane.
func (m *Model) adviceRows() []string {
	area := m.layout.Area(keymap.Codes)
	if area.Empty() {
		return nil
	}
	var rows []string
	for _, words := range m.advice {
		rows = append(rows, strings.Split(ansi.Wrap(text.Clean(words), max(area.Dx()-2, 1), ""), "\n")...)
	}
	return rows[:min(len(rows), area.Dy()/adviceShare)]
}

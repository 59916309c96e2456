package ui

import (
	"fmt"
	"image"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

func (m *Model) drawCodes(width, height int) column {
	rows := m.codes.rows(m.theme, height, m.keyboard() == keymap.Codes)
	from, to := thumb(m.codes.first, len(m.codes.matches), height)
	return column{rows: blank(rows, width, height), from: from, to: to}
}

// moveCodes moves the selection; where there is only one row, it moves the page instead.
func (m *Model) moveCodes(by int) {
	if len(m.codes.matches) == 1 && m.pinned == (subject{}) {
		m.detail.Scroll(by)
		return
	}
	m.codes.Move(by)
	m.moved, m.pinned = true, subject{}
	m.settle()
}

// clickCodes selects what is under the mouse.
func (m *Model) clickCodes(at image.Point) tea.Cmd {
	seen := m.codes.seen(m.codes.height)
	if at.Y >= len(seen) {
		return nil
	}
	switch line := seen[at.Y]; {
	case line.companion >= 0:
		m.codes.beside.marked = line.companion
		return m.follow()
	case line.more > 0:
		m.setFocus(keymap.Codes)
		m.codes.beside.marked = line.more
	case line.match >= 0:
		m.setFocus(keymap.Codes)
		m.codes.Move(line.match - m.codes.selected)
		m.moved, m.pinned = true, subject{}
		m.showSelected()
	}
	return nil
}

// figure says how many codes of how many the list shows; where something is read, how many of them occur in it.
func (m *Model) figure() string {
	if m.input.isRead() && !m.codes.result.Ranked() {
		return fmt.Sprintf("%d seen", m.codes.seenCount)
	}
	return fmt.Sprintf("%d of %d", len(m.codes.matches), m.catalog.Len())
}

// alone reports whether a search has left one code only.
func (m *Model) alone() bool { return len(m.codes.matches) == 1 && m.query.Text() != "" }

// single reports whether the page has the list's room, where there isn't room for both: one code or none says no more
// in a list, and a comparison needs the width.
func (m *Model) single() bool {
	return m.alone() || len(m.codes.matches) == 0 || m.pinned.kind == comparisonSubject
}

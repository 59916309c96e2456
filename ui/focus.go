package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

// setFocus gives the keyboard to a pane. In the sidebar the page is about the row under the cursor; in the list it is
// about the selected code again; the page stays what it is when the keyboard comes to it.
func (m *Model) setFocus(focus keymap.Scope) {
	if m.searching {
		m.searching = false
		if m.before != nil {
			m.endSearch(focus)
			return
		}
	}
	switch {
	case focus == keymap.Classes:
		if about := m.classes.facets[m.classes.cursor].about; about != (subject{}) {
			m.pinned = about
		}
	case focus == keymap.Codes && m.focus == keymap.Classes:
		m.pinned = subject{}
	}
	m.focus = focus
	m.sync()
}

// open goes on from a row: from the sidebar to the codes of the choice, from the list to the page.
func (m *Model) open() {
	if m.focus == keymap.Classes {
		if facet := m.classes.facets[m.classes.cursor]; facet.folds || m.classes.kept[facet.group] != m.classes.cursor && m.classes.cursor != 0 {
			m.classes.Keep()
			if facet.folds {
				m.sync()
				return
			}
		}
		m.setFocus(keymap.Codes)
		return
	}
	if m.codes.beside.marked != noLine {
		m.follow()
		return
	}
	if m.pinned.kind == startSubject {
		m.pinned = subject{}
	}
	m.setFocus(keymap.Detail)
}

// mark marks the next link of the page, in the list the next companion of the only match, in help the next example.
func (m *Model) mark(by int) {
	if m.helping {
		m.help.Mark(by)
		return
	}
	if m.keyboard() == keymap.Codes {
		if len(m.codes.beside.list) > 0 || !m.input.isRead() {
			m.codes.beside.Mark(by)
			return
		}
		m.setFocus(keymap.Detail) // to what was read of the code
	}
	m.detail.Mark(by)
}

// turnPage shows the page of the next code in the list (by 1) or of the one before (by -1); of a message, that of the
// next one with its code.
func (m *Model) turnPage(by int) {
	if m.pinned.kind == messageSubject {
		m.turnMessage(by)
		return
	}
	m.codes.Move(by)
	m.moved, m.pinned = true, subject{}
	m.showSelected()
}

func (m *Model) zoom() {
	m.zoomed = !m.zoomed
	m.sync()
}

func (m *Model) setHelping(helping bool) {
	from := m.scope()
	if helping && m.help.entries == nil {
		m.help = newHelp(m.keys, m.search, m.theme) // not before: it asks for all filters, which takes longer than a frame
	}
	m.helping, m.finding, m.copying = helping, false, false
	m.help.find = finder{}
	if helping {
		m.help.arrange(from)
	}
	m.sync()
}

// stepBack undoes one step: it gives up what is being typed, closes the menu, drops a word that was found, leaves the
// page, clears the search, then the sidebar's choices, and leaves the sidebar. It never quits.
func (m *Model) stepBack() tea.Cmd {
	switch {
	case m.finding:
		m.cancelFind()
	case m.copying:
		m.copying = false
		m.sync()
	case m.searching && m.before != nil:
		before := *m.before
		m.before = nil
		m.restore(before)
	case m.keyboard() == keymap.Detail && m.detail.find.word != "" && m.detail.find.asked == "":
		m.detail.mark("")
	case m.zoomed:
		m.zoom()
	case m.pinned.kind == messageSubject && len(m.history) > 0:
		m.closeMessage()
	case m.pinned.kind == comparisonSubject && askedCodes(m.answered.result) == nil:
		m.pinned = subject{}
		m.sync()
	case m.focus == keymap.Detail:
		m.pinned = subject{}
		m.setFocus(keymap.Codes)
	case m.searching || m.query.Text() != "":
		m.clearSearch()
	case m.classes.chosen() != noChoices():
		m.classes.Clear()
		m.setFocus(m.focus)
	case m.focus == keymap.Classes:
		m.setFocus(keymap.Codes)
	default:
		m.sayKey("", keymap.Quit, "quit")
		return nil
	}
	return nil
}

// clearSearch leaves the search: everything is as it was where it began. Where that is not known, or the sidebar's
// choices have changed since, the query is emptied, and what was selected stays so.
func (m *Model) clearSearch() {
	m.leave()
	if origin := m.origin; origin != nil && origin.kept == m.classes.kept && origin.cursor == m.classes.cursor {
		m.restore(*origin)
		return
	}
	m.query.Set("")
	m.searching, m.held = false, false
	m.lens, m.codes.beside.marked = "", noLine
	if m.pinned.kind == comparisonSubject {
		m.pinned = subject{}
	}
	m.setFocus(m.focus)
}

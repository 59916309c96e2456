package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

// perform does what an action asks for. Each case calls one verb; sync follows where the list may have changed.
func (m *Model) perform(action keymap.Action) tea.Cmd {
	switch action {
	case keymap.None:
	case keymap.Quit:
		return tea.Quit
	case keymap.Help:
		m.setHelping(true)
	case keymap.CloseHelp:
		m.setHelping(false)
	case keymap.Search, keymap.SearchDigit:
		m.beginSearch("") // a new one, as in less; a click into the line goes on with the old one
	case keymap.AcceptSearch:
		m.endSearch(keymap.Codes)
	case keymap.Complete:
		m.complete()
	case keymap.Cancel:
		return m.stepBack()
	case keymap.Up:
		m.move(-1)
	case keymap.Down:
		m.move(1)
	case keymap.PageUp:
		m.move(-m.pageRows())
	case keymap.PageDown:
		m.move(m.pageRows())
	case keymap.HalfPageUp:
		m.move(-m.pageRows() / 2)
	case keymap.HalfPageDown:
		m.move(m.pageRows() / 2)
	case keymap.Top:
		m.move(-veryFar)
	case keymap.Bottom:
		m.move(veryFar)
	case keymap.NextPane:
		m.setFocus((m.focus + 1) % 3)
	case keymap.PreviousPane:
		m.setFocus((m.focus + 2) % 3)
	case keymap.RightPane:
		m.setFocus(min(m.focus+1, keymap.Reading))
	case keymap.LeftPane:
		m.setFocus(max(m.focus-1, keymap.Classes))
	case keymap.Open:
		m.setFocus(min(m.focus+1, keymap.Reading))
	case keymap.NextLink:
		m.reading.Mark(1)
	case keymap.PreviousLink:
		m.reading.Mark(-1)
	case keymap.FollowLink:
		return m.follow()
	case keymap.Back:
		return m.back()
	case keymap.NextSection:
		m.reading.Section(1)
	case keymap.PreviousSection:
		m.reading.Section(-1)
	case keymap.NextCode:
		m.moveCodes(1)
	case keymap.PreviousCode:
		m.moveCodes(-1)
	case keymap.ScrollDown:
		m.reading.Scroll(1)
	case keymap.ScrollUp:
		m.reading.Scroll(-1)
	case keymap.CopyCode:
		return m.copyCode()
	case keymap.CopyPage:
		return m.copyPage()
	case keymap.ToggleMouse:
		return m.toggleMouse()
	case keymap.Redraw:
		return tea.ClearScreen
	case keymap.Suspend:
		if m.outside.Suspend != nil {
			return m.outside.Suspend
		}
	}
	return nil
}

// veryFar is further than any list goes.
const veryFar = 1 << 30

// move moves the selection or scrolls, whatever the pane with the keyboard does.
func (m *Model) move(by int) {
	switch m.scope() {
	case keymap.Helping:
		m.help.Scroll(by)
	case keymap.Classes:
		m.classes.Move(by)
		m.sync()
	case keymap.Reading:
		m.reading.Scroll(by)
	default:
		m.moveCodes(by)
	}
}

func (m *Model) moveCodes(by int) {
	m.codes.Move(by)
	m.moved = true
	m.showSelected()
}

// pageRows is how far a page key goes: one row less than is seen.
func (m *Model) pageRows() int {
	rows := m.codes.height
	switch m.scope() {
	case keymap.Helping:
		rows = m.help.height
	case keymap.Classes:
		rows = m.classes.height
	case keymap.Reading:
		rows = m.reading.height
	}
	return max(rows-1, 1)
}

func (m *Model) setFocus(focus keymap.Scope) {
	m.focus, m.searching = focus, false
	m.sync()
}

func (m *Model) setHelping(helping bool) {
	from := m.scope()
	if helping && m.help.entries == nil {
		m.help = newHelp(m.keys, m.search) // not before: it asks for all filters, which takes longer than a frame
	}
	m.helping = helping
	m.sync()
	m.help.Show(from)
}

// beginSearch opens the query line with a text.
func (m *Model) beginSearch(text string) {
	m.query.Set(text)
	m.searching, m.focus, m.moved = true, keymap.Codes, strings.TrimSpace(text) != ""
	m.sync()
}

func (m *Model) endSearch(focus keymap.Scope) {
	m.moved = true
	m.setFocus(focus)
}

// complete takes the first completion of the filter; without one it goes on to the codes.
func (m *Model) complete() {
	if len(m.completions) == 0 {
		m.endSearch(keymap.Codes)
		return
	}
	m.query.Set(m.completions[0])
	m.sync()
}

// stepBack undoes one step: it leaves the page, clears the search, then the sidebar's choice, and leaves the sidebar.
// It never quits.
func (m *Model) stepBack() tea.Cmd {
	switch {
	case m.focus == keymap.Reading && !m.searching:
		m.setFocus(keymap.Codes)
	case m.searching || m.query.Text() != "":
		m.query.Set("")
		m.setFocus(m.focus)
	case m.classes.selected != 0:
		m.classes.Move(-veryFar)
		m.sync()
	case m.focus == keymap.Classes:
		m.setFocus(keymap.Codes)
	default:
		return m.say("press q to quit")
	}
	return nil
}

package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
	"apicodes/ui/page"
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
		m.beginSearch(m.query.Text())
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
	m.helping = helping
	m.help.first = 0
	m.sync()
}

// beginSearch opens the query line with a text.
func (m *Model) beginSearch(text string) {
	m.query.Set(text)
	m.searching, m.focus, m.moved = true, keymap.Codes, text != ""
	m.sync()
}

func (m *Model) endSearch(focus keymap.Scope) {
	m.moved = true
	m.setFocus(focus)
}

// complete takes the first completion of the filter; without one it goes on to the codes.
func (m *Model) complete() {
	completions := m.completions()
	if len(completions) == 0 {
		m.endSearch(keymap.Codes)
		return
	}
	m.query.Set(completions[0])
	m.sync()
}

// stepBack undoes one step: it leaves the page, then clears the search, then the sidebar's choice. It never quits.
func (m *Model) stepBack() tea.Cmd {
	switch {
	case m.focus == keymap.Reading && !m.searching:
		m.setFocus(keymap.Codes)
	case m.searching || m.query.Text() != "":
		m.query.Set("")
		m.setFocus(keymap.Codes)
	case m.classes.selected != 0:
		m.classes.Move(-veryFar)
		m.sync()
	case m.focus == keymap.Codes && m.layout.Classes.Empty() && m.layout.Strip.Empty():
		m.setFocus(keymap.Classes)
	default:
		return m.say("press q to quit")
	}
	return nil
}

// mostHistory is how many followed links can be gone back.
const mostHistory = 100

// follow opens the page that the marked link leads to, and remembers the way back.
func (m *Model) follow() tea.Cmd {
	number, ok := m.reading.target()
	if !ok {
		return m.say("no link is marked: ] marks the next one")
	}
	m.history = append(m.history[max(len(m.history)-mostHistory+1, 0):], place{
		query: m.query.Text(), facet: m.classes.selected, number: m.reading.number,
		first: m.reading.first, link: m.reading.link, focus: m.focus,
	})
	m.open(number)
	return nil
}

// open selects a code wherever it is: if the list does not hold it, search and sidebar are cleared.
func (m *Model) open(number int) {
	m.moved = true
	if !m.codes.Select(number) {
		m.query.Set("")
		m.classes.selected = 0
		m.sync()
		m.codes.Select(number)
	}
	m.showSelected()
}

// back returns to where the last link was followed.
func (m *Model) back() tea.Cmd {
	if len(m.history) == 0 {
		return m.say("there is no way back: no link was followed")
	}
	last := m.history[len(m.history)-1]
	m.history = m.history[:len(m.history)-1]
	m.query.Set(last.query)
	m.classes.selected = last.facet
	m.moved = true
	m.setFocus(last.focus)
	m.open(last.number)
	m.reading.Return(last.first, last.link)
	m.reading.Scroll(0)
	return nil
}

func (m *Model) copyCode() tea.Cmd {
	number, ok := m.codes.Number()
	if !ok || m.outside.Copy == nil {
		return m.say("nothing to copy")
	}
	code, err := m.catalog.Page(number)
	if err != nil {
		return m.say(err.Error())
	}
	return m.outside.Copy(page.Title(code))
}

func (m *Model) copyPage() tea.Cmd {
	number, ok := m.codes.Number()
	if !ok || m.outside.Copy == nil {
		return m.say("nothing to copy")
	}
	code, err := m.catalog.Page(number)
	if err != nil {
		return m.say(err.Error())
	}
	return m.outside.Copy(page.Markdown(m.catalog, code))
}

func (m *Model) toggleMouse() tea.Cmd {
	if m.outside.Mouse == nil {
		return nil
	}
	m.noMouse = !m.noMouse
	words := "mouse on"
	if m.noMouse {
		words = "mouse off: the terminal selects text"
	}
	return tea.Batch(m.outside.Mouse(!m.noMouse), m.say(words))
}

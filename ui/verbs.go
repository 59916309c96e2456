package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

// verb is what an action does. The command is for the world outside; nil for none.
type verb func(*Model) tea.Cmd

// inside makes a verb of what changes nothing but the model.
func inside(change func(*Model)) verb {
	return func(m *Model) tea.Cmd {
		change(m)
		return nil
	}
}

// verbs has a verb for every action of keymap.
var verbs = map[keymap.Action]verb{
	keymap.Quit:      func(*Model) tea.Cmd { return tea.Quit },
	keymap.Help:      inside(func(m *Model) { m.setHelping(true) }),
	keymap.CloseHelp: inside(func(m *Model) { m.setHelping(false) }),

	keymap.Search:       inside(func(m *Model) { m.beginSearch("") }), // a new one, as in less; a click goes on with the old one
	keymap.SearchDigit:  inside(func(m *Model) { m.beginSearch("") }),
	keymap.AcceptSearch: inside(func(m *Model) { m.endSearch(keymap.Codes) }),
	keymap.Complete:     inside((*Model).complete),
	keymap.Cancel:       (*Model).stepBack,

	keymap.Up:           inside(func(m *Model) { m.move(-1) }),
	keymap.Down:         inside(func(m *Model) { m.move(1) }),
	keymap.PageUp:       inside(func(m *Model) { m.move(-m.pageRows()) }),
	keymap.PageDown:     inside(func(m *Model) { m.move(m.pageRows()) }),
	keymap.HalfPageUp:   inside(func(m *Model) { m.move(-m.pageRows() / 2) }),
	keymap.HalfPageDown: inside(func(m *Model) { m.move(m.pageRows() / 2) }),
	keymap.Top:          inside(func(m *Model) { m.move(-veryFar) }),
	keymap.Bottom:       inside(func(m *Model) { m.move(veryFar) }),

	keymap.NextPane:     inside(func(m *Model) { m.setFocus(m.around(1)) }),
	keymap.PreviousPane: inside(func(m *Model) { m.setFocus(m.around(-1)) }),
	keymap.RightPane:    inside(func(m *Model) { m.setFocus(m.beside(1)) }),
	keymap.LeftPane:     inside(func(m *Model) { m.setFocus(m.beside(-1)) }),
	keymap.Open:         inside(func(m *Model) { m.setFocus(m.beside(1)) }),

	keymap.NextLink:        inside(func(m *Model) { m.detail.Mark(1) }),
	keymap.PreviousLink:    inside(func(m *Model) { m.detail.Mark(-1) }),
	keymap.FollowLink:      (*Model).follow,
	keymap.Back:            (*Model).back,
	keymap.NextSection:     inside(func(m *Model) { m.detail.Section(1) }),
	keymap.PreviousSection: inside(func(m *Model) { m.detail.Section(-1) }),
	keymap.NextCode:        inside(func(m *Model) { m.moveCodes(1) }),
	keymap.PreviousCode:    inside(func(m *Model) { m.moveCodes(-1) }),
	keymap.ScrollDown:      inside(func(m *Model) { m.detail.Scroll(1) }),
	keymap.ScrollUp:        inside(func(m *Model) { m.detail.Scroll(-1) }),

	keymap.CopyCode:    (*Model).copyCode,
	keymap.CopyPage:    (*Model).copyPage,
	keymap.ToggleMouse: (*Model).toggleMouse,
	keymap.Redraw:      func(*Model) tea.Cmd { return tea.ClearScreen },
	keymap.Suspend:     (*Model).suspend,
}

// perform does what an action asks for.
func (m *Model) perform(action keymap.Action) tea.Cmd {
	if verb, known := verbs[action]; known {
		return verb(m)
	}
	return nil
}

// veryFar is further than any list goes.
const veryFar = 1 << 30

// move moves the selection or scrolls, whatever the pane with the keyboard does.
func (m *Model) move(by int) { m.pane(m.keyboard()).move(by) }

// pageRows is how far a page key goes: one row less than is seen, so that the eye finds its place.
func (m *Model) pageRows() int { return max(m.pane(m.keyboard()).seen()-1, 1) }

// beside is the pane next to the one with the keyboard, to the right (by 1) or left (by -1); itself at the edge.
func (m *Model) beside(by int) keymap.Scope {
	all := keymap.Panes()
	return all[min(max(slices.Index(all, m.focus)+by, 0), len(all)-1)]
}

// around is the next pane (by 1) or the previous one (by -1), going round.
func (m *Model) around(by int) keymap.Scope {
	all := keymap.Panes()
	return all[(slices.Index(all, m.focus)+by+len(all))%len(all)]
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
	case m.focus == keymap.Detail:
		m.setFocus(keymap.Codes)
	case m.searching || m.query.Text() != "":
		m.query.Set("")
		m.setFocus(m.focus)
	case m.classes.selected != 0:
		m.moveClasses(-veryFar)
	case m.focus == keymap.Classes:
		m.setFocus(keymap.Codes)
	default:
		return m.say("press q to quit")
	}
	return nil
}

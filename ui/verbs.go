package ui

import (
	"slices"

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

// verbs has a verb for every action of keymap, but for those that need to know which digit was pressed: Model.press has
// these.
var verbs = map[keymap.Action]verb{
	keymap.Quit:      func(*Model) tea.Cmd { return tea.Quit },
	keymap.Help:      inside(func(m *Model) { m.setHelping(true) }),
	keymap.CloseHelp: inside(func(m *Model) { m.setHelping(false) }),

	keymap.Search:       inside(func(m *Model) { m.beginSearch(m.query.Text()) }),
	keymap.AcceptSearch: (*Model).accept,
	keymap.Complete:     inside((*Model).complete),
	keymap.Cancel:       (*Model).stepBack,

	keymap.Up:           inside(func(m *Model) { m.move(-1) }),
	keymap.Down:         inside(func(m *Model) { m.move(1) }),
	keymap.Earlier:      inside(func(m *Model) { m.recallQuery(-1) }),
	keymap.Later:        inside(func(m *Model) { m.recallQuery(1) }),
	keymap.PageUp:       inside(func(m *Model) { m.move(-m.pageRows()) }),
	keymap.PageDown:     inside(func(m *Model) { m.move(m.pageRows()) }),
	keymap.HalfPageUp:   inside(func(m *Model) { m.move(-m.pageRows() / 2) }),
	keymap.HalfPageDown: inside(func(m *Model) { m.move(m.pageRows() / 2) }),
	keymap.Top:          inside(func(m *Model) { m.move(-veryFar) }),
	keymap.Bottom:       inside(func(m *Model) { m.move(veryFar) }),

	keymap.NextPane:     inside(func(m *Model) { m.setFocus(m.around(1)) }),
	keymap.PreviousPane: inside(func(m *Model) { m.setFocus(m.around(-1)) }),
	keymap.RightPane:    inside(func(m *Model) { m.aside(1) }),
	keymap.LeftPane:     inside(func(m *Model) { m.aside(-1) }),
	keymap.Open:         (*Model).openRow,
	keymap.Choose:       inside(func(m *Model) { m.chooseFacet(m.classes.cursor) }),
	keymap.Zoom:         inside((*Model).zoom),

	keymap.NextLens:     inside(func(m *Model) { m.turn(1) }),
	keymap.PreviousLens: inside(func(m *Model) { m.turn(-1) }),
	keymap.NextLink:     inside(func(m *Model) { m.mark(1) }),
	keymap.PreviousLink: inside(func(m *Model) { m.mark(-1) }),
	keymap.FollowLink:   (*Model).follow,
	keymap.Back:         (*Model).back,
	keymap.Forward:      (*Model).forward,
	keymap.Compare:      (*Model).compare,
	keymap.Find:         inside((*Model).beginFind),
	keymap.AcceptFind:   (*Model).acceptFind,
	keymap.FindNext:     func(m *Model) tea.Cmd { return m.findOn(1) },
	keymap.FindPrevious: func(m *Model) tea.Cmd { return m.findOn(-1) },
	keymap.NextCode:     inside(func(m *Model) { m.turnPage(1) }),
	keymap.PreviousCode: inside(func(m *Model) { m.turnPage(-1) }),
	keymap.ScrollDown:   inside(func(m *Model) { m.detail.Scroll(1) }),
	keymap.ScrollUp:     inside(func(m *Model) { m.detail.Scroll(-1) }),

	keymap.Copy:         (*Model).openMenu,
	keymap.TakeIt:       (*Model).take,
	keymap.CopyName:     func(m *Model) tea.Cmd { return m.takeKind(takeName) },
	keymap.CopySummary:  func(m *Model) tea.Cmd { return m.takeKind(takeSummary) },
	keymap.CopyPage:     func(m *Model) tea.Cmd { return m.takeKind(takePage) },
	keymap.CopyExchange: func(m *Model) tea.Cmd { return m.takeKind(takeExchange) },
	keymap.CopyLink:     func(m *Model) tea.Cmd { return m.takeKind(takeLink) },
	keymap.CopyCommand:  func(m *Model) tea.Cmd { return m.takeKind(takeCommand) },
	keymap.OpenAddress:  (*Model).openAddress,
	keymap.ShowInput:    inside((*Model).showInput),
	keymap.SeenOnly:     (*Model).toggleSeen,
	keymap.Order:        (*Model).reorder,
	keymap.ToggleMouse:  (*Model).toggleMouse,
	keymap.Redraw:       func(*Model) tea.Cmd { return tea.ClearScreen },
	keymap.Suspend:      (*Model).suspend,
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

// move moves the selection or scrolls, whatever the pane with the keyboard does. While a query is typed that is the
// list, also where it is not shown.
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

// aside goes to the pane to the right (by 1) or left (by -1), or in a comparison to the codes there.
func (m *Model) aside(by int) {
	if m.detail.about.kind == comparisonSubject && m.keyboard() != keymap.Classes && m.detail.Shift(by) {
		return
	}
	m.setFocus(m.beside(by))
}

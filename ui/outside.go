package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// Outside is what the explorer can ask of the world around it. Nil fields are not offered.
type Outside struct {
	Copy    func(what, text string) tea.Cmd // ends with CopiedMsg, which says what
	Open    func(url string) tea.Cmd        // ends with OpenedMsg
	Suspend func() tea.Msg
	Mouse   func(on bool) tea.Cmd
	Offer   func(query string) (session.Offer, bool) // what a query could have read; it is asked at every key
}

// CopiedMsg says where text went to be pasted from.
type CopiedMsg struct {
	What    string // "404 Not Found"
	Program string // the one that took it; empty where none did
	Failed  error  // why the program did not
	Err     error  // why the terminal was not asked to take it
}

// words says which way it went, since a terminal doesn't tell whether it takes what it is offered.
func (c CopiedMsg) words() string {
	switch {
	case c.Program != "":
		return "copied " + c.What + " with " + c.Program
	case c.Err != nil && c.Failed != nil:
		return "not copied: " + c.Failed.Error() + "; " + c.Err.Error()
	case c.Err != nil:
		return "not copied: " + c.Err.Error()
	case c.Failed != nil:
		return "copied " + c.What + " through the terminal, if it allows that; " + c.Failed.Error()
	}
	return "copied " + c.What + " through the terminal, if it allows that"
}

// OpenedMsg says how opening an address went.
type OpenedMsg struct {
	URL string
	Err error
}

func (o OpenedMsg) words() string {
	if o.Err != nil {
		return o.URL + " (not opened: " + o.Err.Error() + ")"
	}
	return "opened " + o.URL
}

// NoticeMsg asks the explorer to tell the person something.
type NoticeMsg struct{ Text string }

// openAddress opens the marked address, or that of the specification; where that cannot be, it shows it.
func (m *Model) openAddress() tea.Cmd {
	url := m.address()
	switch {
	case url == "":
		m.sayKey("no address here: ", keymap.NextLink, "mark one")
		return nil
	case m.outside.Open == nil:
		m.say(url)
		return nil
	}
	return m.outside.Open(url)
}

// toggleMouse hands the mouse to the terminal, or takes it back.
func (m *Model) toggleMouse() tea.Cmd {
	if m.outside.Mouse == nil {
		return nil
	}
	m.noMouse = !m.noMouse
	words := "mouse on"
	if m.noMouse {
		words = "mouse off: the terminal selects text"
	}
	m.say(words)
	return m.outside.Mouse(!m.noMouse)
}

func (m *Model) suspend() tea.Cmd { return m.outside.Suspend } // nil where that is not offered

// say shows a notice until the person goes on: in the footer, or below the query where it is longer than that.
func (m *Model) say(words string) {
	m.notice = text.Clean(words)
	m.resize(m.layout.Cells, m.layout.Rows)
}

// hush ends a notice.
func (m *Model) hush() {
	if m.notice != "" {
		m.notice = ""
		m.resize(m.layout.Cells, m.layout.Rows)
	}
}

// sayKey shows a notice that ends with the key that helps: "press q to quit". Without such a key it ends before.
func (m *Model) sayKey(words string, action keymap.Action, does string) {
	if key := m.keys.Key(action, m.scope()); key != "" {
		words += "press " + key + " to " + does
	}
	m.say(strings.TrimSuffix(words, ": "))
}

// noticed reports whether the footer shows a notice.
func (m *Model) noticed() bool { return m.notice != "" && !m.isLong(m.notice) }

// isLong reports whether a notice doesn't fit into the footer.
func (m *Model) isLong(notice string) bool { return theme.Cells(notice) > m.layout.Cells-2 }

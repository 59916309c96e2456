package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/ui/page"
)

// Outside is what the explorer can ask of the world around it. Nil fields are not offered.
type Outside struct {
	Copy    func(what, text string) tea.Cmd // ends with CopiedMsg, which says what
	Suspend func() tea.Msg
	Mouse   func(on bool) tea.Cmd
}

// CopiedMsg says that text was handed to the terminal's clipboard.
type CopiedMsg struct {
	What string // "404 Not Found"
	Err  error
}

// NoticeMsg asks the explorer to tell the person something.
type NoticeMsg struct{ Text string }

// noticeTime is how long a notice stays in the footer: long enough to read one line twice.
const noticeTime = 3 * time.Second

// noticeEndMsg ends a notice. The generation tells a stale one.
type noticeEndMsg struct{ generation int }

// copyCode copies number and name.
func (m *Model) copyCode() tea.Cmd {
	return m.copied(page.Title)
}

// copyPage copies the whole page as Markdown.
func (m *Model) copyPage() tea.Cmd {
	return m.copied(func(code catalog.Code) string { return page.Code(m.catalog, code).Markdown() })
}

// copied hands a form of the selected code to the clipboard.
func (m *Model) copied(form func(catalog.Code) string) tea.Cmd {
	number, ok := m.codes.Number()
	if !ok || m.outside.Copy == nil {
		return m.say("nothing to copy")
	}
	code, err := m.catalog.Page(number)
	if err != nil {
		return m.say(err.Error())
	}
	return m.outside.Copy(page.Title(code), form(code))
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
	return tea.Batch(m.outside.Mouse(!m.noMouse), m.say(words))
}

func (m *Model) suspend() tea.Cmd { return m.outside.Suspend } // nil where that is not offered

// say shows a notice for a while.
func (m *Model) say(words string) tea.Cmd {
	m.notice = text.Clean(words)
	m.notices++
	generation := m.notices
	return tea.Tick(noticeTime, func(time.Time) tea.Msg { return noticeEndMsg{generation} })
}

package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/ui/page"
)

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

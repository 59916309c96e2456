package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

// place is where a link was followed, for going back.
type place struct {
	query  string
	facet  int
	number int
	first  int
	link   int
	focus  keymap.Scope
}

// mostHistory is how many followed links can be gone back.
const mostHistory = 100

// follow opens the page that the marked link leads to, and remembers the way back.
func (m *Model) follow() tea.Cmd {
	number, ok := m.detail.target()
	if !ok {
		return m.say("no link is marked: press ] to mark the next one")
	}
	m.history = append(m.history[max(len(m.history)-mostHistory+1, 0):], place{
		query: m.query.Text(), facet: m.classes.selected, number: m.detail.number,
		first: m.detail.first, link: m.detail.link, focus: m.focus,
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
		return m.say("nowhere to go back to: no link was followed")
	}
	last := m.history[len(m.history)-1]
	m.history = m.history[:len(m.history)-1]
	m.query.Set(last.query)
	m.classes.selected = last.facet
	m.moved = true
	m.setFocus(last.focus)
	m.open(last.number)
	m.detail.Return(last.first, last.link)
	m.detail.Scroll(0)
	return nil
}

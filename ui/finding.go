package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

// beginFind opens the line for a word to find, in the page or in help.
func (m *Model) beginFind() {
	m.word.Set("")
	m.finding, m.foundFrom, m.help.foundFrom = true, m.detail.spot(), m.help.first
}

// editWord hands a key to that line. What is found is shown while one types.
func (m *Model) editWord(key tea.KeyMsg) {
	if !m.word.Edit(key) {
		return
	}
	m.setWord(m.word.Text())
}

// setWord marks a word and goes to its first place after the one where finding began. Without one, that is shown again.
func (m *Model) setWord(word string) {
	if m.helping {
		m.help.find, m.help.first = finder{word: word}, m.help.foundFrom
		m.help.look()
		m.help.Scroll(0)
		m.help.Find(1)
		return
	}
	m.detail.mark(word)
	m.detail.goTo(m.foundFrom)
	if word != "" {
		m.detail.Find(1)
	}
}

// cancelFind goes back to where finding began.
func (m *Model) cancelFind() {
	m.finding = false
	m.setWord("")
}

// acceptFind keeps the word. Not found, it says so.
func (m *Model) acceptFind() tea.Cmd {
	m.finding = false
	word := m.word.Text()
	if word == "" {
		m.setWord("")
		return nil
	}
	if m.places() == 0 {
		m.setWord("")
		m.say("not found: " + word)
		return nil
	}
	return nil
}

// places is how many places of the word the present lens, or help, has.
func (m *Model) places() int {
	if m.helping {
		return len(m.help.find.hits)
	}
	return len(m.detail.find.hits)
}

// findOn goes to the next place of the word, or the previous one.
func (m *Model) findOn(by int) tea.Cmd {
	found := m.detail.Find
	word := m.detail.find.word
	if m.keyboard() == keymap.Helping {
		found, word = m.help.Find, m.help.find.word
	}
	switch {
	case word == "":
		m.sayKey("no word to find yet: ", keymap.Find, "type one")
		return nil
	case !found(by):
		m.say("no more matches for " + word)
		return nil
	}
	return nil
}

package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog/search"
	"apicodes/keymap"
	"apicodes/ui/session"
)

// look asks whether what is typed could be read.
func (m *Model) look() {
	m.offer = session.Offer{}
	if m.outside.Offer == nil {
		return
	}
	if offer, is := m.outside.Offer(m.query.Query()); is {
		m.offer = offer
	}
}

// accept keeps the search, or reads what it offers.
func (m *Model) accept() tea.Cmd {
	m.endSearch(keymap.Codes)
	if m.offer.Input == nil {
		return nil
	}
	return m.readOffer()
}

// openRow goes on from a row, or reads what a query offers that was given with the start.
func (m *Model) openRow() tea.Cmd {
	if m.focus == keymap.Codes && m.offer.Input != nil {
		return m.readOffer()
	}
	m.open()
	return nil
}

// readOffer reads what the query offers, in the place of what was read before. The way back ends here: it led through
// what is gone.
func (m *Model) readOffer() tea.Cmd {
	m.bring(m.offer.Input())
	m.origin, m.history, m.future, m.moved = nil, nil, nil, false
	m.query.Set("")
	m.queried()
	source := m.input.source
	read := func() tea.Msg {
		source.Read()
		return nil
	}
	return tea.Batch(read, m.watch(firstInterval))
}

// bring sets what is read.
func (m *Model) bring(source *session.Input) {
	m.keys = m.keys.WithInput()
	m.input = input{source: source, index: search.New(m.catalog)}
	m.input.asking = session.Asking(m.input.index, &m.input.report)
	m.search, m.answered = m.input.asking, answer{}
	m.classes = sidebar{facets: m.input.facets(m.catalog), kept: noChoices()}
	m.codes.input, m.detail.read = &m.input, &m.input.report
	m.codes.wanted, m.codes.selected = noCode, 0
}

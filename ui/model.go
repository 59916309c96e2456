// Package ui owns the explorer: the one tea.Model, the layout of a frame and the panes in it. It knows neither the
// name of a key nor a colour; keymap and ui/theme do. The terminal underneath is ui/terminal's.
//
// A key becomes a frame in one direction: keymap gives its action in the present scope, verbs.go has the verb of the
// action, a verb that changes what is listed ends with Model.sync, and View draws without changing anything. Panes are
// plain structs; all that goes over panes goes over the one table of them in layout.go.
package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/keymap"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// Model is the explorer.
type Model struct {
	catalog *catalog.Catalog
	search  *search.Index
	keys    keymap.Map
	theme   theme.Theme
	outside Outside

	layout    Layout
	focus     keymap.Scope // one of keymap.Panes; Codes while searching
	searching bool
	helping   bool

	panes
	table  []pane // of paneTable
	query  queryLine
	moved  bool // the selection was moved since the query last changed
	active int  // the facet that the list shows
	advice []string

	completions []string // of the filter that is being typed
	history     []place
	noMouse     bool
	notice      string
	notices     int // the generation of the last notice
}

// New returns the explorer of a session. Its first frame is drawn when the first tea.WindowSizeMsg has come.
func New(start session.Session, outside Outside) *Model {
	m := &Model{
		catalog: start.Catalog,
		search:  search.New(start.Catalog),
		keys:    keymap.New(),
		theme:   start.Theme,
		outside: outside,
		focus:   keymap.Codes,
		query:   newQueryLine(),
		panes: panes{
			classes: classes{facets: facets(start.Catalog)},
			codes:   codes{wanted: noCode},
			detail:  detail{catalog: start.Catalog, theme: start.Theme, number: noCode, link: noLink},
		},
	}
	m.table = m.paneTable()
	m.query.Set(start.Query)
	m.sync()
	return m
}

// Init does nothing: the terminal reports its size by itself.
func (m *Model) Init() tea.Cmd { return nil }

// Update takes a message in. Keys that arrived in one read are taken one by one: each may change what the next means.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
	case tea.KeyMsg:
		var commands []tea.Cmd
		for _, key := range keymap.Split(msg) {
			commands = append(commands, m.press(key))
		}
		return m, tea.Batch(commands...)
	case tea.MouseMsg:
		return m, m.point(msg)
	case CopiedMsg:
		if msg.Err != nil {
			return m, m.say("not copied: " + msg.Err.Error())
		}
		return m, m.say("copied " + msg.What)
	case NoticeMsg:
		return m, m.say(msg.Text)
	case noticeEndMsg:
		if msg.generation == m.notices {
			m.notice = ""
		}
	}
	return m, nil
}

// scope is where the keyboard is, which decides what keys mean.
func (m *Model) scope() keymap.Scope {
	if m.searching && !m.helping {
		return keymap.Searching
	}
	return m.keyboard()
}

// keyboard is the pane that the keyboard is in. The query line is a part of the list.
func (m *Model) keyboard() keymap.Scope {
	if m.helping {
		return keymap.Helping
	}
	return m.focus
}

// press does what a key means here. In the query line, what means nothing else is text.
func (m *Model) press(key tea.KeyMsg) tea.Cmd {
	action := m.keys.Action(key, m.scope())
	switch {
	case action == keymap.SearchDigit || action == keymap.None && key.Paste && !m.helping:
		if !m.searching {
			m.beginSearch("")
		}
		m.edit(key)
		return nil
	case action == keymap.None && m.searching:
		m.edit(key)
		return nil
	}
	return m.perform(action)
}

// edit hands a key to the query line.
func (m *Model) edit(key tea.KeyMsg) {
	if m.query.Edit(key) {
		m.sync()
	}
}

// resize arranges the panes in a new frame.
func (m *Model) resize(w, h int) {
	m.layout = Arrange(max(w, 0), max(h, 0), m.keyboard())
	// Panes that are not shown keep the size that they had.
	for _, region := range m.layout.Panes {
		m.pane(region.Scope).size(region.Area.Dx(), region.Area.Dy())
	}
}

// sync brings everything in line with the query, the sidebar and the selection. It is called after every change.
func (m *Model) sync() {
	text := m.query.Text()
	result := m.search.Search(text)
	m.classes.Count(result.Matches)
	m.active = m.classes.selected
	matches := only(result.Matches, m.classes.chosen())
	if len(matches) == 0 && len(result.Matches) > 0 {
		m.active, matches = 0, result.Matches
	}
	keep := m.moved || strings.TrimSpace(text) == ""
	m.codes.sender = m.classes.facets[m.active].sender
	m.codes.Show(result, matches, keep)
	if number, ok := m.codes.Number(); ok && number != m.codes.wanted && text != "" {
		m.moved = false // what was moved to is gone: from here on the best match counts again
	}
	m.completions = m.completable(text)
	m.advise(text, result)
	m.resize(m.layout.Cells, m.layout.Rows)
	m.showSelected()
}

// showSelected shows the page of the selected code.
func (m *Model) showSelected() {
	number, ok := m.codes.Number()
	if !ok {
		number = noCode
	}
	m.detail.Show(number)
}

func only(matches []search.Match, facet facet) []search.Match {
	var kept []search.Match
	for _, match := range matches {
		if facet.holds(match.Entry()) {
			kept = append(kept, match)
		}
	}
	return kept
}

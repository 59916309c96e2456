// Package ui owns the explorer: the one tea.Model, the layout of a frame and the panes in it. It knows neither the
// name of a key nor a colour; keymap and ui/theme do. The terminal underneath is ui/terminal's.
//
// A key becomes a frame in one direction: keymap gives its action in the present scope, verbs.go has the verb of the
// action, a verb that changes what is listed ends with Model.sync, and View draws without changing anything. Panes are
// plain structs; all that goes over panes goes over the one table of them in panes.go.
//
// The one surprising idea: the page shows the selected code, unless something else is pinned in its place (a row of the
// sidebar, a comparison, where a link led). What moves the selection takes the pin out.
package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/traffic/secret"
	"apicodes/keymap"
	"apicodes/ui/page"
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
	finding   bool
	copying   bool
	helping   bool
	zoomed    bool

	panes
	table     []pane // of paneTable
	input     input
	offer     session.Offer // what the query could have read
	query     inputLine
	word      inputLine // to find
	foundFrom spot      // where finding it began
	recall    recall
	answered  answer
	before    *place // where the search that is being typed began
	origin    *place // where the one that was kept began
	moved     bool   // the selection was moved since the query last changed
	held      bool   // the page stays while a number is typed
	pinned    subject
	lens      page.LensName // that pages open at; empty for the query's choice
	fruitless bool          // the sidebar's choices hold nothing of what was found
	advice    string

	completions []string // of the filter that is being typed
	cycle       cycle
	history     []place
	future      []place
	noMouse     bool
	notice      string
}

// answer is the result of the last search, kept because most keys change something else.
type answer struct {
	query  string
	given  bool
	result search.Result
}

// Preferences are what a person may choose about the explorer.
type Preferences struct {
	Keys    keymap.Map
	NoMouse bool
}

// New returns the explorer of a session. Its first frame is drawn when the first tea.WindowSizeMsg has come.
func New(start session.Session, outside Outside, own Preferences) *Model {
	m := &Model{
		catalog: start.Catalog,
		search:  session.Asking(search.New(start.Catalog), nil),
		keys:    own.Keys,
		noMouse: own.NoMouse,
		theme:   start.Theme,
		outside: outside,
		focus:   keymap.Codes,
		query:   newInputLine(),
		word:    newInputLine(),
		panes: panes{
			classes: sidebar{facets: facets(start.Catalog), kept: noChoices()},
			codes:   codes{wanted: noCode, beside: companions{marked: noLine}},
			detail:  detail{catalog: start.Catalog, theme: start.Theme, link: noLink},
		},
	}
	if start.Input != nil {
		m.bring(start.Input)
	}
	m.table = m.paneTable()
	m.query.Set(secret.Mask(maskLines(start.Query)))
	m.recall.Add(m.query.Text())
	m.queried()
	return m
}

// Init begins to watch what is read, if anything is. The terminal reports its size by itself.
func (m *Model) Init() tea.Cmd { return m.watch(firstInterval) }

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
	case snapshotMsg:
		return m, m.learn(msg)
	case CopiedMsg:
		m.say(msg.words())
	case OpenedMsg:
		m.say(msg.words())
	case NoticeMsg:
		m.say(msg.Text)
	}
	return m, nil
}

// scope is where the keyboard is, which decides what keys mean.
func (m *Model) scope() keymap.Scope {
	switch {
	case m.finding:
		return keymap.Finding
	case m.searching && !m.helping:
		return keymap.Searching
	}
	return m.keyboard()
}

// keyboard is the pane that the keyboard is in. While a query is typed it is the list; where that is not shown, because
// it has one row only, it is the page.
func (m *Model) keyboard() keymap.Scope {
	switch {
	case m.helping:
		return keymap.Helping
	case m.copying:
		return keymap.Copying
	case m.focus == keymap.Codes && m.single() && m.layout.Cells < wideCells:
		return keymap.Detail
	}
	return m.focus
}

// press does what a key means here. In a line that is typed into, what means nothing else is text.
func (m *Model) press(key tea.KeyMsg) tea.Cmd {
	action := m.keys.Action(key, m.scope())
	if action != keymap.Redraw {
		m.hush()
	}
	switch {
	case m.finding && action == keymap.None:
		m.editWord(key)
	case action == keymap.SearchDigit || action == keymap.None && key.Paste && !m.helping && !m.copying:
		if !m.searching {
			m.held = !key.Paste && m.keyboard() == keymap.Detail
			m.beginSearch("")
		}
		m.edit(key)
	case action == keymap.None && m.searching && !m.helping:
		m.edit(key)
	case action == keymap.PickLens:
		m.turnTo(int(key.Runes[0] - '1'))
	default:
		return m.perform(action)
	}
	return nil
}

// resize arranges the panes in a new frame.
func (m *Model) resize(w, h int) {
	m.layout.Cells = max(w, 0) // who has the keyboard depends on it
	m.layout = Arrange(max(w, 0), max(h, 0), Arrangement{
		Scope: m.keyboard(), Alone: m.single(), Zoomed: m.zoomed && !m.searching,
		NoteRows: len(m.noteLines(m.layout.Cells)), CodeCells: m.codes.cells,
	})
	// Panes that are not shown keep the size that they had.
	for _, region := range m.layout.Panes {
		m.pane(region.Scope).size(region.Area.Dx(), region.Area.Dy())
	}
}

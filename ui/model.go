// Package ui owns the explorer: the one tea.Model, the layout of a frame and the panes in it. It knows neither the
// name of a key nor a colour; keymap and ui/theme do. The terminal underneath is ui/terminal's.
package ui

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/theme"
)

// Options is what the explorer is started with.
type Options struct {
	Theme   theme.Theme
	Query   string // what is searched for at the start
	Outside Outside
}

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

// noticeTime is how long a notice stands in the footer.
const noticeTime = 3 * time.Second

// noticeEndMsg ends a notice. The generation tells a stale one.
type noticeEndMsg struct{ generation int }

// Model is the explorer.
type Model struct {
	catalog *catalog.Catalog
	search  *search.Index
	keys    keymap.Map
	theme   theme.Theme
	outside Outside

	layout    Layout
	focus     keymap.Scope // Classes, Codes or Reading
	searching bool
	helping   bool

	query   queryLine
	classes classes
	codes   codes
	reading reading
	help    help
	moved   bool // the selection was moved since the query last changed
	active  int  // the facet that the list shows
	advice  []string

	completions []string // of the filter that is being typed
	history     []place
	noMouse     bool
	notice      string
	notices     int // the generation of the last notice
}

// New returns the explorer over a catalogue. Its first frame is drawn when the first tea.WindowSizeMsg has come.
func New(c *catalog.Catalog, options Options) *Model {
	m := &Model{
		catalog: c,
		search:  search.New(c),
		keys:    keymap.New(),
		theme:   options.Theme,
		outside: options.Outside,
		focus:   keymap.Codes,
		query:   newQueryLine(),
		classes: classes{facets: facets(c)},
		codes:   codes{wanted: noCode},
		reading: reading{catalog: c, theme: options.Theme, number: noCode, link: noLink},
	}
	m.query.Set(options.Query)
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

// scope is where the keyboard is.
func (m *Model) scope() keymap.Scope {
	switch {
	case m.helping:
		return keymap.Helping
	case m.searching:
		return keymap.Searching
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

// say shows a notice for a while.
func (m *Model) say(sentence string) tea.Cmd {
	m.notice = text.Clean(sentence)
	m.notices++
	generation := m.notices
	return tea.Tick(noticeTime, func(time.Time) tea.Msg { return noticeEndMsg{generation} })
}

// resize arranges the panes in a new frame.
func (m *Model) resize(w, h int) {
	m.layout = Arrange(max(w, 0), max(h, 0), m.scope())
	m.fit()
}

// fit tells the panes their sizes. Panes that are not shown keep the size that they had.
func (m *Model) fit() {
	l := m.layout
	if !l.Classes.Empty() {
		m.classes.SetSize(l.Classes.Dy())
	}
	if !l.Codes.Empty() {
		m.codes.SetSize(l.Codes.Dy() - 1 - len(m.adviceRows()))
	}
	if !l.Page.Empty() {
		m.reading.SetSize(l.Page.Dx(), l.Page.Dy())
	}
	if !l.Help.Empty() {
		m.help.SetSize(l.Help.Dx(), l.Help.Dy())
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
	m.layout = Arrange(m.layout.Cells, m.layout.Rows, m.scope())
	m.fit()
	m.showSelected()
}

// showSelected shows the page of the selected code.
func (m *Model) showSelected() {
	number, ok := m.codes.Number()
	if !ok {
		number = noCode
	}
	m.reading.Show(number)
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

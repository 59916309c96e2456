package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/theme"
)

// View draws the frame: exactly as many lines as the terminal has rows, each exactly as wide as it is. It changes
// nothing.
func (m *Model) View() string {
	l := m.layout
	if l.Cells <= 0 || l.Rows <= 0 {
		return ""
	}
	if l.TooSmall {
		return strings.Join(m.tooSmall(), "\n")
	}
	lines := make([]string, 0, l.Rows)
	if !l.Strip.Empty() && !m.helping {
		lines = append(lines, m.classes.strip(m.theme, l.Strip.Dx(), m.active, m.scope() == keymap.Classes))
	}
	lines = append(lines, frame(m.theme, m.columns())...)
	return strings.Join(append(lines, m.footer()), "\n")
}

// columns are the panes that the layout shows, from the left.
func (m *Model) columns() []column {
	l := m.layout
	var columns []column
	if !l.Help.Empty() {
		from, to := thumb(m.help.first, len(m.help.lines), l.Help.Dy())
		columns = append(columns, column{
			area: l.Help, title: "Help", focused: true, rows: m.help.rows(m.theme, l.Help.Dx(), l.Help.Dy()), from: from, to: to,
		})
	}
	if !l.Classes.Empty() {
		focused := m.scope() == keymap.Classes
		from, to := thumb(m.classes.first, len(m.classes.lines()), l.Classes.Dy())
		columns = append(columns, column{
			area: l.Classes, title: "Classes", focused: focused, from: from, to: to,
			rows: m.classes.rows(m.theme, l.Classes.Dx(), l.Classes.Dy(), m.active, focused),
		})
	}
	if !l.Codes.Empty() {
		columns = append(columns, m.codesColumn())
	}
	if !l.Page.Empty() {
		from, to := thumb(m.reading.first, len(m.reading.page.Lines), l.Page.Dy())
		columns = append(columns, column{
			area: l.Page, title: m.pageTitle(), note: m.reading.place(), focused: m.scope() == keymap.Reading,
			rows: m.reading.rows(l.Page.Dx(), l.Page.Dy()), from: from, to: to,
		})
	}
	return columns
}

// codesColumn is the list with the query line, and what has to be said about the query, above it.
func (m *Model) codesColumn() column {
	area := m.layout.Codes
	width := area.Dx()
	rows := []string{m.query.row(m.theme, width, m.searching && !m.helping, suggestion(m.query.Text(), m.completions), m.figure())}
	for _, line := range m.adviceRows() {
		rows = append(rows, row(m.theme, []run{{" " + line, theme.Warning}}, width, false))
	}
	above := len(rows)
	focused := m.scope() == keymap.Codes || m.scope() == keymap.Searching
	rows = append(rows, m.codes.rows(m.theme, width, max(area.Dy()-above, 0), focused)...)
	from, to := thumb(m.codes.first, len(m.codes.matches), area.Dy()-above)
	if to > 0 {
		from, to = from+above, to+above
	}
	return column{area: area, title: "Codes", note: m.codes.why(), focused: focused, rows: blank(rows, width, area.Dy()), from: from, to: to}
}

// figure says how many codes of how many the list shows.
func (m *Model) figure() string {
	return fmt.Sprintf("%d/%d", len(m.codes.matches), m.catalog.Len())
}

// adviceRows are the notices on the query, wrapped to the list's width; at most a third of the pane.
func (m *Model) adviceRows() []string {
	area := m.layout.Codes
	if area.Empty() {
		return nil
	}
	var rows []string
	for _, words := range m.advice {
		rows = append(rows, strings.Split(ansi.Wrap(text.Clean(words), max(area.Dx()-2, 1), ""), "\n")...)
	}
	return rows[:min(len(rows), area.Dy()/3)]
}

func (m *Model) pageTitle() string {
	if match, ok := m.codes.match(); ok {
		return match.Entry().Title()
	}
	return "Page"
}

// footer names the keys that are live here, or shows a notice.
func (m *Model) footer() string {
	if m.notice != "" {
		return row(m.theme, []run{{" " + m.notice, theme.Strong}}, m.layout.Cells, false)
	}
	hints := m.hints()
	cells := 0
	for _, hint := range hints {
		cells += theme.Cells(hint.key + hint.word)
	}
	// What does not fit is left out from the middle: the first hints matter most here, and help and quit always.
	for cells > m.layout.Cells && len(hints) > 1 {
		at := max(len(hints)-3, 0)
		cells -= theme.Cells(hints[at].key + hints[at].word)
		hints = slices.Delete(hints, at, at+1)
	}
	var runs []run
	for _, hint := range hints {
		runs = append(runs, run{hint.key, theme.Strong}, run{hint.word, theme.Faint})
	}
	return row(m.theme, runs, m.layout.Cells, false)
}

// hint is a key and what it does, as the footer shows them.
type hint struct{ key, word string }

// hints are the keys that would do something now.
func (m *Model) hints() []hint {
	var hints []hint
	for _, binding := range m.keys.Hints(m.scope()) {
		_, linked := m.reading.target()
		if binding.Action == keymap.Complete && len(m.completions) == 0 || binding.Action == keymap.FollowLink && !linked {
			continue
		}
		hints = append(hints, hint{" " + strings.Fields(binding.Shown)[0], " " + binding.Hint + " "})
	}
	return hints
}

// tooSmall is the frame where nothing else fits.
func (m *Model) tooSmall() []string {
	sentence := fmt.Sprintf("apicodes needs %dx%d cells", leastCells, leastRows)
	words := strings.Split(ansi.Wrap(sentence, m.layout.Cells, ""), "\n")
	rows := make([]string, 0, m.layout.Rows)
	for _, line := range words[:min(len(words), m.layout.Rows)] {
		rows = append(rows, row(m.theme, []run{{line, theme.Plain}}, m.layout.Cells, false))
	}
	return blank(rows, m.layout.Cells, m.layout.Rows)
}

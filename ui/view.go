package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/keymap"
	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// usualCellBytes is enough for what a cell takes with its colours, on average.
const usualCellBytes = 2

// View draws the frame: exactly as many lines as the terminal has rows, each exactly as wide as it is. It changes
// nothing.
func (m *Model) View() string {
	l := m.layout
	if l.Cells <= 0 || l.Rows <= 0 {
		return ""
	}
	if l.TooSmall {
		return m.theme.Draw(strings.Join(m.tooSmall(), "\n"))
	}
	var out strings.Builder
	out.Grow(l.Cells * l.Rows * usualCellBytes)
	out.WriteString(m.drawQuery(l.Query.Dx()))
	out.WriteByte('\n')
	if rows := l.Note.Dy(); rows > 0 {
		for _, line := range m.noteLines(l.Cells)[:rows] {
			out.WriteString(line)
			out.WriteByte('\n')
		}
	}
	writeFrame(&out, m.theme, m.columns())
	out.WriteByte('\n')
	out.WriteString(m.footer())
	return m.theme.Draw(out.String())
}

// columns are the panes that the layout shows, from the left.
func (m *Model) columns() []column {
	columns := make([]column, len(m.layout.Panes))
	for i, region := range m.layout.Panes {
		pane := m.pane(region.Scope)
		columns[i] = pane.draw(region.Area.Dx(), region.Area.Dy())
		columns[i].area, columns[i].title, columns[i].focused = region.Area, pane.title(), m.keyboard() == region.Scope
	}
	return columns
}

// lastHints are those that are kept where not all fit: help and quit. The first matter most, so what goes is what is
// before the last.
const lastHints = 2

// footer names the keys that are live here, or shows a notice.
func (m *Model) footer() string {
	if m.finding {
		return m.drawFind()
	}
	if m.noticed() {
		return row(m.theme, []run{{" " + m.notice, theme.Strong}}, m.layout.Cells, false)
	}
	var runs []run
	for _, hint := range m.hints() {
		runs = append(runs, run{hint.key, theme.Strong}, run{hint.word, theme.Faint})
	}
	return row(m.theme, runs, m.layout.Cells, false)
}

// drawFind is the line for a word to find, in the place of the footer, as in less.
func (m *Model) drawFind() string {
	figure := ""
	switch n := m.places(); {
	case m.word.Text() == "":
	case n == 0:
		figure = " not found "
	default:
		figure = fmt.Sprintf(" %d here ", n)
	}
	room := max(m.layout.Cells-len(findPrompt)-theme.Cells(figure), 1)
	runs := append([]run{{findPrompt, theme.Strong}}, m.word.runs(room, "")...)
	return row(m.theme, append(runs, run{figure, theme.Faint}), m.layout.Cells, false)
}

const findPrompt = " find: "

// hint is a key and what it does, as the footer shows them.
type hint struct {
	key, word string
	action    keymap.Action
}

func (h hint) cells() int { return theme.Cells(h.key + h.word) }

// hints are the keys that would do something now, as many as there is room for.
func (m *Model) hints() []hint {
	var hints []hint
	cells := 0
	for binding := range m.keys.Hints(m.scope()) {
		if !m.isUseful(binding.Action) {
			continue
		}
		hint := hint{" " + strings.Fields(binding.Shown)[0], " " + binding.Hint + " ", binding.Action}
		hints = append(hints, hint)
		cells += hint.cells()
	}
	for cells > m.layout.Cells && len(hints) > 1 {
		at := max(len(hints)-1-lastHints, 0)
		cells -= hints[at].cells()
		hints = slices.Delete(hints, at, at+1)
	}
	return hints
}

// hintAt is what the footer's key at a cell does; None beside all keys, and where the footer shows something else.
func (m *Model) hintAt(cell int) keymap.Action {
	if m.finding || m.noticed() {
		return keymap.None
	}
	for _, hint := range m.hints() {
		if cell -= hint.cells(); cell < 0 {
			return hint.action
		}
	}
	return keymap.None
}

// isUseful reports whether an action that the footer may name would do something now.
func (m *Model) isUseful(action keymap.Action) bool {
	switch action {
	case keymap.Complete:
		return len(m.completions) > 0
	case keymap.Cancel:
		return m.scope() != keymap.Codes || m.zoomed || m.query.Text() != "" || m.pinned.kind == comparisonSubject || m.classes.chosen() != noChoices()
	case keymap.NextLens:
		return len(m.detail.sheet.Lenses) > 1
	case keymap.Compare:
		return len(m.codes.matches) > 0
	case keymap.FollowLink:
		_, linked := m.marked()
		return linked || m.helping
	case keymap.NextLink: // elsewhere links are an aside, and help tells of them
		return !m.helping && (m.detail.about.kind == inputSubject || m.detail.LensName() == page.YourInput)
	}
	return true
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

package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog/traffic"
	"apicodes/keymap"
	"apicodes/ui/theme"
)

// columns are the widths of what the list says at the right of codes that occur, in cells: of a log, its share of all
// responses; how often it came; and a mark, where one has any.
type columns struct{ share, count, mark int }

// measure makes the columns as wide as what the list holds.
func (p *codes) measure() {
	p.columns = columns{}
	for _, match := range p.matches {
		number := match.Entry().Number
		if !p.figured(number) {
			continue
		}
		p.columns.count = max(p.columns.count, len(compact(p.responses(number))))
		if p.input.lines() > 0 {
			p.columns.share = max(p.columns.share, len(percent(p.responses(number), p.input.report.Messages)))
		}
		if p.input.seen[number].Worst() != "" {
			p.columns.mark = 1
		}
	}
}

// leastNamedCells is what a row keeps for the pointer, the number and enough of the name. Before it gets less, the share
// goes: the count says as much to who knows the whole.
const leastNamedCells = 14

// figures are what the list says at the right of a code that occurs, each column behind a space.
func (p *codes) figures(number int) []run {
	share := fmt.Sprintf(" %*s", p.columns.share, percent(p.responses(number), p.input.report.Messages))
	if p.columns.share == 0 || p.width-p.figureCells() < leastNamedCells {
		share = ""
	}
	runs := []run{{share, theme.Faint}, {fmt.Sprintf(" %*s", p.columns.count, compact(p.responses(number))), theme.Plain}}
	if p.columns.mark > 0 {
		mark := run{" ", theme.Plain}
		switch p.input.seen[number].Worst() {
		case traffic.Error:
			mark = run{theme.Cross, theme.Bad}
		case traffic.Warning:
			mark = run{"!", theme.Warning}
		case traffic.Note:
			mark = run{theme.Dot, theme.Faint}
		}
		runs = append(runs, run{" ", theme.Plain}, mark)
	}
	return append(runs, run{" ", theme.Plain})
}

// figureCells is the width of all columns, each with the space before it, and of the space behind them.
func (p *codes) figureCells() int {
	cells := 1
	for _, column := range []int{p.columns.share, p.columns.count, p.columns.mark} {
		if column > 0 {
			cells += 1 + column
		}
	}
	return cells
}

// percent is a part of a whole in at most five cells. What is there is more than nothing.
func percent(part, whole int) string {
	switch share := 100 * float64(part) / float64(max(whole, 1)); {
	case part == whole:
		return "100%"
	case part > 0 && share < 0.05:
		return "<0.1%"
	default:
		return fmt.Sprintf("%.1f%%", min(share, 99.9))
	}
}

// figured reports whether a code has figures.
func (p *codes) figured(number int) bool {
	if p.input == nil {
		return false
	}
	_, occurs := p.input.seen[number]
	return occurs
}

// rule stands above the codes that don't occur.
func (p *codes) rule() line {
	words := fmt.Sprintf(" not seen %d ", len(p.matches)-p.seenCount)
	dashes := strings.Repeat(theme.Horizontal, max(p.width-theme.Cells(words)-len(pointerCells), 0))
	return line{match: noLine, companion: noLine, text: pointerCells + dashes + words, role: theme.Faint}
}

// hasRule reports whether the list has codes that occur and codes that don't.
func (p *codes) hasRule() bool { return p.seenCount > 0 && p.seenCount < len(p.matches) }

// showInput shows the page of what was read, and goes back from it.
func (m *Model) showInput() {
	if m.detail.about.kind == inputSubject {
		m.pinned = subject{}
		m.setFocus(keymap.Codes)
		return
	}
	m.leave()
	m.pinned, m.lens = subject{kind: inputSubject}, ""
	m.setFocus(keymap.Detail)
}

func (m *Model) toggleSeen() tea.Cmd {
	m.input.only = !m.input.only
	m.hold()
	m.sync()
	if m.input.only {
		m.say("only the codes that were read")
		return nil
	}
	m.say("all codes")
	return nil
}

func (m *Model) reorder() tea.Cmd {
	m.input.order = (m.input.order + 1) % orders
	m.hold()
	m.sync()
	m.say("ordered by " + m.input.order.String())
	return nil
}

// codesTitle names what is counted.
func (m *Model) codesTitle() string {
	if !m.input.isRead() {
		return "Codes"
	}
	return "Codes " + theme.Dot + " " + m.input.name()
}

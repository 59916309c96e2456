package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
	"apicodes/ui/theme"
)

// figures is what the list says at the right of a code that occurs: how often, and the worst that was found with it.
func (p *codes) figures(number int) []run {
	code := p.input.seen[number]
	mark := [...]run{{" ", theme.Plain}, {theme.Dot, theme.Faint}, {"!", theme.Warning}, {theme.Cross, theme.Bad}}[worst(code)]
	return []run{{fmt.Sprintf(" %*s ", figureCells-4, compact(p.responses(number))), theme.Plain}, mark, {" ", theme.Plain}}
}

// figureCells is the width of figures: a space, "29.4k", a space, the mark and a space.
const figureCells = 9

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
	dashes := ""
	for range max(p.width-theme.Cells(words)-len(pointerCells), 0) {
		dashes += theme.Horizontal
	}
	return line{match: noLine, companion: noLine, text: pointerCells + dashes + words}
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
		return m.say("only the codes that were read")
	}
	return m.say("all codes")
}

func (m *Model) reorder() tea.Cmd {
	m.input.order = (m.input.order + 1) % orders
	m.hold()
	m.sync()
	return m.say("ordered by " + m.input.order.String())
}

// codesTitle names what is counted.
func (m *Model) codesTitle() string {
	if !m.input.isRead() {
		return "Codes"
	}
	return "Codes " + theme.Dot + " " + m.input.name()
}

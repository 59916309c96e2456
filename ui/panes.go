package ui

import (
	"image"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

// panes is the state of every pane. A new one has its state here, a row in the table below, and a place in Arrange.
type panes struct {
	classes sidebar
	codes   codes
	detail  detail
	menu    menu
	help    help
}

// pane is a row of the table of panes: all that the rest of the package knows about one.
type pane struct {
	scope keymap.Scope
	title func() string                      // in the border above
	size  func(width, height int)            // tells it how much room it has
	draw  func(width, height int) (c column) // what is inside, and in the border below
	move  func(by int)                       // moves the selection by rows, or the text by lines
	seen  func() int                         // how many rows or lines are seen at once
	notch int                                // how far one notch of the wheel moves
	click func(at image.Point) tea.Cmd       // from the area's top left corner
}

// paneTable is the one place that names the panes. What goes over all panes goes over it.
func (m *Model) paneTable() []pane {
	called := func(title string) func() string { return func() string { return title } }
	return []pane{
		{
			scope: keymap.Classes, title: called("Classes"), size: m.classes.SetSize, draw: m.drawSidebar,
			move: m.moveSidebar, seen: func() int { return m.classes.height }, notch: 1, click: m.clickSidebar,
		},
		{
			scope: keymap.Codes, title: m.codesTitle, size: m.codes.SetSize, draw: m.drawCodes,
			move: m.moveCodes, seen: func() int { return m.codes.height }, notch: 1, click: m.clickCodes,
		},
		{
			scope: keymap.Detail, title: m.detailTitle, draw: m.drawDetail,
			size: func(width, height int) { m.detail.SetSize(width, height, m.layout.SecondLens.Dx()) },
			move: m.detail.Scroll, seen: func() int { return m.detail.bodyRows() }, notch: notchLines, click: m.clickDetail,
		},
		{
			scope: keymap.Copying, title: called("Copy"), size: m.menu.SetSize, draw: m.drawMenu,
			move: m.menu.Move, seen: func() int { return m.menu.height }, notch: 1, click: m.clickMenu,
		},
		{
			scope: keymap.Helping, title: called("Help"), size: m.help.SetSize, draw: m.drawHelp,
			move: m.help.Scroll, seen: func() int { return m.help.height }, notch: notchLines, click: m.clickHelp,
		},
	}
}

// pane returns the row of a pane.
func (m *Model) pane(scope keymap.Scope) pane {
	return m.table[slices.IndexFunc(m.table, func(p pane) bool { return p.scope == scope })]
}

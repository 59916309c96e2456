package ui

import (
	"image"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

// panes is the state of every pane. A new one has its state here, a row in the table below, and a place in Arrange.
type panes struct {
	classes classes
	codes   codes
	detail  detail
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
	return []pane{
		{
			scope: keymap.Classes, title: func() string { return "Classes" }, size: m.classes.SetSize, draw: m.drawClasses,
			move: m.moveClasses, seen: func() int { return m.classes.height }, notch: 1, click: m.clickClasses,
		},
		{
			scope: keymap.Codes, title: func() string { return "Codes" }, size: m.sizeCodes, draw: m.drawCodes,
			move: m.moveCodes, seen: func() int { return m.codes.height }, notch: 1, click: m.clickCodes,
		},
		{
			scope: keymap.Detail, title: m.detailTitle, size: m.detail.SetSize, draw: m.drawDetail,
			move: m.detail.Scroll, seen: func() int { return m.detail.height }, notch: notchLines, click: m.clickDetail,
		},
		{
			scope: keymap.Helping, title: func() string { return "Help" }, size: m.help.SetSize, draw: m.drawHelp,
			move: m.help.Scroll, seen: func() int { return m.help.height }, notch: notchLines, click: func(image.Point) tea.Cmd { return nil },
		},
	}
}

// pane returns the row of a pane.
func (m *Model) pane(scope keymap.Scope) pane {
	return m.table[slices.IndexFunc(m.table, func(p pane) bool { return p.scope == scope })]
}

// The sizes at which the arrangement changes, in cells and rows.
const (
	wideCells   = 100 // three panes side by side
	mediumCells = 60  // list and page, the classes as a strip above them
	leastCells  = 20  // below this, or leastRows, only a sentence fits
	leastRows   = 6
)

// The widths of panes, in cells.
const (
	classesCells    = 24 // "▸ 4xx Client Error   28 " and most senders' names
	leastCodesCells = 26 // pointer, number, and enough of a name to know it by
	mostCodesCells  = 44 // the longest name with its number; the rest is better used for text
)

// Layout says where everything is in a frame. The rectangles hold what is inside the borders, in cells and rows from
// the top left corner; one that is not shown is empty.
type Layout struct {
	Cells, Rows int
	TooSmall    bool
	Strip       image.Rectangle // the classes in one row, where there is no room for a sidebar
	Panes       []Region        // those that are shown, from the left; they share borders
	Footer      image.Rectangle
}

// Region is where a pane is.
type Region struct {
	Scope keymap.Scope
	Area  image.Rectangle
}

// Area returns where a pane is; empty if it is not shown.
func (l Layout) Area(scope keymap.Scope) image.Rectangle {
	for _, region := range l.Panes {
		if region.Scope == scope {
			return region.Area
		}
	}
	return image.Rectangle{}
}

// Arrange divides a frame of w cells and h rows; scope is that of the pane with the keyboard. It is the only place that
// does arithmetic on sizes. Borders are one cell or row thick, and neighbours share them.
func Arrange(w, h int, scope keymap.Scope) Layout {
	layout := Layout{Cells: w, Rows: h}
	if w < leastCells || h < leastRows {
		layout.TooSmall = true
		return layout
	}
	layout.Footer = image.Rect(0, h-1, w, h)
	top, bottom := 1, h-2
	if scope == keymap.Helping || w < mediumCells {
		layout.Panes = []Region{{scope, image.Rect(1, top, w-1, bottom)}}
		return layout
	}
	left := 1
	add := func(scope keymap.Scope, right int) {
		layout.Panes = append(layout.Panes, Region{scope, image.Rect(left, top, right, bottom)})
		left = right + 1 // for the border
	}
	if w >= wideCells {
		add(keymap.Classes, left+classesCells)
	} else {
		layout.Strip = image.Rect(0, 0, w, 1)
		top++
	}
	add(keymap.Codes, left+codesCells(w-1-left-1))
	add(keymap.Detail, w-1)
	return layout
}

// codesCells is the list's share of the cells that it divides with the page: two fifths, because text needs more room
// than names.
func codesCells(cells int) int {
	return min(max(cells*2/5, leastCodesCells), mostCodesCells)
}

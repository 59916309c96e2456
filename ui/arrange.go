package ui

import (
	"image"

	"apicodes/keymap"
)

// The sizes at which the arrangement changes, in cells and rows.
const (
	wideCells   = 100 // three panes side by side
	mediumCells = 60  // list and page, the classes as a strip above them
	leastCells  = 20  // below this, or leastRows, only a sentence fits
	leastRows   = 6
)

// The widths of panes, in cells.
const (
	classesCells    = 24
	leastCodesCells = 26
	mostCodesCells  = 44
)

// Layout says where everything stands in a frame. The rectangles hold what is inside the borders, in cells and rows
// from the top left corner; one that is not shown is empty.
type Layout struct {
	Cells, Rows int
	TooSmall    bool
	Strip       image.Rectangle // the classes in one row, where there is no room for a sidebar
	Classes     image.Rectangle
	Codes       image.Rectangle // its first row is the query line
	Page        image.Rectangle
	Help        image.Rectangle
	Footer      image.Rectangle
}

// Arrange divides a frame of w cells and h rows. It is the only place that does arithmetic on sizes. Borders are one
// cell or row thick, and neighbours share them.
func Arrange(w, h int, scope keymap.Scope) Layout {
	layout := Layout{Cells: w, Rows: h}
	if w < leastCells || h < leastRows {
		layout.TooSmall = true
		return layout
	}
	layout.Footer = image.Rect(0, h-1, w, h)
	top, bottom := 1, h-2
	inside := image.Rect(1, top, w-1, bottom)
	switch {
	case scope == keymap.Helping:
		layout.Help = inside
	case w >= wideCells:
		codes := portion(w - 4 - classesCells)
		layout.Classes = image.Rect(1, top, 1+classesCells, bottom)
		layout.Codes = image.Rect(layout.Classes.Max.X+1, top, layout.Classes.Max.X+1+codes, bottom)
		layout.Page = image.Rect(layout.Codes.Max.X+1, top, w-1, bottom)
	case w >= mediumCells:
		layout.Strip = image.Rect(0, 0, w, 1)
		top++
		layout.Codes = image.Rect(1, top, 1+portion(w-3), bottom)
		layout.Page = image.Rect(layout.Codes.Max.X+1, top, w-1, bottom)
	case scope == keymap.Classes:
		layout.Classes = inside
	case scope == keymap.Reading:
		layout.Page = inside
	default:
		layout.Codes = inside
	}
	return layout
}

// portion is the list's share of the cells that it divides with the page: two fifths, within limits.
func portion(cells int) int {
	return min(max(cells*2/5, leastCodesCells), mostCodesCells)
}

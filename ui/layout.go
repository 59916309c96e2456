package ui

import (
	"image"

	"apicodes/keymap"
)

// The sizes at which the arrangement changes, in cells and rows.
const (
	wideCells   = 100 // three panes side by side
	mediumCells = 60  // two panes: the page, and beside it the list, or the sidebar while it has the keyboard
	leastCells  = 20  // below this, or leastRows, only a sentence fits
	leastRows   = 6

	// In a frame of veryWideCells a page of twoLensesCells shows the lens after the present one beside it: one lens would
	// leave what is beyond page.MaxTextCells empty. Tried at 160 and 200 columns: beside the other panes 160 leave each
	// lens 42 cells, in which steps and tables break too often; zoomed, and from about 190 on, two read better than one.
	veryWideCells  = 160
	twoLensesCells = 116
)

// The widths of panes, in cells.
const (
	classesCells    = 24 // "▸ 4xx Client Error   28 " and most senders' names
	leastCodesCells = 26 // pointer, number, and enough of a name to know it by
	mostCodesCells  = 44 // the longest name with its number; the rest is better used for text
	wholeCodesCells = 31 // five of six names fit
	fewCodesCells   = 16 // beside a page, a list of short names may be this narrow
)

// noteShare is the part of what a frame has beyond the least that the words about the query may take: a third, which holds
// the address of a specification in a frame of 40x15.
const noteShare = 3

// Layout says where everything is in a frame. The rectangles hold what is inside the borders, in cells and rows from
// the top left corner; one that is not shown is empty.
type Layout struct {
	Cells, Rows int
	TooSmall    bool
	Query       image.Rectangle // what is searched for, over the whole width
	Note        image.Rectangle // below it: what has to be said about the query, or the classes where there is no sidebar
	Panes       []Region        // those that are shown, from the left; they share borders
	SecondLens  image.Rectangle // the right half of a page that is wide enough for two
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

// Arrangement is what decides, beside the size, where things are.
type Arrangement struct {
	Scope     keymap.Scope // of the pane with the keyboard
	Alone     bool         // the list has one row, which says no more than the page's title
	Zoomed    bool         // the pane with the keyboard has the whole frame
	NoteRows  int          // how many rows there is something for below the query
	CodeCells int          // what the widest row of the list takes
}

// Arrange divides a frame of w cells and h rows. It is the only place that does arithmetic on sizes. Borders are one
// cell or row thick, and neighbours share them.
func Arrange(w, h int, how Arrangement) Layout {
	layout := Layout{Cells: w, Rows: h}
	if w < leastCells || h < leastRows {
		layout.TooSmall = true
		return layout
	}
	layout.Query = image.Rect(0, 0, w, 1)
	layout.Footer = image.Rect(0, h-1, w, h)
	top, bottom := 2, h-2
	if rows := min(how.NoteRows, (h-leastRows)/noteShare); rows > 0 {
		layout.Note = image.Rect(0, 1, w, 1+rows)
		top += rows
	}
	left := 1
	add := func(scope keymap.Scope, right int) {
		layout.Panes = append(layout.Panes, Region{scope, image.Rect(left, top, right, bottom)})
		left = right + 1 // for the border
	}
	shown := panesAt(w, how)
	for i, scope := range shown {
		switch {
		case i == len(shown)-1:
			add(scope, w-1)
		case scope == keymap.Classes:
			add(scope, left+classesCells)
		default:
			add(scope, left+codesCells(w, w-1-left-1, how.CodeCells))
		}
	}
	if area := layout.Area(keymap.Detail); w >= veryWideCells && area.Dx() >= twoLensesCells {
		layout.SecondLens = image.Rect((area.Min.X+area.Max.X+1)/2, area.Min.Y, area.Max.X, area.Max.Y)
	}
	return layout
}

// panesAt are the panes that a frame of a width shows, from the left.
func panesAt(w int, how Arrangement) []keymap.Scope {
	scope := how.Scope
	if how.Alone && w < wideCells && scope == keymap.Codes {
		scope = keymap.Detail
	}
	text := keymap.Detail
	if scope == keymap.Copying {
		text = keymap.Copying // in the place of the page
	}
	switch {
	case scope == keymap.Helping || how.Zoomed || w < mediumCells:
		return []keymap.Scope{scope}
	case w >= wideCells:
		return []keymap.Scope{keymap.Classes, keymap.Codes, text}
	case scope == keymap.Classes:
		return []keymap.Scope{keymap.Classes, text}
	case how.Alone:
		return []keymap.Scope{text}
	}
	return []keymap.Scope{keymap.Codes, text}
}

// codesCells is the list's share of the cells that it divides with the page: two fifths, because text needs more room
// than names, and among three panes enough for most names. In a frame without room for three it is no wider than what is
// in it.
func codesCells(w, cells, content int) int {
	share := min(max(cells*2/5, leastCodesCells), mostCodesCells)
	if w < wideCells {
		return min(share, max(content, fewCodesCells))
	}
	return max(share, wholeCodesCells)
}

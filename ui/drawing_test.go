package ui

import (
	"fmt"
	"image"
	"slices"
	"strings"

	"apicodes/keymap"
)

// canvas is a frame with a letter for each region and # for the borders around them.
func canvas(layout Layout) [][]byte {
	cells := make([][]byte, layout.Rows)
	for y := range cells {
		cells[y] = []byte(strings.Repeat(" ", layout.Cells))
	}
	paint := func(letter byte, area image.Rectangle) {
		for y := area.Min.Y; y < area.Max.Y; y++ {
			for x := area.Min.X; x < area.Max.X; x++ {
				cells[y][x] = letter
			}
		}
	}
	for _, pane := range paneRegions(layout) {
		paint('#', pane.area.Inset(-1))
	}
	for _, region := range regions(layout) {
		paint(region.letter, region.area)
	}
	return cells
}

// drawing is a canvas in which rows of one kind are drawn once, with how many they are.
func drawing(layout Layout) string {
	cells := canvas(layout)
	var lines []string
	for y := 0; y < len(cells); {
		same := y
		for same < len(cells) && string(cells[same]) == string(cells[y]) {
			same++
		}
		lines = append(lines, fmt.Sprintf("%d× %s", same-y, counted(cells[y])))
		y = same
	}
	return strings.Join(lines, "\n")
}

// counted is a row with repetitions counted: "# P54 #".
func counted(row []byte) string {
	var parts []string
	for x := 0; x < len(row); {
		same := x
		for same < len(row) && row[same] == row[x] {
			same++
		}
		part := string(row[x])
		if same-x > 1 {
			part = fmt.Sprintf("%c%d", row[x], same-x)
		}
		parts = append(parts, part)
		x = same
	}
	return strings.Join(parts, " ")
}

type region struct {
	letter byte
	area   image.Rectangle
}

// letters are what the panes are drawn with.
var letters = map[keymap.Scope]byte{keymap.Classes: 'K', keymap.Codes: 'C', keymap.Detail: 'P', keymap.Copying: 'Y', keymap.Helping: 'H'}

// paneRegions are the regions that have a border.
func paneRegions(layout Layout) []region {
	var regions []region
	for _, pane := range layout.Panes {
		regions = append(regions, region{letters[pane.Scope], pane.Area})
	}
	return regions
}

// regions are the panes, the second lens (S) in the place of half the page, the query line (Q), the row below it (N) and
// the footer (F).
func regions(layout Layout) []region {
	all := append(paneRegions(layout), region{'S', layout.SecondLens}, region{'Q', layout.Query}, region{'N', layout.Note}, region{'F', layout.Footer})
	for i := range all {
		if all[i].letter == 'P' && !layout.SecondLens.Empty() {
			all[i].area.Max.X = layout.SecondLens.Min.X
		}
	}
	return slices.DeleteFunc(all, func(r region) bool { return r.area.Empty() })
}

// everyScope is where the keyboard can be.
func everyScope() []keymap.Scope {
	return append(keymap.Panes(), keymap.Searching, keymap.Finding, keymap.Copying, keymap.Helping)
}

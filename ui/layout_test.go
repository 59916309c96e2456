package ui

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"apicodes/keymap"
)

// The contract of Arrange, each sentence with its drawings below:
//
//  1. The first row is the query, over the whole width; the last is the footer.
//  2. From wideCells on three panes are side by side; neighbours share a border.
//  3. From mediumCells on there are two: the list, no wider than what is in it, and the page; the sidebar and the page
//     while the sidebar has the keyboard.
//  4. In a narrower frame there is the pane with the keyboard.
//  5. Where the list has one row only, a frame without room for three panes shows the page instead.
//  6. A zoomed pane, and help, have the frame for themselves; the copy menu is in the place of the page.
//  7. What is said about the query has rows below it, a third of what is beyond the least frame at most.
//  8. From veryWideCells on, a page of twoLensesCells has a second lens in its right half.
func TestArrange(t *testing.T) {
	for _, test := range []struct {
		w, h int
		how  Arrangement
		want string
	}{
		{120, 40, Arrangement{Scope: keymap.Codes}, `
			1× Q120
			1× #120
			36× # K24 # C36 # P56 #
			1× #120
			1× F120`},
		{100, 6, Arrangement{Scope: keymap.Codes, CodeCells: 18}, `
			1× Q100
			1× #100
			2× # K24 # C31 # P41 #
			1× #100
			1× F100`},
		{99, 24, Arrangement{Scope: keymap.Codes, CodeCells: 30}, `
			1× Q99
			1× #99
			20× # C30 # P66 #
			1× #99
			1× F99`},
		{99, 24, Arrangement{Scope: keymap.Codes, CodeCells: 60, NoteRows: 2}, `
			1× Q99
			2× N99
			1× #99
			18× # C38 # P58 #
			1× #99
			1× F99`},
		{60, 24, Arrangement{Scope: keymap.Detail, CodeCells: 44, NoteRows: 9}, `
			1× Q60
			6× N60
			1× #60
			14× # C26 # P31 #
			1× #60
			1× F60`},
		{80, 24, Arrangement{Scope: keymap.Classes}, `
			1× Q80
			1× #80
			20× # K24 # P53 #
			1× #80
			1× F80`},
		{80, 24, Arrangement{Scope: keymap.Codes, Alone: true}, `
			1× Q80
			1× #80
			20× # P78 #
			1× #80
			1× F80`},
		{59, 24, Arrangement{Scope: keymap.Codes}, `
			1× Q59
			1× #59
			20× # C57 #
			1× #59
			1× F59`},
		{59, 24, Arrangement{Scope: keymap.Codes, Alone: true}, `
			1× Q59
			1× #59
			20× # P57 #
			1× #59
			1× F59`},
		{59, 24, Arrangement{Scope: keymap.Classes, Alone: true}, `
			1× Q59
			1× #59
			20× # K57 #
			1× #59
			1× F59`},
		{20, 6, Arrangement{Scope: keymap.Codes, NoteRows: 2}, `
			1× Q20
			1× #20
			2× # C18 #
			1× #20
			1× F20`},
		{120, 40, Arrangement{Scope: keymap.Helping}, `
			1× Q120
			1× #120
			36× # H118 #
			1× #120
			1× F120`},
		{120, 40, Arrangement{Scope: keymap.Copying}, `
			1× Q120
			1× #120
			36× # K24 # C36 # Y56 #
			1× #120
			1× F120`},
		{120, 40, Arrangement{Scope: keymap.Detail, Zoomed: true}, `
			1× Q120
			1× #120
			36× # P118 #
			1× #120
			1× F120`},
		{160, 50, Arrangement{Scope: keymap.Codes}, `
			1× Q160
			1× #160
			46× # K24 # C44 # P88 #
			1× #160
			1× F160`},
		{160, 50, Arrangement{Scope: keymap.Detail, Zoomed: true}, `
			1× Q160
			1× #160
			46× # P79 S79 #
			1× #160
			1× F160`},
		{250, 50, Arrangement{Scope: keymap.Codes}, `
			1× Q250
			1× #250
			46× # K24 # C44 # P89 S89 #
			1× #250
			1× F250`},
	} {
		want := strings.ReplaceAll(strings.TrimSpace(test.want), "\t", "")
		if got := drawing(Arrange(test.w, test.h, test.how)); got != want {
			t.Errorf("%dx%d, %+v:\n%s\nwant\n%s", test.w, test.h, test.how, got, want)
		}
	}
}

func TestTooSmallForAnything(t *testing.T) {
	for _, size := range []dimensions{{leastCells - 1, 40}, {120, leastRows - 1}, {1, 1}, {0, 0}} {
		layout := Arrange(size.w, size.h, Arrangement{Scope: keymap.Codes})
		if !layout.TooSmall || len(regions(layout)) > 0 {
			t.Errorf("%dx%d: %+v", size.w, size.h, layout)
		}
	}
	if Arrange(leastCells, leastRows, Arrangement{Scope: keymap.Codes}).TooSmall {
		t.Errorf("%dx%d is said to be too small", leastCells, leastRows)
	}
}

// TestRegionsFillTheFrame holds for every size: regions and their borders lie inside the frame, leave no cell out, and
// share nothing but a border one cell wide.
func TestRegionsFillTheFrame(t *testing.T) {
	for w := leastCells; w <= 260; w++ {
		for _, h := range []int{leastRows, leastRows + 1, 24, 90} {
			for i, how := range arrangements() {
				if (i+w)%5 != 0 { // each width takes a fifth of them; its neighbours take the others
					continue
				}
				if fault := misarranged(Arrange(w, h, how)); fault != "" {
					t.Errorf("%dx%d, %+v: %s", w, h, how, fault)
				}
			}
		}
	}
}

// arrangements are all there can be, with some widths of the list.
func arrangements() []Arrangement {
	var all []Arrangement
	for _, scope := range append(keymap.Panes(), keymap.Copying, keymap.Helping) {
		for _, yes := range []bool{false, true} {
			for n := range 3 {
				all = append(all, Arrangement{Scope: scope, Alone: yes, NoteRows: n, CodeCells: 10 + 20*n}, Arrangement{Scope: scope, Zoomed: yes})
			}
		}
	}
	return all
}

// misarranged says what is wrong with a layout; empty where nothing is.
func misarranged(layout Layout) string {
	frame := image.Rect(0, 0, layout.Cells, layout.Rows)
	shown := paneRegions(layout)
	for i, pane := range shown {
		switch {
		case !pane.area.Inset(-1).In(frame):
			return fmt.Sprintf("%c and its border stick out of the frame: %v", pane.letter, pane.area)
		case i > 0 && shown[i-1].area.Max.X+1 != pane.area.Min.X:
			return fmt.Sprintf("%c and %c do not share a border of one cell", shown[i-1].letter, pane.letter)
		case len(shown) > 1 && pane.letter != 'K' && pane.area.Dx() < fewCodesCells:
			return fmt.Sprintf("beside others, %c has only %d cells", pane.letter, pane.area.Dx())
		}
	}
	drawn := make(map[byte]int)
	for _, row := range canvas(layout) {
		for _, cell := range row {
			drawn[cell]++
		}
	}
	for _, region := range regions(layout) {
		if cells := region.area.Dx() * region.area.Dy(); drawn[region.letter] != cells {
			return fmt.Sprintf("%d of %d cells of %c lie below another region", cells-drawn[region.letter], cells, region.letter)
		}
	}
	if drawn[' '] > 0 {
		return fmt.Sprintf("%d cells belong to nothing", drawn[' '])
	}
	return ""
}

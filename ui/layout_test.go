package ui

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"apicodes/keymap"
)

func TestArrange(t *testing.T) {
	for _, test := range []struct {
		w, h  int
		scope keymap.Scope
		want  string
	}{
		{120, 40, keymap.Codes, `
			1× #120
			37× # K24 # C36 # P56 #
			1× #120
			1× F120`},
		{100, 6, keymap.Codes, `
			1× #100
			3× # K24 # C28 # P44 #
			1× #100
			1× F100`},
		{99, 24, keymap.Codes, `
			1× S99
			1× #99
			20× # C38 # P58 #
			1× #99
			1× F99`},
		{60, 24, keymap.Detail, `
			1× S60
			1× #60
			20× # C26 # P31 #
			1× #60
			1× F60`},
		{59, 24, keymap.Codes, `
			1× #59
			21× # C57 #
			1× #59
			1× F59`},
		{59, 24, keymap.Detail, `
			1× #59
			21× # P57 #
			1× #59
			1× F59`},
		{59, 24, keymap.Classes, `
			1× #59
			21× # K57 #
			1× #59
			1× F59`},
		{20, 6, keymap.Codes, `
			1× #20
			3× # C18 #
			1× #20
			1× F20`},
		{120, 40, keymap.Helping, `
			1× #120
			37× # H118 #
			1× #120
			1× F120`},
		{250, 50, keymap.Codes, `
			1× #250
			47× # K24 # C44 # P178 #
			1× #250
			1× F250`},
	} {
		want := strings.ReplaceAll(strings.TrimSpace(test.want), "\t", "")
		if got := drawing(Arrange(test.w, test.h, test.scope)); got != want {
			t.Errorf("%dx%d, %s:\n%s\nwant\n%s", test.w, test.h, test.scope, got, want)
		}
	}
}

func TestTooSmallForAnything(t *testing.T) {
	for _, size := range []dimensions{{leastCells - 1, 40}, {120, leastRows - 1}, {1, 1}, {0, 0}} {
		layout := Arrange(size.w, size.h, keymap.Codes)
		if !layout.TooSmall || len(regions(layout)) > 0 {
			t.Errorf("%dx%d: %+v", size.w, size.h, layout)
		}
	}
	if Arrange(leastCells, leastRows, keymap.Codes).TooSmall {
		t.Errorf("%dx%d is said to be too small", leastCells, leastRows)
	}
}

// TestRegionsFillTheFrame holds for every size: regions and their borders lie inside the frame, leave no cell out, and
// share nothing but a border one cell wide.
func TestRegionsFillTheFrame(t *testing.T) {
	for w := leastCells; w <= 260; w++ {
		for _, h := range []int{leastRows, leastRows + 1, 24, 90} {
			for _, scope := range append(keymap.Panes(), keymap.Helping) {
				if fault := misarranged(Arrange(w, h, scope)); fault != "" {
					t.Errorf("%dx%d, %s: %s", w, h, scope, fault)
				}
			}
		}
	}
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
		case len(shown) > 1 && pane.letter != 'K' && pane.area.Dx() < leastCodesCells:
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

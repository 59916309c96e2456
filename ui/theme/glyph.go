package theme

import "slices"

// Glyphs that are one cell wide in every terminal that was tried. A test of the catalogue refuses others in the data.
const (
	Pointer  = "▸" // the selected row, also where reverse is not shown
	Bullet   = "●"
	Check    = "✓"
	Cross    = "✗"
	Ellipsis = "…"
	Dot      = "·"
	Arrow    = "→"
	Return   = "↵"
	Disputed = "≠" // documents disagree on it
)

// bars are the steps of a sparkline, from nothing to the most.
const bars = "▁▂▃▄▅▆▇█"

// Sparkline draws counts, a cell each, as parts of the greatest. What isn't nothing stands out from it.
func Sparkline(counts []int) string {
	if len(counts) == 0 || slices.Max(counts) <= 0 {
		return ""
	}
	steps := []rune(bars)
	most := slices.Max(counts)
	drawn := make([]rune, len(counts))
	for i, count := range counts {
		drawn[i] = steps[max(count*(len(steps)-1)/most, min(count, 1), 0)]
	}
	return string(drawn)
}

// Lines of the frame.
const (
	Horizontal  = "─"
	Vertical    = "│"
	Thumb       = "┃" // the part of a scrollbar that shows how much is seen
	TopLeft     = "╭"
	TopRight    = "╮"
	BottomLeft  = "╰"
	BottomRight = "╯"
	TeeDown     = "┬"
	TeeUp       = "┴"
)

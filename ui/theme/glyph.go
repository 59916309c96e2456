package theme

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

package ui

import (
	"image"
	"strings"

	"apicodes/ui/theme"
)

// column is a pane as a frame shows it: what is inside its borders, and what the borders say.
type column struct {
	area    image.Rectangle
	title   string // in the border above
	note    string // in the border below, at its right end
	focused bool
	rows    []string // as many as the area is high, each as wide as it
	from    int      // the rows of the right border that are the scrollbar's thumb
	to      int
}

// frame draws columns side by side. Neighbours share a border.
func frame(th theme.Theme, columns []column) []string {
	lines := make([]string, 0, columns[0].area.Dy()+2)
	var top, bottom strings.Builder
	for i, c := range columns {
		top.WriteString(th.Paint(theme.Border, pick(i == 0, theme.TopLeft, theme.TeeDown)))
		bottom.WriteString(th.Paint(theme.Border, pick(i == 0, theme.BottomLeft, theme.TeeUp)))
		top.WriteString(edge(th, c.title, "", c))
		bottom.WriteString(edge(th, "", c.note, c))
	}
	top.WriteString(th.Paint(theme.Border, theme.TopRight))
	bottom.WriteString(th.Paint(theme.Border, theme.BottomRight))
	lines = append(lines, top.String())
	wall := th.Paint(theme.Border, theme.Vertical)
	var line strings.Builder
	for y := range columns[0].area.Dy() {
		line.Reset()
		line.Grow(top.Len() + len(columns)*2*len(wall))
		line.WriteString(wall)
		for _, c := range columns {
			line.WriteString(c.rows[y])
			line.WriteString(pick(y >= c.from && y < c.to, th.Paint(c.border(), theme.Thumb), wall))
		}
		lines = append(lines, line.String())
	}
	return append(lines, bottom.String())
}

func (c column) border() theme.Role {
	if c.focused {
		return theme.FocusBorder
	}
	return theme.Border
}

// edgeCells is what a horizontal border needs beside its text: a piece of line and a space on each side.
const edgeCells = 4

// edge is a pane's horizontal border, with a title at its left or a note at its right end.
func edge(th theme.Theme, title, note string, c column) string {
	width := c.area.Dx()
	role, line := theme.Title, c.border()
	if c.focused && title != "" {
		role, title = theme.FocusTitle, theme.Pointer+" "+title
	}
	text := title + note
	if text == "" || width < edgeCells {
		return th.Paint(line, strings.Repeat(theme.Horizontal, width))
	}
	text, cells := fit(text, width-edgeCells)
	text = " " + text + " "
	fill := strings.Repeat(theme.Horizontal, width-cells-edgeCells+1)
	if note != "" {
		return th.Paint(line, fill) + th.Paint(theme.Title, text) + th.Paint(line, theme.Horizontal)
	}
	return th.Paint(line, theme.Horizontal) + th.Paint(role, text) + th.Paint(line, fill)
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

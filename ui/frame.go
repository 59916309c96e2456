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
	badge   string // in the same, at its right end, where there is room
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
		top.WriteString(edge(th, c.title, c.badge, c))
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

// edge is a pane's horizontal border, with words at its left end and at its right one. Those at the left matter more.
func edge(th theme.Theme, left, right string, c column) string {
	width := c.area.Dx()
	role, line := theme.Title, c.border()
	if c.focused && left != "" {
		role, left = theme.FocusTitle, theme.Pointer+" "+left
	}
	if width < edgeCells {
		return th.Paint(line, strings.Repeat(theme.Horizontal, width))
	}
	var out strings.Builder
	room := width
	if left != "" {
		text, cells := fit(left, width-edgeCells)
		out.WriteString(th.Paint(line, theme.Horizontal) + th.Paint(role, " "+text+" "))
		room -= cells + edgeCells - 1
	}
	right = roomFor(right, room-edgeCells)
	if cells := theme.Cells(right); right != "" && cells+edgeCells <= room {
		room -= cells + edgeCells - 1
		out.WriteString(th.Paint(line, strings.Repeat(theme.Horizontal, room)))
		return out.String() + th.Paint(theme.Title, " "+right+" ") + th.Paint(line, theme.Horizontal)
	}
	return out.String() + th.Paint(line, strings.Repeat(theme.Horizontal, room))
}

// roomFor leaves out of a row of badges the last ones that there is no room for.
func roomFor(badges string, room int) string {
	const between = " " + theme.Dot + " "
	for theme.Cells(badges) > room {
		at := strings.LastIndex(badges, between)
		if at < 0 {
			return ""
		}
		badges = badges[:at]
	}
	return badges
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

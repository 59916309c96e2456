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

// writeFrame draws columns side by side, a line for each row and the two of their borders. Neighbours share a border.
func writeFrame(out *strings.Builder, th theme.Theme, columns []column) {
	wall := th.Paint(theme.Border, theme.Vertical)
	for i, c := range columns {
		out.WriteString(th.Paint(theme.Border, pick(i == 0, theme.TopLeft, theme.TeeDown)))
		out.WriteString(edge(th, c.title, c.badge, c))
	}
	out.WriteString(th.Paint(theme.Border, theme.TopRight))
	for y := range columns[0].area.Dy() {
		out.WriteByte('\n')
		out.WriteString(wall)
		for _, c := range columns {
			out.WriteString(c.rows[y])
			if y >= c.from && y < c.to {
				out.WriteString(th.Paint(c.border(), theme.Thumb))
			} else {
				out.WriteString(wall)
			}
		}
	}
	out.WriteByte('\n')
	for i, c := range columns {
		out.WriteString(th.Paint(theme.Border, pick(i == 0, theme.BottomLeft, theme.TeeUp)))
		out.WriteString(edge(th, "", c.note, c))
	}
	out.WriteString(th.Paint(theme.Border, theme.BottomRight))
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

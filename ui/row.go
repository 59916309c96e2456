package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// run is a piece of a row in one role.
type run struct {
	text string
	role theme.Role
}

// usualPaint is what most runs take beside their text, in bytes: what switches their colours on and off.
const usualPaint = 16

// row paints runs as one row of exactly width cells: cut with an ellipsis where they are longer, filled up with spaces
// where they are shorter. A selected row is reversed as a whole.
func row(th theme.Theme, runs []run, width int, selected bool) string {
	if width <= 0 {
		return ""
	}
	var out strings.Builder
	out.Grow(width + len(runs)*usualPaint)
	flag := theme.Role(0)
	if selected {
		flag = theme.Reversed
	}
	total := 0
	for _, run := range runs {
		total += theme.Cells(run.text)
	}
	cut := total > width
	room := width
	if cut {
		room--
	}
	for _, run := range runs {
		text, cells := run.text, theme.Cells(run.text)
		if cells > room {
			text = ansi.Truncate(text, max(room, 0), "")
			cells = theme.Cells(text)
		}
		th.WriteTo(&out, run.role|flag, text)
		if room -= cells; cut && cells < theme.Cells(run.text) {
			th.WriteTo(&out, run.role|flag, theme.Ellipsis)
			break
		}
	}
	th.WriteTo(&out, theme.Plain|flag, spaces(room))
	return out.String()
}

// fit cuts text to at most room cells and returns the cells it takes.
func fit(text string, room int) (string, int) {
	cells := theme.Cells(text)
	if cells <= room {
		return text, cells
	}
	text = ansi.Truncate(text, room, theme.Ellipsis)
	return text, theme.Cells(text)
}

func spaces(cells int) string { return strings.Repeat(" ", max(cells, 0)) }

// blank fills rows up to a height with empty ones, and cuts what is too many.
func blank(rows []string, width, height int) []string {
	for len(rows) < height {
		rows = append(rows, spaces(width))
	}
	return rows[:height]
}

// appendMarked appends a title in runs: what lies in a span gets the role of marks. The spans are in order and apart.
func appendMarked(runs []run, title string, spans []text.Span, role theme.Role) []run {
	at := 0
	for _, span := range spans {
		from, to := max(span.From, at), min(span.To, len(title))
		if from >= to {
			continue
		}
		runs = append(runs, run{title[at:from], role}, run{title[from:to], theme.Highlight})
		at = to
	}
	return append(runs, run{title[at:], role})
}

// within moves the first row shown of a list so that the selected one is seen, and nothing is left empty needlessly.
func within(first, selected, count, height int) int {
	if selected < first {
		first = selected
	}
	if selected >= first+height {
		first = selected - height + 1
	}
	return max(min(first, count-height), 0)
}

// thumb returns the rows, from and to, of the part of a scrollbar that shows how much is seen; both are 0 where
// everything is.
func thumb(first, count, height int) (from, to int) {
	if count <= height || height <= 0 {
		return 0, 0
	}
	size := max(height*height/count, 1)
	from = first * (height - size) / (count - height)
	return from, from + size
}

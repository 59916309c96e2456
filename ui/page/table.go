package page

import (
	"slices"
	"strings"

	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// columnGapCells lies between the columns of a table; leastColumnCells is the least that a column is shrunk to.
const (
	columnGapCells   = 2
	leastColumnCells = 8
)

// table lays rows of cells out in columns, each wrapped within its own. Where not even the least widths fit, a row
// becomes a paragraph.
func (l *layout) table(b block) {
	rows := b.rows
	widths := columnWidths(rows, l.width, b.labelCells)
	if widths == nil {
		if b.part == headerOnly {
			return // each row says what it is about
		}
		for _, row := range rows[1:] {
			l.stacked(rows[0], row)
		}
		return
	}
	if b.bands && (l.width-b.labelCells)/(len(rows[0])-1)-columnGapCells < leastBesideCells {
		l.banded(b)
		return
	}
	for i, row := range rows {
		if b.part == wholeTable || (b.part == headerOnly) == (i == 0) {
			l.tableRow(row, widths)
		}
	}
}

// columnWidths gives each column what its widest cell needs, and takes what is too much from the widest ones.
func columnWidths(rows [][][]span, width, mostFirst int) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], cellsOf(cell))
		}
	}
	if mostFirst > 0 {
		widths[0] = min(widths[0], mostFirst)
	}
	room := width - columnGapCells*(len(widths)-1)
	if room < leastColumnCells*len(widths) {
		return nil
	}
	total := 0
	for _, w := range widths {
		total += w
	}
	for ; total > room; total-- {
		widest := 0
		for i := range widths {
			if widths[i] > widths[widest] {
				widest = i
			}
		}
		widths[widest]--
	}
	return widths
}

func (l *layout) tableRow(row [][]span, widths []int) {
	cells := make([][][]span, len(row))
	height := 1
	for i, cell := range row {
		cells[i] = wrap(cell, max(widths[i], 1))
		height = max(height, len(cells[i]))
	}
	for y := range height {
		var line []span
		for i := range cells {
			used := 0
			if y < len(cells[i]) {
				line = append(line, cells[i][y]...)
				used = cellsOf(cells[i][y])
			}
			if i+1 < len(cells) {
				line = append(line, plain(strings.Repeat(" ", widths[i]-used+columnGapCells)))
			}
		}
		l.line(line)
	}
}

// stacked is a row where there is no room for columns: its cells behind each other, each behind the name of its column.
func (l *layout) stacked(header, row [][]span) {
	line := slices.Clone(row[0])
	for i, cell := range row[1:] {
		if cellsOf(cell) > 0 {
			line = append(append(line, faint(" "+theme.Dot+" "+textOf(header[i+1])+" ")), cell...)
		}
	}
	l.wrapped("", "  ", line)
}

// leastBesideCells is the narrowest column that a sentence can be read in beside the names of the rows.
const leastBesideCells = 22

// banded is a table in which the name of a row stands above its cells, so that these have the whole width. Where all
// say the same, it is said once.
func (l *layout) banded(b block) {
	columns := len(b.rows[0]) - 1
	widths := make([]int, columns)
	for i := range widths {
		widths[i] = max((l.width-columnGapCells*(columns-1))/columns, 1)
	}
	for i, row := range b.rows {
		switch {
		case b.part != wholeTable && (b.part == headerOnly) != (i == 0):
		case i == 0:
			l.tableRow(row[1:], widths)
		case alike(row[1:]):
			name := span{text: "= " + strings.TrimSpace(textOf(row[0])) + ": ", role: row[0][0].role}
			l.wrapped("", "  ", append([]span{name}, row[1]...))
		default:
			l.wrapped("", "", row[0])
			l.tableRow(row[1:], widths)
		}
	}
}

// alike reports whether cells say the same.
func alike(cells [][]span) bool {
	for _, cell := range cells[1:] {
		if textOf(cell) != textOf(cells[0]) {
			return false
		}
	}
	return len(cells) > 1
}

func textOf(spans []span) string {
	var out strings.Builder
	for _, span := range spans {
		out.WriteString(text.Clean(span.text))
	}
	return out.String()
}

// painted reports a table's cell with every span in a role.
func painted(role theme.Role, cell []span) []span {
	out := make([]span, len(cell))
	for i, span := range cell {
		span.role = role
		out[i] = span
	}
	return out
}
